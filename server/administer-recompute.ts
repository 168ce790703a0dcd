import { z } from 'zod';
import { methodVersion, type ReleaseContent } from '#domain/indicators/releases/release.ts';
import { compareReleases, type FigureDifference } from '#domain/indicators/releases/release-comparison.ts';
import { isSameJson } from '#domain/indicators/releases/same-json.ts';
import { contentHash } from './definitions/content-hash.ts';
import { recomputeInThread } from './releases/compute-in-thread.ts';
import { computation } from './releases/prepare-release.ts';
import type { Database, Transaction } from './store/database.ts';
import { findReleaseById, listReleasedReturns, listReleasesWithBasis } from './store/releases.ts';

/** Which release to compute again: by its id, or as it is cited. */
export const recomputeRequest = z.strictObject({
	act: z.literal('recompute'),
	release: z.union([
		z.strictObject({ id: z.uuid() }),
		z.strictObject({ inquiry: z.string(), edition: z.string(), number: z.int() }),
	]),
});
type Request = z.infer<typeof recomputeRequest>;
type Wanted = Request['release'];

export type Recomputation = {
	release: { inquiry: string; edition: string; number: number; contentHash: string };
	/** The method that it was made by, and the one that computes it now. */
	method: { kept: string; current: string };
	/** Of what is computed now, as if by the method of then. */
	contentHash: string;
	/** Whether the hash that is kept is that of the content that is kept. */
	isHashOfContent: boolean;
	/** Other parts of the content that differ. */
	parts: string[];
	figures: FigureDifference[];
};
export type RecomputeReply = { recomputation: Recomputation } | { unknownRelease: string };

/** Computes a release again from the returns that it was made of, and compares. Changes nothing. */
export const administerRecompute = async ({ transact }: Database, { release }: Request): Promise<RecomputeReply> => {
	const found = await transact(computation, 'read', (tx) => readOut(tx, release));
	const kept = found?.out.releases[found.place];
	if (!found || !kept) return { unknownRelease: 'There is no such release.' };
	const { content: computed } = await recomputeInThread({ kind: 'recompute', ...found });
	const asThen = { ...computed, methodVersion: kept.content.methodVersion };
	const { inquiry, edition, number } = kept.content;
	return {
		recomputation: {
			release: { inquiry, edition, number, contentHash: kept.contentHash },
			method: { kept: kept.content.methodVersion, current: methodVersion },
			contentHash: contentHash(asThen),
			isHashOfContent: contentHash(kept.content) === kept.contentHash,
			parts: differingParts(kept.content, asThen),
			figures: compareReleases(kept.content.publication, asThen.publication),
		},
	};
};

const readOut = async (tx: Transaction, wanted: Wanted) => {
	const inquiry = 'id' in wanted ? (await findReleaseById(tx, wanted.id))?.inquiry : wanted.inquiry;
	if (inquiry === undefined) return undefined;
	const releases = await listReleasesWithBasis(tx, inquiry);
	const place = releases.findIndex(({ id, content: { edition, number } }) =>
		'id' in wanted ? id === wanted.id : edition === wanted.edition && number === wanted.number,
	);
	return { out: { releases, returns: await listReleasedReturns(tx, inquiry) }, place };
};

const differingParts = (kept: ReleaseContent, computed: ReleaseContent): string[] => {
	const [left, right]: Record<string, unknown>[] = [kept, computed];
	return [...new Set([...Object.keys(kept), ...Object.keys(computed)])].filter(
		(part) => !isSameJson(left?.[part], right?.[part]),
	);
};
