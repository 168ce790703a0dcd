import { describe, expect, test } from 'vitest';
import type { Figure } from '#client/analyse/board.ts';
import { groupRows, groupsSorted } from '#client/analyse/workbench/groups/group-rows.ts';
import { groupsInOrder } from '#client/analyse/workbench/groups/groups-in-order.ts';
import { shareOf } from '#domain/indicators/figures/share.ts';
import { rowIn } from '#test/client/analyse/support.ts';
import { viewOfTrial, workWordsIn } from './support.ts';

const view = viewOfTrial();
const words = workWordsIn('en', view);
const { groups } = view.analysis;
const share = (yes: number, no: number): Figure =>
	shareOf(
		{ yes, no, 'not-applicable': 0, 'prefer-not': 0, unanswered: 0, 'not-asked': 0, answered: 0 },
		yes + no,
	) as Figure;

const input = (byGroup: { group: string; figure: Figure }[]) => ({
	row: rowIn(view, 'law'),
	edition: '2012',
	groups,
	byGroup,
	changes: [],
});
const rows = groupRows(
	input([
		{ group: 'steering', figure: { kind: 'confidential' } },
		{ group: 'europe', figure: share(9, 1) },
		{ group: 'africa', figure: share(1, 2) },
		{ group: 'all', figure: share(10, 3) },
	]),
	words,
);

describe('a figure group by group', () => {
	test('stands for the whole round first, then region by region, then for the named groups', () => {
		expect(rows.map(({ name }) => name)).toEqual(['All governments', 'Africa', 'Europe', 'Steering Group']);
	});

	test('marks small numbers, and says of what is withheld that it is confidential', () => {
		expect(rows.map(({ said, small }) => [said, small])).toEqual([
			['77%', false],
			['33%', true],
			['90%', false],
			['confidential', false],
		]);
	});

	test('sorts the groups and leaves the whole round on top', () => {
		const sorted = groupsSorted(rows, { key: 'figure', descending: true });
		expect(sorted.map(({ id }) => id)).toEqual(['all', 'europe', 'africa', 'steering']);
	});
});

test('subregions stand under their region, whatever the order they came in', () => {
	expect(groupsInOrder(groups).map(({ id, depth }) => [id, depth])).toEqual([
		['africa', 0],
		['eastern-africa', 1],
		['europe', 0],
		['steering', 0],
	]);
});
