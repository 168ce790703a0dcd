import { describe, expect, test } from 'vitest';
import { inLanguage } from '#domain/survey/wording.ts';

const question = {
	text: { en: 'Since {since}?', fr: 'Depuis le {since} ?', es: '¿Desde el {since}?' },
	period: { since: '2010-11-01', months: 24 },
	options: [{ id: 'a', label: { en: 'One', fr: 'Un', es: 'Uno' } }],
};
const languages = ['en', 'fr', 'es'];

describe('a definition in one language', () => {
	test.each([
		['en', 'Since 1 November 2010?'],
		['fr', 'Depuis le 1er novembre 2010 ?'],
		['es', '¿Desde el 1 de noviembre de 2010?'],
	])('says in %s since when, as that language writes dates', (language, text) => {
		expect(inLanguage(question, language, languages)).toMatchObject({ text });
	});

	test('keeps everything that is not a text as it is', () => {
		expect(inLanguage(question, 'fr', languages)).toMatchObject({
			period: question.period,
			options: [{ id: 'a', label: 'Un' }],
		});
	});

	test('falls back to the first language for one that the inquiry does not have', () => {
		expect(inLanguage(question, 'ar', languages)).toMatchObject({ options: [{ label: 'One' }] });
	});
});
