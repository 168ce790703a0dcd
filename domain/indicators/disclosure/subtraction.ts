import { isApart } from '../change/change-figure-rule.ts';
import type { Group } from '../figures/groups.ts';
import { partitionOf } from '../releases/publication-draft.ts';

/** Beyond this many named groups, unions of them are too many to look at; no more are admitted. */
const mostNamedGroups = 10;

/**
 * The named groups that may be published beside the partition: taken in order, each differs from every union of
 * published groups by none or by at least five of the governments contacted, and leaves it so for those before it.
 */
export const namedGroupsApart = (groups: readonly Group[], contacted: ReadonlySet<string>): ReadonlySet<string> => {
	const within = (units: ReadonlySet<string>): ReadonlySet<string> => intersection(units, contacted);
	const cells = partitionOf(groups).map(({ units }) => within(units));
	const admitted: { id: string; units: ReadonlySet<string> }[] = [];
	for (const { id, kind, units } of groups) {
		if (kind !== 'named' || admitted.length === mostNamedGroups) continue;
		const tried = [...admitted, { id, units: within(units) }];
		const areApart = tried.every((one) =>
			unionsOf(tried.filter((other) => other !== one).map((other) => other.units)).every((union) =>
				isApartFromUnions(one.units, union, cells),
			),
		);
		if (areApart) admitted.push({ id, units: within(units) });
	}
	return new Set(admitted.map(({ id }) => id));
};

type Units = ReadonlySet<string>;

const union = (one: Units, other: Units): Units => new Set([...one, ...other]);
const difference = (one: Units, other: Units): Units => new Set([...one].filter((unit) => !other.has(unit)));
const intersection = (one: Units, other: Units): Units => new Set([...one].filter((unit) => other.has(unit)));

/** Every choice of some of them, and of none. */
export const subsetsOf = <Item>(items: readonly Item[]): Item[][] => {
	const subsets: Item[][] = [[]];
	for (const item of items) subsets.push(...subsets.map((one) => [...one, item]));
	return subsets;
};

const unionsOf = (sets: readonly Units[]): Units[] =>
	subsetsOf(sets).map((some) => some.reduce(union, new Set<string>()));

/** Against a union, and that with any of the cells: each cell adds what it has outside the group, or what it has not. */
const isApartFromUnions = (group: Units, start: Units, cells: readonly Units[]): boolean => {
	const uncovered = cells.reduce(difference, difference(group, start));
	let apart = new Set([capped(difference(start, group).size + uncovered.size)]);
	for (const cell of cells) {
		const open = difference(cell, start);
		const inGroup = intersection(open, group).size;
		const steps = [inGroup, open.size - inGroup];
		apart = new Set([...apart].flatMap((governments) => steps.map((step) => capped(governments + step))));
	}
	return [...apart].every(isApart);
};

/** Five and more are the same here. */
const capped = (governments: number): number => Math.min(governments, 5);
