import { CsvError, parse } from 'csv-parse/sync';
import { type FileProblem, fileProblem, largestTable, type Row } from '#domain/import/table.ts';

const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];
type Reading = { rows: Row[] } | { problem: FileProblem };

const longestRow = 1_000_000;
const start = { row: 1, column: 1 };

/**
 * Reads a CSV file (RFC 4180) in UTF-8. Bytes that are none become U+FFFD, so that the cell that holds them can be named.
 * A separator other than the one expected is not taken silently: what was meant is for a person to say.
 */
export const readCsv = (bytes: Buffer, separator: Separator): Reading => {
	if (isUtf16(bytes)) return { problem: fileProblem('utf-16', {}, start) };
	if (isBinary(bytes)) return { problem: fileProblem('unknown-format') };
	const text = new TextDecoder().decode(bytes);
	const found = otherSeparator(text, separator);
	if (found) {
		const shown = found === '\t' ? 'Tab' : found;
		return { problem: fileProblem('other-separator', { separator: shown }, start) };
	}
	try {
		const records: string[][] = parse(text, {
			delimiter: separator,
			record_delimiter: ['\r\n', '\n', '\r'],
			relax_column_count: true,
			to: largestTable.rows + 2,
			max_record_size: longestRow,
		});
		return bounded(records);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { problem: fileProblem('broken-quotes', {}, placeOf(error)) };
	}
};

const bounded = (records: readonly string[][]): Reading => {
	if (records.length > largestTable.rows + 1)
		return { problem: fileProblem('too-many-rows', { most: largestTable.rows }, { row: largestTable.rows + 2 }) };
	const wide = records.findIndex(({ length }) => length > largestTable.columns);
	if (wide >= 0) return { problem: fileProblem('too-many-columns', { most: largestTable.columns }, { row: wide + 1 }) };
	const rows = records.map((cells, index) => ({ number: index + 1, cells }));
	return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
};

const placeOf = (error: CsvError) => {
	const [records, column] = [error.records, error.column].map(Number);
	return {
		row: Number.isInteger(records) ? Number(records) + 1 : null,
		column: Number.isInteger(column) ? Number(column) + 1 : null,
	};
};

/** By its mark, or by the zero bytes that any Latin text has in it: in every other place, and nowhere else. */
const isUtf16 = (bytes: Buffer): boolean => {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
	const head = bytes.subarray(0, 1000);
	const zeros = [0, 1].map((start) => head.filter((byte, at) => byte === 0 && at % 2 === start).length);
	return Math.min(...zeros) === 0 && Math.max(...zeros) * 4 > head.length;
};

const looksAt = 65_536;
const mostControls = 0.02;
/** Control characters that no text has, whichever its encoding; of the bytes of anything else they are a tenth. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32) || byte === 127;

const isBinary = (bytes: Buffer): boolean => {
	const head = bytes.subarray(0, looksAt);
	return head.filter(isControl).length > head.length * mostControls;
};

const otherSeparator = (text: string, expected: Separator): Separator | undefined => {
	const [header = ''] = text
		.slice(0, longestRow)
		.replaceAll(/"[^"]*"/g, '')
		.split(/\r?\n/, 1);
	if (header.includes(expected)) return undefined;
	return separators.find((one) => header.includes(one));
};
