import { type Answer, consents, longestText } from './answer.ts';
import { type AskedQuestion, valuesOffered } from './questionnaire.ts';

export type AnswerProblemCode = 'wrong-type' | 'unknown-option' | 'exclusive-option' | 'too-long' | 'unknown-language';

export type ProblemParams = Record<string, string | number>;
export type AnswerProblem = { code: AnswerProblemCode; params: ProblemParams };

/** What a value is as an answer to a question: the answer, nothing at all, or one problem. */
export type Reading = { answer: Answer } | { empty: true } | { problem: AnswerProblem };

const problem = (code: AnswerProblemCode, params: ProblemParams = {}): Reading => ({ problem: { code, params } });
const empty: Reading = { empty: true };

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const onlyKeys = (value: Fields, keys: readonly string[]): boolean =>
	Object.keys(value).every((key) => keys.includes(key));
/** PostgreSQL's jsonb holds no NUL and no half of a surrogate pair. */
const isText = (value: unknown): value is string =>
	typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
const isBlank = (text: unknown): boolean => text === undefined || (typeof text === 'string' && text.trim() === '');

const readYesNo = (question: AskedQuestion & { type: 'yes-no' }, value: Fields): Reading => {
	const { choice, remark } = value;
	if (!onlyKeys(value, ['choice', 'remark'])) return problem('wrong-type');
	if (choice !== undefined && typeof choice !== 'string') return problem('wrong-type');
	if (remark !== undefined && (!isText(remark) || !question.remark)) return problem('wrong-type');
	if (choice !== undefined && !valuesOffered(question).includes(choice)) return problem('unknown-option', { choice });
	if (remark !== undefined && remark.length > longestText.remark)
		return problem('too-long', { most: longestText.remark });
	if (choice === undefined && isBlank(remark)) return empty;
	return { answer: value as Answer };
};

const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const readOpen = (question: AskedQuestion & { type: 'open' }, value: Fields): Reading => {
	const { text, language, consent } = value;
	if (!onlyKeys(value, ['text', 'language', 'consent'])) return problem('wrong-type');
	if (!isText(text) || typeof language !== 'string') return problem('wrong-type');
	if (consent !== undefined && !consents.some((known) => known === consent)) return problem('wrong-type');
	if (!languagePattern.test(language)) return problem('unknown-language', { language: language.slice(0, 20) });
	if (text.length > longestText[question.length]) return problem('too-long', { most: longestText[question.length] });
	return isBlank(text) ? empty : { answer: value as Answer };
};

const readOneOf = (question: AskedQuestion & { type: 'one-of' }, value: Fields): Reading => {
	const { choice } = value;
	if (!onlyKeys(value, ['choice'])) return problem('wrong-type');
	if (choice === undefined) return empty;
	if (typeof choice !== 'string') return problem('wrong-type');
	const offered = question.options.some((option) => option.id === choice);
	return offered ? { answer: value as Answer } : problem('unknown-option', { choice });
};

const readSeveralOf = (question: AskedQuestion & { type: 'several-of' }, value: Fields): Reading => {
	const { choices } = value;
	if (!onlyKeys(value, ['choices']) || !Array.isArray(choices)) return problem('wrong-type');
	if (!choices.every((choice) => typeof choice === 'string')) return problem('wrong-type');
	if (new Set(choices).size !== choices.length) return problem('wrong-type');
	const chosen = choices.map((choice) => question.options.find((option) => option.id === choice));
	const unknown = choices.find((_, position) => !chosen[position]);
	if (unknown !== undefined) return problem('unknown-option', { choice: unknown });
	if (choices.length > 1 && chosen.some((option) => option?.exclusive)) return problem('exclusive-option');
	return choices.length === 0 ? empty : { answer: value as Answer };
};

/** Reads any value as the answer to a question. Never throws; a value has at most one problem. */
export const readAnswer = (question: AskedQuestion, value: unknown): Reading => {
	if (value === undefined || value === null) return empty;
	if (!isRecord(value)) return problem('wrong-type');
	switch (question.type) {
		case 'yes-no':
			return readYesNo(question, value);
		case 'open':
			return readOpen(question, value);
		case 'one-of':
			return readOneOf(question, value);
		case 'several-of':
			return readSeveralOf(question, value);
	}
};
