import type { Edition, FieldedEdition, Indicator, Inquiry, Reported, Units } from '#domain/survey/definition.ts';
import { inOrder } from '#domain/survey/edition-order.ts';
import { type ContactedRound, type Group, groupsIn, roundWithin } from '../figures/groups.ts';
import { oncePer } from './once-per.ts';
import { bitsAt, type UnitBits } from './unit-bits.ts';

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
export const groupsContacted = (input: AnalysisInput, { edition, round }: RoundOfEdition): Group[] =>
	groupsOfEdition(input, edition.id).filter((group) => haveCommon(group.units, round.units));

const haveCommon = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
	[...one].some((unit) => other.has(unit));

/** The kind of a group; undefined for all governments. Refuses (RangeError) one that the inquiry does not have. */
export const kindOf = ({ units }: AnalysisInput, group: string): Group['kind'] | undefined => {
	if (group === everybody) return undefined;
	const region = units.regions.find(({ id }) => id === group);
	if (region) return region.within === undefined ? 'region' : 'subregion';
	if (units.groups?.some(({ id }) => id === group)) return 'named';
	throw new RangeError(`there is no group "${group}"`);
};

/** The rounds as if a group had been contacted alone: its members of the year. */
export const roundsWithin = oncePer((input: AnalysisInput, group: string): readonly ContactedRound[] => {
	if (kindOf(input, group) === undefined) return input.rounds;
	return input.rounds.map((round) => {
		const members = groupsOfEdition(input, round.edition).find(({ id }) => id === group);
		return roundWithin(round, members?.units ?? new Set());
	});
});

const groupsOfEdition = oncePer((input: AnalysisInput, id: string): readonly Group[] => {
	const year = input.editions.find((edition) => edition.id === id)?.year;
	return year === undefined ? [] : groupsIn(input.units, year);
});

/** Every unit that was contacted in some round, with its place in a list of them. */
export const placesOfUnits = oncePer((input: AnalysisInput): ReadonlyMap<string, number> => {
	const units = new Set(input.rounds.flatMap((round) => [...round.units]));
	return new Map(Array.from(units, (unit, place) => [unit, place]));
});

/** Units as bits; one that was never contacted has no place. */
export const bitsOfUnits = (input: AnalysisInput, units: Iterable<string>): UnitBits => {
	const places = placesOfUnits(input);
	return bitsAt(
		[...units].flatMap((unit) => places.get(unit) ?? []),
		places.size,
	);
};

/** The units contacted in the round of an edition, by group: its members of the year, by their places. */
export const unitsByGroup = oncePer((input: AnalysisInput, edition: string): ReadonlyMap<string, UnitBits> => {
	const round = input.rounds.find((one) => one.edition === edition);
	const contacted = (units: ReadonlySet<string>): UnitBits =>
		bitsOfUnits(
			input,
			[...units].filter((unit) => round?.units.has(unit)),
		);
	return new Map([
		[everybody, contacted(round?.units ?? new Set())],
		...groupsOfEdition(input, edition).map(({ id, units }) => [id, contacted(units)] as const),
	]);
});

/** What was reported is of all that answered, so a group has none of it. */
export const reportedFor = ({ reported }: AnalysisInput, group: string): readonly Reported[] =>
	group === everybody ? reported : [];

/** The governments that returned in the round of an edition. */
export const returnedIn = oncePer((input: AnalysisInput, edition: string): ReadonlySet<string> => {
	const round = input.rounds.find((one) => one.edition === edition);
	return new Set(round?.returns.map(({ unit }) => unit));
});

/** The governments that returned in both of two editions. Refuses (RangeError) an edition that has no round. */
export const returnedInBoth = (
	input: AnalysisInput,
	{ from, to }: { from: string; to: string },
): ReadonlySet<string> => {
	for (const edition of [from, to])
		if (!input.rounds.some((one) => one.edition === edition)) throw new RangeError(`there is no round of "${edition}"`);
	const after = returnedIn(input, to);
	return new Set([...returnedIn(input, from)].filter((unit) => after.has(unit)));
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
