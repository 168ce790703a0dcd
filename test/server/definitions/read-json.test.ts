import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '#server/definitions/read-json.ts';

test.each([
	['{\n\t"a": 1,\n}', 'Expected double-quoted property name (line 3, column 1)'],
	['{"a": [1, 2,]}', "Unexpected token ']' (line 1, column 13)"],
	['{\n"a": nope}', "Unexpected token 'o' (line 2, column 7)"],
	['{"a": 1', "Expected ',' or '}' after property value (line 1, column 8)"],
	['', 'Unexpected end of JSON input (line 1, column 1)'],
	['{"a": "x\ny"}', 'Bad control character in string literal (line 1, column 9)'],
	['{"a": 1} {', 'Unexpected non-whitespace character after JSON (line 1, column 10)'],
	[`{"a": "${'long '.repeat(30)}",\n "b": 'x'}`, "Unexpected token ''' (line 2, column 7)"],
])('broken JSON is told with its position: %j', (written, mistake) => {
	expect(readJson(written)).toEqual({ mistake });
});

test('every JSON text is read as what it says', () => {
	fc.assert(
		fc.property(fc.json(), (written) => {
			expect(readJson(written)).toEqual({ json: JSON.parse(written) });
		}),
	);
});

test('a character that spoils a JSON text is found where it is', () => {
	fc.assert(
		fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), (values, seed) => {
			const written = JSON.stringify(values.map((value) => JSON.stringify(value).length));
			const place = 1 + (seed % (written.length - 1));
			const reading = readJson(`${written.slice(0, place)}?${written.slice(place)}`);
			expect(reading).toEqual({ mistake: expect.stringContaining(`(line 1, column ${place + 1})`) });
		}),
	);
});
