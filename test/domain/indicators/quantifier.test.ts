import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countStates } from '#domain/indicators/figures/answer-state.ts';
import { shareInWords } from '#domain/indicators/figures/quantifier.ts';
import { shareOf } from '#domain/indicators/figures/share.ts';
import { inquiryOf } from './support.ts';

const quantifiers =
	inquiryOf(
		['a'],
		[
			{ id: 'none', share: { exactly: '0' } },
			{ id: 'all', share: { exactly: '1' } },
			{ id: 'almost-all', share: { atLeast: '9/10' } },
			{ id: 'large-majority', share: { atLeast: '3/4' } },
			{ id: 'majority', share: { above: '1/2' } },
			{ id: 'half', share: { exactly: '1/2' } },
			{ id: 'few', share: { atMost: '1/10' } },
			{ id: 'minority', share: { below: '1/2' } },
		],
	).quantifiers ?? [];

const inWords = (yes: number, no: number, contacted = yes + no) => {
	const figure = shareOf({ ...countStates([]), yes, no }, contacted);
	if (figure.kind !== 'value') throw new Error(figure.reason);
	return shareInWords(figure, quantifiers);
};

describe('a share in words', () => {
	test.each([
		[0, 10, 'none'],
		[1, 9, 'few'],
		[2, 9, 'minority'],
		[499, 501, 'minority'],
		[5, 5, 'half'],
		[501, 499, 'majority'],
		[749, 251, 'majority'],
		[75, 25, 'large-majority'],
		[9, 1, 'almost-all'],
		[999, 1, 'almost-all'],
		[7, 0, 'all'],
	])('of %i yes and %i no is %s', (yes, no, id) => {
		expect(inWords(yes, no)?.id).toBe(id);
	});

	test('is not said of fewer than five', () => {
		expect(inWords(4, 0)).toBeUndefined();
		expect(inWords(5, 0)?.id).toBe('all');
	});

	test('holds whatever others would say only where both bounds pass', () => {
		expect(inWords(60, 20, 80)).toMatchObject({ id: 'large-majority', whateverOthersSay: true });
		expect(inWords(60, 20, 81)).toMatchObject({ id: 'large-majority', whateverOthersSay: false });
		expect(inWords(20, 60, 119)).toMatchObject({ id: 'minority', whateverOthersSay: true });
		expect(inWords(20, 60, 120)).toMatchObject({ id: 'minority', whateverOthersSay: false });
	});

	test('is said of every share, by quantifiers that leave none out', () => {
		fc.assert(fc.property(fc.nat(50), fc.nat(50), (yes, no) => yes + no < 5 || inWords(yes, no) !== undefined));
	});
});
