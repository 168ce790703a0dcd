import { describe, expect, test } from 'vitest';
import { bySubject, countsOf, type FigureRow, figureRows, findRows } from '#client/releases/figure-rows.ts';
import { draftDefaults, partLines, rowsIn } from '#client/secretariat/releases/draft-rows.ts';
import { figures, names, release } from './support.ts';

const rows = figureRows(release.content.publication, names, 'All governments');
const ids = (found: readonly FigureRow[]): string[] => found.map(({ id }) => id);

describe('the figures of a release', () => {
	test('are named by question, group, and what they are part of', () => {
		expect(rows.map(({ title, groupName, part }) => [title, groupName, part])).toEqual([
			['Has a plan', 'All governments', 'whole'],
			['Has a plan', 'Africa', 'regions'],
			['Has a plan', 'Friends', 'named'],
			['Has a unit', 'All governments', 'whole'],
			['Has a unit', 'Africa', 'regions'],
			['Has a unit', 'Friends', 'named'],
			['Has a plan', 'All governments', 'panels'],
			['Has a unit', 'All governments', 'panels'],
			['Score', 'All governments', 'indicators'],
		]);
	});

	test('are counted as shown, in words, withheld, or not there', () => {
		expect(countsOf(rows)).toEqual({ shown: 3, words: 1, withheld: 4, none: 1, all: 9 });
		expect(countsOf([])).toEqual({ shown: 0, words: 0, withheld: 0, none: 0, all: 0 });
	});

	test('stand together by question, with the figure of the whole round', () => {
		const found = bySubject(rows);
		expect(found.map(({ kind, subject, rows: own }) => [kind, subject, own.length])).toEqual([
			['question', 'plan', 4],
			['question', 'unit', 4],
			['indicator', 'score', 1],
		]);
		expect(found.map(({ whole }) => whole?.id)).toEqual(['share/plan/all', 'share/unit/all', 'indicator/score/all']);
	});

	test('a question that has lost its name goes by its id', () => {
		const [first] = figures;
		const nameless = { ...names, concepts: [], groups: [] };
		expect(first && figureRows({ ...release.content.publication, figures: [first] }, nameless, 'All')[0]).toMatchObject(
			{
				title: 'plan',
				text: null,
				level: null,
			},
		);
	});

	test('are found by words of their title or question, whatever the case', () => {
		expect(findRows(rows, 'do you HAVE a plan')).toHaveLength(4);
		expect(findRows(rows, '')).toHaveLength(rows.length);
		expect(findRows(rows, 'nothing of the kind')).toEqual([]);
	});
});

describe('a data steward', () => {
	test('leaves out a whole part of a draft: its figures and no other, but not those of all governments', () => {
		expect(partLines(rows).map(({ id, counts, ids: own }) => [id, counts.all, own])).toEqual([
			['whole', 2, []],
			['regions', 2, ['share/plan/africa', 'share/unit/africa']],
			['named', 2, ['share/plan/friends', 'share/unit/friends']],
			['panels', 2, ids(rows.filter(({ kind }) => kind === 'panel'))],
			['indicators', 1, ['indicator/score/all']],
			['all', 9, []],
		]);
	});

	test('is offered no part that the draft does not have', () => {
		expect(partLines(rows.filter(({ group }) => group === 'africa')).map(({ id }) => id)).toEqual(['regions', 'all']);
	});
});

describe('the list of a draft’s figures', () => {
	test('begins with the whole round', () => {
		expect(rowsIn(rows, draftDefaults)).toHaveLength(5);
	});

	test('shows what is asked for by status, part, group and words together', () => {
		expect(ids(rowsIn(rows, { ...draftDefaults, group: 'any', status: 'withheld' }))).toHaveLength(4);
		expect(ids(rowsIn(rows, { ...draftDefaults, group: 'any', part: 'named', status: 'shown' }))).toEqual([
			'share/plan/friends',
		]);
		expect(ids(rowsIn(rows, { ...draftDefaults, group: 'africa', search: 'unit' }))).toEqual(['share/unit/africa']);
	});

	test('hides nothing for a choice that it does not know', () => {
		expect(rowsIn(rows, { status: 'lost', part: 'lost', group: 'lost', search: '' })).toHaveLength(rows.length);
	});
});
