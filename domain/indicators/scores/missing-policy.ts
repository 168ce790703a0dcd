import type { Indicator } from '#domain/survey/definition.ts';
import { add, compare, divide, multiply, parseRatio, type Ratio, ratio, zero } from '../arithmetic/ratio.ts';

export type MissingPolicy = Extract<Indicator, { kind: 'mean' }>['missing'];

/** What a component says of one government: its points, or why it says none. */
export type Reading = Ratio | 'left-out' | 'unanswered' | 'preferred-not';

export type PolicyResult = Ratio | 'not-asked' | 'too-few-answered';

/** How many components apply to a government, and how many of them it answered. */
type Extent = { applicable: number; answered: number };

/**
 * Why a government has no score under a policy, as far as the number of its answers decides it: nothing applies to it,
 * or less than `minimum` of what applies was answered.
 */
export const lackUnder = (policy: MissingPolicy): ((extent: Extent) => Extract<PolicyResult, string> | undefined) => {
	const minimum = policy.policy === 'available' ? parseRatio(policy.minimum) : zero;
	return ({ applicable, answered }) => {
		if (applicable === 0) return 'not-asked';
		return compare(ratio(answered), multiply(ratio(applicable), minimum)) < 0 ? 'too-few-answered' : undefined;
	};
};

export const extentOf = (readings: readonly Reading[]): Extent => ({
	applicable: readings.filter((reading) => reading !== 'left-out').length,
	answered: readings.filter((reading) => typeof reading !== 'string').length,
});

type Totals = Extent & { points: Ratio; weight: Ratio; emptyWeight: Ratio };

const totalsOf = (readings: readonly Reading[], weights: readonly Ratio[]): Totals => {
	const totals: Totals = { points: zero, weight: zero, emptyWeight: zero, answered: 0, applicable: 0 };
	for (let position = 0; position < readings.length; position++) {
		const reading = readings[position] ?? 'left-out';
		const weight = weights[position] ?? zero;
		if (reading === 'left-out') continue;
		totals.applicable++;
		if (reading === 'unanswered') totals.emptyWeight = add(totals.emptyWeight, weight);
		if (typeof reading === 'string') continue;
		totals.answered++;
		totals.points = add(totals.points, multiply(reading, weight));
		totals.weight = add(totals.weight, weight);
	}
	return totals;
};

/**
 * How a score treats what is missing: a function from a government's components to its score.
 *
 * What does not apply to a government (not asked, not applicable) is left out of its score under both policies; where
 * nothing applies it is `not-asked`.
 *
 * - `available`: the mean over what was answered, where at least `minimum` of what applies was answered. An answer
 *   preferred not to be given is not answered.
 * - `as-no`: what was left empty counts as 0, as SDG indicator 10.7.2 has it. "Prefer not to answer" is no empty answer:
 *   it is not turned into a no, and is left out.
 */
export const scoreUnder = (
	policy: MissingPolicy,
	weights: readonly Ratio[],
): ((readings: readonly Reading[]) => PolicyResult) => {
	const lack = lackUnder(policy);
	return (readings) => {
		const totals = totalsOf(readings, weights);
		const { points, weight, emptyWeight } = totals;
		const lacking = lack(totals);
		if (lacking) return lacking;
		const divisor = policy.policy === 'as-no' ? add(weight, emptyWeight) : weight;
		return compare(divisor, zero) === 0 ? 'too-few-answered' : divide(points, divisor);
	};
};
