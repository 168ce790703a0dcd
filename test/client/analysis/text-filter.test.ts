import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	stretchesOf,
	textDefaults,
	textsOf,
	textsWanted,
	valuesOf,
} from '#client/analyse/workbench/texts/text-filter.ts';
import type { Texts } from '#client/analyse/workbench/types.ts';

type Given = Texts['rounds'][number]['texts'][number];
const open = (text: string, rest: Partial<Given> = {}): Given => ({
	pseudonym: '00000-00001',
	region: 'africa',
	kind: 'open',
	text,
	language: 'en',
	consent: 'named',
	choice: null,
	...rest,
});
const remark = (text: string, choice: string, region: string | null = 'europe'): Given =>
	open(text, { kind: 'remark', choice, region, language: null, consent: null });

const texts = textsOf({
	regions: [],
	identifying: false,
	rounds: [
		{ round: 'a', edition: '2010', texts: [open('An inter-ministerial committee'), remark('Since May', 'yes')] },
		{
			round: 'b',
			edition: '2012',
			texts: [remark('Côte d’Azur', 'no', null), open('Un comité', { language: 'fr', consent: 'none' })],
		},
	],
});
const wanted = (filter: Partial<Record<keyof typeof textDefaults, string>>): string[] =>
	textsWanted(texts, { ...textDefaults, ...filter }).map(({ text }) => text);

describe('the texts of a question', () => {
	test('stand with the newest round first', () => {
		expect(wanted({})).toEqual(['Côte d’Azur', 'Un comité', 'An inter-ministerial committee', 'Since May']);
	});

	test('are filtered by round, answer, region, consent, language and kind', () => {
		expect(wanted({ round: '2010' })).toHaveLength(2);
		expect(wanted({ answer: 'no' })).toEqual(['Côte d’Azur']);
		expect(wanted({ region: 'africa' })).toHaveLength(2);
		expect(wanted({ consent: 'none' })).toEqual(['Un comité']);
		expect(wanted({ written: 'fr' })).toEqual(['Un comité']);
		expect(wanted({ kind: 'remark', round: '2012' })).toEqual(['Côte d’Azur']);
	});

	test('are found by words, whatever their accents', () => {
		expect(wanted({ words: 'comite' })).toEqual(['Un comité']);
		expect(wanted({ words: "cote d'azur" })).toEqual(['Côte d’Azur']);
		expect(wanted({ words: 'nothing like it' })).toEqual([]);
	});

	test('offer only the values that tell them apart', () => {
		expect(valuesOf(texts, 'round')).toEqual(['2012', '2010']);
		expect(valuesOf(texts, 'answer')).toEqual(['no', 'yes']);
	});
});

describe('what was looked for', () => {
	const hits = (text: string, typed: string): string[] =>
		stretchesOf(text, typed)
			.filter(({ hit }) => hit)
			.map((stretch) => stretch.text);

	test('is marked as it stands in the text, with its accents and capitals', () => {
		expect(hits('Un Comité, deux comités', 'comite')).toEqual(['Comité', 'comité']);
		expect(hits('Straße <b>bold</b>', 'b bold')).toEqual(['b', 'bold', 'b']);
		expect(hits('anything', '')).toEqual([]);
	});

	test('never changes the text: its stretches are the text, whatever was written and typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, typed) => {
				expect(
					stretchesOf(text, typed)
						.map((stretch) => stretch.text)
						.join(''),
				).toBe(text);
			}),
		);
	});
});
