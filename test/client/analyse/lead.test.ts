import { describe, expect, test } from 'vitest';
import { headingOf, leadOf } from '#client/analyse/lead.ts';
import { fielded } from '#test/domain/indicators/support.ts';
import { viewIn, wordsIn } from './support.ts';
import { trial } from './trial.ts';

const en = wordsIn('en');

describe('what the results say first', () => {
	test('is how many answered, of those contacted', () => {
		expect(headingOf(trial(), en)).toBe('92 of 140 governments answered in 2012');
	});

	test('is made of the figures, each with its base', () => {
		expect(leadOf(trial(), en)).toEqual([
			'That is 66% of those contacted.',
			'In 2010 it was 63% (88 of 140).',
			'Of the 2 yes/no questions asked, 2 got a yes from more than half of the governments that answered yes or no.',
			'gap: 39 points, over the 92 governments that answered both questions.',
		]);
	});

	test('is that there is nothing yet, before the first round', () => {
		const view = viewIn(['plan'], { editions: [fielded(2010, ['plan'])], rounds: [] });
		expect(headingOf(view, en)).toBe('No answers to show yet');
		expect(leadOf(view, en)).toHaveLength(1);
	});
});
