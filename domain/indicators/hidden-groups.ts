import { type AnalysisInput, everybody, roundsInOrder, roundsWithin, unitsContacted } from './analysis-parts.ts';
import { groupsIn } from './groups.ts';
import { oncePer } from './once-per.ts';
import { beyond, haveCommon, restOf, unionOf, without } from './subtracted-parts.ts';
import { namedGroupsApart, subsetsOf } from './subtraction.ts';

/** Whether the figure of a group, or of a part that is told by subtraction, must not be known. */
type Breaks = (group: string) => boolean;

/**
 * The groups whose figure is not shown, so that nothing which must not be known can be found by subtraction from those
 * that are shown. The figure of all governments is known.
 *
 * Of the regions within a whole that is known, those that break the rule are hidden, and then others, those with the
 * fewest returns first as in a release, until what is left of the whole breaks it no more. Within a hidden region all are
 * hidden. A named group is hidden where it breaks the rule, or what lies between it and regions and the named groups that
 * are shown before it.
 *
 * @param editions confidential ones that the figure is of; the order of the regions is that of the last
 */
export const hiddenGroups = (
	input: AnalysisInput,
	editions: readonly string[],
	breaks: Breaks,
): ReadonlySet<string> => {
	const regions = regionsByReturns(input, editions.at(-1) ?? '');
	const hidden = hiddenRegions(regions, breaks);
	const cells = cellsTold(regions, hidden);
	const shown: string[] = [];
	for (const { id } of input.units.groups ?? []) {
		const isHidden = editions.some(
			(edition) => isTooClose(input, id, edition) || partsToldBy(input, edition, id, shown, cells).some(breaks),
		);
		if (!isHidden) shown.push(id);
	}
	const named = (input.units.groups ?? []).filter(({ id }) => !shown.includes(id));
	return new Set([...hidden, ...named.map(({ id }) => id)]);
};

type Region = AnalysisInput['units']['regions'][number];

const regionsByReturns = oncePer((input: AnalysisInput, edition: string): readonly Region[] => {
	const returned = ({ id }: Region): number =>
		roundsWithin(input, id).find((round) => round.edition === edition)?.returns.length ?? 0;
	return input.units.regions.toSorted((one, other) => returned(one) - returned(other));
});

const idsWithin = (regions: readonly Region[], outer: string): string[] =>
	regions.filter(({ within = everybody }) => within === outer).map(({ id }) => id);

const hiddenRegions = (regions: readonly Region[], breaks: Breaks): ReadonlySet<string> => {
	const hidden = new Set<string>();
	const hideWithin = (outer: string): void => {
		const cells = idsWithin(regions, outer);
		for (const cell of cells) if (hidden.has(outer) || breaks(cell)) hidden.add(cell);
		for (const cell of cells) {
			if (!breaks(leftOf(outer, cells, hidden))) break;
			hidden.add(cell);
		}
		for (const cell of cells) hideWithin(cell);
	};
	hideWithin(everybody);
	return hidden;
};

const leftOf = (outer: string, cells: readonly string[], hidden: ReadonlySet<string>): string =>
	unionOf([restOf(outer), ...cells.filter((cell) => hidden.has(cell))]);

/** The smallest sets that the figures of the regions tell of, shown or left over; together they are the whole. */
const cellsTold = (regions: readonly Region[], hidden: ReadonlySet<string>, outer: string = everybody): string[] => {
	const within = idsWithin(regions, outer);
	if (within.length === 0) return [outer];
	const shown = within.filter((id) => !hidden.has(id));
	return [leftOf(outer, within, hidden), ...shown.flatMap((id) => cellsTold(regions, hidden, id))];
};

/** What a named group tells beside others that are shown: of each of them, beside every union of the rest. */
const partsToldBy = (
	input: AnalysisInput,
	edition: string,
	added: string,
	shown: readonly string[],
	cells: readonly string[],
): string[] => {
	const unitsOf = (group: string) => unitsContacted(input, edition, group);
	const all = [...shown, added];
	return all.flatMap((group) => {
		const near = all.filter((other) => other !== group && haveCommon(unitsOf(other), unitsOf(group)));
		return subsetsOf(near)
			.filter((others) => group === added || others.includes(added))
			.flatMap((others) => partsBeside(input, edition, group, others, cells));
	});
};

/**
 * A named group; what is left of it beside a union of others and the cells wholly in what they leave of it; and of these
 * others, with the cells that this reaches into, beside the group.
 */
const partsBeside = (
	input: AnalysisInput,
	edition: string,
	group: string,
	others: readonly string[],
	cells: readonly string[],
): string[] => {
	const units = without(unitsContacted(input, edition, group), [unitsContacted(input, edition, unionOf(others))]);
	const told = cells.map((cell) => ({ cell, units: unitsContacted(input, edition, cell) }));
	const touched = told.filter((one) => haveCommon(one.units, units));
	const whole = touched.filter((one) => [...one.units].every((unit) => units.has(unit)));
	const union = (some: typeof told) => unionOf([...others, ...some.map(({ cell }) => cell)]);
	return [group, beyond(group, union(whole)), beyond(union(touched), group)];
};

/** Whether a named group is too close to a union of others, in a confidential round, to be shown beside them. */
export const isTooClose = (input: AnalysisInput, group: string, edition: string): boolean =>
	input.units.groups?.some(({ id }) => id === group) === true && !groupsApart(input, edition).has(group);

const groupsApart = oncePer((input: AnalysisInput, id: string): ReadonlySet<string> => {
	const { edition, round } = roundsInOrder(input).find((one) => one.edition.id === id) ?? {};
	return edition && round ? namedGroupsApart(groupsIn(input.units, edition.year), round.units) : new Set();
});
