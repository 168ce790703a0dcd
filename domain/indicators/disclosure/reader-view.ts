import type { Question } from '#domain/survey/definition.ts';
import type { AnswerState, ReadReturn } from '../figures/answer-state.ts';
import { type ReleaseBasis, type Released, wholeRound } from '../releases/publication.ts';
import { isSameJson } from '../releases/same-json.ts';

/** One release as a reader finds it. */
export type Slot = {
	edition: string;
	release: number;
	basis: ReleaseBasis;
	/** By unit, in the order of the view: where its return stands among those of the edition; −1 where it returned nothing. */
	placeOf: Int32Array;
	/** The first slot of the same edition, returns and groups: figures of this one say what those of that one do. */
	alike: number;
};

/** The returns of one edition: one a government, and one more for each correction between two releases. */
export type EditionReturns = {
	edition: string;
	/** Everyone knows the answers of a named round. */
	isKnown: boolean;
	questions: readonly Question[];
	places: ReadonlyMap<string, number>;
	returns: readonly ReadReturn[];
	/** By return: whose it is. */
	unitOf: readonly number[];
};

/** Releases of an inquiry, with the returns that they were computed from. */
export type ReaderView = {
	units: readonly string[];
	slots: readonly Slot[];
	editions: ReadonlyMap<string, EditionReturns>;
	/** Whether a unit is in a group of a slot; everyone is in the whole round. */
	isIn: (slot: number, group: string) => (unit: number) => boolean;
};

/** Looks at releases in order; each is a slot. Refuses (RangeError) two of the same number in one round. */
export const readerViewOf = (releases: readonly Released[]): ReaderView => {
	const units = [...new Set(releases.flatMap(({ basis }) => [...basis.round.returns.keys()]))];
	const editions = new Map<string, ReturnType<typeof emptyEdition>>();
	const latest = new Map<string, number>();
	const slots = releases.map(({ publication: { edition, release }, basis }): Omit<Slot, 'alike'> => {
		const own = editions.get(edition) ?? emptyEdition(edition, basis);
		editions.set(edition, own);
		const placeOf = Int32Array.from(units, (unit, at) => {
			const answered = basis.round.returns.get(unit);
			if (!answered) return -1;
			const key = `${edition} ${at}`;
			const known = latest.get(key);
			if (known !== undefined && areSame(own.returns[known], answered)) return known;
			own.unitOf.push(at);
			latest.set(key, own.returns.push(answered) - 1);
			return own.returns.length - 1;
		});
		return { edition, release, basis, placeOf };
	});
	const alike = slots.map((slot, at) =>
		Math.min(
			at,
			slots.findIndex((one) => areAlike(one, slot)),
		),
	);
	if (new Set(slots.map(({ edition, release }) => `${edition} ${release}`)).size < slots.length)
		throw new RangeError('two releases of one number in one round');
	return {
		units,
		slots: slots.map((slot, at) => ({ ...slot, alike: alike[at] ?? at })),
		editions,
		isIn: membershipIn(slots, units),
	};
};

const emptyEdition = (edition: string, { kind, round }: ReleaseBasis) => ({
	edition,
	isKnown: kind === 'named',
	questions: round.questions,
	places: round.places,
	returns: [] as ReadReturn[],
	unitOf: [] as number[],
});

const areSame = (one: ReadReturn | undefined, other: ReadReturn): boolean =>
	one?.states.every((state, place) => state === other.states[place]) ?? false;

const areAlike = (one: Omit<Slot, 'alike'>, other: Omit<Slot, 'alike'>): boolean =>
	one.edition === other.edition &&
	one.placeOf.every((place, unit) => place === other.placeOf[unit]) &&
	isSameJson(groupsOf(one), groupsOf(other));

const groupsOf = ({ basis }: Pick<Slot, 'basis'>) => basis.groups.map(({ id, units }) => [id, [...units].sort()]);

const membershipIn = (slots: readonly Pick<Slot, 'basis'>[], units: readonly string[]): ReaderView['isIn'] => {
	const known = new Map<string, Uint8Array>();
	return (slot, group) => {
		if (group === wholeRound) return () => true;
		const key = `${slot} ${group}`;
		const members = slots[slot]?.basis.groups.find(({ id }) => id === group)?.units;
		const marks = known.get(key) ?? Uint8Array.from(units, (unit) => (members?.has(unit) ? 1 : 0));
		known.set(key, marks);
		return (unit) => marks[unit] === 1;
	};
};

/** What a return says to a concept, by its place among those of the edition. */
export const stateIn = ({ returns, places }: EditionReturns, at: number, concept: string): AnswerState =>
	returns[at]?.states[places.get(concept) ?? -1] ?? 'not-asked';

export const isYesNo = ({ questions, places }: EditionReturns, concept: string): boolean =>
	questions[places.get(concept) ?? -1]?.type === 'yes-no';
