import type { AnswerState } from './answer-state.ts';
import { type ReleaseBasis, type Released, wholeRound } from './publication.ts';

/** The answers that one release of a round was computed from. */
export type Slot = {
	edition: string;
	release: number;
	basis: ReleaseBasis;
	/** Everyone knows the answers of a named round. */
	isKnown: boolean;
	/** By unit, in the order of the view; undefined where it returned nothing. */
	states: readonly (readonly AnswerState[] | undefined)[];
};

/** A set of units as the cells it is made of, a byte a cell. */
export type CellSet = Uint8Array;

/**
 * All that a reader could tell of a government without its answers: which rounds and releases it returned in, whether
 * it corrected its return between two, and its groups. Units that differ in nothing of this are one cell.
 */
export type ReaderView = {
	slots: readonly Slot[];
	unitCount: number;
	cellOf: Int32Array;
	cellCount: number;
	/** Those that returned in a slot and are in one of its groups. */
	returnedIn: (slot: number, group: string) => CellSet;
	/** Those that returned in both slots and are in a group of the second. */
	returnedInBoth: (first: number, second: number, group: string) => CellSet;
	/** Those whose return differs from that of the release before, for each slot. */
	corrected: readonly CellSet[];
};

/** Looks at releases in order; each is a slot. Refuses (RangeError) two of the same number in one round. */
export const readerViewOf = (releases: readonly Released[]): ReaderView => {
	const units = [...new Set(releases.flatMap(({ basis }) => [...basis.round.returns.keys()]))];
	const slots = releases.map((released) => slotOf(released, units));
	const keys = new Set(slots.map(({ edition, release }) => `${edition} ${release}`));
	if (keys.size < slots.length) throw new RangeError('two releases of one number in one round');

	const marks = slots.flatMap((slot, place) => [
		...groupsOf(slot).map((members) => units.map((unit) => members.has(unit))),
		units.map((_, at) => slot.states[at] !== undefined),
		units.map((_, at) => isCorrected(slots, place, at)),
	]);
	const { cellOf, cellCount } = cellsOf(units.length, marks);
	const inCells = (holds: (unit: number) => boolean): CellSet => {
		const set = new Uint8Array(cellCount);
		units.forEach((_, at) => {
			if (holds(at)) set[cellOf[at] ?? 0] = 1;
		});
		return set;
	};
	const membersOf = (slot: number, group: string): ReadonlySet<string> | undefined =>
		group === wholeRound ? undefined : slots[slot]?.basis.groups.find(({ id }) => id === group)?.units;
	const returnedIn = remembered((slot: number, group: string) => {
		const members = membersOf(slot, group);
		return inCells((at) => slots[slot]?.states[at] !== undefined && (members?.has(units[at] ?? '') ?? true));
	});
	const returned = slots.map((_, slot) => returnedIn(slot, wholeRound));
	return {
		slots,
		unitCount: units.length,
		cellOf,
		cellCount,
		returnedIn,
		returnedInBoth: (first, second, group) => {
			const before = returned[first];
			return returnedIn(second, group).map((isIn, cell) => isIn & (before?.[cell] ?? 0));
		},
		corrected: slots.map((_, place) => inCells((at) => isCorrected(slots, place, at))),
	};
};

const slotOf = ({ publication, basis }: Released, units: readonly string[]): Slot => ({
	edition: publication.edition,
	release: publication.release,
	basis,
	isKnown: basis.kind === 'named',
	states: units.map((unit) => basis.round.returns.get(unit)?.states),
});

const groupsOf = ({ basis }: Slot): ReadonlySet<string>[] => basis.groups.map(({ units }) => units);

const isCorrected = (slots: readonly Slot[], place: number, unit: number): boolean => {
	const edition = slots[place]?.edition;
	const before = slots.findLast((slot, at) => at < place && slot.edition === edition)?.states[unit];
	const after = slots[place]?.states[unit];
	return before !== undefined && after !== undefined && before.some((state, at) => state !== after[at]);
};

/** Splits the units by one mark after another; linear in units and marks. */
const cellsOf = (count: number, marks: readonly (readonly boolean[])[]): { cellOf: Int32Array; cellCount: number } => {
	const cellOf = new Int32Array(count);
	let cellCount = 1;
	for (const mark of marks) {
		const renamed = new Map<number, number>();
		for (let unit = 0; unit < count; unit++) {
			const key = (cellOf[unit] ?? 0) * 2 + (mark[unit] ? 1 : 0);
			const cell = renamed.get(key) ?? renamed.size;
			renamed.set(key, cell);
			cellOf[unit] = cell;
		}
		cellCount = Math.max(1, renamed.size);
	}
	return { cellOf, cellCount };
};

const remembered = (compute: (slot: number, group: string) => CellSet): ((slot: number, group: string) => CellSet) => {
	const known = new Map<string, CellSet>();
	return (slot, group) => {
		const key = `${slot} ${group}`;
		const set = known.get(key) ?? compute(slot, group);
		known.set(key, set);
		return set;
	};
};
