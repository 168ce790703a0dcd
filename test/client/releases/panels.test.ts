import { describe, expect, test } from 'vitest';
import { figureRow, panelsByRelease } from '#client/releases/figure-rows.ts';
import { sortPanels, sortShares } from '#client/releases/sort-rows.ts';
import type { Result } from '#client/releases/types.ts';
import { confidential, figure, figures, names, panel, panelOf, shareOf } from './support.ts';

const rowsOf = (results: readonly Result[]) =>
	results.map((result, place) => figureRow(figure(panelOf(`q${place}`), 'all', result), names, 'All'));
describe('the panels of a release', () => {
	test('stand apart for each release that is compared with', () => {
		const rows = figures.map((one) => figureRow(one, names, 'All'));
		expect([...panelsByRelease(rows)].map(([key, own]) => [key, own.length])).toEqual([['2010/1', 2]]);
	});
});

describe('the order of a table', () => {
	const panels = rowsOf([panel(2, 3, 0.5), confidential, panel(9, 1, 0.02)]);
	const ids = (rows: readonly { subject: string }[]) => rows.map(({ subject }) => subject);

	test('leaves what is withheld at its end, in either direction', () => {
		expect(ids(sortPanels(panels, { key: 'gained', descending: true }))).toEqual(['q2', 'q0', 'q1']);
		expect(ids(sortPanels(panels, { key: 'gained', descending: false }))).toEqual(['q0', 'q2', 'q1']);
	});

	test('is that of the questionnaire unless another is asked for', () => {
		expect(ids(sortPanels(panels, { key: 'question', descending: false }))).toEqual(['q0', 'q1', 'q2']);
		expect(ids(sortPanels(panels, { key: 'question', descending: true }))).toEqual(['q2', 'q1', 'q0']);
	});

	test('is by p as it is shown, which is adjusted', () => {
		const tested = [0.9, 0.04].map((adjustedP, place) => {
			const test = { adjustedP, questions: 2, direction: 'counts-only' as const };
			return figureRow(figure(panelOf(`q${place}`), 'all', panel(2, 3, 0.5), test), names, 'All');
		});
		expect(ids(sortPanels(tested, { key: 'p', descending: false }))).toEqual(['q1', 'q0']);
	});

	test('compares shares exactly', () => {
		const share = (yes: number, base: number) => figures[0] && { ...figures[0].result, share: `${yes}/${base}` };
		const shares = [share(2, 3), share(66_666, 100_000), share(1, 3)].flatMap((result, place) =>
			result ? [figureRow(figure(shareOf(`q${place}`), 'all', result as Result), names, 'All')] : [],
		);
		expect(ids(sortShares(shares, { key: 'share', descending: true }))).toEqual(['q0', 'q1', 'q2']);
	});
});
