import type { Group } from '../types.ts';

/** `depth`: how many regions it lies in. */
export type PlacedGroup = Group & { depth: number };

/** Regions with their subregions under them, at any depth, then the named groups. */
export const groupsInOrder = (groups: readonly Group[]): PlacedGroup[] => {
	const isWithin = (region: string | null) => (group: Group) => group.kind !== 'named' && group.within === region;
	const under = (region: string | null, depth: number): PlacedGroup[] =>
		groups.filter(isWithin(region)).flatMap((group) => [{ ...group, depth }, ...under(group.id, depth + 1)]);
	const named = groups.filter(({ kind }) => kind === 'named').map((group) => ({ ...group, depth: 0 }));
	return [...under(null, 0), ...named];
};
