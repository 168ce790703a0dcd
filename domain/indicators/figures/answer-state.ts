import type { FieldedEdition } from '#domain/survey/definition.ts';
import { questionsOf } from '#domain/survey/definition.ts';
import type { AskedQuestion } from '#domain/survey/questionnaire.ts';

/** One government's return, as `evaluateQuestionnaire` reads it: what was asked of it, and the answers that count. */
export type EvaluatedReturn = {
	unit: string;
	asked: ReadonlySet<string>;
	answers: Readonly<Record<string, unknown>>;
	/** Ids of the questions whose answer was taken over from the edition before ("still the case"). */
	carriedOver?: ReadonlySet<string> | undefined;
	/** It came after the round had closed. */
	late?: boolean | undefined;
	/** Which of the government's returns in this round it is; a later one than the first corrects those before it. */
	number?: number | undefined;
};

const answerStates = ['yes', 'no', 'not-applicable', 'prefer-not', 'answered', 'unanswered', 'not-asked'] as const;

/** `answered` is for lists and open questions alone: what was answered there is not a state. */
export type AnswerState = (typeof answerStates)[number];

type Fields = { choice?: unknown; choices?: unknown; text?: unknown };

/**
 * The state of one answer. Total over any JSON: what is no answer to this question counts as unanswered, and so do a
 * remark without a choice, an empty list, an empty text, and "not applicable" or "prefer not" where it is not offered.
 */
export const answerState = (question: AskedQuestion, asked: boolean, answer: unknown): AnswerState => {
	if (!asked) return 'not-asked';
	if (typeof answer !== 'object' || answer === null) return 'unanswered';
	const fields: Fields = answer;
	switch (question.type) {
		case 'yes-no':
			return yesNoState(question, fields.choice);
		case 'one-of':
			return question.options.some((option) => option.id === fields.choice) ? 'answered' : 'unanswered';
		case 'several-of': {
			const { choices } = fields;
			return question.options.some((option) => Array.isArray(choices) && choices.includes(option.id))
				? 'answered'
				: 'unanswered';
		}
		case 'open':
			return typeof fields.text === 'string' && fields.text.trim() !== '' ? 'answered' : 'unanswered';
	}
};

const yesNoState = (question: AskedQuestion & { type: 'yes-no' }, choice: unknown): AnswerState => {
	if (choice === 'yes' || choice === 'no') return choice;
	if (choice === 'not-applicable' && question.notApplicable) return choice;
	return choice === 'prefer-not' && question.preferNotToAnswer ? choice : 'unanswered';
};

/** The states of one return, in the order of the edition's questions. */
export const statesOf = (questions: readonly AskedQuestion[], given: EvaluatedReturn): AnswerState[] =>
	questions.map((question) => answerState(question, given.asked.has(question.id), given.answers[question.id]));

/** One return and the states of its answers, in the order of the edition's questions. */
export type ReadReturn = { given: EvaluatedReturn; states: readonly AnswerState[] };

/** The states of one return, by concept. */
export const statesByConcept = (edition: FieldedEdition, given: EvaluatedReturn): Record<string, AnswerState> => {
	const questions = questionsOf(edition);
	const states = statesOf(questions, given);
	return Object.fromEntries(questions.map((question, position) => [question.concept, states[position] ?? 'not-asked']));
};

/** How many returns are in each state; all of them together are the returns submitted. */
export type StateCounts = Readonly<Record<AnswerState, number>>;

/** Counts the states of one question over returns. */
export const countStates = (states: Iterable<AnswerState>): StateCounts => {
	const counts = Object.fromEntries(answerStates.map((state) => [state, 0])) as Record<AnswerState, number>;
	for (const state of states) counts[state]++;
	return counts;
};

/** The returns counted: the sum over all states. */
export const submittedIn = (counts: StateCounts): number =>
	answerStates.reduce((submitted, state) => submitted + counts[state], 0);
