import { namedGroupsApart, subsetsOf } from '../disclosure/subtraction.ts';
import { groupsIn } from '../figures/groups.ts';
import { type AnalysisInput, bitsOfUnits, everybody, returnedIn, roundsInOrder } from './analysis-parts.ts';
import { oncePer } from './once-per.ts';
import { beyond, groupPart, type Part, restOf, unionOf } from './told-parts.ts';
import { commonSize, haveCommonBits, isWithin, withoutBits } from './unit-bits.ts';

/** Whether the figure of a group, or of a part that is told by subtraction, must not be known. */
type Breaks = (part: Part) => boolean;

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
	const hidden = hiddenRegions(input, regions, breaks);
	const cells = cellsTold(input, regions, hidden);
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
	const returned = bitsOfUnits(input, returnedIn(input, edition));
	const returns = ({ id }: Region): number => commonSize(returned, groupPart(input, id).unitsIn(edition));
	return input.units.regions.toSorted((one, other) => returns(one) - returns(other));
});

const idsWithin = (regions: readonly Region[], outer: string): string[] =>
	regions.filter(({ within = everybody }) => within === outer).map(({ id }) => id);

const hiddenRegions = (input: AnalysisInput, regions: readonly Region[], breaks: Breaks): ReadonlySet<string> => {
	const hidden = new Set<string>();
	const hideWithin = (outer: string): void => {
		const cells = idsWithin(regions, outer);
		for (const cell of cells) if (hidden.has(outer) || breaks(groupPart(input, cell))) hidden.add(cell);
		for (const cell of cells) {
			if (!breaks(leftOf(input, outer, cells, hidden))) break;
			hidden.add(cell);
		}
		for (const cell of cells) hideWithin(cell);
	};
	hideWithin(everybody);
	return hidden;
};

const leftOf = (input: AnalysisInput, outer: string, cells: readonly string[], hidden: ReadonlySet<string>): Part => {
	const unseen = cells.filter((cell) => hidden.has(cell)).map((cell) => groupPart(input, cell));
	return unionOf(input, [restOf(input, outer), ...unseen]);
};

/** The smallest sets that the figures of the regions tell of, shown or left over; together they are the whole. */
const cellsTold = (
	input: AnalysisInput,
	regions: readonly Region[],
	hidden: ReadonlySet<string>,
	outer: string = everybody,
): Part[] => {
	const within = idsWithin(regions, outer);
	if (within.length === 0) return [groupPart(input, outer)];
	const shown = within.filter((id) => !hidden.has(id));
	return [leftOf(input, outer, within, hidden), ...shown.flatMap((id) => cellsTold(input, regions, hidden, id))];
};

/** What a named group tells beside others that are shown: of each of them, beside every union of the rest. */
const partsToldBy = (
	input: AnalysisInput,
	edition: string,
	added: string,
	shown: readonly string[],
	cells: readonly Part[],
): Part[] => {
	const groups = [...shown, added].map((id) => groupPart(input, id));
	return groups.flatMap((group) => {
		const isNear = (other: Part): boolean => haveCommonBits(other.unitsIn(edition), group.unitsIn(edition));
		const isNew = (part: Part): boolean => part.group === added;
		return subsetsOf(groups.filter((other) => other !== group && isNear(other)))
			.filter((others) => isNew(group) || others.some(isNew))
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
	group: Part,
	others: readonly Part[],
	cells: readonly Part[],
): Part[] => {
	const units = withoutBits(group.unitsIn(edition), unionOf(input, others).unitsIn(edition));
	const touched = cells.filter((cell) => haveCommonBits(cell.unitsIn(edition), units));
	const whole = touched.filter((cell) => isWithin(cell.unitsIn(edition), units));
	const union = (some: readonly Part[]): Part => unionOf(input, [...others, ...some]);
	return [group, beyond(group, union(whole)), beyond(union(touched), group)];
};

/** Whether a named group is too close to a union of others, in a confidential round, to be shown beside them. */
const isTooClose = (input: AnalysisInput, group: string, edition: string): boolean =>
	input.units.groups?.some(({ id }) => id === group) === true && !groupsApart(input, edition).has(group);

const groupsApart = oncePer((input: AnalysisInput, id: string): ReadonlySet<string> => {
	const { edition, round } = roundsInOrder(input).find((one) => one.edition.id === id) ?? {};
	return edition && round ? namedGroupsApart(groupsIn(input.units, edition.year), round.units) : new Set();
});
