import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '#client/ui/csv.ts';

describe('the board as CSV', () => {
	test('begins with the mark of UTF-8, and ends every row with CRLF', () => {
		expect(
			toCsv([
				['Code', 'Returns'],
				['CIV', 2],
			]),
		).toBe('\uFEFFCode,Returns\r\nCIV,2\r\n');
	});

	test('quotes commas, quotation marks and line ends', () => {
		expect(toCsv([['a,b', 'say "a"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""a""","two\nlines"\r\n');
	});

	test('leaves a negative number a number', () => {
		expect(toCsv([[-1]])).toBe('\uFEFF-1\r\n');
	});

	test('never holds a text that a spreadsheet would run as a formula', () => {
		fc.assert(
			fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (first, rest) => {
				expect(toCsv([[first + rest]])).toMatch(/^\uFEFF"?'/);
			}),
		);
	});
});
