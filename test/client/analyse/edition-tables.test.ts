import { describe, expect, test } from 'vitest';
import { meanTable, shareTable } from '#client/analyse/edition-tables.ts';
import { listTable } from '#client/analyse/list-figures.ts';
import { fielded } from '#test/domain/indicators/support.ts';
import { rowIn, viewIn, wordsIn } from './support.ts';
import { trial } from './trial.ts';

const en = wordsIn('en');
const texts = (table: ReturnType<typeof shareTable>) =>
	table.rows.map(({ head, cells }) => [head.text, ...cells.map(({ text }) => text)]);

describe('the table of a yes/no question', () => {
	const table = shareTable(rowIn(trial(), 'plan'), en);

	test('has a row an edition, with everything the share is of', () => {
		expect(table.columns.map(({ label }) => label)).toEqual([
			'Edition',
			'Yes',
			'Answered',
			'Contacted',
			'Share',
			'If all had answered',
			'95% interval',
			'Not applicable',
			'Preferred not',
			'Left empty',
			'Wording',
		]);
		expect(texts(table)).toEqual([
			['2008', '–', '–', '–', '“on plan”', '–', '–', '–', '–', '–', 'reported'],
			['2010', '47', '87', '140', '54.0%', '33.6–71.4%', '47.5–60.4%', '0', '1', '0', 'reworded'],
			['2012', '56', '92', '140', '60.9%', '40.0–74.3%', '54.9–66.5%', '0', '0', '0', 'same as 2010'],
		]);
	});

	test('leaves out an edition that was reported without a word on the question', () => {
		expect(table.rows.map(({ id }) => id)).not.toContain('2009');
	});

	test('has the source and the change of wording in its notes', () => {
		expect(table.notes).toEqual([
			{ id: '2008', about: '2008', text: 'Reported, not recomputable. A report (report).' },
			{
				id: '2010',
				about: '2010',
				text: 'Reworded since 2008: side by side only. The wording of 2008 is not held.',
			},
		]);
	});

	test('says what a reported phrase says of the number', () => {
		const [note] = shareTable(rowIn(trial(), 'unit'), en).notes;
		expect(note?.text).toBe('Reported, not recomputable: more than 50%, up to 100%. A report (report).');
	});

	test('says the reason across the row where there is no figure', () => {
		const last = shareTable(rowIn(trial(), 'dropped'), en).rows.at(-1);
		expect(last?.cells).toEqual([{ text: 'Not asked in this edition.', span: 10 }]);
	});

	test('marks in a confidential round what would not be published, and nothing in a named one', () => {
		const marks = (kind: 'named' | 'confidential') =>
			shareTable(rowIn(trial(kind), 'unit'), en).rows.map(({ head }) => head.detail);
		expect(marks('confidential')).toEqual([undefined, 'not for publication', 'not for publication']);
		expect(marks('named')).toEqual([undefined, undefined, undefined]);
	});
});

test('the table of a difference is in points, and has no quartiles', () => {
	const table = meanTable(rowIn(trial(), 'gap'), en);
	expect(texts(table)[0]?.slice(0, 3)).toEqual(['2008', 'about 30 points, derived', '–']);
	expect(texts(table)[1]?.slice(0, 4)).toEqual(['2010', '37.9', '87', '140']);
	expect(table.columns.map(({ label }) => label)).not.toContain('Median');
});

test('the table of a list has every option with its count, and below them what the shares are of', () => {
	const options = ['given', 'received'].map((id) => ({ id, label: { en: id } }));
	const chose = (unit: string, choice: string | undefined) => ({
		unit,
		asked: new Set(['support-question']),
		answers: choice ? { 'support-question': { choice } } : {},
	});
	const view = viewIn(['support'], {
		editions: [fielded(2010, [{ concept: 'support', type: 'one-of', options }])],
		rounds: [
			{
				edition: '2010',
				kind: 'named',
				contacted: 5,
				returns: [chose('XAA', 'given'), chose('XAB', 'given'), chose('XAC', 'received'), chose('XAD', undefined)],
			},
		],
	});
	const rows = listTable(rowIn(view, 'support'), en).rows;
	expect(rows.map(({ head, cells }) => [head.text, cells[0]?.text, cells[0]?.detail])).toEqual([
		['given', '66.7%', '2 of 3'],
		['received', '33.3%', '1 of 3'],
		['Chose an answer', '3', undefined],
		['Left empty', '1', undefined],
		['Not asked', '0', undefined],
		['Contacted', '5', undefined],
		['Wording', 'first', undefined],
	]);
});
