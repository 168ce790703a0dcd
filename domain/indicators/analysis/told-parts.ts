import { type AnalysisInput, everybody, placesOfUnits, unitsByGroup } from './analysis-parts.ts';
import { bitsAt, type UnitBits, unionBits, withoutBits } from './unit-bits.ts';

/**
 * A set of governments in each edition: a group, by its members of the year, or one that is no group, which whoever knows
 * the figures of groups can find by subtraction.
 */
export type Part = { group?: string; unitsIn: (edition: string) => UnitBits };

export const groupPart = (input: AnalysisInput, group: string): Part => ({
	group,
	unitsIn: (edition) => unitsByGroup(input, edition).get(group) ?? noUnits(input),
});

/** What is left of a region, or of all governments, beside the regions within it. */
export const restOf = (input: AnalysisInput, whole: string): Part => {
	const within = input.units.regions.filter((region) => (region.within ?? everybody) === whole);
	const regions = unionOf(
		input,
		within.map(({ id }) => groupPart(input, id)),
	);
	return beyond(groupPart(input, whole), regions);
};

export const unionOf = (input: AnalysisInput, parts: readonly Part[]): Part => ({
	unitsIn: (edition) => parts.map(({ unitsIn }) => unitsIn(edition)).reduce(unionBits, noUnits(input)),
});

/** What is left of a part without another. */
export const beyond = (part: Part, other: Part): Part => ({
	unitsIn: (edition) => withoutBits(part.unitsIn(edition), other.unitsIn(edition)),
});

const noUnits = (input: AnalysisInput): UnitBits => bitsAt([], placesOfUnits(input).size);
