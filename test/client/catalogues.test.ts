import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { interfaceLanguages } from '#client/i18n/language.ts';
import { formatMessage, type Message } from '#client/i18n/message.ts';
import { endpoints } from '#domain/contract/api.ts';
import { problemCatalogue } from '#domain/contract/problem.ts';

const client = fileURLToPath(new URL('../../client/', import.meta.url));
const folder = `${client}i18n/`;
const journeys = readdirSync(`${folder}en`).sort();
const catalogue = (language: string, journey: string): Record<string, string> =>
	JSON.parse(readFileSync(`${folder}${language}/${journey}`, 'utf8'));

const compiled = (text: string): Message => compileMessageOrThrow(text) as unknown as Message;

/** The values a message asks for, those within its choices too. A language may count where another does not. */
const placeholders = (message: Message): string[] =>
	message.flatMap((token) => {
		if (typeof token === 'string') return [];
		const [name, , cases = {}] = token;
		const inCases = Object.values(cases).flatMap((one) => (Array.isArray(one) ? placeholders(one) : []));
		return [name, ...inCases];
	});
const asked = (text: string): string[] => [...new Set(placeholders(compiled(text)))].sort();

describe('the words of the interface', () => {
	test('are there in every language, journey by journey', () => {
		for (const language of interfaceLanguages) expect(readdirSync(`${folder}${language}`).sort()).toEqual(journeys);
	});

	test.each(journeys)('%s has the same keys in every language', (journey) => {
		const keys = Object.keys(catalogue('en', journey)).sort();
		for (const language of interfaceLanguages) expect(Object.keys(catalogue(language, journey)).sort()).toEqual(keys);
	});

	test.each(journeys)('%s asks for the same values in every language', (journey) => {
		const english = catalogue('en', journey);
		for (const language of interfaceLanguages)
			for (const [key, text] of Object.entries(catalogue(language, journey)))
				expect([key, asked(text)]).toEqual([key, asked(english[key] ?? '')]);
	});

	test('no key stands in the common words and in a journey, where one would hide the other', () => {
		const common = Object.keys(catalogue('en', 'common.json'));
		for (const journey of journeys.filter((name) => name !== 'common.json'))
			expect(Object.keys(catalogue('en', journey)).filter((key) => common.includes(key))).toEqual([]);
	});

	test('there are words for every problem the interface can answer with', () => {
		const said = { ...catalogue('en', 'common.json'), ...catalogue('en', 'secretariat.json') };
		const codes = [...Object.keys(problemCatalogue), 'unreachable', 'not-understood'];
		expect(codes.filter((code) => !said[`problem.${code}`])).toEqual([]);
	});

	test('what any page but the secretariat’s asks for is answered with problems that the common words know', () => {
		const common = catalogue('en', 'common.json');
		const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('secretariat'))
			.map((file) => readFileSync(`${client}${file}`, 'utf8'));
		const asked = endpoints.filter(({ method, path }) => sources.some((text) => text.includes(`'${method} ${path}'`)));
		expect(asked.length).toBeGreaterThan(10);
		const codes = asked.flatMap(({ problems }): readonly string[] => problems);
		expect(codes.filter((code) => !common[`problem.${code}`])).toEqual([]);
	});

	test('no apostrophe is straight: in ICU it would quote what follows', () => {
		for (const language of interfaceLanguages)
			for (const journey of journeys)
				expect(Object.values(catalogue(language, journey)).filter((text) => text.includes("'"))).toEqual([]);
	});
});

describe('a message with its values', () => {
	const samples = [
		{ language: 'en', text: '{count, plural, one {# answer needs you} other {# answers need you}}' },
		{ language: 'fr', text: '{count, plural, one {# réponse} other {# réponses}} sur {of}' },
		{ language: 'ar', text: '{count, plural, zero {لا} one {واحد} two {اثنان} few {# قليل} many {# كثير} other {#}}' },
		{ language: 'en', text: '{count, plural, =0 {none} one {one} other {{of, plural, one {# of #} other {#}}}}' },
		{ language: 'en', text: '{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}' },
		{ language: 'en', text: '{kind, select, named {with names} other {without}}' },
	];

	test.each(samples)('says in $language what Lingui says: $text', ({ language, text }) => {
		const message = compiled(text);
		const lingui = setupI18n({ locale: language, messages: { [language]: { text: message as never } } });
		for (const count of [0, 1, 2, 3, 11, 21, 100, 1234])
			for (const kind of ['named', 'confidential', 'toString']) {
				const values = { count, of: 3, kind };
				expect(formatMessage(message, language, values)).toBe(lingui._('text', values));
			}
	});

	test('takes a value as text, whatever is in it', () => {
		expect(formatMessage(compiled('Saved by {name}'), 'en', { name: '{x} # <b>' })).toBe('Saved by {x} # <b>');
	});
});
