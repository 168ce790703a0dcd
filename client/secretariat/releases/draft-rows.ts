import {
	type Counts,
	countsOf,
	type FigureRow,
	findRows,
	type Part,
	parts,
	type Status,
	statuses,
} from '../../releases/figure-rows.ts';

/** Which figures of a draft are listed. */
export type DraftView = { status: string; part: string; group: string; search: string };
/** The whole round first: it is what is read first, and a list of every group is long. */
export const draftDefaults = { status: 'any', part: 'any', group: 'all', search: '' };

const isStatus = (value: string): value is Status => statuses.some((status) => status === value);
const isPart = (value: string): value is Part => parts.some((part) => part === value);

/** The figures that a view shows, in their order; what it does not know hides nothing. */
export const rowsIn = (rows: readonly FigureRow[], { status, part, group, search }: DraftView): FigureRow[] => {
	const known = rows.some((row) => row.group === group);
	return findRows(rows, search).filter(
		(row) =>
			(!isStatus(status) || row.status === status) &&
			(!isPart(part) || row.part === part) &&
			(!known || row.group === group),
	);
};

/** A part of a draft; `ids` are those of its figures where it may be left out as one. */
export type PartLine = { id: Part | 'all'; counts: Counts; ids: string[] };

/** What a draft has of each part, and together. All governments stay: without them there is no release. */
export const partLines = (rows: readonly FigureRow[]): PartLine[] => [
	...parts.flatMap((id) => {
		const own = rows.filter(({ part }) => part === id);
		const ids = id === 'whole' ? [] : own.map((row) => row.id);
		return own.length === 0 ? [] : [{ id, counts: countsOf(own), ids }];
	}),
	{ id: 'all', counts: countsOf(rows), ids: [] },
];
