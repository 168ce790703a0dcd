import type { Condition } from './definition.ts';

/** What a condition can see: the chosen options of a question, or undefined where it is not asked or left empty. */
export type ChoicesOf = (questionId: string) => readonly string[] | undefined;

/** Whether a condition holds. Total: a question that is unknown, unanswered or not asked equals nothing. */
export const holds = (condition: Condition, choicesOf: ChoicesOf): boolean => {
	if ('all' in condition) return condition.all.every((part) => holds(part, choicesOf));
	if ('any' in condition) return condition.any.some((part) => holds(part, choicesOf));
	if ('not' in condition) return !holds(condition.not, choicesOf);
	if ('answered' in condition) return choicesOf(condition.answered) !== undefined;
	return choicesOf(condition.equals.question)?.includes(condition.equals.value) ?? false;
};

/** The ids of the questions that a condition refers to. */
export const questionsIn = (condition: Condition): string[] => {
	if ('all' in condition) return condition.all.flatMap(questionsIn);
	if ('any' in condition) return condition.any.flatMap(questionsIn);
	if ('not' in condition) return questionsIn(condition.not);
	return 'answered' in condition ? [condition.answered] : [condition.equals.question];
};
