import { compare, parseRatio, subtract, toExact } from '../arithmetic/ratio.ts';
import type { MeanValue, MissingFigure } from '../figures/value.ts';
import { groupMean } from './group-score.ts';
import type { PointRange } from './indicator-graph.ts';
import type { LevelChange, MeanPanel } from './level-change-value.ts';
import type { Outcome } from './outcome.ts';

/** The scores of the governments that returned in one edition, and their mean. */
export type Scores = { figure: MeanValue | MissingFigure; outcomes: ReadonlyMap<string, Outcome>; range: PointRange };

/** The governments that have a score both times: their means, and how many rose, fell, or stayed where they were. */
export const meanPanel = (then: Scores, now: Scores): MeanPanel => {
	const pairs = [...then.outcomes].flatMap(([unit, before]) => {
		const after = now.outcomes.get(unit);
		return before.kind === 'points' && after?.kind === 'points' ? [{ before, after }] : [];
	});
	const base = pairs.length;
	const first = groupMean(
		pairs.map(({ before }) => before),
		base,
		then.range,
	);
	const second = groupMean(
		pairs.map(({ after }) => after),
		base,
		now.range,
	);
	if (first.kind === 'missing' || second.kind === 'missing') return { kind: 'missing', reason: 'nobody-both-times' };
	const moves = pairs.map(({ before, after }) => compare(after.points, before.points));
	return {
		kind: 'value',
		measure: 'panel-of-means',
		base,
		first,
		second,
		difference: minus(second.mean, first.mean),
		rose: moves.filter((move) => move > 0).length,
		fell: moves.filter((move) => move < 0).length,
		unchanged: moves.filter((move) => move === 0).length,
	};
};

const minus = (a: string, b: string): string => toExact(subtract(parseRatio(a), parseRatio(b)));

/** The difference of two means over all that returned, with the worst of the bounds of both. */
export const differenceOfMeans = (
	first: MeanValue,
	second: MeanValue,
): Extract<LevelChange, { kind: 'compared' }>['all'] => ({
	first,
	second,
	difference: minus(second.mean, first.mean),
	bounds: [minus(second.bounds[0], first.bounds[1]), minus(second.bounds[1], first.bounds[0])],
});
