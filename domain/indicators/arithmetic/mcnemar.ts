/**
 * The exact two-sided p of McNemar's test: min(1, 2·P(X ≤ min(b, c))) with X ~ Bin(b + c, ½), and 1 where b + c = 0.
 *
 * Computed with whole numbers and turned into a number once, at the end.
 * Source: McNemar (1947), Psychometrika 12, in its exact binomial form.
 *
 * @param gained b: no → yes
 * @param lost c: yes → no
 */
export const mcnemarExact = (gained: number, lost: number): number => {
	const moved = BigInt(gained + lost);
	const tail = BigInt(Math.min(gained, lost));
	let ways = 1n;
	let waysInTail = 1n;
	for (let k = 1n; k <= tail; k++) {
		ways = (ways * (moved - k + 1n)) / k;
		waysInTail += ways;
	}
	const twoSided = 2n * waysInTail;
	return twoSided >= 1n << moved ? 1 : overPowerOfTwo(twoSided, gained + lost);
};

/** `numerator / 2^power`, by way of the leading 64 binary places, since either may be too large for a number. */
const overPowerOfTwo = (numerator: bigint, power: number): number => {
	const dropped = Math.max(0, numerator.toString(16).length * 4 - 64);
	const leading = Number(numerator >> BigInt(dropped));
	const exponent = dropped - power;
	const half = Math.trunc(exponent / 2);
	return leading * 2 ** half * 2 ** (exponent - half);
};
