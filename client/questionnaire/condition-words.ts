import type { QuestionInOneLanguage, QuestionnaireView } from '#domain/contract/responses.ts';
import type { Condition } from '#domain/survey/definition.ts';
import { questionsOf } from '#domain/survey/definition.ts';
import { labelOf } from './option-labels.ts';

/** The questions with the numbers they have on paper, by id. */
export const numbered = (
	questionnaire: QuestionnaireView,
): ReadonlyMap<string, { question: QuestionInOneLanguage; number: number }> =>
	new Map(
		questionsOf<QuestionInOneLanguage>(questionnaire).map((question, position) => [
			question.id,
			{ question, number: position + 1 },
		]),
	);

type Words = (
	key: `condition.${'and' | 'or' | 'not' | 'answered' | 'equals'}` | 'answer.yes' | 'answer.no' | 'answer.prefer-not',
	values?: Record<string, string | number>,
) => string;

/** A condition in words, such as: the answer to 7 is “Yes”. */
export const conditionWords = (condition: Condition, questions: ReturnType<typeof numbered>, t: Words): string => {
	const words = (part: Condition): string => {
		const said = conditionWords(part, questions, t);
		return 'all' in part || 'any' in part ? `(${said})` : said;
	};
	const joined = (parts: readonly Condition[], key: 'condition.and' | 'condition.or'): string =>
		parts.map(words).reduce((one, other) => t(key, { one, other }));
	if ('all' in condition) return joined(condition.all, 'condition.and');
	if ('any' in condition) return joined(condition.any, 'condition.or');
	if ('not' in condition) return t('condition.not', { condition: words(condition.not) });
	if ('answered' in condition)
		return t('condition.answered', { number: questions.get(condition.answered)?.number ?? '' });
	const { question: id, value } = condition.equals;
	const { question, number = '' } = questions.get(id) ?? {};
	return t('condition.equals', { number, option: question ? labelOf(question, value, t) : value });
};
