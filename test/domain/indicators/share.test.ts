import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareExact, toNumber } from '#domain/indicators/arithmetic/exact.ts';
import { countStates, type StateCounts } from '#domain/indicators/figures/answer-state.ts';
import { shareOf } from '#domain/indicators/figures/share.ts';
import type { ShareValue } from '#domain/indicators/figures/value.ts';

const counts = (given: Partial<StateCounts>): StateCounts => ({ ...countStates([]), ...given });

const shareValue = (given: StateCounts, contacted: number): ShareValue => {
	const figure = shareOf(given, contacted);
	if (figure.kind !== 'value') throw new Error(figure.reason);
	return figure;
};

const few = fc.nat({ max: 60 });
const rounds = fc
	.record({
		yes: few,
		no: few,
		'not-applicable': few,
		'prefer-not': few,
		unanswered: few,
		'not-asked': few,
		silent: few,
	})
	.filter(({ yes, no }) => yes + no > 0)
	.map(({ silent, ...states }) => {
		const given = counts(states);
		return { given, contacted: Object.values(states).reduce((all, some) => all + some, silent) };
	});

describe('a share of yes', () => {
	test('of 100 contacted with 80 answered and 60 yes is 75%, between 60% and 80%', () => {
		expect(shareValue(counts({ yes: 60, no: 20 }), 100)).toMatchObject({
			share: '3/4',
			base: 80,
			bounds: ['3/5', '4/5'],
		});
	});

	test('of 47 of 87 in 140 has the interval 0.4754 to 0.6037', () => {
		const { interval, share } = shareValue(counts({ yes: 47, no: 40 }), 140);
		expect(share).toBe('47/87');
		expect(interval.map((limit) => limit.toFixed(4))).toEqual(['0.4754', '0.6037']);
	});

	test('counts those it does not apply to out of the population, and those who preferred not to answer in', () => {
		const given = counts({ yes: 6, no: 2, 'not-applicable': 5, 'not-asked': 3, 'prefer-not': 1, unanswered: 1 });
		expect(shareValue(given, 20)).toMatchObject({
			base: 8,
			bounds: ['1/2', '5/6'],
			notApplicable: 5,
			notAsked: 3,
			preferredNot: 1,
			unanswered: 1,
			submitted: 18,
			contacted: 20,
		});
	});

	test.each([
		[{}, 'no-returns'],
		[{ unanswered: 2, 'not-applicable': 1 }, 'nobody-answered'],
		[{ 'prefer-not': 1 }, 'nobody-answered'],
		[{ 'not-asked': 3 }, 'not-asked'],
		[{ 'not-asked': 3, 'not-applicable': 1 }, 'not-asked'],
	] as const)('of %o is missing: %s', (given, reason) => {
		expect(shareOf(counts(given), 10)).toEqual({ kind: 'missing', reason });
	});

	test('is refused where more returned than were contacted', () => {
		expect(() => shareOf(counts({ yes: 3, unanswered: 1 }), 3)).toThrow(RangeError);
	});

	test('survives JSON', () => {
		const figure = shareValue(counts({ yes: 1, no: 6 }), 9);
		expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
	});

	test('lies within its bounds, and its interval around it and within them too', () => {
		fc.assert(
			fc.property(rounds, ({ given, contacted }) => {
				const { share, bounds, interval } = shareValue(given, contacted);
				const [low, high] = interval;
				expect(compareExact(bounds[0], share)).toBeLessThanOrEqual(0);
				expect(compareExact(share, bounds[1])).toBeLessThanOrEqual(0);
				expect(toNumber(bounds[0])).toBeLessThanOrEqual(low);
				expect(low).toBeLessThanOrEqual(toNumber(share));
				expect(toNumber(share)).toBeLessThanOrEqual(high);
				expect(high).toBeLessThanOrEqual(toNumber(bounds[1]));
			}),
		);
	});

	test('has neither bounds nor interval of any width where everyone answered', () => {
		fc.assert(
			fc.property(few, few, (yes, no) => {
				fc.pre(yes + no > 0);
				const { share, bounds, interval } = shareValue(counts({ yes, no }), yes + no);
				expect(bounds).toEqual([share, share]);
				expect(interval).toEqual([toNumber(share), toNumber(share)]);
			}),
		);
	});

	test('never has its lower bound lowered, or its upper bound raised, by an answer', () => {
		fc.assert(
			fc.property(rounds, ({ given, contacted }) => {
				const before = shareValue(given, contacted + 1);
				const withYes = shareValue({ ...given, yes: given.yes + 1 }, contacted + 1);
				const withNo = shareValue({ ...given, no: given.no + 1 }, contacted + 1);
				expect(compareExact(before.bounds[0], withYes.bounds[0])).toBeLessThan(0);
				expect(withYes.bounds[1]).toBe(before.bounds[1]);
				expect(compareExact(withNo.bounds[1], before.bounds[1])).toBeLessThan(0);
				expect(withNo.bounds[0]).toBe(before.bounds[0]);
			}),
		);
	});
});
