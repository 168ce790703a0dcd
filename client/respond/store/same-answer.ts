import type { Answer } from '#domain/survey/answer.ts';

const written = (answer: Answer | null): string =>
	answer === null ? '' : JSON.stringify(Object.entries(answer).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Whether two answers say the same. The order of keys is the database's own. */
export const isSameAnswer = (one: Answer | null, other: Answer | null): boolean => written(one) === written(other);
