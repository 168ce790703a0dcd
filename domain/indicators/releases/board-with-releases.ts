import type { Board, BoardPoint } from '../figures/indicator-board.ts';
import { confidential, type Figure } from '../figures/value.ts';
import { type FigureOf, figureId, type PublishedFigure, wholeRound } from './publication.ts';
import type { ReleaseContent } from './release.ts';

/** What a release says of its whole round. */
export type ReleasedRound = Pick<ReleaseContent, 'edition' | 'kind' | 'responseRate'> & {
	figures: readonly PublishedFigure[];
};

export const releasedRound = ({ edition, kind, responseRate, publication }: ReleaseContent): ReleasedRound => ({
	edition,
	kind,
	responseRate,
	figures: publication.figures.filter(({ group, of }) => group === wholeRound && of.kind !== 'panel'),
});

/**
 * The board with what was released of rounds that are not in it: the figures of the release, and `confidential` for
 * everything else that the edition carries, such as lists and open questions.
 *
 * @param board computed without the rounds of the releases
 */
export const boardWithReleases = (board: Board, releases: readonly ReleasedRound[]): Board => {
	const byEdition = new Map(releases.map((release) => [release.edition, release]));
	const figures = new Map(
		releases.flatMap(({ edition, figures }) => figures.map(({ id, result }) => [`${edition} ${id}`, result] as const)),
	);
	const withReleased = (points: readonly BoardPoint[], of: FigureOf): BoardPoint[] =>
		points.map((point) => {
			const isReleased = byEdition.has(point.edition) && isUnfielded(point.figure);
			if (!isReleased) return point;
			const result = figures.get(`${point.edition} ${figureId(of, wholeRound)}`);
			return { ...point, figure: result && isFigure(result) ? result : confidential };
		});
	return {
		editions: board.editions.map((edition) => {
			const released = byEdition.get(edition.id);
			return released ? { ...edition, round: released.kind, responseRate: released.responseRate } : edition;
		}),
		concepts: board.concepts.map((row) => ({
			...row,
			points: withReleased(row.points, { kind: 'share', concept: row.concept }),
		})),
		indicators: board.indicators.map((row) => ({
			...row,
			points: withReleased(row.points, { kind: 'indicator', indicator: row.indicator }),
		})),
	};
};

/** The edition carries it, and the board knows of no round. */
const isUnfielded = (figure: Figure): boolean => figure.kind === 'missing' && figure.reason === 'not-fielded';

const isFigure = (result: PublishedFigure['result']): result is Exclude<typeof result, { measure: 'panel' }> =>
	result.kind !== 'value' || result.measure !== 'panel';
