import { type FileProblem, type FileProblemCode, fileProblem, type Row } from '#domain/import/table.ts';
import { readSheet } from './read-sheet.ts';
import { readXml } from './read-xml.ts';
import { type Archive, openArchive } from './read-zip.ts';

type Reading = { rows: Row[]; sheet: string; otherSheets: number } | { problem: FileProblem };
type Part = { text: string } | { problem: FileProblem };

const refused = (code: FileProblemCode): { problem: FileProblem } => ({ problem: fileProblem(code) });

/**
 * Reads the first sheet of an XLSX workbook that is not hidden: texts, numbers and truth values as text, a formula as
 * "=…". Refused: macros, a workbook that unpacks to more than is read here, and what is no workbook.
 */
export const readXlsx = (bytes: Buffer): Reading => {
	const archive = openArchive(bytes);
	if (!archive) return refused('broken-file');
	if (archive.names.some((name) => /vbaproject|(^|\/)macrosheets\//i.test(name))) return refused('has-macros');
	if (!archive.names.includes('xl/workbook.xml')) return refused('unknown-format');
	const types = partOf(archive, '[Content_Types].xml');
	if ('problem' in types) return types;
	if (/macroenabled/i.test(types.text)) return refused('has-macros');
	const sheet = firstSheet(archive);
	if ('problem' in sheet) return sheet;
	const strings = sharedStrings(archive);
	if ('problem' in strings) return strings;
	const part = partOf(archive, sheet.path);
	if ('problem' in part) return part;
	const read = readSheet(part.text, strings.texts);
	return 'problem' in read ? read : { rows: padded(read.rows), sheet: sheet.name, otherSheets: sheet.others };
};

const partOf = (archive: Archive, name: string): Part => {
	const unpacked = archive.unpack(name);
	if ('bytes' in unpacked) return { text: new TextDecoder('utf-8').decode(unpacked.bytes) };
	return refused('missing' in unpacked ? 'broken-file' : unpacked.refused);
};

type Sheet = { name: string; path: string /** How many sheets beside it are not read. */; others: number };

const firstSheet = (archive: Archive): Sheet | { problem: FileProblem } => {
	const workbook = partOf(archive, 'xl/workbook.xml');
	if ('problem' in workbook) return workbook;
	const relations = partOf(archive, 'xl/_rels/workbook.xml.rels');
	if ('problem' in relations) return relations;
	const sheets: { name: string; relation: string; isVisible: boolean }[] = [];
	const targets = new Map<string, string>();
	const ignore = { text: () => undefined, close: () => undefined };
	const isGood =
		readXml(workbook.text, {
			...ignore,
			open: (name, attributes) => {
				const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
				const isVisible = (attributes.state ?? 'visible') === 'visible';
				if (name === 'sheet' && relation !== undefined)
					sheets.push({ name: attributes.name ?? '', relation, isVisible });
			},
		}) &&
		readXml(relations.text, {
			...ignore,
			open: (name, { Id, Target }) => {
				if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target);
			},
		});
	const first = sheets.find(({ isVisible }) => isVisible);
	const target = first && targets.get(first.relation);
	if (!isGood || !first || target === undefined) return refused('broken-file');
	const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
	return { name: first.name, path, others: sheets.length - 1 };
};

/** The texts that the cells refer to; a workbook may have none. How a word is to be pronounced is left out. */
const sharedStrings = (archive: Archive): { texts: string[] } | { problem: FileProblem } => {
	if (!archive.names.includes('xl/sharedStrings.xml')) return { texts: [] };
	const part = partOf(archive, 'xl/sharedStrings.xml');
	if ('problem' in part) return part;
	const texts: string[] = [];
	let current: string | undefined;
	let inText = false;
	let inPhonetic = false;
	const isGood = readXml(part.text, {
		open: (name) => {
			if (name === 'si') current = '';
			if (name === 'rPh') inPhonetic = true;
			inText = name === 't' && !inPhonetic;
		},
		text: (text) => {
			if (inText && current !== undefined) current += text;
		},
		close: (name) => {
			if (name === 'si') texts.push(current ?? '');
			if (name === 'rPh') inPhonetic = false;
			if (name === 't') inText = false;
		},
	});
	return isGood ? { texts } : refused('broken-file');
};

/** Spreadsheets leave out the empty cells at the end of a row; those right of the header's last are not written over. */
const padded = (rows: readonly Row[]): Row[] => {
	const width = rows[0]?.cells.length ?? 0;
	return rows.map(({ number, cells }) => ({
		number,
		cells: cells.length >= width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')],
	}));
};
