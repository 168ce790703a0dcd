import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareExact, parseExact, toNumber } from '#domain/indicators/arithmetic/exact.ts';
import { differenceOfShares } from '#domain/indicators/change/change-all.ts';
import { countStates } from '#domain/indicators/figures/answer-state.ts';
import { shareOf } from '#domain/indicators/figures/share.ts';
import type { ShareValue } from '#domain/indicators/figures/value.ts';

const share = (yes: number, no: number, contacted = yes + no): ShareValue => {
	const figure = shareOf({ ...countStates([]), yes, no }, contacted);
	if (figure.kind !== 'value') throw new Error(figure.reason);
	return figure;
};

describe('the change over all respondents', () => {
	test('from 48 of 80 to 56 of 70 is 0.2, from 0.0524 to 0.3339', () => {
		const change = differenceOfShares(share(48, 32), share(56, 14));
		expect(change.difference).toBe('1/5');
		expect(change.interval.map((limit) => limit.toFixed(4))).toEqual(['0.0524', '0.3339']);
	});

	test('is bounded by the worst of both non-responses', () => {
		// 60 of 80 of 100: 60% to 80%; 50 of 80 of 100: 50% to 70%.
		expect(differenceOfShares(share(50, 30, 100), share(60, 20, 100))).toMatchObject({
			difference: '1/8',
			bounds: ['-1/10', '3/10'],
		});
	});

	test('lies in its bounds and its interval, and turns round exactly as the editions swap', () => {
		const few = fc.nat({ max: 60 });
		const shares = fc
			.tuple(few, few, few)
			.filter(([yes, no]) => yes + no > 0)
			.map(([yes, no, silent]) => share(yes, no, yes + no + silent));
		fc.assert(
			fc.property(shares, shares, (first, second) => {
				const { difference, bounds, interval } = differenceOfShares(first, second);
				expect(compareExact(bounds[0], difference)).toBeLessThanOrEqual(0);
				expect(compareExact(difference, bounds[1])).toBeLessThanOrEqual(0);
				expect(interval[0]).toBeLessThanOrEqual(toNumber(difference) + 1e-15);
				expect(interval[1]).toBeGreaterThanOrEqual(toNumber(difference) - 1e-15);
				const back = differenceOfShares(second, first);
				const opposite = (exact: string) => parseExact(exact).neg().toFraction();
				expect(back.difference).toBe(opposite(difference));
				expect(back.bounds).toEqual([opposite(bounds[1]), opposite(bounds[0])]);
			}),
		);
	});
});
