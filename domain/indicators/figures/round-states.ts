import { type FieldedEdition, type Question, questionsOf } from '#domain/survey/definition.ts';
import {
	type AnswerState,
	countStates,
	type EvaluatedReturn,
	type ReadReturn,
	type StateCounts,
	statesOf,
} from './answer-state.ts';

/** The current return of each government that returned, and how many were contacted. */
export type Returned = {
	contacted: number;
	returns: readonly EvaluatedReturn[];
	/** The round that some of its returns are taken of: each return is read once for all of these. */
	whole?: Returned | undefined;
};

/** A round read once, for everything that is computed of it. */
export type RoundStates = {
	edition: FieldedEdition;
	contacted: number;
	questions: readonly Question[];
	/** Where the question of a concept stands among the questions. */
	places: ReadonlyMap<string, number>;
	/** How many returns are in each state, question by question. */
	counts: readonly StateCounts[];
	/** One a government. */
	returns: ReadonlyMap<string, ReadReturn>;
};

/** By the round itself, which is never changed: the board, changes and levels all start from the same states. */
const roundsRead = new WeakMap<Returned, RoundStates>();

/**
 * Reads the returns of a round, each round once for as long as it is held. Refuses (RangeError) two returns of one unit:
 * one government, one vote.
 */
export const statesOfRound = (edition: FieldedEdition, round: Returned): RoundStates => {
	const known = roundsRead.get(round);
	if (known?.edition === edition) return known;
	const read = readRound(edition, round);
	roundsRead.set(round, read);
	return read;
};

const readRound = (edition: FieldedEdition, { returns, contacted, whole }: Returned): RoundStates => {
	const questions = questionsOf(edition);
	const known = whole && statesOfRound(edition, whole).returns;
	const read = new Map(
		returns.map((given) => [given.unit, known?.get(given.unit) ?? { given, states: statesOf(questions, given) }]),
	);
	if (read.size < returns.length) throw new RangeError(`two returns of one unit in the round of "${edition.id}"`);
	const places = new Map(questions.map(({ concept }, place) => [concept, place]));
	return { edition, contacted, questions, places, counts: countsOf(questions, [...read.values()]), returns: read };
};

const countsOf = (questions: readonly Question[], returns: readonly ReadReturn[]): StateCounts[] => {
	const counts = questions.map(() => ({ ...countStates([]) }));
	for (const { states } of returns)
		states.forEach((state, place) => {
			const own = counts[place];
			if (own) own[state]++;
		});
	return counts;
};

/** The states of a concept over some returns. Where the edition does not carry it, nobody was asked. */
export const statesOfConcept = (
	{ places }: RoundStates,
	concept: string,
	returns: Iterable<ReadReturn>,
): AnswerState[] => {
	const place = places.get(concept) ?? -1;
	return Array.from(returns, ({ states }) => states[place] ?? 'not-asked');
};
