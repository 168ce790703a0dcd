import type { Indicator } from '#domain/survey/definition.ts';
import type { Exact } from '../arithmetic/exact.ts';
import { add, compare, divide, multiply, type Ratio, ratio, subtract, sum, toExact } from '../arithmetic/ratio.ts';
import { distributionOf } from '../figures/distribution.ts';
import { type DistributionValue, type MeanValue, type MissingFigure, missing } from '../figures/value.ts';
import type { PointRange } from './indicator-graph.ts';
import type { Outcome } from './outcome.ts';

/** Median and quartiles are shown from this many governments on. */
const leastForQuartiles = 20;

/**
 * The mean over governments of their scores on an indicator, exact, in points of 100; a mean has no interval.
 *
 * N = contacted − those that it is known not to apply to. In the bounds the score of every government of N that has
 * none is the least possible, then the greatest: 0 and 100, or −100 and 100 for a difference. Median and quartiles are
 * of type 7. Refuses (RangeError) more returns than governments contacted.
 *
 * @param outcomes what the indicator says of each return
 */
export const groupMean = (
	outcomes: readonly Outcome[],
	contacted: number,
	range: PointRange,
): MeanValue | MissingFigure => {
	const submitted = outcomes.length;
	if (submitted > contacted) throw new RangeError(`${submitted} returned and only ${contacted} were contacted`);
	const scores = outcomes.flatMap((outcome) => (outcome.kind === 'points' ? [outcome.points] : []));
	const notAsked = outcomes.filter(isNotAsked).length;
	const base = scores.length;
	if (base === 0) return missing(whyNoScore(submitted, notAsked));

	const total = sum(scores);
	const population = ratio(contacted - notAsked);
	const absent = ratio(contacted - notAsked - base);
	const boundAt = (score: Ratio): Exact => toExact(divide(add(total, multiply(score, absent)), population));
	return {
		kind: 'value',
		measure: 'mean',
		mean: toExact(divide(total, ratio(base))),
		base,
		withoutScore: submitted - notAsked - base,
		notAsked,
		submitted,
		contacted,
		bounds: [boundAt(range.least), boundAt(range.greatest)],
		...(base >= leastForQuartiles && { quartiles: quartilesOf(scores) }),
	};
};

const isNotAsked = (outcome: Outcome): boolean => outcome.kind === 'missing' && outcome.reason === 'not-asked';

const whyNoScore = (submitted: number, notAsked: number): 'no-returns' | 'not-asked' | 'too-few-answered' => {
	if (submitted === 0) return 'no-returns';
	return submitted === notAsked ? 'not-asked' : 'too-few-answered';
};

const quartilesOf = (scores: readonly Ratio[]): [Exact, Exact, Exact] => {
	const sorted = [...scores].sort(compare);
	return [quantile(sorted, 1), quantile(sorted, 2), quantile(sorted, 3)];
};

/** Type 7: between the values at ranks around (n − 1)·quarters/4, counted from 0, in proportion. */
const quantile = (sorted: readonly Ratio[], quarters: 1 | 2 | 3): Exact => {
	const position = (sorted.length - 1) * quarters;
	const below = sorted[Math.floor(position / 4)] ?? ratio(0);
	const above = sorted[Math.ceil(position / 4)] ?? below;
	return toExact(add(below, multiply(subtract(above, below), ratio(position % 4, 4))));
};

/** How many governments are in each band, of those that have one. */
export const groupBands = (
	indicator: Indicator & { kind: 'bands' },
	outcomes: readonly Outcome[],
	contacted: number,
): DistributionValue | MissingFigure => {
	const notAsked = outcomes.filter(isNotAsked).length;
	const bands = outcomes.flatMap((outcome) => (outcome.kind === 'band' ? [[outcome.band]] : []));
	const submitted = outcomes.length;
	if (bands.length === 0) return missing(whyNoScore(submitted, notAsked));
	const ids = indicator.bands.map((band) => band.id);
	return distributionOf(ids, bands, { submitted, contacted, notAsked });
};
