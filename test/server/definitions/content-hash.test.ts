import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash } from '#server/definitions/content-hash.ts';

describe('the content hash', () => {
	test('is the SHA-256 of the canonical form', () => {
		// `printf '{"a":[1,"é"],"b":{"c":null}}' | sha256sum`
		const expected = '01c3d8c167a1d353c21737cbd02a86a36a16c0a567182a322942a347aa3bbac3';
		expect(contentHash({ b: { c: null }, a: [1, 'é'] })).toBe(expected);
	});

	test('does not depend on spaces or on the order of keys', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
				const reordered = Object.fromEntries(Object.entries(object).toReversed());
				const spaced: unknown = JSON.parse(JSON.stringify(reordered, null, '\t'));
				expect(contentHash(spaced)).toBe(contentHash(JSON.parse(JSON.stringify(object))));
			}),
		);
	});

	test('differs where one letter does', () => {
		expect(contentHash({ a: 'x' })).not.toBe(contentHash({ a: 'X' }));
	});

	test('is refused to what is not JSON', () => {
		expect(() => contentHash(undefined)).toThrow('Only JSON can be hashed');
	});
});
