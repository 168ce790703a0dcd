import type { Condition, FieldedEdition, LocalisedText, Question } from './definition.ts';
import { questionsOf } from './definition.ts';

type ChangedPart = 'type' | 'wording' | 'help' | 'not-applicable' | 'prefer-not' | 'condition' | 'period' | 'options';

/** A part of a question that differs between two editions; languages only where words differ. */
export type QuestionChange = { part: ChangedPart; languages: string[] };

/** A question and the edition that it stands in. */
type AskedIn = { question: Question; edition: FieldedEdition };

/**
 * What differs between two wordings of one concept, as far as an answer may depend on it. A period that begins later
 * but is as long as before is no change: it moves with the edition. Conditions are compared by the concepts they look at.
 */
export const questionChanges = (before: AskedIn, after: AskedIn): QuestionChange[] => [
	...(before.question.type === after.question.type ? [] : [change('type')]),
	...textChange('wording', before.question.text, after.question.text),
	...textChange('help', before.question.help, after.question.help),
	...answersOfferedChanges(before.question, after.question),
	...(conditionIn(before) === conditionIn(after) ? [] : [change('condition')]),
	...(before.question.period?.months === after.question.period?.months ? [] : [change('period')]),
];

const change = (part: ChangedPart, languages: string[] = []): QuestionChange => ({ part, languages });

const differingLanguages = (before: LocalisedText | undefined, after: LocalisedText | undefined): string[] => {
	const languages = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
	return [...languages].filter((language) => before?.[language] !== after?.[language]);
};

const textChange = (
	part: ChangedPart,
	before: LocalisedText | undefined,
	after: LocalisedText | undefined,
): QuestionChange[] => {
	const languages = differingLanguages(before, after);
	return languages.length === 0 ? [] : [change(part, languages)];
};

const answersOfferedChanges = (before: Question, after: Question): QuestionChange[] => {
	if (before.type === 'yes-no' && after.type === 'yes-no')
		return [
			...textChange('not-applicable', before.notApplicable, after.notApplicable),
			...((before.preferNotToAnswer ?? false) === (after.preferNotToAnswer ?? false) ? [] : [change('prefer-not')]),
		];
	return 'options' in before && 'options' in after ? optionsChange(before.options, after.options) : [];
};

type Options = (Question & { type: 'one-of' })['options'];

const optionsChange = (before: Options, after: Options): QuestionChange[] => {
	const listed = (options: Options) =>
		options.map(({ id, exclusive }) => (exclusive ? `${id} exclusive` : id)).join(', ');
	if (listed(before) !== listed(after)) return [change('options')];
	const languages = after.flatMap(({ label }, place) => differingLanguages(before[place]?.label, label));
	return languages.length === 0 ? [] : [change('options', [...new Set(languages)])];
};

/** A condition in terms of concepts; the order of its parts does not matter. */
const conditionIn = ({ question, edition }: AskedIn): string => {
	const concepts = new Map(questionsOf(edition).map(({ id, concept }) => [id, concept]));
	const conceptOf = (id: string) => concepts.get(id) ?? id;
	const written = (condition: Condition): string => {
		if ('all' in condition) return `all(${condition.all.map(written).toSorted().join()})`;
		if ('any' in condition) return `any(${condition.any.map(written).toSorted().join()})`;
		if ('not' in condition) return `not(${written(condition.not)})`;
		if ('answered' in condition) return `answered(${conceptOf(condition.answered)})`;
		return `${conceptOf(condition.equals.question)}=${condition.equals.value}`;
	};
	return question.askedWhen ? written(question.askedWhen) : '';
};
