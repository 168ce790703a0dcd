import type { Publication, PublishedFigure } from './publication.ts';
import { isSameJson } from './same-json.ts';

/**
 * A figure that says something else in two releases of a round; null where one of them has no such figure. A panel against
 * another release of the edition before is the same where its numbers are.
 */
export type FigureDifference = { id: string; before: PublishedFigure | null; after: PublishedFigure | null };

/** The figures of a release that differ from those of an earlier one, are new or are gone, in the order of the later. */
export const compareReleases = (before: Publication, after: Publication): FigureDifference[] => {
	const then = new Map(before.figures.map((figure) => [figure.id, figure]));
	const now = new Map(after.figures.map((figure) => [figure.id, figure]));
	return [...new Set([...now.keys(), ...then.keys()])].flatMap((id) => {
		const [was, is] = [then.get(id) ?? null, now.get(id) ?? null];
		return was && is && isSameJson([was.result, was.test], [is.result, is.test])
			? []
			: [{ id, before: was, after: is }];
	});
};

/** How many figures say something, and how many are withheld; those that nobody could say are neither. */
export const countFigures = ({ figures }: Publication): { shown: number; withheld: number } => ({
	shown: figures.filter(({ result }) => result.kind === 'value' || result.kind === 'words').length,
	withheld: figures.filter(({ result }) => result.kind === 'confidential').length,
});
