import type { AnalysisFilter, BoardAnalysis } from './analysis.ts';
import {
	audienceOf,
	changesFor,
	changesOf,
	figuresFor,
	isResponseShown,
	unlessOfFew,
	withheld,
	withoutFlowsOfFew,
} from './analysis-cover.ts';
import { type AnalysisInput, everybody, reportedFor, returnedInBoth, roundsWithin } from './analysis-parts.ts';
import { isApart } from './change-figure-rule.ts';
import type { ChangeFigure, ConceptChange } from './change-value.ts';
import { type ContactedRound, roundWithin } from './groups.ts';
import { type Board, type BoardPoint, computeBoard } from './indicator-board.ts';
import { confidential, type Figure } from './value.ts';

/**
 * Every figure over the editions and how it changed, of a group, or of the governments that returned in both of two
 * editions (in every edition in which they returned), or of those of them that are in a group.
 *
 * What was reported is of all that answered, and stands in no narrower board. Figures of a group are under the figure
 * rule in a confidential round; of a part of its returns, nothing is shown, and of a part of all returns only where the
 * others are at least five. Scores of fewer than five governments are shown of all alone.
 * Refuses (RangeError) an unknown group, a panel of an edition that has no round, changes since an unknown edition, and
 * what `computeBoard` refuses.
 */
export const boardAnalysis = (input: AnalysisInput, { group, panel, since }: AnalysisFilter): BoardAnalysis => {
	const inGroup = roundsWithin(input, group);
	const both = panel && returnedInBoth(input, panel);
	const rounds = both ? inGroup.map((round) => roundWithin(round, both)) : inGroup;
	const reported = both ? [] : reportedFor(input, group);
	const board = computeBoard({ ...input, reported, rounds, audience: 'data-stewards' });
	if (!both) return { board: coveredBoard(board, input, group, new Set()), changes: changesFor(input, group, since) };
	const changes = changesOf({ ...input, reported, rounds, audience: audienceOf(group) }, since);
	const parted = partedIn(inGroup, rounds, group);
	const wholes = new Map(changesFor(input, group, since).map(({ edition, changes: own }) => [edition, own]));
	const wholeOf = (edition: string, concept: string): ChangeFigure | undefined =>
		wholes.get(edition)?.find((one) => one.concept === concept)?.change;
	return {
		board: withoutFew(coveredBoard(board, input, group, parted)),
		changes: changes.map((made) => {
			const { edition, changes: own } = withoutFlowsOfFew(input, made);
			return {
				edition,
				changes: own.map((change) => coveredChange(change, wholeOf(edition, change.concept), parted)),
			};
		}),
	};
};

/** The confidential rounds, by edition, of which only a part of the returns is left that must not be told. */
const partedIn = (
	inGroup: readonly ContactedRound[],
	left: readonly ContactedRound[],
	group: string,
): ReadonlySet<string> => {
	const isTold = (outside: number): boolean => (group === everybody ? isApart(outside) : outside === 0);
	const parted = inGroup.filter(
		({ kind, returns }, place) =>
			kind === 'confidential' && !isTold(returns.length - (left[place]?.returns.length ?? 0)),
	);
	return new Set(parted.map(({ edition }) => edition));
};

const coveredBoard = (board: Board, input: AnalysisInput, group: string, parted: ReadonlySet<string>): Board => {
	const figures = figuresFor(input, group);
	const cover = (part: 'concepts' | 'indicators', id: string) => (point: BoardPoint) => {
		const shown = figures.get(point.edition)?.[part].get(id);
		return { ...point, figure: coveredFigure(point.figure, shown, parted.has(point.edition)) };
	};
	return {
		...board,
		editions: board.editions.map((edition) =>
			isResponseShown(input, group, edition.id) ? edition : { ...edition, responseRate: confidential },
		),
		concepts: board.concepts.map((row) => ({ ...row, points: row.points.map(cover('concepts', row.concept)) })),
		indicators: board.indicators.map((row) => ({ ...row, points: row.points.map(cover('indicators', row.indicator)) })),
	};
};

/** A mean of few governments that returned twice is their score, in whatever round. */
const withoutFew = (board: Board): Board => ({
	...board,
	indicators: board.indicators.map((row) => ({
		...row,
		points: row.points.map((point) => ({ ...point, figure: unlessOfFew(point.figure) })),
	})),
});

const coveredFigure = (own: Figure, shown: Figure | undefined, isParted: boolean): Figure => {
	if (isParted) return withheld(own);
	return shown?.kind === 'confidential' ? confidential : own;
};

const coveredChange = (
	{ concept, change }: ConceptChange,
	whole: ChangeFigure | undefined,
	parted: ReadonlySet<string>,
): ConceptChange => {
	if (!('from' in change) || change.kind === 'not-comparable') return { concept, change };
	const isWithheld = parted.has(change.from) || parted.has(change.to) || whole?.kind === 'confidential';
	return { concept, change: isWithheld ? confidential : change };
};
