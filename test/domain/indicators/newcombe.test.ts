import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newcombeIndependent, newcombePaired } from '#domain/indicators/arithmetic/newcombe.ts';

const toDigits = (interval: readonly number[], digits: number) => interval.map((limit) => limit.toFixed(digits));
const few = fc.nat({ max: 80 });
const cells = fc
	.record({ bothYes: few, bothNo: few, gained: few, lost: few })
	.filter(({ bothYes, bothNo, gained, lost }) => bothYes + bothNo + gained + lost > 0);

describe('the interval of a net change in a panel', () => {
	// Newcombe (1998), Statistics in Medicine 17, 2635–2650, method 10.
	test.each([
		[36, 12, 2, 0, '0.0569', '0.3404'],
		[18, 12, 2, 18, '0.0562', '0.3290'],
		[53, 0, 0, 1, '-0.0729', '0.0729'],
		[0, 30, 0, 0, '0.8395', '1.0000'],
	])('of %i yes, %i gained, %i lost and %i no is as published', (bothYes, gained, lost, bothNo, low, high) => {
		expect(toDigits(newcombePaired({ bothYes, bothNo, gained, lost }), 4)).toEqual([low, high]);
	});

	// Cavo et al. (2012) in Fagerland, Lydersen and Laake (2017), chapter 8; R package contingencytables.
	test('is as the R package contingencytables gives it', () => {
		const interval = newcombePaired({ bothYes: 59, bothNo: 80, gained: 6, lost: 16 });
		expect(toDigits(interval, 4)).toEqual(['-0.1186', '-0.0046']);
	});

	test('contains the net, lies between -1 and 1, and turns round as the editions swap', () => {
		fc.assert(
			fc.property(cells, (given) => {
				const { gained, lost } = given;
				const m = given.bothYes + given.bothNo + gained + lost;
				const [low, high] = newcombePaired(given);
				expect(low).toBeGreaterThanOrEqual(-1);
				expect(low).toBeLessThanOrEqual((gained - lost) / m);
				expect(high).toBeGreaterThanOrEqual((gained - lost) / m);
				expect(high).toBeLessThanOrEqual(1);
				const swapped = newcombePaired({ ...given, gained: lost, lost: gained });
				expect(swapped[0]).toBeCloseTo(-high, 12);
				expect(swapped[1]).toBeCloseTo(-low, 12);
			}),
		);
	});

	test('of nobody is refused', () => {
		expect(() => newcombePaired({ bothYes: 0, bothNo: 0, gained: 0, lost: 0 })).toThrow(RangeError);
	});
});

describe('the interval of the difference of two shares', () => {
	// Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10.
	test.each([
		[48, 80, 56, 70, '0.0524', '0.3339'],
		[3, 10, 9, 10, '0.1705', '0.8090'],
		[0, 29, 5, 56, '-0.0381', '0.1926'],
	])('%i of %i, then %i of %i, is as published', (yes1, base1, yes2, base2, low, high) => {
		const interval = newcombeIndependent({ yes: yes1, base: base1 }, { yes: yes2, base: base2 });
		expect(toDigits(interval, 4)).toEqual([low, high]);
	});

	test('contains the difference, and turns round as the editions swap', () => {
		const share = fc
			.tuple(few, few)
			.filter(([yes, no]) => yes + no > 0)
			.map(([yes, no]) => ({ yes, base: yes + no }));
		fc.assert(
			fc.property(share, share, (first, second) => {
				const [low, high] = newcombeIndependent(first, second);
				const difference = second.yes / second.base - first.yes / first.base;
				expect(low).toBeLessThanOrEqual(difference);
				expect(high).toBeGreaterThanOrEqual(difference);
				expect(newcombeIndependent(second, first)).toEqual([-high + 0, -low + 0]);
			}),
		);
	});
});
