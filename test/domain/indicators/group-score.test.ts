import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareExact } from '#domain/indicators/arithmetic/exact.ts';
import { parseRatio, ratio } from '#domain/indicators/arithmetic/ratio.ts';
import type { MeanValue } from '#domain/indicators/figures/value.ts';
import { groupBands, groupMean } from '#domain/indicators/scores/group-score.ts';
import { conceptRange } from '#domain/indicators/scores/indicator-graph.ts';
import type { Outcome } from '#domain/indicators/scores/outcome.ts';
import { indicator } from './support.ts';

const points = (exact: string): Outcome => ({ kind: 'points', points: parseRatio(exact) });
const tooFew: Outcome = { kind: 'missing', reason: 'too-few-answered' };
const notAsked: Outcome = { kind: 'missing', reason: 'not-asked' };
const differenceRange = { least: ratio(-100), greatest: ratio(100) };

const meanOf = (outcomes: readonly Outcome[], contacted: number, range = conceptRange): MeanValue => {
	const figure = groupMean(outcomes, contacted, range);
	if (figure.kind !== 'value') throw new Error(figure.reason);
	return figure;
};

describe('the mean over governments', () => {
	test('is exact, and absent scores are 0 and then 100 in its bounds', () => {
		const figure = meanOf([points('100/3'), points('50'), tooFew, notAsked], 6);
		expect(figure).toEqual({
			kind: 'value',
			measure: 'mean',
			mean: '125/3',
			base: 2,
			withoutScore: 1,
			notAsked: 1,
			submitted: 4,
			contacted: 6,
			bounds: ['50/3', '230/3'],
		});
	});

	test('of differences has absent ones at -100 and then 100 in its bounds', () => {
		expect(meanOf([points('100'), points('0')], 4, differenceRange)).toMatchObject({
			mean: '50',
			bounds: ['-25', '75'],
		});
	});

	test('is missing, with the reason, where nobody has a score', () => {
		const reasonOf = (outcomes: readonly Outcome[]) => groupMean(outcomes, 5, conceptRange);
		expect(reasonOf([])).toEqual({ kind: 'missing', reason: 'no-returns' });
		expect(reasonOf([notAsked])).toEqual({ kind: 'missing', reason: 'not-asked' });
		expect(reasonOf([notAsked, tooFew])).toEqual({ kind: 'missing', reason: 'too-few-answered' });
	});

	test('is refused where more returned than were contacted', () => {
		expect(() => groupMean([tooFew, tooFew], 1, conceptRange)).toThrow(RangeError);
	});

	test('has median and quartiles of type 7 from 20 governments on', () => {
		const upTo = (count: number) => Array.from({ length: count }, (_, n) => points(String(count - n)));
		expect(meanOf(upTo(19), 19)).not.toHaveProperty('quartiles');
		// R: quantile(1:20, c(.25, .5, .75)) is 5.75, 10.5, 15.25.
		expect(meanOf(upTo(20), 20).quartiles).toEqual(['23/4', '21/2', '61/4']);
		expect(meanOf(upTo(21), 21).quartiles).toEqual(['6', '11', '16']);
	});

	test('lies between the least and the greatest score, and within its bounds, which meet where all have one', () => {
		const scores = fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(scores, fc.nat(20), (given, silent) => {
				const exact = given.map(([n, d]) => `${n}/${d}`).sort(compareExact);
				const { mean, bounds } = meanOf(exact.map(points), exact.length + silent);
				expect(compareExact(exact[0] ?? '', mean)).toBeLessThanOrEqual(0);
				expect(compareExact(mean, exact.at(-1) ?? '')).toBeLessThanOrEqual(0);
				expect(compareExact(bounds[0], mean)).toBeLessThanOrEqual(0);
				expect(compareExact(mean, bounds[1])).toBeLessThanOrEqual(0);
				if (silent === 0) expect(bounds).toEqual([mean, mean]);
			}),
		);
	});
});

describe('bands of a group', () => {
	const bands = indicator({
		id: 'bands',
		kind: 'bands',
		of: 'level',
		bands: [
			{ id: 'low', title: { en: 'Low' }, from: '0' },
			{ id: 'high', title: { en: 'High' }, from: '50' },
		],
	});
	const inBand = (band: string): Outcome => ({ kind: 'band', band });

	test('count the governments in each, of those that have one', () => {
		if (bands.kind !== 'bands') throw new Error('no bands');
		expect(groupBands(bands, [inBand('high'), inBand('high'), inBand('low'), tooFew, notAsked], 9)).toEqual({
			kind: 'value',
			measure: 'distribution',
			base: 3,
			options: [
				{ id: 'low', count: 1, share: '1/3' },
				{ id: 'high', count: 2, share: '2/3' },
			],
			unanswered: 1,
			notAsked: 1,
			submitted: 5,
			contacted: 9,
		});
		expect(groupBands(bands, [tooFew], 9)).toEqual({ kind: 'missing', reason: 'too-few-answered' });
	});
});
