import type { AskedQuestion } from '#domain/survey/questionnaire.ts';
import { ratio, toExact } from '../arithmetic/ratio.ts';
import { answerState, type EvaluatedReturn } from './answer-state.ts';
import { whyNobody } from './share.ts';
import { type AnswersValue, type DistributionValue, type MissingFigure, missing } from './value.ts';

type ListQuestion = AskedQuestion & { type: 'one-of' | 'several-of' };
type Denominators = { submitted: number; contacted: number; notAsked: number };

/**
 * How many chose each option, of those that chose at least one; the shares of several-of may add up to more than 1.
 *
 * @param options ids in the order of the definition
 * @param choices the options chosen, one entry for each government that chose; an option counts once in an entry
 */
export const distributionOf = (
	options: readonly string[],
	choices: readonly (readonly string[])[],
	{ submitted, contacted, notAsked }: Denominators,
): DistributionValue | MissingFigure => {
	if (submitted > contacted) throw new RangeError(`${submitted} returned and only ${contacted} were contacted`);
	const base = choices.length;
	if (base === 0) return missing(whyNobody(submitted, notAsked));
	const chosen = new Map(options.map((id) => [id, 0]));
	for (const choice of choices)
		for (const id of new Set(choice)) if (chosen.has(id)) chosen.set(id, (chosen.get(id) ?? 0) + 1);
	return {
		kind: 'value',
		measure: 'distribution',
		base,
		options: [...chosen].map(([id, count]) => ({ id, count, share: toExact(ratio(count, base)) })),
		unanswered: submitted - base - notAsked,
		notAsked,
		submitted,
		contacted,
	};
};

/** The distribution of a list question over returns. */
export const listDistribution = (
	question: ListQuestion,
	returns: readonly EvaluatedReturn[],
	contacted: number,
): DistributionValue | MissingFigure => {
	const answered = returns.filter((given) => stateIn(question, given) === 'answered');
	const notAsked = returns.filter((given) => stateIn(question, given) === 'not-asked').length;
	return distributionOf(
		question.options.map((option) => option.id),
		answered.map((given) => chosenIn(given.answers[question.id])),
		{ submitted: returns.length, contacted, notAsked },
	);
};

/** How many governments wrote an answer to an open question. */
export const answersWritten = (
	question: AskedQuestion & { type: 'open' },
	returns: readonly EvaluatedReturn[],
	contacted: number,
): AnswersValue | MissingFigure => {
	const states = returns.map((given) => stateIn(question, given));
	const base = states.filter((state) => state === 'answered').length;
	const notAsked = states.filter((state) => state === 'not-asked').length;
	const submitted = returns.length;
	if (base === 0) return missing(whyNobody(submitted, notAsked));
	const unanswered = submitted - base - notAsked;
	return { kind: 'value', measure: 'answers', base, unanswered, notAsked, submitted, contacted };
};

const stateIn = (question: AskedQuestion, given: EvaluatedReturn) =>
	answerState(question, given.asked.has(question.id), given.answers[question.id]);

export const chosenIn = (answer: unknown): readonly string[] => {
	const { choice, choices } = answer as { choice?: unknown; choices?: unknown };
	const all: unknown[] = Array.isArray(choices) ? choices : [choice];
	return all.filter((id) => typeof id === 'string');
};
