import { describe, expect, test } from 'vitest';
import { closingInstant, nextState, openingInstant, roundPhase } from '#domain/survey/lifecycle.ts';

describe('the state of a response', () => {
	test('goes from invited to submitted, and back only to be corrected', () => {
		expect(nextState('invited', 'open')).toBe('opened');
		expect(nextState('opened', 'save')).toBe('in-progress');
		expect(nextState('in-progress', 'submit')).toBe('submitted');
		expect(nextState('submitted', 'reopen')).toBe('correcting');
		expect(nextState('correcting', 'submit')).toBe('submitted');
	});

	test.each([
		['invited', 'save'],
		['invited', 'submit'],
		['submitted', 'save'],
		['submitted', 'submit'],
		['in-progress', 'reopen'],
	] as const)('%s allows no %s', (state, event) => {
		expect(nextState(state, event)).toBeUndefined();
	});

	test('opening a link again changes nothing', () => {
		for (const state of ['opened', 'in-progress', 'submitted', 'correcting'] as const)
			expect(nextState(state, 'open')).toBe(state);
	});
});

describe('the times of a round', () => {
	const round = { opensAt: openingInstant('2010-06-01'), closesAt: closingInstant('2010-09-15') };

	test('a closing date is over when it is over everywhere', () => {
		expect(round.closesAt.toISOString()).toBe('2010-09-16T12:00:00.000Z');
		expect(roundPhase(round, new Date('2010-09-16T11:59:59.999Z'))).toBe('open');
		expect(roundPhase(round, new Date('2010-09-16T12:00:00Z'))).toBe('closed');
	});

	test('an opening date begins where it begins first', () => {
		expect(round.opensAt.toISOString()).toBe('2010-05-31T10:00:00.000Z');
		expect(roundPhase(round, new Date('2010-05-31T09:59:59Z'))).toBe('scheduled');
	});
});
