import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareExact } from '#domain/indicators/arithmetic/exact.ts';
import { type Score, scoresOf, scoringFor } from '#domain/indicators/scores/composite.ts';
import { fielded, indicator, returnIn } from './support.ts';

const concepts = ['a', 'b', 'c', 'd', 'e'];
const edition = fielded(2010, concepts);
const part = (concept: string, points: string) => ({ concept, points });

/** The first theme has 4 + at most 2 points with a cap of 5, the second 4. */
const sumUnder = (missing: unknown) =>
	indicator({
		id: 'sum',
		kind: 'capped-sum',
		themes: [
			{
				id: 'first',
				title: { en: 'First' },
				cap: '5',
				components: [part('a', '4'), { cap: '2', components: [part('b', '3/2'), part('c', '1')] }],
			},
			{ id: 'second', title: { en: 'Second' }, cap: '4', components: [part('d', '3'), part('e', '1')] },
		],
		missing,
	});

const scoreOf = (missing: unknown, row: string): Score | undefined =>
	scoresOf(scoringFor([sumUnder(missing)], edition), returnIn('XAA', concepts, row)).get('sum');

const asNo = { policy: 'as-no' };
const half = { policy: 'available', minimum: '1/2' };
const anyPart = { policy: 'available', minimum: '0' };
const points = (exact: string) => ({ kind: 'points', points: exact });
const missing = (reason: string) => ({ kind: 'missing', reason });

describe('a sum of points with caps', () => {
	test.each([
		['yyyyy', '100'],
		['nnnnn', '0'],
		['ynnnn', '400/9'],
		['nyynn', '200/9'],
		['nynnn', '50/3'],
		['yynnn', '500/9'],
		['yyynn', '500/9'],
		['nnnyy', '400/9'],
		['nnnyn', '100/3'],
	])('of %s is %s of 100', (row, exact) => {
		expect(scoreOf(asNo, row)).toEqual(points(exact));
	});

	test.each([
		['as-no', asNo, 'y----', points('400/9')],
		['as-no', asNo, '-----', points('0')],
		['as-no', asNo, 'ya---', points('400/9')],
		['as-no', asNo, 'yaa--', points('50')],
		['as-no', asNo, 'yppyy', points('100')],
		['as-no', asNo, 'ppppp', missing('too-few-answered')],
		['as-no', asNo, 'aaxxa', missing('not-asked')],
		['available', half, 'yn-n-', points('50')],
		['available', half, 'y----', missing('too-few-answered')],
		['available', half, 'aaxxa', missing('not-asked')],
		['available', anyPart, 'y----', points('100')],
		['available', anyPart, '-----', missing('too-few-answered')],
	] as const)('under %s (%o) of %s is %o', (_, policy, row, score) => {
		expect(scoreOf(policy, row)).toEqual(score);
	});

	test('is made of the components that the edition carries, three at least', () => {
		const scoring = (carried: readonly string[]) => scoringFor([sumUnder(asNo)], fielded(2010, carried));
		const three = scoring(['c', 'd', 'e']);
		expect(scoresOf(three, returnIn('XAA', ['c', 'd', 'e'], 'yny')).get('sum')).toEqual(points('40'));
		expect(scoring(['d', 'e']).indicators.get('sum')?.absent).toBe('too-few-questions');
		expect(scoring(['z']).indicators.get('sum')?.absent).toBe('not-in-edition');
	});

	test('lies between 0 and 100, and never falls for a yes in place of a no', () => {
		const rows = fc.array(fc.constantFrom('y', 'n', 'a', 'p', '-', 'x'), { minLength: 5, maxLength: 5 });
		const read = (score: Score | undefined) => (score?.kind === 'points' ? score.points : undefined);
		fc.assert(
			fc.property(rows, fc.nat(4), fc.constantFrom(asNo, half, anyPart), (row, place, policy) => {
				const no = read(scoreOf(policy, row.with(place, 'n').join('')));
				const yes = read(scoreOf(policy, row.with(place, 'y').join('')));
				expect(yes === undefined).toBe(no === undefined);
				if (yes === undefined || no === undefined) return;
				expect(compareExact(no, yes)).toBeLessThanOrEqual(0);
				expect(compareExact('0', no)).toBeLessThanOrEqual(0);
				expect(compareExact(yes, '100')).toBeLessThanOrEqual(0);
			}),
		);
	});
});
