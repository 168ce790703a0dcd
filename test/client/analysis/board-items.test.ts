import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	countsOf,
	hasAnything,
	itemsOf,
	itemsWanted,
	shows,
	sortKeys,
	type Wanted,
} from '#client/analyse/workbench/board/board-items.ts';
import { boardRows } from '#client/analyse/workbench/board/board-records.ts';
import { viewOfTrial, workWordsIn } from './support.ts';

const view = viewOfTrial();
const items = itemsOf(view, workWordsIn('en', view));
const everything: Wanted = { find: '', show: 'all', level: '', sorting: { key: 'order', descending: false } };
const idsOf = (wanted: Partial<Wanted>): string[] =>
	itemsWanted(items, { ...everything, ...wanted }, 'en').map(({ row }) => row.id);

describe('the board', () => {
	test('has every indicator and question once, with its newest figure and what it is of', () => {
		expect(idsOf({})).toEqual(['gap', 'law', 'retirement', 'reworded', 'new', 'few']);
		const law = items.find(({ row }) => row.id === 'law');
		expect([law?.figure, law?.base, law?.edition]).toEqual(['82%', '155 of 190', '2012']);
	});

	test('shows what changed: where some governments answer otherwise, whatever the net', () => {
		expect(idsOf({ show: 'changed' })).toEqual(['law', 'retirement']);
	});

	test('shows as increased or decreased only what the test says', () => {
		expect(idsOf({ show: 'tested' })).toEqual(['law']);
		expect(countsOf(items)).toEqual({ compared: 3, changed: 2, tested: 1 });
	});

	test('points at what was reworded, or answered by few', () => {
		expect(idsOf({ show: 'attention' })).toEqual(['reworded', 'few']);
		expect(items.find(({ row }) => row.id === 'few')?.concerns).toEqual(['small', 'few']);
	});

	test('finds by the words of title or wording, and keeps to a level', () => {
		expect(idsOf({ find: 'RETIRE' })).toEqual(['retirement']);
		expect(idsOf({ level: 'level' })).not.toContain('gap');
	});

	test('sorts by figure and by net change; what has none stands at the low end', () => {
		expect(idsOf({ sorting: { key: 'figure', descending: true } })[0]).toBe('retirement');
		expect(idsOf({ sorting: { key: 'change', descending: true } }).slice(0, 2)).toEqual(['law', 'retirement']);
	});

	test('whatever is asked for, nothing is shown twice and nothing that is not there', () => {
		const wanted = fc.record({
			find: fc.constantFrom('', 'law', 'zzz', ' '),
			show: fc.constantFrom(...shows, 'unknown'),
			level: fc.constantFrom('', 'level', 'none'),
			sorting: fc.record({ key: fc.constantFrom(...sortKeys), descending: fc.boolean() }),
		});
		fc.assert(
			fc.property(wanted, (one) => {
				const found = itemsWanted(items, one, 'en');
				expect(new Set(found).size).toBe(found.length);
				expect(items).toEqual(expect.arrayContaining(found));
			}),
		);
	});

	test('has nothing before the first return', () => {
		expect(hasAnything(viewOfTrial([]))).toBe(false);
		expect(hasAnything(view)).toBe(true);
	});

	test('as a file has every change beside its figure, and of whom it is', () => {
		const [head = [], ...rows] = boardRows(view);
		const cell = (row: readonly (string | number)[] | undefined, column: string) => row?.[head.indexOf(column)];
		const law = rows.find((row) => cell(row, 'id') === 'law' && cell(row, 'edition') === '2012');
		expect(['group', 'gained', 'lost', 'panel_base', 'p', 'direction'].map((column) => cell(law, column))).toEqual([
			'all',
			8,
			0,
			190,
			0.0078125,
			'increased',
		]);
	});
});
