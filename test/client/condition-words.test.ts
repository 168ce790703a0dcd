import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { conditionWords, numbered } from '#client/questionnaire/condition-words.ts';
import type { QuestionnaireView } from '#domain/contract/responses.ts';
import type { Condition } from '#domain/survey/definition.ts';

const words: Record<string, string> = {
	...JSON.parse(readFileSync(new URL('../../client/i18n/en/common.json', import.meta.url), 'utf8')),
	...JSON.parse(readFileSync(new URL('../../client/i18n/en/return.json', import.meta.url), 'utf8')),
};
const t = (key: string, values: Record<string, string | number> = {}): string =>
	Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, String(value)), words[key] ?? key);

const questionnaire = {
	title: '',
	introduction: '',
	sections: [
		{
			id: 'planning',
			title: '',
			lead: '',
			questions: [
				{ id: 'plan', concept: 'plan', type: 'yes-no', text: 'A plan?' },
				{
					id: 'policies',
					concept: 'policies',
					type: 'several-of',
					text: 'Which?',
					options: [{ id: 'trade', label: 'Trade' }],
				},
			],
		},
	],
} as unknown as QuestionnaireView;
const said = (condition: Condition): string => conditionWords(condition, numbered(questionnaire), t);
const plan = { equals: { question: 'plan', value: 'yes' } };
const trade = { equals: { question: 'policies', value: 'trade' } };

describe('a condition on paper', () => {
	test('names the question by its number and the answer by its label', () => {
		expect(said(plan)).toBe('the answer to 1 is “Yes”');
		expect(said(trade)).toBe('the answer to 2 is “Trade”');
		expect(said({ answered: 'policies' })).toBe('2 is answered');
	});

	test('joins its parts without ambiguity', () => {
		expect(said({ all: [plan, { any: [trade, { not: plan }] }] })).toBe(
			'the answer to 1 is “Yes” and (the answer to 2 is “Trade” or not (the answer to 1 is “Yes”))',
		);
	});
});
