import { describe, expect, test } from 'vitest';
import { wilson, wilsonOfPopulation } from '#domain/indicators/arithmetic/wilson.ts';

describe("Wilson's interval", () => {
	// R package binom, binom.confint(method = "wilson"), as carried by statsmodels results_proportion.py.
	test.each([
		[18, 20, 0.6989663547715128, 0.972133518786232],
		[4, 200, 0.00780442641634947, 0.05028708690582643],
		[0, 30, 0, 0.11351339],
		[30, 30, 0.8864866068, 1],
	])('of %i of %i is as R gives it', (yes, n, low, high) => {
		const interval = wilson(yes, n);
		expect(interval[0]).toBeCloseTo(low, 8);
		expect(interval[1]).toBeCloseTo(high, 8);
	});

	test('of 47 of 87 in a population of 140 is 0.4754 to 0.6037', () => {
		const [low, high] = wilsonOfPopulation(47, 87, 140);
		expect(low.toFixed(4)).toBe('0.4754');
		expect(high.toFixed(4)).toBe('0.6037');
	});

	test('has no width where everyone answered', () => {
		expect(wilsonOfPopulation(3, 7, 7)).toEqual([3 / 7, 3 / 7]);
	});

	test('nears the plain one as the population grows', () => {
		const [low, high] = wilsonOfPopulation(18, 20, 1e12);
		expect(low).toBeCloseTo(wilson(18, 20)[0], 9);
		expect(high).toBeCloseTo(wilson(18, 20)[1], 9);
	});

	test.each([
		[0, 0, 5],
		[3, 2, 5],
		[-1, 2, 5],
		[1, 6, 5],
		[0.5, 2, 5],
	])('%d of %d in a population of %d is refused', (yes, n, population) => {
		expect(() => wilsonOfPopulation(yes, n, population)).toThrow(RangeError);
	});
});
