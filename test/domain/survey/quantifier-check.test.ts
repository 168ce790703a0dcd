import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFractions, readFraction } from '#domain/survey/exact-fraction.ts';
import { problemsAfter } from '#test/support/definition-problems.ts';

const words = { en: 'x', fr: 'x' };
const gapsIn = (...shares: Record<string, string>[]) =>
	problemsAfter([
		'inquiry.json',
		'/quantifiers',
		shares.map((share, place) => ({ id: `q${place}`, share, words })),
	]).map((problem) => problem.replace('inquiry.json /quantifiers quantifiers: ', ''));

test('words for every share leave no gap', () => {
	expect(gapsIn({ atMost: '1/3' }, { above: '1/3' })).toEqual([]);
	expect(gapsIn({ atLeast: '0' })).toEqual([]);
});

test.each<[Record<string, string>[], string[]]>([
	[[{ below: '1/2' }, { above: '1/2' }], ['A share of exactly 1/2 has no words.']],
	[[{ atMost: '1/3' }, { atLeast: '2/3' }], ['A share between 1/3 and 2/3 has no words.']],
	[[{ above: '0' }], ['A share of exactly 0 has no words.']],
	[
		[{ below: '9/10' }],
		[
			'A share of exactly 9/10 has no words.',
			'A share between 9/10 and 1 has no words.',
			'A share of exactly 1 has no words.',
		],
	],
	[[{ exactly: '0' }, { exactly: '1' }], ['A share between 0 and 1 has no words.']],
	[[{ atMost: '2/4' }, { above: '3/6' }], []],
])('the shares without words are named: %j', (shares, gaps) => {
	expect(gapsIn(...shares)).toEqual(gaps);
});

test('fractions are ordered as the numbers they are', () => {
	const fraction = fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 }));
	fc.assert(
		fc.property(fraction, fraction, ([a, b], [c, d]) => {
			const order = compareFractions(readFraction(`${a}/${b}`), readFraction(`${c}/${d}`));
			expect(order).toBe(Math.sign(a * d - c * b));
		}),
	);
});
