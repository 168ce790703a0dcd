import { readdirSync } from 'node:fs';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import type { Message } from '#client/i18n/message.ts';
import { catalogue } from './support.ts';

const languages = ['en', 'fr', 'es'];
const english = catalogue('en', 'results');

const namesOf = (message: Message): string[] =>
	message.flatMap((token) => {
		if (typeof token === 'string') return [];
		const [name, , cases] = token;
		return [name, ...Object.values(cases ?? {}).flatMap((one) => (Array.isArray(one) ? namesOf(one) : []))];
	});
const namesIn = (message = ''): string[] => namesOf(compileMessageOrThrow(message) as unknown as Message);

describe.each(languages)('the words of the results in %s', (language) => {
	const own = catalogue(language, 'results');

	test('are for the same keys as in English', () => {
		expect(Object.keys(own)).toEqual(Object.keys(english));
	});

	test('use no value that the English words do not have', () => {
		for (const [key, message] of Object.entries(own))
			expect(namesIn(english[key]), key).toEqual(expect.arrayContaining(namesIn(message)));
	});

	test('share no key with another journey, since all are loaded together', () => {
		const others = readdirSync(new URL(`../../../client/i18n/${language}/`, import.meta.url))
			.map((file) => file.replace('.json', ''))
			.filter((journey) => journey !== 'results');
		for (const journey of others)
			expect(Object.keys(catalogue(language, journey)).filter((key) => key in own)).toEqual([]);
	});
});
