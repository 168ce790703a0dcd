import type { QuestionInOneLanguage } from '#domain/contract/responses.ts';

type Words = (key: 'answer.yes' | 'answer.no' | 'answer.prefer-not') => string;

export type OfferedOption = { id: string; label: string; exclusive: boolean };

/** The answers that a question offers, in order; none for an open one. */
export const optionsOf = (question: QuestionInOneLanguage, t: Words): OfferedOption[] => {
	if (question.type === 'open') return [];
	if (question.type !== 'yes-no')
		return question.options.map(({ id, label, exclusive = false }) => ({ id, label, exclusive }));
	const offered = [
		{ id: 'yes', label: t('answer.yes') },
		{ id: 'no', label: t('answer.no') },
		...(question.notApplicable ? [{ id: 'not-applicable', label: question.notApplicable }] : []),
		...(question.preferNotToAnswer ? [{ id: 'prefer-not', label: t('answer.prefer-not') }] : []),
	];
	return offered.map((option) => ({ ...option, exclusive: false }));
};

export const labelOf = (question: QuestionInOneLanguage, optionId: string, t: Words): string =>
	optionsOf(question, t).find(({ id }) => id === optionId)?.label ?? optionId;
