import { describe, expect, test } from 'vitest';
import { type LevelChangeInput, levelChange } from '#domain/indicators/scores/level-change.ts';
import { levelChangeSchema } from '#domain/indicators/scores/level-change-schema.ts';
import type { FieldedEdition, Indicator } from '#domain/survey/definition.ts';
import { differenceOf, fielded, indicator, inquiryOf, meanOf, reportedEdition, roundIn, since } from './support.ts';

const concepts = ['a', 'b', 'c', 'd', 'e'];
const half = { policy: 'available', minimum: '1/2' };
const level = meanOf('level', concepts, half);

const later = (...statuses: string[]): FieldedEdition =>
	fielded(
		2012,
		statuses.flatMap((status, place) => {
			const concept = concepts[place] ?? '';
			return status === 'absent' ? [] : [{ concept, ...since(2010, status) }];
		}),
	);

const inputOf = (second: FieldedEdition, more: Partial<LevelChangeInput> = {}): LevelChangeInput => ({
	inquiry: inquiryOf(concepts),
	editions: [fielded(2010, concepts), second],
	reported: [],
	indicators: [level],
	rounds: [
		roundIn('2010', concepts, { XAA: 'nnnyy', XAB: 'ynnyy', XAC: '----y', XAD: 'yyyyy' }, { contacted: 5 }),
		roundIn('2012', concepts, { XAA: 'yyynn', XAB: 'ynnnn', XAC: 'yyyyy', XAE: 'nnn--' }, { contacted: 5 }),
	],
	audience: 'data-stewards',
	...more,
});

const change = (input: LevelChangeInput, id = 'level') => levelChange(input, id, '2010', '2012');
const allSame = later('same', 'same', 'same', 'same', 'same');

describe('the change of a level', () => {
	test('is counted on the questions that are the same in both editions, over those with a score both times', () => {
		const found = change(inputOf(later('same', 'same', 'same', 'reworded', 'broken')));
		expect(found).toMatchObject({
			kind: 'compared',
			from: '2010',
			to: '2012',
			common: ['a', 'b', 'c'],
			leftOut: [
				{ concept: 'd', because: 'reworded' },
				{ concept: 'e', because: 'broken' },
			],
			panel: {
				base: 2,
				first: { mean: '50/3', base: 2 },
				second: { mean: '200/3' },
				difference: '50',
				rose: 1,
				fell: 0,
				unchanged: 1,
			},
		});
	});

	test('is also told over all that returned, with bounds', () => {
		// A first mean of 400/9 over 3 of 5, a second of 175/3 over 4 of 5.
		expect(change(inputOf(later('same', 'same', 'same', 'reworded', 'broken')))).toMatchObject({
			all: {
				first: { mean: '400/9', base: 3, withoutScore: 1, bounds: ['80/3', '200/3'] },
				second: { mean: '175/3', base: 4, bounds: ['140/3', '200/3'] },
				difference: '125/9',
				bounds: ['-20', '40'],
			},
		});
	});

	test('that only swaps one question for another shows no change on all of them', () => {
		expect(change(inputOf(allSame))).toMatchObject({
			common: concepts,
			leftOut: [],
			panel: { base: 2, first: { mean: '50' }, second: { mean: '40' }, difference: '-10', rose: 1, fell: 1 },
		});
	});

	test.each([
		['reworded', ['same', 'same', 'reworded', 'reworded', 'reworded'], 'reworded'],
		['broken', ['same', 'same', 'broken', 'broken', 'broken'], 'broken'],
		['not asked again', ['same', 'same', 'absent', 'absent', 'absent'], 'not-in-later'],
	])('is none on fewer than three common questions: %s', (_, statuses, because) => {
		expect(change(inputOf(later(...statuses)))).toEqual({
			kind: 'not-comparable',
			from: '2010',
			to: '2012',
			common: ['a', 'b'],
			leftOut: ['c', 'd', 'e'].map((concept) => ({ concept, because })),
			reason: 'too-few-common-questions',
		});
	});

	test('goes over the editions between, where two rewordings make a break', () => {
		const third = fielded(
			2014,
			concepts.map((concept) => ({ concept, ...since(2012, concept === 'd' ? 'reworded' : 'same') })),
		);
		const input = inputOf(later('same', 'same', 'same', 'reworded', 'same'));
		const over = { ...input, editions: [...input.editions, third] };
		const rounds = [...input.rounds, roundIn('2014', concepts, { XAA: 'yyyyy' })];
		expect(levelChange({ ...over, rounds }, 'level', '2010', '2014')).toMatchObject({
			kind: 'compared',
			common: ['a', 'b', 'c', 'e'],
			leftOut: [{ concept: 'd', because: 'reworded-twice' }],
			panel: { base: 1, first: { mean: '25' }, second: { mean: '100' } },
		});
	});

	test('made of other indicators is recomputed through them', () => {
		const parts = ['abc', 'bcd', 'cde'].map((letters) => meanOf(letters, [...letters]));
		const index = indicator({
			id: 'index',
			kind: 'mean',
			components: parts.map(({ id }) => ({ indicator: id })),
			missing: half,
		});
		const indicators = [index, ...parts];
		expect(change(inputOf(allSame, { indicators }), 'index')).toMatchObject({
			kind: 'compared',
			panel: { base: 3, first: { mean: '800/27' }, second: { mean: '1600/27' } },
		});
		expect(change(inputOf(later('same', 'same', 'same', 'same', 'broken'), { indicators }), 'index')).toMatchObject({
			reason: 'too-few-common-questions',
			common: ['a', 'b', 'c', 'd'],
		});
	});

	test('that is a difference needs both of its questions, and has -100 and 100 in its bounds', () => {
		const indicators = [differenceOf('gap', 'b', 'd')];
		expect(change(inputOf(allSame, { indicators }), 'gap')).toMatchObject({
			kind: 'compared',
			panel: { base: 2, first: { mean: '-100' }, second: { mean: '50' }, difference: '150', rose: 2 },
			all: { first: { mean: '-200/3', bounds: ['-80', '0'] } },
		});
		expect(change(inputOf(later('same', 'reworded', 'same', 'same', 'same'), { indicators }), 'gap')).toMatchObject({
			kind: 'not-comparable',
			reason: 'too-few-common-questions',
		});
	});
});

describe('a change of a level that is not there says why', () => {
	test('in bands, or since a reported edition', () => {
		const bands: Indicator = indicator({
			id: 'bands',
			kind: 'bands',
			of: 'level',
			bands: ['0', '50'].map((from) => ({ id: `from-${from}`, title: { en: from }, from })),
		});
		const input = inputOf(allSame, { indicators: [level, bands] });
		expect(change(input, 'bands')).toMatchObject({ kind: 'not-comparable', reason: 'no-mean', common: concepts });
		const reported = { ...input, editions: [reportedEdition(2008), ...input.editions] };
		expect(levelChange(reported, 'level', '2008', '2012')).toMatchObject({
			kind: 'not-comparable',
			reason: 'reported',
		});
	});

	test('without a round, with an empty one, or where too little was answered', () => {
		const [first, second] = inputOf(allSame).rounds;
		const withRounds = (...rounds: unknown[]) =>
			change(inputOf(allSame, { rounds: rounds as LevelChangeInput['rounds'] }));
		expect(withRounds(first)).toMatchObject({ kind: 'missing', edition: '2012', reason: 'not-fielded' });
		const empty = roundIn('2010', concepts, {}, { contacted: 9 });
		expect(withRounds(empty, second)).toMatchObject({ kind: 'missing', edition: '2010', reason: 'no-returns' });
		const silent = roundIn('2012', concepts, { XAA: '-----' });
		expect(withRounds(first, silent)).toMatchObject({ kind: 'missing', reason: 'too-few-answered' });
		const unasked = roundIn('2012', concepts, { XAA: 'xxxxx' });
		expect(withRounds(first, unasked)).toMatchObject({ kind: 'missing', reason: 'not-asked' });
	});

	test('with nobody in common has a difference, and no panel', () => {
		const [first] = inputOf(allSame).rounds;
		const rounds = [...(first ? [first] : []), roundIn('2012', concepts, { XBA: 'yyyyy' })];
		expect(change(inputOf(allSame, { rounds }))).toMatchObject({
			kind: 'compared',
			panel: { kind: 'missing', reason: 'nobody-both-times' },
			all: { second: { mean: '100' } },
		});
	});

	test('of an unknown indicator, or backwards, is refused', () => {
		expect(() => change(inputOf(allSame), 'gone')).toThrow('no indicator "gone"');
		expect(() => levelChange(inputOf(allSame), 'level', '2012', '2010')).toThrow(RangeError);
	});

	test('of an indicator made of itself is refused', () => {
		const components = Array(3).fill({ indicator: 'level' });
		const itself = indicator({ id: 'level', kind: 'mean', components, missing: half });
		expect(() => change(inputOf(allSame, { indicators: [itself] }))).toThrow('made of itself');
	});
});

describe('for everyone, of a confidential round', () => {
	const rowsOf2010 = { XAA: 'yyyyy', XAB: 'yyyyy', XAC: 'yyyyy', XAD: 'nnnnn', XAE: 'nnnnn' };
	const shown = (second: Readonly<Record<string, string>>, first: Readonly<Record<string, string>> = rowsOf2010) => {
		const kind = 'confidential';
		const rounds = [roundIn('2010', concepts, first, { kind }), roundIn('2012', concepts, second, { kind })];
		return change(inputOf(allSame, { rounds, audience: 'everyone' }));
	};
	const five = { XAA: 'yyyyy', XAB: 'yyyyy', XAC: 'nnnnn', XAD: 'nnnnn', XAE: 'nnnnn' };

	test('a level is shown where the change of each of its questions may be', () => {
		expect(shown(five)).toMatchObject({ kind: 'compared', panel: { base: 5, fell: 1, unchanged: 4 } });
	});

	test('it is withheld otherwise, and so is the reason why there is none', () => {
		expect(shown({ ...five, XAB: 'yyyyn' })).toEqual({ kind: 'confidential' });
		expect(shown({ ...five, XAB: 'yyyy-' })).toEqual({ kind: 'confidential' });
		expect(shown({ ...five, XAF: 'yyyyy' })).toEqual({ kind: 'confidential' });
		expect(shown({ XAA: '-----' })).toEqual({ kind: 'confidential' });
	});

	test('it is withheld where one has a score outside the panel', () => {
		// What was left empty the first time does not apply the second time, and the rest is the same.
		const sixth = (first: string, second: string) => shown({ ...five, XAF: second }, { ...rowsOf2010, XAF: first });
		expect(sixth('yy---', 'yy---').kind).toBe('compared');
		expect(sixth('yy---', 'yyaaa').kind).toBe('confidential');
		expect(sixth('yyaaa', 'yy---').kind).toBe('confidential');
	});

	test('a round without returns says so', () => {
		expect(shown({})).toMatchObject({ kind: 'missing', reason: 'no-returns' });
	});
});

test('for everyone a mean of fewer than five is withheld, though each of its questions may be shown', () => {
	/** Thirteen that answer two of five questions each, so have no score, and as many in full as there are rows. */
	const rows = (...full: string[]) => {
		const partly = Array.from({ length: 13 }, (_, place) => {
			const answers = Array<string>(5).fill('-');
			for (const at of [2 * place, 2 * place + 1]) answers[at % 5] = at % 3 === 0 ? 'n' : 'y';
			return answers.join('');
		});
		return Object.fromEntries([...partly, ...full].map((row, place) => [`X${100 + place}`, row]));
	};
	const shown = (...full: string[]) => {
		const rounds = ['2010', '2012'].map((edition) =>
			roundIn(edition, concepts, rows(...full), { kind: 'confidential' }),
		);
		return change(inputOf(allSame, { rounds, audience: 'everyone' })).kind;
	};
	const four = ['yyyyy', 'nnnnn', 'yyyyy', 'nnnnn'];
	expect(shown(...four)).toBe('confidential');
	expect(shown(...four, 'yyyyy')).toBe('compared');
});

test('a change of a level survives JSON, as its schema says', () => {
	for (const statuses of [
		['same', 'same', 'same', 'reworded', 'broken'],
		['same', 'same', 'absent', 'absent', 'absent'],
	]) {
		const found = change(inputOf(later(...statuses)));
		expect(levelChangeSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
	}
});
