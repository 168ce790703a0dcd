import { can } from '#domain/access/permission.ts';
import { Problem } from '#domain/contract/problem.ts';
import { type ReleasedRound, releasedRound } from '#domain/indicators/releases/board-with-releases.ts';
import { type Compute, computation } from '../releases/prepare-release.ts';
import type { Transaction } from '../store/database.ts';
import { listRoundFacts, type RoundFacts, readRoundText } from '../store/figures.ts';
import { listContents, listLatestReleases, type ReleaseHead } from '../store/releases.ts';

/** What figures are computed from, read by the platform itself in short transactions of its own. */
export type Reading = {
	/** The rounds of an inquiry and the last release of each: cheap, and enough to tell whether anything changed. */
	state: (inquiry: string) => Promise<{ rounds: RoundFacts[]; releases: ReleaseHead[] }>;
	/** A round with every counted answer; undefined where it is no longer there. */
	roundText: (roundId: string) => Promise<string | undefined>;
	released: (releases: readonly string[]) => Promise<ReleasedRound[]>;
};

export const readingBy = (compute: Compute): Reading => {
	const read = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> => {
		if (!can(computation, 'read-every-answer')) throw new Problem('not-allowed');
		return compute(work);
	};
	return {
		state: (inquiry) =>
			read(async (tx) => ({
				rounds: await listRoundFacts(tx, inquiry),
				releases: await listLatestReleases(tx, inquiry),
			})),
		roundText: (roundId) => read((tx) => readRoundText(tx, roundId)),
		released: async (releases) =>
			releases.length === 0 ? [] : (await read((tx) => listContents(tx, releases))).map(releasedRound),
	};
};
