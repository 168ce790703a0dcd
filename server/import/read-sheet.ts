import { type FileProblem, fileProblem, largestTable, type Row } from '#domain/import/table.ts';
import { readXml } from './read-xml.ts';

type Cell = { type: string; column: number; value: string; formula: string | undefined };

/** "AB12" is column 28 of row 12; without a reference a cell follows the one before. */
const columnIn = (reference: string | undefined, before: number): number => {
	const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
	if (!letters) return before + 1;
	return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
};

const textOf = ({ type, value, formula }: Cell, strings: readonly string[]): string => {
	if (formula !== undefined) return `=${formula}`;
	if (type === 's') return strings[Number(value)] ?? '';
	if (type === 'b') return value === '1' ? 'true' : 'false';
	return type === 'n' && value !== '' ? String(Number(value)) : value;
};

const withoutEmptyEnd = (cells: readonly string[]): string[] =>
	cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

/** Reads a worksheet row by row; rows without any text are left out, the others keep their number. */
export const readSheet = (xml: string, strings: readonly string[]): { rows: Row[] } | { problem: FileProblem } => {
	const rows: Row[] = [];
	let number = 0;
	let cells: string[] = [];
	let cell: Cell | undefined;
	let column = 0;
	let collecting: 'value' | 'formula' | undefined;
	let inPhonetic = false;
	let problem: FileProblem | undefined;
	const isGood = readXml(xml, {
		open: (name, attributes) => {
			if (name === 'row') {
				number = Number(attributes.r ?? number + 1);
				cells = [];
				column = 0;
			} else if (name === 'c') {
				column = columnIn(attributes.r, column);
				cell = { type: attributes.t ?? 'n', column, value: '', formula: undefined };
			} else if (name === 'rPh') inPhonetic = true;
			else if (name === 'f' && cell) {
				cell.formula = '';
				collecting = 'formula';
			} else if ((name === 'v' || name === 't') && !inPhonetic) collecting = 'value';
		},
		text: (text) => {
			if (!cell) return;
			if (collecting === 'value') cell.value += text;
			if (collecting === 'formula') cell.formula += text;
		},
		close: (name) => {
			if (name === 'v' || name === 't' || name === 'f') collecting = undefined;
			if (name === 'rPh') inPhonetic = false;
			if (name === 'c' && cell) {
				if (column > largestTable.columns)
					problem ??= fileProblem('too-many-columns', { most: largestTable.columns }, { row: number, column });
				else {
					while (cells.length < column) cells.push('');
					cells[column - 1] = textOf(cell, strings);
				}
				cell = undefined;
			}
			if (name !== 'row' || problem) return;
			const kept = withoutEmptyEnd(cells);
			if (kept.some((text) => text.trim() !== '')) rows.push({ number, cells: kept });
			if (rows.length > largestTable.rows + 1)
				problem = fileProblem('too-many-rows', { most: largestTable.rows }, { row: number });
		},
	});
	if (problem) return { problem };
	return isGood ? { rows } : { problem: fileProblem('broken-file') };
};
