import { underFigureRule } from '#domain/indicators/disclosure/figure-rule.ts';
import type { Figure, WordedBoard } from './board.ts';

type OwnFigure = Extract<Figure, { kind: 'value' | 'missing' }>;

/** Computed from answers for whoever sees it; what a release withholds, or says in words, was judged already. */
const isOwn = (figure: Figure): figure is OwnFigure => figure.kind === 'value' || figure.kind === 'missing';

/**
 * Whether a figure may be shown beyond the data stewards: always in a named round, else by the figure rule.
 *
 * @param concepts those an indicator goes back to; their shares in the same edition count
 */
export const isPublishable = (
	{ edition, figure }: { edition: string; figure: Figure },
	board: WordedBoard,
	concepts: readonly string[],
): boolean => {
	const round = board.editions.find(({ id }) => id === edition)?.round;
	if (round !== 'confidential' || !isOwn(figure)) return true;
	return underFigureRule(figure, sharesIn(edition, board, concepts)).kind !== 'confidential';
};

/** The shares of the concepts that the edition carries. */
const sharesIn = (edition: string, board: WordedBoard, concepts: readonly string[]): OwnFigure[] =>
	board.concepts
		.filter(({ concept }) => concepts.includes(concept))
		.flatMap(({ points }) => points.filter((point) => point.edition === edition && point.question !== undefined))
		.map(({ figure }) => figure)
		.filter(isOwn);
