import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareExact } from '#domain/indicators/arithmetic/exact.ts';
import { parseRatio } from '#domain/indicators/arithmetic/ratio.ts';
import { figuresOfRound } from '#domain/indicators/figures/edition-figures.ts';
import { reweightedMean, reweightedShare } from '#domain/indicators/figures/reweight.ts';
import type { Outcome } from '#domain/indicators/scores/outcome.ts';
import { reweightedSchema } from '#domain/indicators/scores/sensitivity-schema.ts';
import { fielded, roundIn } from './support.ts';

const edition = fielded(2010, ['plan']);
const north = ['XAA', 'XAB', 'XAC', 'XAD', 'XAE', 'XAF'];
const south = ['XBA', 'XBB'];
const regions = new Map([
	...north.map((code) => [code, 'north'] as const),
	...south.map((code) => [code, 'south'] as const),
]);

const contacting = (rows: Readonly<Record<string, string>>, units: readonly string[]) => ({
	...roundIn('2010', ['plan'], rows),
	units: new Set(units),
	contacted: units.length,
});
const shareOf = (rows: Readonly<Record<string, string>>, units: readonly string[] = [...north, ...south]) =>
	reweightedShare('plan', edition, contacting(rows, units), regions);

describe('a result reweighted by region', () => {
	test('counts each region as many governments as were contacted in it', () => {
		// North 1/2 for 6, south 1 for 2: (3 + 2) / 8; of those that answered it is 3/4.
		expect(shareOf({ XAA: 'y', XAB: 'n', XBA: 'y', XBB: 'y' })).toEqual({
			kind: 'value',
			measure: 'reweighted-share',
			value: '5/8',
			base: 4,
			population: 8,
			notRepresented: { regions: [], governments: 0 },
		});
	});

	test('leaves out those it is known not to apply to, and not those that left it empty', () => {
		expect(shareOf({ XAA: 'y', XAB: 'n', XAC: 'a', XAD: 'x', XAE: '-', XAF: 'p', XBA: 'y' })).toMatchObject({
			value: '2/3',
			base: 3,
			population: 6,
		});
	});

	test('says which regions nobody answered from, and takes units without a region together', () => {
		expect(shareOf({ XAA: 'y', XZA: 'n' }, [...north, ...south, 'XZA', 'XZB'])).toMatchObject({
			value: '3/4',
			population: 8,
			notRepresented: { regions: ['south'], governments: 2 },
		});
		expect(shareOf({ XAA: 'y' }, ['XAA', 'XZA'])).toMatchObject({
			value: '1',
			notRepresented: { regions: [], governments: 1 },
		});
	});

	test('of scores is their mean', () => {
		const round = contacting({ XAA: 'y', XAB: 'y', XBA: 'y' }, [...north, ...south]);
		const points = (exact: string) => ({ kind: 'points', points: parseRatio(exact) }) as const;
		const outcomes: Outcome[] = [points('100/3'), { kind: 'missing', reason: 'too-few-answered' }, points('50')];
		expect(reweightedMean(outcomes, round, regions)).toMatchObject({
			measure: 'reweighted-mean',
			value: '75/2',
			base: 2,
			population: 8,
		});
		const notAsked = outcomes.with(1, { kind: 'missing', reason: 'not-asked' });
		expect(reweightedMean(notAsked, round, regions)).toMatchObject({ value: '800/21', population: 7 });
	});

	test.each([
		['an empty round', {}, 'no-returns'],
		['a question nobody was asked', { XAA: 'x', XAB: 'a' }, 'not-asked'],
		['a question nobody answered', { XAA: '-', XAB: 'a' }, 'nobody-answered'],
	])('of %s is missing', (_, rows, reason) => {
		expect(shareOf(rows)).toEqual({ kind: 'missing', reason });
	});

	test('of one return is that one', () => {
		expect(shareOf({ XBA: 'y' })).toMatchObject({ value: '1', base: 1, population: 2 });
	});

	test('is refused where a unit returned that was not contacted', () => {
		expect(() => shareOf({ XAA: 'y', XAB: 'n' }, ['XAA'])).toThrow('"XAB" returned and was not contacted');
	});

	test('lies within the non-response bounds, and is the plain share where every government answered', () => {
		const letters = fc.constantFrom('y', 'n', 'a', '-', 'p');
		const all = [...north, ...south];
		const rows = fc
			.array(fc.option(letters, { nil: undefined }), { minLength: all.length, maxLength: all.length })
			.map((row) => Object.fromEntries(row.flatMap((letter, place) => (letter ? [[all[place], letter]] : []))));
		fc.assert(
			fc.property(rows, (given) => {
				const round = contacting(given, all);
				const plain = figuresOfRound(edition, round, []).concepts.get('plan');
				const reweighted = shareOf(given);
				expect(reweighted.kind).toBe(plain?.kind);
				if (reweighted.kind !== 'value' || plain?.kind !== 'value' || plain.measure !== 'share') return;
				expect(reweightedSchema.parse(reweighted)).toEqual(reweighted);
				if (reweighted.notRepresented.governments > 0) return;
				expect(compareExact(plain.bounds[0], reweighted.value)).toBeLessThanOrEqual(0);
				expect(compareExact(reweighted.value, plain.bounds[1])).toBeLessThanOrEqual(0);
				if (reweighted.base === reweighted.population) expect(reweighted.value).toBe(plain.share);
			}),
		);
	});
});
