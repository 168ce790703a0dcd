import { describe, expect, test } from 'vitest';
import { fileNameOf, questionAddress, releaseAddress } from '#client/releases/addresses.ts';
import { releaseTable } from '#client/releases/release-records.ts';
import { resultInWords } from '#client/releases/result-words.ts';
import { closingDay, openingDay, usualDay } from '#client/secretariat/releases/freeze-day.ts';
import { closingInstant, openingInstant } from '#domain/survey/lifecycle.ts';
import { confidential, panel, release, releaseWordsIn, share } from './support.ts';

const english = releaseWordsIn('en');
const french = releaseWordsIn('fr');

describe('a published figure in words', () => {
	test('is a share with its base', () => {
		expect(resultInWords(share(30, 50), english)).toBe('60%, 30 of 50');
		expect(resultInWords(share(30, 50), french)).toBe('60\u00a0%, 30 sur 50');
	});

	test('is how many moved which way', () => {
		expect(resultInWords(panel(9, 1, 0.02), english)).toBe('9 gained, 1 lost, of 40');
	});

	test('is one word where it is withheld, and the same whatever it was', () => {
		expect(resultInWords(confidential, english)).toBe('confidential');
		expect(resultInWords(confidential, french)).toBe('confidentiel');
		expect(resultInWords(confidential, releaseWordsIn('es'))).toBe('confidencial');
	});

	test('is words where words stand for a share', () => {
		expect(resultInWords({ kind: 'words', words: 'none-or-almost-none' }, english)).toBe('none or almost none');
	});
});

describe('the table of all figures', () => {
	const [head = [], ...lines] = releaseTable(release, 'All governments');
	const read = (figure: string, column: string) =>
		lines.find((line) => line[head.indexOf('figure')] === figure)?.[head.indexOf(column)];

	test('has a line for every figure and response rate, each as long as its head', () => {
		expect(lines).toHaveLength(release.content.publication.figures.length + 2);
		expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([head.length]));
	});

	test('says of each figure of which release it is', () => {
		const named = lines.map((line) =>
			['inquiry', 'edition', 'release', 'synthetic'].map((name) => line[head.indexOf(name)]),
		);
		expect(new Set(named.map(String))).toEqual(new Set(['trial,2012,2,true']));
	});

	test('gives a share in per cent with its counts and bounds', () => {
		expect(read('share/plan/all', 'value')).toBe(60);
		expect(read('share/plan/all', 'count')).toBe(30);
		expect(read('share/plan/all', 'base')).toBe(50);
		expect(read('share/plan/all', 'if_all_had_answered_low')).toBe(25);
	});

	test('gives a panel with its counts, its p and its adjusted p', () => {
		expect(read('panel/plan/2010/all', 'compared_with')).toBe('2010/1');
		expect([read('panel/plan/2010/all', 'gained'), read('panel/plan/2010/all', 'p')]).toEqual([9, 0.02]);
		expect([read('panel/plan/2010/all', 'p_holm'), read('panel/plan/2010/all', 'direction')]).toEqual([
			0.04,
			'increased',
		]);
	});

	test('says of a response rate that is withheld nothing but that', () => {
		const content = {
			...release.content,
			responseByGroup: [{ group: 'africa', rate: { kind: 'confidential' as const } }],
		};
		const [columns = [], ...rows] = releaseTable({ ...release, content }, 'All governments');
		const row = rows.find((one) => one[columns.indexOf('figure')] === 'response-rate/africa') ?? [];
		const said = columns.flatMap((column, at) => (row[at] === '' ? [] : [[column, row[at]]]));
		expect(Object.fromEntries(said)).toEqual({
			inquiry: 'trial',
			edition: '2012',
			release: 2,
			figure: 'response-rate/africa',
			kind: 'response-rate',
			group: 'africa',
			group_name: 'Africa',
			status: 'withheld',
			synthetic: 'true',
		});
	});

	test('says of what is withheld nothing but that', () => {
		const line = lines.find((one) => one[head.indexOf('figure')] === 'share/plan/africa') ?? [];
		expect(read('share/plan/africa', 'status')).toBe('withheld');
		const said = ['value', 'count', 'base', 'contacted', 'returned', 'missing_reason', 'words', 'p'];
		expect(said.map((name) => line[head.indexOf(name)])).toEqual(said.map(() => ''));
	});
});

describe('an address', () => {
	const at = { inquiry: 'trial', edition: '2012', number: 2 };

	test('of a release is its inquiry, edition and number', () => {
		expect(releaseAddress(at)).toBe('/releases/trial/2012/2');
		expect(questionAddress(at, 'plan')).toBe('/releases/trial/2012/2?question=plan');
		expect(fileNameOf(at, 'json')).toBe('trial-2012-release-2.json');
	});
});

describe('the day up to which returns are taken', () => {
	const round = {
		opensAt: openingInstant('2012-06-01').toISOString(),
		closesAt: closingInstant('2012-09-15').toISOString(),
	};

	test('is read back from a round’s opening and closing as they were chosen', () => {
		expect([openingDay(round), closingDay(round)]).toEqual(['2012-06-01', '2012-09-15']);
	});

	test('is the closing day for a first release, and today for a later one', () => {
		expect(usualDay(round, 0, '2012-10-01')).toBe('2012-09-15');
		expect(usualDay(round, 1, '2012-10-01')).toBe('2012-10-01');
	});
});
