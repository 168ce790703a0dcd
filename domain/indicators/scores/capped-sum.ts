import type { CappedSum } from '#domain/survey/indicator-parts.ts';
import { add, compare, divide, multiply, parseRatio, type Ratio, ratio, zero } from '../arithmetic/ratio.ts';
import type { Component } from './indicator-graph.ts';
import { extentOf, lackUnder, type PolicyResult, type Reading } from './missing-policy.ts';

/** What has a cap: its own components, by their place among the readings, and parts that have a cap of their own. */
type Capped = { cap: Ratio; components: readonly { place: number; points: Ratio }[]; parts: readonly Capped[] };

/** The points a government has, and those it could have by what counts. */
type Points = { got: Ratio; possible: Ratio };

/**
 * The score of a sum of points with caps: the points of the themes, each no more than its cap, of those that could be
 * had, in points of 100. Where everything counts these are the caps together: sum / 80 × 100 in SDG indicator 17.14.1.
 *
 * What does not apply, or is preferred not to be answered, is left out of both; what was left empty is no points
 * (`as-no`), or left out where enough was answered (`available`).
 *
 * @param carried the components that the edition carries, in the order of the readings
 */
export const cappedSumUnder = (
	{ themes, missing }: CappedSum,
	carried: ReadonlySet<Component>,
): ((readings: readonly Reading[]) => PolicyResult) => {
	const capped = themes.map((theme) => cappedOf(theme, [...carried]));
	const lack = lackUnder(missing);
	const emptyCounts = missing.policy === 'as-no';
	return (readings) => {
		const lacking = lack(extentOf(readings));
		if (lacking) return lacking;
		const { got, possible } = totalOf(capped.map((one) => pointsOf(one, readings, emptyCounts)));
		return compare(possible, zero) === 0 ? 'too-few-answered' : divide(multiply(got, ratio(100)), possible);
	};
};

type Theme = { cap: string; components: CappedSum['themes'][number]['components'] };

const cappedOf = ({ cap, components }: Theme, carried: readonly Component[]): Capped => ({
	cap: parseRatio(cap),
	components: components.flatMap((part) => {
		const place = 'cap' in part ? -1 : carried.indexOf(part);
		return 'cap' in part || place < 0 ? [] : [{ place, points: parseRatio(part.points) }];
	}),
	parts: components.flatMap((part) => ('cap' in part ? [cappedOf(part, carried)] : [])),
});

const pointsOf = ({ cap, components, parts }: Capped, readings: readonly Reading[], emptyCounts: boolean): Points => {
	const own = components.flatMap(({ place, points }) => {
		const reading = readings[place];
		if (reading === 'unanswered') return emptyCounts ? [{ got: zero, possible: points }] : [];
		if (reading === undefined || typeof reading === 'string') return [];
		return [{ got: divide(multiply(reading, points), ratio(100)), possible: points }];
	});
	const { got, possible } = totalOf([...own, ...parts.map((part) => pointsOf(part, readings, emptyCounts))]);
	return { got: lesser(got, cap), possible: lesser(possible, cap) };
};

const totalOf = (all: readonly Points[]): Points =>
	all.reduce((total, { got, possible }) => ({ got: add(total.got, got), possible: add(total.possible, possible) }), {
		got: zero,
		possible: zero,
	});

const lesser = (a: Ratio, b: Ratio): Ratio => (compare(a, b) <= 0 ? a : b);
