import { crc32, deflateRawSync } from 'node:zlib';

type Part = {
	name: string;
	content: string | Buffer /** What the archive says of the size, where that is not true. */;
	claimed?: number;
};

/** A ZIP archive of some parts, as spreadsheets write it. */
export const zipOf = (parts: readonly Part[]): Buffer => {
	const files: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content, claimed } of parts) {
		const bytes = Buffer.from(content);
		const packed = deflateRawSync(bytes);
		const sizes = Buffer.alloc(12);
		sizes.writeUInt32LE(crc32(bytes), 0);
		sizes.writeUInt32LE(packed.length, 4);
		sizes.writeUInt32LE(claimed ?? bytes.length, 8);
		const head = Buffer.alloc(30);
		head.writeUInt32LE(0x04034b50, 0);
		head.writeUInt16LE(8, 8);
		sizes.copy(head, 14);
		head.writeUInt16LE(Buffer.byteLength(name), 26);
		const file = Buffer.concat([head, Buffer.from(name), packed]);
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt16LE(8, 10);
		sizes.copy(entry, 16);
		entry.writeUInt16LE(Buffer.byteLength(name), 28);
		entry.writeUInt32LE(offset, 42);
		files.push(file);
		directory.push(entry, Buffer.from(name));
		offset += file.length;
	}
	const length = directory.reduce((total, part) => total + part.length, 0);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(parts.length, 8);
	end.writeUInt16LE(parts.length, 10);
	end.writeUInt32LE(length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...files, ...directory, end]);
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell as text; as its own XML where it begins with "<c". */
const cellXml = (cell: string, row: number, column: number): string => {
	const reference = `${String.fromCharCode(65 + column)}${row}`;
	if (cell.startsWith('<c')) return cell.replace('<c', `<c r="${reference}"`);
	return cell === '' ? '' : `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
};

export const sheetXml = (rows: readonly (readonly string[])[]): string =>
	`<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows
		.map(
			(cells, row) =>
				`<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row + 1, column)).join('')}</row>`,
		)
		.join('')}</sheetData></worksheet>`;

const contentTypes = (kind: 'sheet' | 'sheet.macroEnabled'): string =>
	`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}.main+xml"/></Types>`;

/** The parts of a workbook: a hidden sheet, then the one with the rows. */
export const workbookParts = (
	sheet: string | Buffer,
	{ strings = [], macros = false }: { strings?: readonly string[]; macros?: boolean } = {},
): Part[] => [
	{ name: '[Content_Types].xml', content: contentTypes(macros ? 'sheet.macroEnabled' : 'sheet') },
	{
		name: 'xl/workbook.xml',
		content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Notes" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Answers" sheetId="2" r:id="rId2"/></sheets></workbook>`,
	},
	{
		name: 'xl/_rels/workbook.xml.rels',
		content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
	},
	{
		name: 'xl/sharedStrings.xml',
		content: `<sst xmlns="${main}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
	},
	{ name: 'xl/worksheets/sheet1.xml', content: sheetXml([['not this one']]) },
	{ name: 'xl/worksheets/sheet2.xml', content: sheet },
];

export const workbookOf = (
	rows: readonly (readonly string[])[],
	more: Parameters<typeof workbookParts>[1] = {},
): Buffer => zipOf(workbookParts(sheetXml(rows), more));
