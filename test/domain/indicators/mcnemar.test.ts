import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mcnemarExact } from '#domain/indicators/arithmetic/mcnemar.ts';

const moved = fc.nat({ max: 400 });

describe("the exact p of McNemar's test", () => {
	// VassarStats and mlxtend, as carried by statsmodels test_nonparametric.py and mlxtend test_mcnemar.py.
	test.each([
		[121, 59, 4.434449263755e-6, 18],
		[70, 59, 0.378688, 6],
		[30, 60, 0.00206, 5],
		[10, 10, 1, 12],
	])('of %i gained and %i lost is as published', (gained, lost, p, digits) => {
		expect(mcnemarExact(gained, lost)).toBeCloseTo(p, digits);
	});

	// The panels of Women, Business and the Law, 2018 to 2020 and 2010 to 2020.
	test('of 8 gained and none lost is 2 in 2^8', () => {
		expect(mcnemarExact(8, 0)).toBe(0.0078125);
	});

	test('of as many gained as lost, or of nobody who moved, is 1', () => {
		expect(mcnemarExact(7, 7)).toBe(1);
		expect(mcnemarExact(0, 0)).toBe(1);
	});

	test('is between 0 and 1, the same both ways, and falls as one side grows', () => {
		fc.assert(
			fc.property(moved, moved, (gained, lost) => {
				const p = mcnemarExact(gained, lost);
				expect(p).toBeGreaterThan(0);
				expect(p).toBeLessThanOrEqual(1);
				expect(mcnemarExact(lost, gained)).toBe(p);
				if (gained >= lost) expect(mcnemarExact(gained + 1, lost)).toBeLessThanOrEqual(p);
			}),
		);
	});

	test('is told for thousands that moved', () => {
		expect(mcnemarExact(1000, 0)).toBe(2 ** -999);
		expect(mcnemarExact(10_000, 9_800)).toBeCloseTo(0.157, 3);
		expect(mcnemarExact(5000, 0)).toBe(0);
	});
});
