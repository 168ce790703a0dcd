import type { EvaluatedReturn } from '#domain/indicators/figures/answer-state.ts';
import type { FieldedRound } from '#domain/indicators/figures/edition-figures.ts';
import type { Edition, FieldedEdition, Indicator, Inquiry, Reported } from '#domain/survey/definition.ts';
import {
	editionSchema,
	fieldedEditionSchema,
	indicatorSchema,
	inquirySchema,
	reportedSchema,
} from '#domain/survey/definition-schema.ts';

const en = (words: string) => ({ en: words });

type QuestionPart = { concept: string; type?: string; [key: string]: unknown };

/** A fielded edition with one section; a question is yes/no, with every answer offered, unless it says otherwise. */
export const fielded = (year: number, questions: readonly (string | QuestionPart)[]): FieldedEdition =>
	fieldedEditionSchema.parse({
		inquiry: 'trial',
		id: String(year),
		year,
		kind: 'fielded',
		title: en('Trial'),
		meeting: en('Somewhere'),
		introduction: en('For trial.'),
		sections: [{ id: 'level', title: en('Level'), lead: en('Level'), questions: questions.map(questionOf) }],
	});

const questionOf = (part: string | QuestionPart) => {
	const { concept, ...rest } = typeof part === 'string' ? { concept: part } : part;
	const offered = { notApplicable: en('Not applicable'), preferNotToAnswer: true };
	const isYesNo = !('type' in rest) || rest.type === 'yes-no';
	return {
		id: `${concept}-question`,
		concept,
		text: en(`${concept}?`),
		source: [{ document: 'trial' }],
		...(isYesNo && { type: 'yes-no', ...offered }),
		...rest,
	};
};

export const reportedEdition = (year: number): Edition =>
	editionSchema.parse({
		inquiry: 'trial',
		id: String(year),
		year,
		kind: 'reported',
		title: en('Trial'),
		meeting: en('Somewhere'),
		description: en('Known from publications.'),
	});

export const reportedIn = (year: number, figures: Record<string, unknown>, contacted?: number): Reported =>
	reportedSchema.parse({
		inquiry: 'trial',
		edition: String(year),
		...(contacted && { contacted }),
		publishedIn: en('A report'),
		source: { document: 'report' },
		results: Object.entries(figures).map(([concept, figure]) => ({ concept, wording: en(`on ${concept}`), figure })),
	});

export const inquiryOf = (concepts: readonly string[], quantifiers: readonly unknown[] = []): Inquiry =>
	inquirySchema.parse({
		id: 'trial',
		title: en('Trial'),
		description: en('Trial'),
		languages: ['en'],
		levels: [{ id: 'level', title: en('Level'), scored: true }],
		concepts: concepts.map((id) => ({ id, title: en(id), level: 'level' })),
		quantifiers: quantifiers.map((quantifier) => ({ ...(quantifier as object), words: en('words') })),
	});

export const indicator = (definition: { id: string; kind: string; [key: string]: unknown }): Indicator =>
	indicatorSchema.parse({ title: en(definition.id), ...definition });

export const meanOf = (id: string, concepts: readonly string[], missing: unknown = { policy: 'as-no' }): Indicator =>
	indicator({ id, kind: 'mean', components: concepts.map((concept) => ({ concept })), missing });

export const differenceOf = (id: string, of: string, minus: string): Indicator =>
	indicator({ id, kind: 'difference', of: { concept: of }, minus: { concept: minus } });

/** A return that was asked all but the concepts said to be `not-asked`; an absent concept is left empty. */
export const returnOf = (unit: string, choices: Readonly<Record<string, string | undefined>>): EvaluatedReturn => {
	const concepts = Object.entries(choices).filter(([, choice]) => choice !== 'not-asked');
	return {
		unit,
		asked: new Set(concepts.map(([concept]) => `${concept}-question`)),
		answers: Object.fromEntries(
			concepts.flatMap(([concept, choice]) =>
				choice === undefined || choice === 'unanswered' ? [] : [[`${concept}-question`, { choice }]],
			),
		),
	};
};

const letters: Readonly<Record<string, string>> = {
	y: 'yes',
	n: 'no',
	a: 'not-applicable',
	p: 'prefer-not',
	x: 'not-asked',
	'-': 'unanswered',
};

/** The states of one government's answers as letters, a letter a concept: y, n, a, p, x (not asked), - (empty). */
export const returnIn = (unit: string, concepts: readonly string[], row: string): EvaluatedReturn =>
	returnOf(unit, Object.fromEntries(concepts.map((concept, place) => [concept, letters[row[place] ?? '-']])));

/** A round whose returns are rows of letters, by unit; contacted are those that returned, unless it says more. */
export const roundIn = (
	edition: string,
	concepts: readonly string[],
	rows: Readonly<Record<string, string>>,
	more: Partial<FieldedRound> = {},
): FieldedRound => {
	const returns = Object.entries(rows).map(([unit, row]) => returnIn(unit, concepts, row));
	return { edition, kind: 'named', contacted: returns.length, returns, ...more };
};

/** What a question states on how it compares with the edition of a year. */
export const since = (year: number, status: string) => ({
	comparability: { with: String(year), status, ...(status !== 'same' && { note: en(`${status} since ${year}`) }) },
});
