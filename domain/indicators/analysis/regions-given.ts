import { isApart } from '../change/change-figure-rule.ts';

const leastReturns = 5;

/**
 * The regions that may stand beside the pseudonyms of a round: those in which at least five governments returned. While
 * those without a region that is given are one to four, the region with the fewest goes too (of equals the first by id):
 * a region with few returns, or few that are left over, would name its governments.
 *
 * @param returned how many governments returned, by region; null for those that have none
 */
export const regionsGiven = (returned: ReadonlyMap<string | null, number>): ReadonlySet<string> => {
	const given = [...returned]
		.flatMap(([region, returns]) => (region !== null && returns >= leastReturns ? [{ region, returns }] : []))
		.sort((one, other) => one.returns - other.returns || (one.region < other.region ? -1 : 1));
	const total = [...returned.values()].reduce((sum, returns) => sum + returns, 0);
	const without = given.reduce((left, { returns }) => left - returns, total);
	return new Set(given.slice(isApart(without) ? 0 : 1).map(({ region }) => region));
};
