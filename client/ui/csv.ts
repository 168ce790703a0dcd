export type Cell = string | number;

/** A spreadsheet runs a text that begins like a formula; an apostrophe before it keeps it a text. */
const harmless = (cell: Cell): string => {
	const text = String(cell);
	return typeof cell === 'string' && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
};

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as CSV (RFC 4180), with the mark by which spreadsheets know that it is UTF-8. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
	`\uFEFF${rows.map((row) => `${row.map((cell) => quoted(harmless(cell))).join(',')}\r\n`).join('')}`;

/** Records as rows under a row of the columns' names; what a record does not say is empty. */
export const rowsUnder = (
	columns: readonly string[],
	records: readonly Readonly<Record<string, Cell | boolean | undefined>>[],
): Cell[][] => [
	[...columns],
	...records.map((record) =>
		columns.map((column) => {
			const value = record[column] ?? '';
			return typeof value === 'boolean' ? String(value) : value;
		}),
	),
];
