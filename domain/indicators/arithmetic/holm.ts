/**
 * Holm's adjustment of the p of several comparisons, each at its place: the k-th smallest of n is multiplied by
 * n − k + 1, is never less than one before it, and never more than 1.
 *
 * Refuses (RangeError) what is no p. Source: Holm (1979), Scandinavian Journal of Statistics 6.
 */
export const holm = (ps: readonly number[]): number[] => {
	for (const p of ps) if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is no p`);
	const ascending = ps.map((p, place) => ({ p, place })).sort((a, b) => a.p - b.p);
	const adjusted = Array<number>(ps.length).fill(1);
	let least = 0;
	for (const [rank, { p, place }] of ascending.entries()) {
		least = Math.max(least, Math.min(1, p * (ps.length - rank)));
		adjusted[place] = least;
	}
	return adjusted;
};
