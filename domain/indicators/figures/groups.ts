import type { FieldedEdition, Indicator, Units } from '#domain/survey/definition.ts';
import { type EditionFigures, type FieldedRound, figuresOfRound } from './edition-figures.ts';

/** A set of units that figures are taken of: an M49 region, a region within another, or a named group. */
export type Group = { id: string; kind: 'region' | 'subregion' | 'named'; units: ReadonlySet<string> };

/** A round with the units contacted; `contacted` is their number. */
export type ContactedRound = FieldedRound & { units: ReadonlySet<string> };

/** The groups of an inquiry in a year, in the order of its file: regions, those within them, then the named groups. */
export const groupsIn = ({ regions, units, groups = [] }: Units, year: number): Group[] => {
	const membersOf = Map.groupBy(
		units.flatMap((unit) => regionsOver(unit, regions).map((region) => ({ region, code: unit.code }))),
		({ region }) => region,
	);
	return [
		...regions.map(({ id, within }): Group => {
			const kind = within === undefined ? 'region' : 'subregion';
			return { id, kind, units: new Set(membersOf.get(id)?.map(({ code }) => code)) };
		}),
		...groups.map(({ id, members }): Group => {
			const current = members.filter(({ from = year, to = year }) => from <= year && year <= to);
			return { id, kind: 'named', units: new Set(current.map(({ unit }) => unit)) };
		}),
	];
};

/** The outermost region of each unit; a unit without a region has none. */
export const regionsOfUnits = ({ regions, units }: Pick<Units, 'regions' | 'units'>): ReadonlyMap<string, string> =>
	new Map(
		units.flatMap((unit) => {
			const outermost = regionsOver(unit, regions).findLast((id) =>
				regions.some((region) => region.id === id && region.within === undefined),
			);
			return outermost === undefined ? [] : [[unit.code, outermost] as const];
		}),
	);

/** Every region that a unit lies in, each once. */
const regionsOver = ({ region, subregion }: Units['units'][number], regions: Units['regions']): string[] => {
	const over = new Set<string>();
	for (const innermost of [subregion, region])
		for (let at = innermost; at !== undefined && !over.has(at); at = regions.find(({ id }) => id === at)?.within)
			over.add(at);
	return [...over];
};

/** A round as if the units of a group alone had been contacted. Refuses (RangeError) a return of a unit not contacted. */
export const roundWithin = (round: ContactedRound, group: ReadonlySet<string>): ContactedRound => {
	const uninvited = round.returns.find(({ unit }) => !round.units.has(unit));
	if (uninvited) throw new RangeError(`"${uninvited.unit}" returned in "${round.edition}" and was not contacted`);
	const units = new Set([...round.units].filter((unit) => group.has(unit)));
	const returns = round.returns.filter(({ unit }) => units.has(unit));
	return { ...round, units, contacted: units.size, returns, whole: round.whole ?? round };
};

/** Every figure of an edition, for each group. */
export const figuresByGroup = (
	edition: FieldedEdition,
	round: ContactedRound,
	indicators: readonly Indicator[],
	groups: readonly Group[],
): { group: string; figures: EditionFigures }[] =>
	groups.map(({ id, units }) => ({
		group: id,
		figures: figuresOfRound(edition, roundWithin(round, units), indicators),
	}));
