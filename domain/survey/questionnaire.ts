import type { Condition } from './definition.ts';

type Common = { id: string; askedWhen?: Condition | undefined };
type Option = { id: string; exclusive?: boolean | undefined };

/** What the engine needs of a question: its structure, in whatever language its texts are. */
export type AskedQuestion = Common &
	(
		| {
				type: 'yes-no';
				notApplicable?: unknown;
				preferNotToAnswer?: boolean | undefined;
				remark?: boolean | undefined;
		  }
		| { type: 'open'; length: 'short' | 'long'; ownConsent?: boolean | undefined }
		| { type: 'one-of'; options: readonly Option[] }
		| { type: 'several-of'; options: readonly Option[] }
	);

export type Questionnaire = { sections: readonly { id: string; questions: readonly AskedQuestion[] }[] };

/** The values that an answer can choose; none for an open question. */
export const valuesOffered = (question: AskedQuestion): string[] => {
	if (question.type === 'open') return [];
	if (question.type !== 'yes-no') return question.options.map((option) => option.id);
	return [
		'yes',
		'no',
		...(question.notApplicable ? ['not-applicable'] : []),
		...(question.preferNotToAnswer ? ['prefer-not'] : []),
	];
};
