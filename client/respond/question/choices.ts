import type { Answer } from '#domain/survey/answer.ts';

type Option = { id: string; exclusive: boolean };

/** The options chosen in an answer to a closed question. */
export const chosenIn = (answer: Answer | null): readonly string[] => {
	if (answer === null || 'text' in answer) return [];
	if ('choices' in answer) return answer.choices;
	return answer.choice === undefined ? [] : [answer.choice];
};

/** With a remark, taking the choice back leaves the remark. */
export const withChoice = (answer: Answer | null, choice: string | undefined): Answer | null => {
	const remark = answer !== null && 'remark' in answer ? answer.remark : undefined;
	const next = { ...(choice === undefined ? {} : { choice }), ...(remark === undefined ? {} : { remark }) };
	return Object.keys(next).length === 0 ? null : (next as Answer);
};

/** An option that excludes the others takes their place, and they take its. */
export const toggled = (chosen: readonly string[], options: readonly Option[], { id, exclusive }: Option): string[] => {
	if (chosen.includes(id)) return chosen.filter((other) => other !== id);
	const excludes = (other: Option) => exclusive || other.exclusive;
	const kept = options.filter((other) => other.id === id || (chosen.includes(other.id) && !excludes(other)));
	return kept.map((other) => other.id);
};

/** A yes/no answer with another remark; nothing at all where neither is left. */
export const withRemark = (answer: Answer | null, remark: string): Answer | null => {
	const choice = answer && 'choice' in answer && answer.choice ? { choice: answer.choice } : {};
	const next = { ...choice, ...(remark === '' ? {} : { remark }) };
	return Object.keys(next).length === 0 ? null : (next as Answer);
};

export const remarkOf = (answer: Answer | null): string => (answer && 'remark' in answer && answer.remark) || '';

/** What "still the case" copies: the answer, not the remark, nor a consent that was given for another year. */
export const carriedOver = (previous: Answer, current: Answer | null): Answer => {
	if ('text' in previous) return { text: previous.text, language: previous.language };
	if ('choices' in previous) return previous;
	return (withChoice(current, previous.choice) ?? {}) as Answer;
};
