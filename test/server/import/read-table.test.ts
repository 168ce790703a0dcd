import { describe, expect, test } from 'vitest';
import { largestTable } from '#domain/import/table.ts';
import { readTable } from '#server/import/read-table.ts';
import { sheetXml, workbookOf, workbookParts, zipOf } from '#test/support/workbook.ts';

const read = (content: string | Buffer, separator: ',' | ';' | '\t' = ',') =>
	readTable(Buffer.from(content), separator);
const rowsOf = (content: string | Buffer, separator: ',' | ';' | '\t' = ',') => {
	const table = read(content, separator);
	return 'problem' in table ? table : table.rows;
};
const refusal = (content: string | Buffer) => {
	const table = read(content);
	return 'problem' in table
		? { code: table.problem.code, row: table.problem.row, column: table.problem.column }
		: 'read';
};

describe('a CSV file', () => {
	test('is read with its mark, quotes and either line end, and rows keep the number that a spreadsheet shows', () => {
		expect(rowsOf('\uFEFFedition,unit,"a ""b"", c"\r\n2010,XAA,"two\nlines"\r\n,,\r\n2012,XAB,é\n')).toEqual([
			{ number: 1, cells: ['edition', 'unit', 'a "b", c'] },
			{ number: 2, cells: ['2010', 'XAA', 'two\nlines'] },
			{ number: 4, cells: ['2012', 'XAB', 'é'] },
		]);
	});

	test('is read with semicolons where these were asked for, and otherwise says that it has them', () => {
		const text = 'edition;unit;"a, b"\n2010;XAA;yes';
		expect(rowsOf(text, ';')).toEqual([
			{ number: 1, cells: ['edition', 'unit', 'a, b'] },
			{ number: 2, cells: ['2010', 'XAA', 'yes'] },
		]);
		expect(read(text)).toEqual({
			problem: { row: 1, column: 1, header: null, code: 'other-separator', params: { separator: ';' } },
		});
	});

	test('in another encoding than UTF-8 is refused, or has its broken characters marked', () => {
		const utf16 = Buffer.from('\uFEFFedition,unit\n2010,XAA', 'utf16le');
		expect(refusal(utf16)).toEqual({ code: 'utf-16', row: 1, column: 1 });
		expect(refusal(utf16.subarray(2))).toEqual({ code: 'utf-16', row: 1, column: 1 });
		expect(refusal(Buffer.from('année,unité\n2010,XAA', 'utf16le'))).toEqual({ code: 'utf-16', row: 1, column: 1 });
		expect(refusal(Buffer.from(utf16).swap16())).toEqual({ code: 'utf-16', row: 1, column: 1 });
		expect(rowsOf(Buffer.from('unit,é', 'latin1'))).toEqual([{ number: 1, cells: ['unit', '\uFFFD'] }]);
	});

	test('that is empty, or holds nothing but line ends, is said to be', () => {
		for (const text of ['', '\n\n', '\uFEFF']) expect(refusal(text)).toMatchObject({ code: 'empty-file' });
	});

	test('that is no text is said to be none, whatever it is called and whichever separators its bytes hold', () => {
		const scattered = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at * 7) % 256));
		const image = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), scattered]);
		const document = Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj <</Length 5000>>; stream\n'), scattered]);
		const store = Buffer.concat([Buffer.from('SQLite format 3\0;'), Buffer.alloc(4000)]);
		for (const bytes of [image, document, store]) expect(refusal(bytes)).toMatchObject({ code: 'unknown-format' });
	});

	test('with a quote that does not end says in which row', () => {
		expect(refusal('edition,unit\n2010,"XAA\n2012,XAB')).toMatchObject({ code: 'broken-quotes', row: 2 });
		expect(refusal('edition,unit\n2010,"X"AA\n')).toMatchObject({ code: 'broken-quotes', row: 2 });
	});

	test('that is one endless quote, or one endless cell, is refused', () => {
		expect(refusal(`"${'x\n'.repeat(4_000_000)}`)).toMatchObject({ code: 'broken-quotes', row: 1 });
		expect(refusal('x'.repeat(8_000_000))).toMatchObject({ code: 'broken-quotes', row: 1 });
	});

	test('with too many rows or columns is refused', () => {
		expect(refusal('a,b\n'.repeat(largestTable.rows + 2))).toMatchObject({ code: 'too-many-rows' });
		expect(refusal(`a,b\n${'x,'.repeat(largestTable.columns + 1)}\n`)).toMatchObject({
			code: 'too-many-columns',
			row: 2,
		});
	});

	test('of the old binary format, or no table at all, is refused', () => {
		expect(refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toMatchObject({ code: 'old-format' });
		expect(refusal('PK\x03\x04 and nothing more')).toMatchObject({ code: 'broken-file' });
		expect(refusal(zipOf([{ name: 'content.xml', content: '<x/>' }]))).toMatchObject({ code: 'unknown-format' });
	});
});

describe('an XLSX workbook', () => {
	test('is read from its first visible sheet: texts, numbers, truth values, formulas as what they are', () => {
		const table = read(
			workbookOf(
				[
					['edition', '<c t="s"><v>0</v></c>', 'plan', '<c t="s"><v>1</v></c>', 'budget'],
					[],
					['<c><v>2.01E3</v></c>', 'X & <A>', '<c t="b"><v>1</v></c>', '<c><f>A1+1</f><v>2</v></c>'],
				],
				{ strings: ['<t>unit</t>', '<r><t>rich </t></r><r><t>text</t></r><rPh><t>aloud</t></rPh>'] },
			),
		);
		expect(table).toEqual({
			format: 'xlsx',
			sheet: 'Answers',
			otherSheets: 1,
			rows: [
				{ number: 1, cells: ['edition', 'unit', 'plan', 'rich text', 'budget'] },
				{ number: 3, cells: ['2010', 'X & <A>', 'true', '=A1+1', ''] },
			],
		});
	});

	test('with macros is refused, whatever it is called', () => {
		const rows = [['edition', 'unit']];
		expect(refusal(workbookOf(rows, { macros: true }))).toMatchObject({ code: 'has-macros' });
		const withProject = [...workbookParts(sheetXml(rows)), { name: 'xl/vbaProject.bin', content: 'x' }];
		expect(refusal(zipOf(withProject))).toMatchObject({ code: 'has-macros' });
	});

	test('that unpacks to more than it may is refused before it has, also where it lies about its size', () => {
		const bomb = Buffer.alloc(300_000_000, ' ');
		const parts = workbookParts(bomb);
		const zip = zipOf(parts.map((part) => (part.content === bomb ? { ...part, claimed: 1000 } : part)));
		expect(zip.length).toBeLessThan(1_000_000);
		const before = process.memoryUsage().arrayBuffers;
		expect(refusal(zip)).toMatchObject({ code: 'unpacks-too-large' });
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200_000_000);
	});

	test('with entities of its own, broken XML or a part that is cut short is refused', () => {
		const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>${sheetXml([['edition']])}`;
		for (const sheet of [bomb, '<worksheet><row>', 'not XML at all'])
			expect(refusal(zipOf(workbookParts(sheet))), sheet.slice(0, 20)).toMatchObject({ code: 'broken-file' });
		const whole = workbookOf([['edition']]);
		for (let cut = 4; cut < whole.length; cut += 7) expect(refusal(whole.subarray(0, cut))).not.toBe('read');
	});

	test('with a cell far to the right is refused, and takes no memory for those between', () => {
		const sheet = '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>';
		expect(refusal(zipOf(workbookParts(sheet)))).toEqual({ code: 'too-many-columns', row: 1, column: 16_384 });
	});
});
