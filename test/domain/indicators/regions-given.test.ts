import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regionsGiven } from '#domain/indicators/analysis/regions-given.ts';

const givenOf = (returned: Readonly<Record<string, number>>, none = 0): string[] =>
	[...regionsGiven(new Map<string | null, number>([...Object.entries(returned), [null, none]]))].sort();

test('a region is given where at least five returned in it', () => {
	expect(givenOf({ north: 5, south: 9 })).toEqual(['north', 'south']);
	expect(givenOf({ north: 5, south: 9, east: 3, west: 2 })).toEqual(['north', 'south']);
});

test('while those without a region are one to four, the region with the fewest loses its name too', () => {
	expect(givenOf({ north: 6, south: 9, east: 4 })).toEqual(['south']);
	expect(givenOf({ north: 6, south: 9 }, 1)).toEqual(['south']);
	expect(givenOf({ south: 6, north: 6 }, 1)).toEqual(['south']);
	expect(givenOf({ north: 4 })).toEqual([]);
});

test('nobody stands among fewer than five, with a region or without', () => {
	const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(12));
	fc.assert(
		fc.property(counts, fc.nat(12), (returned, none) => {
			const given = givenOf(returned, none);
			const within = given.map((region) => returned[region] ?? 0);
			const total = Object.values(returned).reduce((sum, one) => sum + one, none);
			const without = within.reduce((left, one) => left - one, total);
			expect(within.every((one) => one >= 5)).toBe(true);
			expect(without === 0 || without >= 5 || total < 5).toBe(true);
		}),
	);
});
