import type { MadeRelease } from '#domain/indicators/releases/make-release.ts';
import { makeRelease, recomputeRelease } from '#domain/indicators/releases/make-release.ts';
import type { ReleaseContent, StoredBasis } from '#domain/indicators/releases/release.ts';
import type { KeptRelease, KeptReturn, ReleaseRequest } from '#domain/indicators/releases/release-basis.ts';
import type { FieldedEdition } from '#domain/survey/definition.ts';
import { contentHash } from '../definitions/content-hash.ts';
import { evaluatedReturn, type StoredReturn } from '../figures/evaluated-return.ts';

/** A return as the store gives it to whoever makes a release. */
export type ReturnOfRelease = StoredReturn & { id: string; late: boolean; number: number };

/** What is out of an inquiry, as the store gives it. */
export type Releases = {
	releases: readonly { content: ReleaseContent; basis: StoredBasis; definition: FieldedEdition }[];
	returns: readonly ReturnOfRelease[];
};

/** What is computed in a thread of its own; plain data. */
export type ReleaseTask =
	| {
			kind: 'make';
			out: Releases;
			request: Omit<ReleaseRequest, 'returns' | 'earlier'>;
			returns: readonly ReturnOfRelease[];
	  }
	| { kind: 'recompute'; out: Releases; place: number };

export type MadeWithHash = MadeRelease & { contentHash: string };
export type Recomputed = { content: ReleaseContent; contentHash: string };

export const makeTask = ({ out, request, returns }: Extract<ReleaseTask, { kind: 'make' }>): MadeWithHash => {
	const current = returns.map((one) => keptReturn(request.edition, one));
	const made = makeRelease({ ...request, returns: current, earlier: keptReleases(out) });
	return { ...made, contentHash: contentHash(made.content) };
};

export const recomputeTask = ({ out, place }: Extract<ReleaseTask, { kind: 'recompute' }>): Recomputed => {
	const releases = keptReleases(out);
	const kept = releases[place];
	if (!kept) throw new RangeError(`there is no release at ${place}`);
	const content = recomputeRelease(kept, releases.slice(0, place));
	return { content, contentHash: contentHash(content) };
};

const keptReturn = (edition: FieldedEdition, { id, late, number, ...one }: ReturnOfRelease): KeptReturn => ({
	...evaluatedReturn(edition, one),
	id,
	late,
	number,
});

/** The releases with their returns read, each return once. */
const keptReleases = ({ releases, returns }: Releases): KeptRelease[] => {
	const stored = new Map(returns.map((one) => [one.id, one]));
	const read = new Map<string, KeptReturn>();
	return releases.map(({ content, basis, definition }) => {
		for (const id of Object.values(basis.returns)) {
			const one = stored.get(id);
			if (one && !read.has(id)) read.set(id, keptReturn(definition, one));
		}
		return { content, basis, edition: definition, returns: read };
	});
};
