import type { Unit } from './api-types.ts';

type Placed = Pick<Unit, 'name' | 'kind' | 'region'>;
type Region = { id: string; name: string; within?: string | null };
export type Group<Member> = { id: string; name: string; members: Member[] };
/** The names of the two groups that are not regions. */
export type GroupWords = { elsewhere: string; observers: string };

const outermost = (regions: readonly Region[], id: string | null, depth = 0): string | undefined => {
	const region = regions.find((one) => one.id === id);
	return region?.within && depth < regions.length ? outermost(regions, region.within, depth + 1) : region?.id;
};

/** Which group a government stands in: its outermost region, `elsewhere` where it has none; observers stand apart. */
export const groupOf = (placed: Placed, regions: readonly Region[]): string =>
	placed.kind === 'observer' ? 'observers' : (outermost(regions, placed.region) ?? 'elsewhere');

/** Governments by outermost region in the order of the list, then those without a region, then observers; none empty. */
export const groupByRegion = <Member extends Placed>(
	members: readonly Member[],
	regions: readonly Region[],
	words: GroupWords,
	language: string,
): Group<Member>[] => {
	const { compare } = new Intl.Collator(language);
	const named = [
		...regions.filter(({ within }) => !within),
		{ id: 'elsewhere', name: words.elsewhere },
		{ id: 'observers', name: words.observers },
	];
	return named
		.map(({ id, name }) => ({
			id,
			name,
			members: members.filter((member) => groupOf(member, regions) === id).toSorted((a, b) => compare(a.name, b.name)),
		}))
		.filter((group) => group.members.length > 0);
};
