import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import {
	add,
	compare,
	divide,
	multiply,
	parseRatio,
	ratio,
	subtract,
	sum,
	toExact,
} from '#domain/indicators/arithmetic/ratio.ts';

const whole = fc.oneof(fc.bigInt(-50n, 50n), fc.bigInt(-(2n ** 53n), 2n ** 53n), fc.bigInt(-(10n ** 25n), 10n ** 25n));
const positive = fc.oneof(fc.bigInt(1n, 50n), fc.bigInt(1n, 2n ** 53n), fc.bigInt(1n, 10n ** 25n));
const text = fc.tuple(whole, positive).map(([n, d]) => `${n}/${d}`);

describe('a ratio', () => {
	test.each([
		['add', add, (a: Fraction, b: Fraction) => a.add(b)],
		['subtract', subtract, (a: Fraction, b: Fraction) => a.sub(b)],
		['multiply', multiply, (a: Fraction, b: Fraction) => a.mul(b)],
	] as const)('%s gives what fractions of any size give', (_, own, reference) => {
		fc.assert(
			fc.property(text, text, (a, b) => {
				const expected = reference(new Fraction(a), new Fraction(b)).toFraction();
				expect(toExact(own(parseRatio(a), parseRatio(b)))).toBe(expected);
			}),
			{ numRuns: 1000 },
		);
	});

	test('divide and compare give what fractions of any size give', () => {
		fc.assert(
			fc.property(text, text, (a, b) => {
				const [x, y] = [new Fraction(a), new Fraction(b)];
				expect(Math.sign(compare(parseRatio(a), parseRatio(b)))).toBe(x.compare(y));
				if (!y.equals(0)) expect(toExact(divide(parseRatio(a), parseRatio(b)))).toBe(x.div(y).toFraction());
			}),
			{ numRuns: 1000 },
		);
	});

	test('a sum whose terms leave the safe integers is still exact', () => {
		expect(toExact(sum([parseRatio('9007199254740991'), ratio(1, 3), parseRatio('-9007199254740991')]))).toBe('1/3');
	});

	test('is compared exactly where the cross products leave the safe integers', () => {
		const [larger, smaller] = ['9007199254740989/9007199254740988', '9007199254740991/9007199254740990'].map(
			parseRatio,
		);
		expect(compare(larger ?? ratio(0), smaller ?? ratio(0))).toBeGreaterThan(0);
	});

	test('cannot be made of numbers that are not whole, nor divided by 0', () => {
		expect(() => ratio(0.5)).toThrow(RangeError);
		expect(() => ratio(1, 0)).toThrow(RangeError);
		expect(() => divide(ratio(1), ratio(0))).toThrow(RangeError);
	});
});
