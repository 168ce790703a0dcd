import { isApart } from '../change/change-figure-rule.ts';
import type { ChangeFigure, ConceptChange } from '../change/change-value.ts';
import { unlessOfFew } from '../disclosure/unless-of-few.ts';
import { roundWithin } from '../figures/groups.ts';
import { type Board, type BoardPoint, computeBoard } from '../figures/indicator-board.ts';
import { confidential, type Figure } from '../figures/value.ts';
import type { AnalysisFilter, BoardAnalysis } from './analysis.ts';
import {
	type AnalysisInput,
	bitsOfUnits,
	everybody,
	reportedFor,
	returnedIn,
	returnedInBoth,
	roundsWithin,
} from './analysis-parts.ts';
import { audienceOf, changesFor, changesOf, withoutFlowsOfFew } from './change-cover.ts';
import { breaksRuleIn, figuresFor, isConfidential, isResponseShown, withheld } from './figure-cover.ts';
import { groupPart } from './told-parts.ts';
import { commonBits, commonSize, sizeOf, withoutBits } from './unit-bits.ts';

/**
 * Every figure over the editions and how it changed, of a group, or of the governments that returned in both of two
 * editions (in every edition in which they returned), or of those of them that are in a group.
 *
 * What was reported is of all that answered, and stands in no narrower board. Figures of a group are under the figure
 * rule in a confidential round; of a part of its returns, nothing is shown, and of a part of all returns only where the
 * others are at least five. Scores of fewer than five governments are not shown.
 * Refuses (RangeError) an unknown group, a panel of an edition that has no round, changes since an unknown edition, and
 * what `computeBoard` refuses.
 */
export const boardAnalysis = (input: AnalysisInput, { group, panel, since }: AnalysisFilter): BoardAnalysis => {
	const inGroup = roundsWithin(input, group);
	const both = panel && returnedInBoth(input, panel);
	const rounds = both ? inGroup.map((round) => roundWithin(round, both)) : inGroup;
	const reported = both ? [] : reportedFor(input, group);
	const board = computeBoard({ ...input, reported, rounds, audience: 'data-stewards' });
	if (!panel || !both) {
		const isRateTold = (edition: string): boolean => isResponseShown(input, group, edition);
		const covered = coveredBoard(board, input, group, { isTold: () => true, isRateTold });
		return { board: covered, changes: changesFor(input, group, since) };
	}
	const changes = changesOf({ ...input, reported, rounds, audience: audienceOf(group) }, since);
	const isOfFew = isPanelOfFew(input, group, panel, both);
	const isTold = isOfFew ? () => false : toldOfPanel(input, group, both);
	const wholes = new Map(changesFor(input, group, since).map(({ edition, changes: own }) => [edition, own]));
	const wholeOf = (edition: string, concept: string): ChangeFigure | undefined =>
		wholes.get(edition)?.find((one) => one.concept === concept)?.change;
	return {
		board: coveredBoard(board, input, group, { isTold, isRateTold: () => !isOfFew }),
		changes: changes.map((made) => {
			const { edition, changes: own } = withoutFlowsOfFew(input, made);
			return {
				edition,
				changes: own.map((change) => coveredChange(change, wholeOf(edition, change.concept), isTold)),
			};
		}),
	};
};

/** Whether a figure of an edition may be told of some of its returns. */
type IsTold = (part: 'concepts' | 'indicators', id: string, edition: string) => boolean;

/**
 * Whether a panel of a group would tell who of it returned in a confidential round: where those in it, or those that
 * returned in one of its editions alone, are one to four, and where the response of the group is not told.
 */
const isPanelOfFew = (
	input: AnalysisInput,
	group: string,
	{ from, to }: { from: string; to: string },
	both: ReadonlySet<string>,
): boolean => {
	const editions = [from, to];
	if (group === everybody || !editions.some((edition) => isConfidential(input, edition))) return false;
	const inPanel = bitsOfUnits(input, both);
	return editions.some((edition) => {
		const returned = commonBits(
			bitsOfUnits(input, returnedIn(input, edition)),
			groupPart(input, group).unitsIn(edition),
		);
		const own = commonSize(returned, inPanel);
		return !isApart(own) || !isApart(sizeOf(returned) - own) || !isResponseShown(input, group, edition);
	});
};

/**
 * Of a confidential round the figure of a panel is told where nobody else returned, or, of all governments, where the
 * others are at least five and the figure rule holds for them and for the panel: whoever knows the whole knows both.
 */
const toldOfPanel = (input: AnalysisInput, group: string, both: ReadonlySet<string>): IsTold => {
	const inPanel = bitsOfUnits(input, both);
	return (part, id, edition) => {
		if (!isConfidential(input, edition)) return true;
		const returned = bitsOfUnits(input, returnedIn(input, edition));
		const contacted = groupPart(input, group).unitsIn(edition);
		const [own, others] = [commonBits(contacted, inPanel), withoutBits(contacted, inPanel)];
		const outside = commonSize(others, returned);
		if (outside === 0) return true;
		const isRuled = [own, others].every((units) => !breaksRuleIn(input, edition, part, id, units));
		return group === everybody && isApart(outside) && isRuled;
	};
};

type Told = { isTold: IsTold; isRateTold: (edition: string) => boolean };

const coveredBoard = (board: Board, input: AnalysisInput, group: string, { isTold, isRateTold }: Told): Board => {
	const figures = figuresFor(input, group);
	const cover = (part: 'concepts' | 'indicators', id: string) => (point: BoardPoint) => {
		const shown = figures.get(point.edition)?.[part].get(id);
		return { ...point, figure: coveredFigure(point.figure, shown, isTold(part, id, point.edition)) };
	};
	return withoutFew({
		...board,
		editions: board.editions.map((edition) =>
			isRateTold(edition.id) ? edition : { ...edition, responseRate: confidential },
		),
		concepts: board.concepts.map((row) => ({ ...row, points: row.points.map(cover('concepts', row.concept)) })),
		indicators: board.indicators.map((row) => ({ ...row, points: row.points.map(cover('indicators', row.indicator)) })),
	});
};

/** The board without the mean of few governments, which is their score, in whatever round. */
export const withoutFew = (board: Board): Board => ({
	...board,
	indicators: board.indicators.map((row) => ({
		...row,
		points: row.points.map((point) => ({ ...point, figure: unlessOfFew(point.figure) })),
	})),
});

const coveredFigure = (own: Figure, shown: Figure | undefined, isTold: boolean): Figure => {
	if (!isTold) return withheld(own);
	return shown?.kind === 'confidential' ? confidential : own;
};

const coveredChange = (
	{ concept, change }: ConceptChange,
	whole: ChangeFigure | undefined,
	isTold: IsTold,
): ConceptChange => {
	if (!('from' in change) || change.kind === 'not-comparable') return { concept, change };
	const areTold = [change.from, change.to].every((edition) => isTold('concepts', concept, edition));
	const isWithheld = !areTold || whole?.kind === 'confidential';
	return { concept, change: isWithheld ? confidential : change };
};
