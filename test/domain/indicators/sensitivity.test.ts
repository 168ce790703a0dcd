import { describe, expect, test } from 'vitest';
import { sensitivityOf } from '#domain/indicators/scores/sensitivity.ts';
import { sensitivitySchema } from '#domain/indicators/scores/sensitivity-schema.ts';
import type { Indicator } from '#domain/survey/definition.ts';
import { differenceOf, fielded, indicator, meanOf, roundIn } from './support.ts';

const concepts = ['a', 'b', 'c', 'd'];
const edition = fielded(2010, concepts);
const regions = new Map([
	['XAA', 'north'],
	['XAB', 'north'],
	['XAC', 'north'],
	['XBA', 'south'],
]);
const rows = { XAA: 'yyyn', XAB: 'yn--', XBA: 'nnyy' };
const round = { ...roundIn('2010', concepts, rows), units: new Set(regions.keys()), contacted: regions.size };
const half = { policy: 'available', minimum: '1/2' };

type Scored = Exclude<Indicator, { kind: 'bands' }>;
const of = (one: Indicator, others: readonly Indicator[] = [], given = round) =>
	sensitivityOf(one as Scored, [one, ...others], edition, given, regions);

describe('how far a mean depends on how it is made', () => {
	const level = meanOf('level', concepts, half);

	test('is shown with each component left out', () => {
		// 75, 50 and 50 as defined.
		const { figure, leftOut } = of(level);
		expect(figure).toMatchObject({ mean: '175/3', base: 3 });
		expect(leftOut).toMatchObject([
			{ component: 'a', figure: { mean: '200/3', base: 2 } },
			{ component: 'b', figure: { mean: '200/3', base: 2 } },
			{ component: 'c', figure: { mean: '50', base: 3 } },
			{ component: 'd', figure: { mean: '550/9', base: 3 } },
		]);
	});

	test('is shown under the other policy for missing answers', () => {
		expect(of(level).otherPolicy).toMatchObject({ missing: { policy: 'as-no' }, figure: { mean: '50' } });
		expect(of(meanOf('level', concepts)).otherPolicy).toMatchObject({
			missing: { policy: 'available', minimum: '0' },
			figure: { mean: '175/3' },
		});
	});

	test('is shown reweighted by region to those contacted', () => {
		// North (75 + 50) / 2 for 3, south 50 for 1.
		expect(of(level).reweighted).toMatchObject({ value: '475/8', base: 3, population: 4 });
	});

	test('is too few questions where one of three is left out', () => {
		const three = meanOf('level', concepts.slice(0, 3));
		expect(of(three).leftOut).toEqual(
			concepts
				.slice(0, 3)
				.map((component) => ({ component, figure: { kind: 'missing', reason: 'too-few-questions' } })),
		);
	});

	test('made of others leaves out one of them', () => {
		const parts = ['abc', 'bcd', 'abd', 'acd'].map((letters) => meanOf(letters, [...letters]));
		const components = parts.map(({ id }) => ({ indicator: id }));
		const index = indicator({ id: 'index', kind: 'mean', components, missing: half });
		const { leftOut } = of(index, parts);
		expect(leftOut.map(({ component }) => component)).toEqual(['abc', 'bcd', 'abd', 'acd']);
		expect(leftOut.every(({ figure }) => figure.kind === 'value')).toBe(true);
	});

	test('with weights or caps leaves the others their weight and their caps', () => {
		const weight = (concept: string, own: string) => ({ concept, weight: own });
		const weighted = indicator({
			id: 'weighted',
			kind: 'weighted-mean',
			components: [weight('a', '3'), weight('b', '1'), weight('c', '1'), weight('d', '1')],
			missing: { policy: 'as-no' },
		});
		expect(of(weighted).leftOut[3]?.figure).toMatchObject({ mean: '60' });
		const points = (concept: string, own: string) => ({ concept, points: own });
		const capped = indicator({
			id: 'capped',
			kind: 'capped-sum',
			themes: [
				{
					id: 'one',
					title: { en: 'One' },
					cap: '3',
					components: [points('a', '2'), { cap: '1', components: [points('b', '1'), points('c', '1')] }],
				},
				{ id: 'two', title: { en: 'Two' }, cap: '1', components: [points('d', '1')] },
			],
			missing: { policy: 'as-no' },
		});
		// 3, 2 and 2 of 4 points; without d 3, 2 and 1 of 3.
		expect(of(capped).figure).toMatchObject({ mean: '175/3' });
		expect(of(capped).leftOut.map(({ component }) => component)).toEqual(concepts);
		expect(of(capped).leftOut[3]?.figure).toMatchObject({ mean: '200/3' });
		expect(of(capped).leftOut[1]?.figure).toMatchObject({ mean: '175/3' });
		expect(of(capped).leftOut[2]?.figure).toMatchObject({ mean: '50' });
	});

	test('as a difference has neither components to leave out nor a policy', () => {
		const found = of(differenceOf('gap', 'a', 'd'));
		expect(found).toMatchObject({ figure: { mean: '0' }, leftOut: [], reweighted: { value: '50' } });
		expect(found).not.toHaveProperty('otherPolicy');
	});

	test('has a reason in place of every figure of an empty round', () => {
		const empty = { ...round, returns: [] };
		const noReturns = { kind: 'missing', reason: 'no-returns' };
		expect(of(level, [], empty)).toMatchObject({ figure: noReturns, reweighted: noReturns });
	});

	test('survives JSON, as its schema says', () => {
		for (const one of [level, differenceOf('gap', 'a', 'd'), meanOf('gone', ['x', 'y', 'z'])]) {
			const found = of(one);
			expect(sensitivitySchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
		}
	});
});
