import { wholeRound } from '#domain/indicators/releases/publication.ts';
import { readSorting, type Sorting, writeSorting } from '../ui/sorting.ts';
import type { useAddress } from '../ui/use-address.ts';
import type { FigureRow } from './figure-rows.ts';
import type { ReleaseWords } from './result-words.ts';
import { type PanelColumn, panelColumns, type ShareColumn, shareColumns } from './sort-rows.ts';
import type { Release } from './types.ts';

/** What is chosen on the page of a release, as its address keeps it. */
export const defaults = {
	group: wholeRound,
	find: '',
	sort: 'question',
	change: 'question',
	intervals: '',
	question: '',
};
export type Address = ReturnType<typeof useAddress<keyof typeof defaults>>;
/** What a part of the page is drawn from. */
export type ViewProps = { release: Release; rows: readonly FigureRow[]; words: ReleaseWords; address: Address };

/** The order of the tables of shares, and of those of panels. */
export const sortingIn = ([chosen, choose]: Address) => ({
	shares: {
		sorting: readSorting(chosen.sort, shareColumns, { key: 'question', descending: false }),
		onSort: (next: Sorting<ShareColumn>) => choose({ sort: writeSorting(next) }),
	},
	panels: {
		sorting: readSorting(chosen.change, panelColumns, { key: 'question', descending: false }),
		onSort: (next: Sorting<PanelColumn>) => choose({ change: writeSorting(next) }),
	},
});
