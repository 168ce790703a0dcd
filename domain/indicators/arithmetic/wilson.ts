/** The 97.5% quantile of the standard normal distribution. */
const z = 1.959963984540054;

export type Interval = [number, number];

/** The score interval of a proportion `p` with `n` the size it is worth, which need not be whole. */
const scoreInterval = (p: number, n: number): Interval => {
	const weight = z ** 2 / n;
	const middle = (p + weight / 2) / (1 + weight);
	const half = (z / (1 + weight)) * Math.sqrt((p * (1 - p)) / n + weight / (4 * n));
	// By rounding alone the limits could pass p where p is 0 or 1.
	return [Math.max(0, Math.min(p, middle - half)), Math.min(1, Math.max(p, middle + half))];
};

const refuseUnlessCounts = (yes: number, n: number): void => {
	if (!Number.isInteger(yes) || !Number.isInteger(n) || yes < 0 || n < 1 || yes > n)
		throw new RangeError(`${yes} of ${n} is not a share`);
};

/**
 * Wilson's score interval at 95% for `yes` of `n`, as shares from 0 to 1, without finite population correction.
 *
 * Refuses n = 0. Source: Wilson (1927), Journal of the American Statistical Association 22.
 */
export const wilson = (yes: number, n: number): Interval => {
	refuseUnlessCounts(yes, n);
	return scoreInterval(yes / n, n);
};

/**
 * Wilson's score interval at 95% for `yes` of `n` answers out of a population of `population`: the proportion stays
 * yes/n and only n becomes n(N−1)/(N−n); of zero width where all answered. Not yet cut to the non-response bounds.
 *
 * Refuses n = 0 and n > N. Source: O'Neill (2021), finite population correction of Wilson's interval.
 */
export const wilsonOfPopulation = (yes: number, n: number, population: number): Interval => {
	refuseUnlessCounts(yes, n);
	if (n > population) throw new RangeError(`${n} answers cannot come from a population of ${population}`);
	const p = yes / n;
	return n === population ? [p, p] : scoreInterval(p, (n * (population - 1)) / (population - n));
};
