import { compareExact } from '#domain/indicators/arithmetic/exact.ts';
import type { Comparison, Sorting } from '../ui/sorting.ts';
import { type FigureRow, panelIn, shareIn } from './figure-rows.ts';

export const shareColumns = ['question', 'share', 'answered'] as const;
export type ShareColumn = (typeof shareColumns)[number];
export const panelColumns = ['question', 'both', 'gained', 'lost', 'p'] as const;
export type PanelColumn = (typeof panelColumns)[number];

/** By a measured value; rows without one stay in their order, after the others. */
const sortedBy = <Value>(
	rows: readonly FigureRow[],
	measureOf: (row: FigureRow) => Value | undefined,
	compare: Comparison<Value>,
	descending: boolean,
): FigureRow[] => {
	const known = rows.flatMap((row) => {
		const value = measureOf(row);
		return value === undefined ? [] : [{ row, value }];
	});
	const ordered = known.toSorted((a, b) => (descending ? -1 : 1) * compare(a.value, b.value));
	return [...ordered.map(({ row }) => row), ...rows.filter((row) => measureOf(row) === undefined)];
};

const byQuestion = (rows: readonly FigureRow[], descending: boolean): FigureRow[] =>
	descending ? rows.toReversed() : [...rows];

/** The order of the questionnaire, or by share or base. */
export const sortShares = (rows: readonly FigureRow[], { key, descending }: Sorting<ShareColumn>): FigureRow[] => {
	switch (key) {
		case 'question':
			return byQuestion(rows, descending);
		case 'share':
			return sortedBy(rows, (row) => shareIn(row)?.share, compareExact, descending);
		case 'answered':
			return sortedBy(
				rows,
				(row) => shareIn(row)?.base,
				(a, b) => a - b,
				descending,
			);
	}
};

const measureOfPanel = (row: FigureRow, key: Exclude<PanelColumn, 'question'>): number | undefined => {
	const panel = panelIn(row);
	switch (key) {
		case 'both':
			return panel?.base;
		case 'p':
			return row.test?.adjustedP;
		default:
			return panel?.[key];
	}
};

export const sortPanels = (rows: readonly FigureRow[], { key, descending }: Sorting<PanelColumn>): FigureRow[] =>
	key === 'question'
		? byQuestion(rows, descending)
		: sortedBy(
				rows,
				(row) => measureOfPanel(row, key),
				(a, b) => a - b,
				descending,
			);
