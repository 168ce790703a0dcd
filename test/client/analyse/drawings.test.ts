import { describe, expect, test } from 'vitest';
import { lineDrawing } from '#client/analyse/drawings.ts';
import { rowIn, wordsIn } from './support.ts';
import { trial } from './trial.ts';

const en = wordsIn('en');
const view = trial();

describe('the line chart of a question', () => {
	test('has a mark for each edition that says something of it, and no line from what was reported', () => {
		const drawing = lineDrawing(rowIn(view, 'plan'), en);
		expect(drawing.marks.map(({ edition, strong, plain }) => [edition, strong, plain])).toEqual([
			['2008', '“on plan”', 'reported'],
			['2010', '54%', '47 of 87'],
			['2012', '61%', '56 of 92'],
		]);
		expect(drawing.segments).toEqual([{ from: 1, to: 2, reworded: false }]);
	});

	test('has a divider and no line where the figures may not be compared', () => {
		const drawing = lineDrawing(rowIn(view, 'unit'), en);
		expect(drawing.segments).toEqual([]);
		expect(drawing.breaks).toEqual([{ before: 0, after: 1 }]);
	});

	test('says the reason where an edition has no figure', () => {
		expect(lineDrawing(rowIn(view, 'dropped'), en).marks.at(-1)).toEqual({
			kind: 'gap',
			at: 2012,
			edition: '2012',
			plain: 'Not asked in this edition.',
		});
	});

	test('of what can be negative goes below zero only as far as its bounds need', () => {
		const { scale } = lineDrawing(rowIn(view, 'gap'), en);
		expect(scale.least).toBe(-50);
		expect(scale.ticks.map(({ label }) => label)).toEqual(['−50', '0', '50', '100']);
	});

	test('says in a confidential round beside the mark what would not be published', () => {
		const drawing = lineDrawing(rowIn(trial('confidential'), 'unit'), en);
		expect(drawing.marks[1]?.plain).toBe('4 of 5; not for publication');
	});
});
