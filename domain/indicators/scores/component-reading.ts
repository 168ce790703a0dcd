import type { Question } from '#domain/survey/definition.ts';
import type { Worth } from '#domain/survey/indicator-parts.ts';
import { multiply, parseRatio, ratio, zero } from '../arithmetic/ratio.ts';
import type { AnswerState, ReadReturn } from '../figures/answer-state.ts';
import type { Reading } from './missing-policy.ts';
import type { Outcome, OutcomesById } from './outcome.ts';

/** Reads a component of one government: from its answers, or from what other indicators say of it. */
export type Reader = (answered: ReadReturn, outcomes: OutcomesById) => Reading;

const whole = ratio(100);

const readingOfState: Readonly<Record<AnswerState, Reading>> = {
	yes: whole,
	no: zero,
	'not-applicable': 'left-out',
	'not-asked': 'left-out',
	'prefer-not': 'preferred-not',
	unanswered: 'unanswered',
	answered: 'left-out',
};

const readingOfOutcome = (outcome: Outcome | undefined): Reading => {
	if (outcome?.kind === 'points') return outcome.points;
	return outcome?.kind === 'missing' && outcome.reason !== 'not-asked' ? 'unanswered' : 'left-out';
};

export const readerOfIndicator =
	(id: string): Reader =>
	(_, outcomes) =>
		readingOfOutcome(outcomes.get(id));

/**
 * Reads a concept as points of 100: yes is 100 and no is 0; an option of a one-of question is what it is worth.
 *
 * Undefined where no question asks it. Refuses (Error) any other question, and an option whose worth is not said.
 */
export const readerOfConcept = (
	{ concept, worth }: { concept: string; worth?: Worth | undefined },
	owner: string,
	questions: readonly Question[],
): Reader | undefined => {
	const place = questions.findIndex((question) => question.concept === concept);
	const question = questions[place];
	if (!question) return undefined;
	if (question.type === 'yes-no' && !worth) return ({ states }) => readingOfState[states[place] ?? 'not-asked'];
	if (question.type !== 'one-of' || !worth)
		throw new Error(`indicator "${owner}" is made of "${concept}", which is no yes/no question`);
	const readings = new Map(question.options.map(({ id }) => [id, readingOfOption(worth[id], id, concept, owner)]));
	return ({ states, given }) => {
		const state = states[place] ?? 'not-asked';
		return state === 'answered'
			? (readings.get(choiceIn(given.answers[question.id])) ?? 'left-out')
			: readingOfState[state];
	};
};

const readingOfOption = (worth: string | undefined, option: string, concept: string, owner: string): Reading => {
	if (worth === undefined)
		throw new Error(`indicator "${owner}" does not say what "${option}" of "${concept}" is worth`);
	return worth === 'left-out' ? worth : multiply(parseRatio(worth), whole);
};

/** The choice in an answer that counts as answered. */
const choiceIn = (answer: unknown): string => (answer as { choice: string }).choice;
