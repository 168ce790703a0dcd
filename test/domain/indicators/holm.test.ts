import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holm } from '#domain/indicators/arithmetic/holm.ts';

const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe("Holm's adjustment", () => {
	test('multiplies the smallest by their number, the next by one less, and never falls', () => {
		// R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") is 0.03 0.06 0.06 0.02.
		expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => p.toFixed(4))).toEqual(['0.0300', '0.0600', '0.0600', '0.0200']);
	});

	test('of one is the same, of none is none, and of much is 1', () => {
		expect(holm([0.04])).toEqual([0.04]);
		expect(holm([])).toEqual([]);
		expect(holm([0.6, 0.9, 1])).toEqual([1, 1, 1]);
	});

	test('is never less than what it adjusts, keeps its order, and does not depend on the place', () => {
		fc.assert(
			fc.property(fc.array(probability), (ps) => {
				const adjusted = holm(ps);
				for (const [place, p] of ps.entries()) {
					expect(adjusted[place]).toBeGreaterThanOrEqual(p);
					expect(adjusted[place]).toBeLessThanOrEqual(1);
					for (const [other, q] of ps.entries())
						if (p <= q) expect(adjusted[place]).toBeLessThanOrEqual(adjusted[other] ?? Number.NaN);
				}
				expect(holm(ps.toReversed())).toEqual(adjusted.toReversed());
			}),
		);
	});

	test('of what is no p is refused', () => {
		for (const p of [Number.NaN, -0.1, 1.1]) expect(() => holm([0.5, p])).toThrow(RangeError);
	});
});
