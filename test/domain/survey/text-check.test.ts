import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
	editionSchema,
	indicatorsSchema,
	inquirySchema,
	reportedSchema,
	unitsSchema,
} from '#domain/survey/definition-schema.ts';
import { textKeys } from '#domain/survey/text-check.ts';
import { problemsAfter } from '#test/support/definition-problems.ts';

const newProgrammes = '/sections/0/questions/4';

/** The keys whose value is a text, anywhere in a JSON Schema. */
const textKeysIn = (schema: unknown): string[] => {
	if (typeof schema !== 'object' || schema === null) return [];
	return Object.entries(schema).flatMap(([key, value]) => [
		...(typeof value === 'object' && value !== null && value.$ref === '#/$defs/text' ? [key] : []),
		...textKeysIn(value),
	]);
};

test('the texts looked at are all those of the schemas', () => {
	const schemas = [inquirySchema, editionSchema, unitsSchema, indicatorsSchema, reportedSchema];
	const inSchemas = schemas.flatMap((schema) => textKeysIn(z.toJSONSchema(schema, { io: 'input' })));
	expect([...textKeys].toSorted()).toEqual([...new Set(inSchemas)].toSorted());
});

describe('the languages of a text', () => {
	test.each([
		['inquiry.json', '/description'],
		['inquiry.json', '/codebook/themes/1/description'],
		['inquiry.json', '/quantifiers/0/words'],
		['units.json', '/units/3/name'],
		['units.json', '/regions/0/name'],
		['indicators.json', '/indicators/3/bands/1/title'],
		['reported/2008.json', '/publishedIn'],
		['reported/2008.json', '/results/0/wording'],
		['editions/2008.json', '/description'],
		['editions/2012.json', '/sections/1/lead'],
		['editions/2012.json', '/dropped/0/note'],
		['editions/2012.json', '/sections/0/questions/3/comparability/note'],
	])('a missing translation is found in %s at %s', (file, pointer) => {
		expect(problemsAfter([file, `${pointer}/fr`, undefined])).toEqual([
			`${file} ${pointer} wrong-languages: The text in "fr" is missing.`,
		]);
	});

	test('a missing translation of an option and of "not applicable" is found', () => {
		const options = ['editions/2010.json', 'editions/2012.json'].map(
			(file) => [file, '/sections/1/questions/0/options/0/label/en', undefined] as const,
		);
		expect(problemsAfter(...options)).toEqual([
			'editions/2010.json /sections/1/questions/0/options/0/label wrong-languages: The text in "en" is missing.',
			'editions/2012.json /sections/1/questions/0/options/0/label wrong-languages: The text in "en" is missing.',
		]);
	});

	test('a text without any language misses each', () => {
		expect(problemsAfter(['inquiry.json', '/title', {}])).toHaveLength(2);
	});

	test('a text in a language that the inquiry does not have is found', () => {
		expect(problemsAfter(['inquiry.json', '/title/de', 'Eine kleine Umfrage'])).toEqual([
			`inquiry.json /title/de wrong-languages: "de" is none of the inquiry's languages.`,
		]);
	});

	test('a text is checked in a file that has another mistake', () => {
		expect(
			problemsAfter(['editions/2012.json', '/meeting/fr', undefined], ['editions/2012.json', '/year', 'later']),
		).toEqual([
			'editions/2012.json /year wrong-value: Must be a number, not "later".',
			'editions/2012.json /meeting wrong-languages: The text in "fr" is missing.',
		]);
	});

	test('a space at the end of a text is found, since a hash would count it', () => {
		expect(problemsAfter(['editions/2012.json', '/title/en', 'Inquiry of 2012 '])).toEqual([
			'editions/2012.json /title/en wrong-value: It begins or ends with a space.',
		]);
	});
});

describe('the date in a text', () => {
	test('{since} without a period is found', () => {
		expect(problemsAfter(['editions/2012.json', '/sections/1/questions/3/text/fr', 'Et depuis le {since} ?'])).toEqual([
			'editions/2012.json /sections/1/questions/3/text/fr wrong-placeholder: The text says {since}, but there is no period whose date could stand there.',
		]);
	});

	test('{since} outside a question is found', () => {
		expect(problemsAfter(['editions/2012.json', '/sections/0/lead/en', 'Since {since}.'])).toEqual([
			expect.stringContaining('editions/2012.json /sections/0/lead/en wrong-placeholder'),
		]);
	});

	test('a period that one language does not say is found', () => {
		const wording = 'Are there new programmes?';
		expect(
			problemsAfter(
				['editions/2010.json', `${newProgrammes}/text/en`, wording],
				['editions/2012.json', `${newProgrammes}/text/en`, wording],
			),
		).toEqual([
			`editions/2010.json ${newProgrammes}/text/en wrong-placeholder: The question has a period, but the text in "en" does not say {since}.`,
			`editions/2012.json ${newProgrammes}/text/en wrong-placeholder: The question has a period, but the text in "en" does not say {since}.`,
		]);
	});

	test('a period may be said in the help', () => {
		const text = { en: 'Are there new ones?', fr: 'Y en a-t-il ?' };
		const help = { en: 'Since {since}.', fr: 'Depuis le {since}.' };
		const changes = ['editions/2010.json', 'editions/2012.json'].flatMap((file) => [
			[file, `${newProgrammes}/text`, text] as const,
			[file, `${newProgrammes}/help`, help] as const,
		]);
		expect(problemsAfter(...changes)).toEqual([]);
	});

	test('a placeholder that nothing replaces is found', () => {
		expect(problemsAfter(['editions/2012.json', '/sections/0/title/en', 'Planning {until}'])).toEqual([
			'editions/2012.json /sections/0/title/en wrong-placeholder: {until} is not known; only {since} is replaced.',
		]);
	});
});
