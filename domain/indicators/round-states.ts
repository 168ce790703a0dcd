import { type FieldedEdition, type Question, questionsOf } from '#domain/survey/definition.ts';
import { type AnswerState, countStates, type ReadReturn, type StateCounts, statesOf } from './answer-state.ts';
import type { FieldedRound } from './edition-figures.ts';

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

/** Reads the returns of a round. Refuses (RangeError) two returns of one unit: one government, one vote. */
export const statesOfRound = (edition: FieldedEdition, { returns, contacted }: FieldedRound): RoundStates => {
	const questions = questionsOf(edition);
	const read = new Map(returns.map((given) => [given.unit, { given, states: statesOf(questions, given) }]));
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
