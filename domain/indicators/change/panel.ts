import { mcnemarExact } from '../arithmetic/mcnemar.ts';
import { type Cells, newcombePaired } from '../arithmetic/newcombe.ts';
import { ratio, toExact } from '../arithmetic/ratio.ts';
import { type AnswerState, countStates, type ReadReturn } from '../figures/answer-state.ts';
import { type RoundStates, statesOfConcept } from '../figures/round-states.ts';
import { shareOf } from '../figures/share.ts';
import type { MissingPanel, PanelChange } from './change-value.ts';

type Pair = { before: ReadReturn; after: ReadReturn };

/** The returns of two rounds, by government: those of both times, and those of one of them alone. */
export type PairedRounds = {
	first: RoundStates;
	second: RoundStates;
	both: readonly Pair[];
	/** Of both times, those with any answer carried over. */
	carriers: readonly Pair[];
	left: readonly ReadReturn[];
	joined: readonly ReadReturn[];
};

/** Pairs two rounds, for the panels of all their questions. */
export const pairRounds = (first: RoundStates, second: RoundStates): PairedRounds => {
	const onlyIn = (one: RoundStates, other: RoundStates): ReadReturn[] =>
		[...one.returns.values()].filter(({ given }) => !other.returns.has(given.unit));
	const both = [...first.returns.values()].flatMap((before) => {
		const after = second.returns.get(before.given.unit);
		return after ? [{ before, after }] : [];
	});
	const carriers = both.filter(({ before, after }) => before.given.carriedOver || after.given.carriedOver);
	return { first, second, both, carriers, left: onlyIn(first, second), joined: onlyIn(second, first) };
};

type Flows = NonNullable<PanelChange['flows']>;
type PanelCore = Extract<Flows['withoutCarriedOver'], { base: number }>;
type Move = Flows['moves'][number];
type MoveState = Move['from'];

/**
 * The matched panel of a yes/no concept: what the governments that answered yes or no both times said then and now;
 * what became of the others that returned both times; what those said that left, and those that joined; and the panel
 * without the governments one of whose two answers was carried over.
 *
 * Missing where nobody answered yes or no both times.
 */
export const panelOf = (concept: string, paired: PairedRounds): PanelChange | MissingPanel => {
	const { first, second, both, left, joined } = paired;
	const [placeBefore, placeAfter] = [first.places.get(concept) ?? -1, second.places.get(concept) ?? -1];
	const cells = noCells();
	const moves = new Map<string, Move>();
	let neither = 0;
	for (const { before, after } of both) {
		const from = before.states[placeBefore] ?? 'not-asked';
		const to = after.states[placeAfter] ?? 'not-asked';
		if (isYesNo(from) && isYesNo(to)) cells[cellOf(from, to)]++;
		else if (isYesNo(from) || isYesNo(to)) countMove(moves, from, to);
		else neither++;
	}
	const core = coreOf(cells);
	if ('kind' in core) return core;
	const fresh = withoutCarriedOver(cells, concept, paired);
	const carriedOver = core.base - baseOf(fresh);
	return {
		kind: 'value',
		measure: 'panel',
		...core,
		returnedBoth: both.length,
		left: left.length,
		joined: joined.length,
		flows: {
			moves: [...moves.values()],
			neither,
			leavers: shareAmong(first, concept, left),
			joiners: shareAmong(second, concept, joined),
			carriedOver,
			...(carriedOver > 0 && { withoutCarriedOver: coreOf(fresh) }),
		},
	};
};

const shareAmong = (round: RoundStates, concept: string, returns: readonly ReadReturn[]) =>
	shareOf(countStates(statesOfConcept(round, concept, returns)), returns.length);

const noCells = (): Cells => ({ bothYes: 0, bothNo: 0, gained: 0, lost: 0 });
const baseOf = ({ bothYes, bothNo, gained, lost }: Cells): number => bothYes + bothNo + gained + lost;
const isYesNo = (state: AnswerState | undefined): state is 'yes' | 'no' => state === 'yes' || state === 'no';

const cellOf = (from: 'yes' | 'no', to: 'yes' | 'no'): keyof Cells => {
	if (from === to) return to === 'yes' ? 'bothYes' : 'bothNo';
	return to === 'yes' ? 'gained' : 'lost';
};

const countMove = (moves: Map<string, Move>, from: AnswerState, to: AnswerState): void => {
	const key = `${from} ${to}`;
	const move = moves.get(key) ?? { from: from as MoveState, to: to as MoveState, governments: 0 };
	moves.set(key, { ...move, governments: move.governments + 1 });
};

const withoutCarriedOver = (cells: Cells, concept: string, { first, second, carriers }: PairedRounds): Cells => {
	const fresh = { ...cells };
	const [placeBefore, placeAfter] = [first.places.get(concept) ?? -1, second.places.get(concept) ?? -1];
	const [idBefore = '', idAfter = ''] = [first.questions[placeBefore]?.id, second.questions[placeAfter]?.id];
	for (const { before, after } of carriers) {
		const isCarriedOver = before.given.carriedOver?.has(idBefore) || after.given.carriedOver?.has(idAfter);
		const [from, to] = [before.states[placeBefore], after.states[placeAfter]];
		if (isCarriedOver && isYesNo(from) && isYesNo(to)) fresh[cellOf(from, to)]--;
	}
	return fresh;
};

const coreOf = (cells: Cells): PanelCore | MissingPanel => {
	const { bothYes, gained, lost } = cells;
	const base = baseOf(cells);
	if (base === 0) return { kind: 'missing', reason: 'nobody-both-times' };
	const ofBase = (count: number): string => toExact(ratio(count, base));
	return {
		base,
		...cells,
		first: ofBase(bothYes + lost),
		second: ofBase(bothYes + gained),
		net: ofBase(gained - lost),
		interval: newcombePaired(cells),
		p: mcnemarExact(gained, lost),
	};
};
