import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDefinition } from '#domain/survey/definition-check.ts';
import { withChanges } from '#test/support/change-json.ts';
import { problemsAfter } from '#test/support/definition-problems.ts';
import { smallInquiryFiles } from '#test/support/small-inquiry.ts';

const plan2012 = '/sections/0/questions/0';
const newProgrammes2012 = '/sections/0/questions/4';
const evaluation2012 = '/sections/1/questions/3';

test('a definition without a mistake has no problems', () => {
	expect(problemsAfter()).toEqual([]);
});

/** The pointers of everything in a JSON value. */
const pointersIn = (json: unknown): string[] =>
	typeof json === 'object' && json !== null
		? Object.entries(json).flatMap(([key, value]) => [`/${key}`, ...pointersIn(value).map((rest) => `/${key}${rest}`)])
		: [];

test('whatever stands in place of a part of a definition, the check ends with problems that point into its files', () => {
	const files = smallInquiryFiles();
	const places = Object.entries(files).flatMap(([file, json]) =>
		pointersIn(json).map((pointer) => [file, pointer] as const),
	);
	fc.assert(
		fc.property(fc.constantFrom(...places), fc.jsonValue(), ([file, pointer], value) => {
			for (const problem of checkDefinition(withChanges(files, [file, pointer, value]), {})) {
				expect(Object.keys(files)).toContain(problem.file);
				expect(problem.pointer).toMatch(/^(\/.*)?$/s);
				expect(problem.message).toMatch(/\.$/);
			}
		}),
		{ numRuns: 300 },
	);
});

describe('the files of a definition', () => {
	test('a file that every inquiry needs is missed', () => {
		const { 'units.json': _, ...files } = smallInquiryFiles();
		expect(checkDefinition(files, {})).toEqual([
			{
				file: 'units.json',
				pointer: '',
				code: 'missing-file',
				message: 'The inquiry has no such file, and needs one.',
			},
		]);
	});

	test('a file in a folder that means nothing is named, not passed over', () => {
		const files = { ...smallInquiryFiles(), 'edition/2014.json': {} };
		expect(checkDefinition(files, {}).map(({ file, code }) => [file, code])).toEqual([
			['edition/2014.json', 'unknown-file'],
		]);
	});

	test('an edition under another name than its own is found', () => {
		const { 'editions/2012.json': edition, ...others } = smallInquiryFiles();
		const problems = checkDefinition({ ...others, 'editions/twelve.json': edition }, {});
		expect(problems.map(({ pointer, code }) => [pointer, code])).toEqual([['/id', 'misnamed-file']]);
	});

	test('a file of another inquiry is found', () => {
		expect(problemsAfter(['indicators.json', '/inquiry', 'large'])).toEqual([
			'indicators.json /inquiry dangling: This file says that it belongs to the inquiry "large", but the folder is that of "small".',
		]);
	});

	test('a file that could not be read hides no other mistake and makes none', () => {
		const files = { ...withChanges(smallInquiryFiles(), ['units.json', '/extra', 1]), 'editions/2012.json': undefined };
		expect(checkDefinition(files, {}).map(({ file, code }) => [file, code])).toEqual([['units.json', 'unknown-key']]);
	});
});

describe('the shape of a file', () => {
	test('an unknown key is named, and the rest of its file is still checked', () => {
		expect(
			problemsAfter(
				['editions/2012.json', `${plan2012}/hlep`, { en: 'x', fr: 'x' }],
				['editions/2012.json', `${plan2012}/concept`, 'plans'],
				['editions/2012.json', `${plan2012}/comparability`, undefined],
				['editions/2012.json', '/dropped/-', { concept: 'plan', last: '2010', note: { en: 'x', fr: 'x' } }],
			),
		).toEqual([
			`editions/2012.json ${plan2012}/hlep unknown-key: The key "hlep" is not known here.`,
			`editions/2012.json ${plan2012}/concept dangling: There is no concept "plans".`,
		]);
	});

	test('a key that must be there is missed at the object that lacks it', () => {
		expect(problemsAfter(['editions/2012.json', `${plan2012}/source`, undefined])).toEqual([
			`editions/2012.json ${plan2012} missing-key: The required key "source" is absent.`,
		]);
	});

	test('a mean without a policy for missing answers is refused', () => {
		expect(problemsAfter(['indicators.json', '/indicators/0/missing', undefined])).toEqual([
			expect.stringMatching(
				/^indicators\.json \/indicators\/0 missing-key: The required key "missing" is absent: say /,
			),
		]);
	});

	test('a mean of two components is refused', () => {
		expect(problemsAfter(['indicators.json', '/indicators/0/components/2', undefined])).toEqual([
			'indicators.json /indicators/0/components wrong-value: Must have at least 3 entries.',
		]);
	});

	test.each([
		['/title', 'Title', 'Must be an object, not "Title".'],
		['/title/fr', '', 'Must not be empty.'],
		['/title/FR', 'x', 'The key must be a BCP 47 language tag, such as "fr".'],
		['/id', 'Small One', 'Must be lower-case words joined by hyphens, not "Small One".'],
		['/languages', 'en', 'Must be a list, not "en".'],
		['/levels', [], 'Must have at least 1 entry.'],
		['/levels/0/scored', 'yes', 'Must be true or false, not "yes".'],
		['/codebook/version', 1.5, 'Must be a whole number, not 1.5.'],
		['/codebook/version', 0, 'Must be at least 1.'],
		['/quantifiers/0/share/exactly', '0.5', 'Must be an exact number: "3", "1/2", not "0.5".'],
	])('the inquiry says in words what is wrong at %s with %j', (pointer, value, message) => {
		expect(problemsAfter(['inquiry.json', pointer, value])).toEqual([
			`inquiry.json ${pointer} wrong-value: ${message}`,
		]);
	});

	test.each([
		['type', 'maybe', 'Must be one of "yes-no", "open", "one-of", "several-of".'],
		[
			'comparability',
			{ with: '2010', status: 'equal' },
			'Must be one of "same", "reworded", "broken", not "equal".',
			'/status',
		],
		['askedWhen', 3, 'Must be an object, not 3.'],
		['askedWhen', { all: [{ answered: 'plan' }], any: [] }, 'The key "any" is not known here.', '/any'],
		['askedWhen', { sometimes: [] }, 'Must have exactly one of the keys "all", "any", "not", "equals", "answered".'],
		['askedWhen', { any: [{ equals: { question: 'unit' } }] }, 'The required key "value" is absent.', '/any/0/equals'],
		[
			'askedWhen',
			{ all: [{ not: { answered: 'plan', by: 'x' } }] },
			'The key "by" is not known here.',
			'/all/0/not/by',
		],
	])('a question says in words what is wrong with its %s %j', (key, value, message, below = '') => {
		const [problem, ...others] = problemsAfter(['editions/2012.json', `${evaluation2012}/${key}`, value]);
		expect(others).toEqual([]);
		expect(problem).toContain(`editions/2012.json ${evaluation2012}/${key}${below} `);
		expect(problem?.endsWith(`: ${message}`)).toBe(true);
	});

	test.each([
		[
			{ phrase: 'most' },
			'/phrase wrong-value: Must be one of "a-majority", "a-large-majority", "a-minority", not "most".',
		],
		[{ phrase: 'a-larger-majority' }, ' missing-key: The required key "than" is absent.'],
		[{ percent: 101 }, '/percent wrong-value: Must be at most 100.'],
		[{}, ' wrong-value: Must have exactly one of the keys "percent", "phrase".'],
	])('of several forms of a reported figure the one meant is judged: %j', (figure, problem) => {
		expect(problemsAfter(['reported/2008.json', '/results/0/figure', figure])).toEqual([
			`reported/2008.json /results/0/figure${problem}`,
		]);
	});

	test('a date in words is refused', () => {
		expect(problemsAfter(['editions/2012.json', `${newProgrammes2012}/period/since`, '1 May 2010'])).toEqual([
			`editions/2012.json ${newProgrammes2012}/period/since wrong-value: Must be a date such as "2008-11-01", not "1 May 2010".`,
		]);
	});

	test('slashes and tildes in keys are escaped in the pointer', () => {
		expect(problemsAfter(['inquiry.json', '/a', undefined], ['inquiry.json', '/codebook/a~b', 1])).toEqual([
			'inquiry.json /codebook/a~0b unknown-key: The key "a~b" is not known here.',
		]);
	});
});

describe('an edition that was fielded', () => {
	const recorded = 'a'.repeat(64);
	const files = withChanges(smallInquiryFiles(), ['fielded.json', '/editions/2010', recorded]);

	test('is as it was when its hash is the one recorded', () => {
		expect(checkDefinition(files, { 'editions/2010.json': recorded })).toEqual([]);
	});

	test('is refused when it differs from its hash', () => {
		const now = 'b'.repeat(64);
		expect(checkDefinition(files, { 'editions/2010.json': now })).toEqual([
			{
				file: 'editions/2010.json',
				pointer: '',
				code: 'changed-since-fielded',
				message: `The edition was fielded with the hash ${recorded}, and is now ${now}: a new wording is a new edition.`,
			},
		]);
	});

	test('is missed when it is not there, or was reported only', () => {
		const others = withChanges(files, ['fielded.json', '/editions', { '2008': recorded, '2011': recorded }]);
		expect(checkDefinition(others, { 'editions/2008.json': recorded })).toEqual([
			{
				file: 'fielded.json',
				pointer: '/editions/2008',
				code: 'dangling',
				message: 'There is no fielded edition "2008".',
			},
			{
				file: 'fielded.json',
				pointer: '/editions/2011',
				code: 'dangling',
				message: 'There is no fielded edition "2011".',
			},
		]);
	});
});
