import type { ProblemParams } from '../survey/validation.ts';

/** A row of a file, with the number that a spreadsheet shows beside it; every cell as text. */
export type Row = { number: number; cells: readonly string[] };

/** Where something is wrong: a row and a column, counted from 1, and what stands above the column. */
export type Place = { row: number | null; column: number | null; header: string | null };

export const fileProblemCodes = [
	'empty-file',
	'file-too-large',
	'too-heavy',
	'unknown-format',
	'old-format',
	'has-macros',
	'unpacks-too-large',
	'broken-file',
	'utf-16',
	'other-separator',
	'broken-quotes',
	'too-many-rows',
	'too-many-columns',
] as const;

export const importProblemCodes = [
	...fileProblemCodes,
	'no-rows',
	'empty-header',
	'repeated-column',
	'missing-column',
	'undecided-column',
	'no-edition-column',
	'no-unit-column',
	'no-question-column',
	'repeated-question',
	'ambiguous-value',
	'row-length',
	'no-edition',
	'unknown-edition',
	'edition-reported',
	'edition-not-recorded',
	'edition-has-round',
	'edition-imported',
	'no-difference',
	'dates-reversed',
	'round-not-over',
	'no-unit',
	'unknown-unit',
	'repeated-unit',
	'formula',
	'unreadable-character',
	'unknown-question',
	'not-asked',
	'wrong-type',
	'unknown-option',
	'exclusive-option',
	'too-long',
	'unknown-language',
] as const;

export type FileProblemCode = (typeof fileProblemCodes)[number];
export type ImportProblemCode = (typeof importProblemCodes)[number];
export type ImportProblem = Place & { code: ImportProblemCode; params: ProblemParams };
export type FileProblem = ImportProblem & { code: FileProblemCode };

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The name of a column, counted from 1, as spreadsheets give it: 1 is A, 27 is AA. */
export const columnName = (column: number): string => {
	const last = (column - 1) % letters.length;
	const before = (column - 1 - last) / letters.length;
	return `${before > 0 ? columnName(before) : ''}${letters[last]}`;
};

/** The most bytes of a file that is read. */
export const largestFile = 20_000_000;
/** The largest table that is read. */
export const largestTable = { rows: 250_000, columns: 1000 } as const;

export const fileProblem = (code: FileProblemCode, params: ProblemParams = {}, place: Partial<Place> = {}) =>
	({ row: null, column: null, header: null, ...place, code, params }) satisfies FileProblem;

/** A text as it is compared with another: without the space around it, its case, and the way its accents are written. */
export const folded = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
