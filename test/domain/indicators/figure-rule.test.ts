import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meetsFigureRule, underFigureRule } from '#domain/indicators/disclosure/figure-rule.ts';
import { countStates } from '#domain/indicators/figures/answer-state.ts';
import { distributionOf } from '#domain/indicators/figures/distribution.ts';
import { responseRate } from '#domain/indicators/figures/response-rate.ts';
import { shareOf } from '#domain/indicators/figures/share.ts';
import { confidential, type Figure, type MeanValue, missing } from '#domain/indicators/figures/value.ts';

const share = (yes: number, no: number): Figure => shareOf({ ...countStates([]), yes, no }, 1000);
const mean = (base: number): MeanValue => ({
	kind: 'value',
	measure: 'mean',
	mean: '50',
	base,
	withoutScore: 0,
	notAsked: 0,
	submitted: base,
	contacted: base,
	bounds: ['50', '50'],
});

describe('the figure rule', () => {
	test.each([
		[3, 2, true],
		[2, 3, true],
		[2, 2, false],
		[4, 1, false],
		[1, 90, false],
		[90, 0, false],
	])('of %i yes and %i no: shown is %s', (yes, no, shown) => {
		expect(meetsFigureRule(yes, no)).toBe(shown);
		expect(underFigureRule(share(yes, no)).kind).toBe(shown ? 'value' : 'confidential');
	});

	test('either shows a share as it is or says confidential and nothing more', () => {
		fc.assert(
			fc.property(fc.nat(12), fc.nat(12), (yes, no) => {
				const figure = share(yes, no);
				const shown = underFigureRule(figure);
				expect([figure, confidential]).toContainEqual(shown);
				if (shown.kind === 'confidential') expect(Object.keys(shown)).toEqual(['kind']);
				if (shown.kind === 'missing') expect(shown.reason).toBe('no-returns');
			}),
		);
	});

	test('withholds what only the answers tell, and shows what the definition or the response rate tells', () => {
		for (const reason of ['not-asked', 'nobody-answered', 'too-few-answered', 'outside-bands'] as const)
			expect(underFigureRule(missing(reason))).toEqual(confidential);
		for (const reason of ['not-in-edition', 'not-fielded', 'not-reported', 'no-returns', 'too-few-questions'] as const)
			expect(underFigureRule(missing(reason))).toEqual(missing(reason));
		expect(underFigureRule(responseRate(1, 2)).kind).toBe('value');
	});

	test('shows a mean where each of its shares is shown and five have a score', () => {
		expect(underFigureRule(mean(5), [share(3, 2), share(9, 9)]).kind).toBe('value');
		expect(underFigureRule(mean(5), [share(3, 2), share(9, 1)]).kind).toBe('confidential');
		expect(underFigureRule(mean(5), [share(3, 2), missing('nobody-answered')]).kind).toBe('confidential');
		expect(underFigureRule(mean(4), [share(3, 2)]).kind).toBe('confidential');
	});

	test('shows a list where each of its options could be shown', () => {
		const list = (a: number, b: number, both: number) =>
			distributionOf(['a', 'b'], [...Array(a).fill(['a']), ...Array(b).fill(['b']), ...Array(both).fill(['a', 'b'])], {
				submitted: a + b + both,
				contacted: 50,
				notAsked: 0,
			});
		expect(underFigureRule(list(3, 2, 0)).kind).toBe('value');
		expect(underFigureRule(list(4, 1, 0)).kind).toBe('confidential');
		expect(underFigureRule(list(1, 3, 6)).kind).toBe('confidential');
	});
});
