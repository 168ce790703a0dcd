import { type FileProblem, fileProblem, type Row } from '#domain/import/table.ts';
import { readCsv, type Separator } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

export type TableReading =
	| { rows: Row[]; format: 'csv' | 'xlsx'; sheet: string | null; otherSheets: number }
	| { problem: FileProblem };

const beginsWith = (bytes: Buffer, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** Reads a file as a table, by what it holds, not by what it is called. */
export const readTable = (bytes: Buffer, separator: Separator): TableReading => {
	if (bytes.length === 0) return { problem: fileProblem('empty-file') };
	if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { problem: fileProblem('old-format') };
	const read = beginsWith(bytes, 0x50, 0x4b) ? asXlsx(bytes) : asCsv(bytes, separator);
	return 'rows' in read && read.rows.length === 0 ? { problem: fileProblem('empty-file') } : read;
};

const asCsv = (bytes: Buffer, separator: Separator): TableReading => {
	const read = readCsv(bytes, separator);
	return 'problem' in read ? read : { ...read, format: 'csv', sheet: null, otherSheets: 0 };
};

const asXlsx = (bytes: Buffer): TableReading => {
	const read = readXlsx(bytes);
	return 'problem' in read ? read : { ...read, format: 'xlsx' };
};
