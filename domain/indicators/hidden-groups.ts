import { type AnalysisInput, everybody, roundsInOrder, unitsContacted } from './analysis-parts.ts';
import { groupsIn } from './groups.ts';
import { oncePer } from './once-per.ts';
import { beyond, haveCommon, restOf, unionOf } from './subtracted-parts.ts';
import { namedGroupsApart } from './subtraction.ts';

/** Whether the figure of a group, or of a part that is told by subtraction, must not be known. */
type Breaks = (group: string) => boolean;

/**
 * The groups whose figure is not shown, so that nothing which must not be known can be found by subtraction from those
 * that are shown. The figure of all governments is known.
 *
 * Of the regions within a whole that is known, those that break the rule are hidden, and then others, those of which
 * the fewest were contacted first, until what is left of the whole breaks it no more. Within a hidden region all are
 * hidden. A named group is hidden where it, or what lies beside it, breaks the rule.
 *
 * @param editions confidential ones that the figure is of; the order of the regions is that of the last
 */
export const hiddenGroups = (
	input: AnalysisInput,
	editions: readonly string[],
	breaks: Breaks,
): ReadonlySet<string> => {
	const regions = regionsByContacted(input, editions.at(-1) ?? '');
	const hidden = hiddenRegions(regions, breaks);
	const cells = cellsTold(regions, hidden);
	const named = (input.units.groups ?? []).filter(({ id }) =>
		editions.some(
			(edition) => isTooClose(input, id, edition) || partsBeside(input, edition, id, cells).some((one) => breaks(one)),
		),
	);
	return new Set([...hidden, ...named.map(({ id }) => id)]);
};

type Region = AnalysisInput['units']['regions'][number];

const regionsByContacted = oncePer((input: AnalysisInput, edition: string): readonly Region[] => {
	const contacted = ({ id }: Region): number => unitsContacted(input, edition, id).size;
	return input.units.regions.toSorted((one, other) => contacted(one) - contacted(other));
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

/** A named group, what is left of it beside the cells wholly in it, and of the cells it reaches into beside it. */
const partsBeside = (input: AnalysisInput, edition: string, group: string, cells: readonly string[]): string[] => {
	const units = unitsContacted(input, edition, group);
	const told = cells.map((cell) => ({ cell, units: unitsContacted(input, edition, cell) }));
	const touched = told.filter((one) => haveCommon(one.units, units));
	const whole = touched.filter((one) => [...one.units].every((unit) => units.has(unit)));
	const union = (some: typeof told) => unionOf(some.map(({ cell }) => cell));
	return [group, beyond(group, union(whole)), beyond(union(touched), group)];
};

/** Whether a named group is too close to a union of others, in a confidential round, to be shown beside them. */
export const isTooClose = (input: AnalysisInput, group: string, edition: string): boolean =>
	input.units.groups?.some(({ id }) => id === group) === true && !groupsApart(input, edition).has(group);

const groupsApart = oncePer((input: AnalysisInput, id: string): ReadonlySet<string> => {
	const { edition, round } = roundsInOrder(input).find((one) => one.edition.id === id) ?? {};
	return edition && round ? namedGroupsApart(groupsIn(input.units, edition.year), round.units) : new Set();
});
