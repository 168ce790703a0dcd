import type { Edition, FieldedEdition, Indicator, Inquiry, Reported, Units } from '#domain/survey/definition.ts';
import { inOrder } from '#domain/survey/edition-order.ts';
import { type ContactedRound, type Group, groupsIn, roundWithin } from './groups.ts';
import { oncePer } from './once-per.ts';
import { haveCommon, isPart, restOf, unitsOfPart, without } from './subtracted-parts.ts';

/** What the workbench computes from: an inquiry, and the rounds of its editions with the governments contacted. */
export type AnalysisInput = {
	inquiry: Pick<Inquiry, 'concepts'>;
	editions: readonly Edition[];
	indicators: readonly Indicator[];
	reported: readonly Reported[];
	/** At most one of each edition. */
	rounds: readonly ContactedRound[];
	units: Units;
};

/** A round with the edition it fielded. */
export type RoundOfEdition = { edition: FieldedEdition; round: ContactedRound };

/** The whole round, in place of a group. */
export const everybody = 'all';

/** The rounds with their editions, in order of year. */
export const roundsInOrder = ({ editions, rounds }: AnalysisInput): RoundOfEdition[] =>
	inOrder(editions).flatMap((edition) => {
		const round = rounds.find((one) => one.edition === edition.id);
		return round && edition.kind === 'fielded' ? [{ edition, round }] : [];
	});

/** The groups of which somebody was contacted in a round. */
export const groupsContacted = ({ units }: AnalysisInput, { edition, round }: RoundOfEdition): Group[] =>
	groupsIn(units, edition.year).filter((group) => haveCommon(group.units, round.units));

/** The kind of a group; undefined for all governments. Refuses (RangeError) one that the inquiry does not have. */
export const kindOf = ({ units }: AnalysisInput, group: string): Group['kind'] | 'part' | undefined => {
	if (group === everybody) return undefined;
	if (isPart(group)) return 'part';
	const region = units.regions.find(({ id }) => id === group);
	if (region) return region.within === undefined ? 'region' : 'subregion';
	if (units.groups?.some(({ id }) => id === group)) return 'named';
	throw new RangeError(`there is no group "${group}"`);
};

/** The rounds as if a group, or a part that is told by subtraction, had been contacted alone: its members of the year. */
export const roundsWithin = oncePer((input: AnalysisInput, group: string): readonly ContactedRound[] => {
	if (kindOf(input, group) === undefined) return input.rounds;
	return input.rounds.map((round) => roundWithin(round, unitsContacted(input, round.edition, group)));
});

/** The units contacted of a group, or of a part, in the round of an edition: its members of the year. */
export const unitsContacted = (input: AnalysisInput, edition: string, group: string): ReadonlySet<string> =>
	unitsOfPart(group, (id) => unitsByGroup(input, edition).get(id));

/** The units contacted in a round, by group, and what is left of a region and of all beside the regions within. */
const unitsByGroup = oncePer((input: AnalysisInput, id: string): ReadonlyMap<string, ReadonlySet<string>> => {
	const { edition, round } = roundsInOrder(input).find((one) => one.edition.id === id) ?? {};
	if (!edition || !round) return new Map();
	const { regions } = input.units;
	const groups = new Map(
		groupsIn(input.units, edition.year).map((group) => [
			group.id,
			new Set([...group.units].filter((unit) => round.units.has(unit))),
		]),
	);
	const restBeside = (outer: string | undefined, units: ReadonlySet<string>) => {
		const within = regions.filter((region) => region.within === outer);
		return without(
			units,
			within.map((region) => groups.get(region.id) ?? new Set()),
		);
	};
	return new Map([
		...groups,
		...Array.from(groups, ([group, units]) => [restOf(group), restBeside(group, units)] as const),
		[restOf(everybody), restBeside(undefined, round.units)],
	]);
});

/** What was reported is of all that answered, so a group has none of it. */
export const reportedFor = ({ reported }: AnalysisInput, group: string): readonly Reported[] =>
	group === everybody ? reported : [];

/** The governments that returned in both of two editions. Refuses (RangeError) an edition that has no round. */
export const returnedInBoth = (
	{ rounds }: AnalysisInput,
	{ from, to }: { from: string; to: string },
): ReadonlySet<string> => {
	const [before, after] = [from, to].map((edition) => {
		const round = rounds.find((one) => one.edition === edition);
		if (!round) throw new RangeError(`there is no round of "${edition}"`);
		return new Set(round.returns.map(({ unit }) => unit));
	});
	return new Set([...(before ?? [])].filter((unit) => after?.has(unit)));
};

/** The pairs of editions, the earlier first, in both of which some government returned. */
export const panelsOf = (input: AnalysisInput): { from: string; to: string }[] => {
	const returned = roundsInOrder(input).map(({ edition, round }) => ({
		id: edition.id,
		units: new Set(round.returns.map(({ unit }) => unit)),
	}));
	return returned.flatMap((from, place) =>
		returned
			.slice(place + 1)
			.filter((to) => haveCommon(from.units, to.units))
			.map((to) => ({ from: from.id, to: to.id })),
	);
};
