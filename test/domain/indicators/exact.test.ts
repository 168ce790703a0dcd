import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	compareExact,
	exactFromDecimal,
	formatExact,
	parseExact,
	roundHalfAway,
	toNumber,
	toPercent,
} from '#domain/indicators/arithmetic/exact.ts';

const exact = fc
	.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 15n))
	.map(([n, d]) => formatExact(parseExact(`${n}/${d}`)));
const digits = fc.integer({ min: 0, max: 6 });

describe('an exact number', () => {
	test.each([
		['4/8', '1/2'],
		['87/87', '1'],
		['0/5', '0'],
		['-6/4', '-3/2'],
	])('%s is written as %s', (text, lowest) => {
		expect(formatExact(parseExact(text))).toBe(lowest);
	});

	test.each(['', '1.5', '1/0', '1/-2', '1/2/3', 'NaN', ' 1', '0x1', '1e3', '٣'])('%j is refused', (text) => {
		expect(() => parseExact(text)).toThrow(RangeError);
	});

	test('reading what was written gives the same', () => {
		fc.assert(fc.property(exact, (value) => formatExact(parseExact(value)) === value));
	});

	test('is what a decimal says, not the binary number next to it', () => {
		expect(exactFromDecimal(0.1)).toBe('1/10');
		expect(exactFromDecimal(33.3)).toBe('333/10');
		expect(exactFromDecimal(1e-7)).toBe('1/10000000');
		expect(() => exactFromDecimal(Number.NaN)).toThrow(RangeError);
	});

	test('is compared exactly where binary numbers are equal', () => {
		expect(compareExact('10000000000000001/30000000000000000', '1/3')).toBeGreaterThan(0);
		expect(toNumber('10000000000000001/30000000000000000')).toBeCloseTo(1 / 3, 15);
	});
});

describe('rounding', () => {
	test.each([
		['105/4', 1, '26.3'],
		['1/8', 2, '0.13'],
		['-1/8', 2, '-0.13'],
		['1/2', 0, '1'],
		['-1/2', 0, '-1'],
		['-2/5', 0, '0'],
		['5/2', 0, '3'],
		['1/3', 4, '0.3333'],
		['100', 1, '100.0'],
		['1/1000', 2, '0.00'],
	])('%s to %i digits, half away from zero, is %s', (value, places, rounded) => {
		expect(roundHalfAway(value, places)).toBe(rounded);
	});

	test('a share is shown as per cent after one rounding', () => {
		expect(toPercent('47/87', 1)).toBe('54.0');
		expect(toPercent('1/200', 0)).toBe('1');
	});

	test('is never further away than half a unit, and at half goes away from zero', () => {
		fc.assert(
			fc.property(exact, digits, (value, places) => {
				const rounded = parseExact(value).clone();
				const result = roundHalfAway(value, places).replace('.', '');
				const inUnits = rounded.mul(10n ** BigInt(places));
				const error = inUnits.sub(BigInt(result)).abs();
				expect(error.compare('1/2')).toBeLessThanOrEqual(0);
				if (error.equals('1/2')) expect(inUnits.abs().lt(parseExact(result).abs())).toBe(true);
			}),
		);
	});

	test('does the same on both sides of zero', () => {
		fc.assert(
			fc.property(exact, digits, (value, places) => {
				const opposite = formatExact(parseExact(value).neg());
				expect(roundHalfAway(opposite, places).replace('-', '')).toBe(roundHalfAway(value, places).replace('-', ''));
			}),
		);
	});
});
