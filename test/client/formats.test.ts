import { afterEach, describe, expect, test, vi } from 'vitest';
import { formatsIn } from '#client/i18n/formats.ts';

const browserWith = (...languages: string[]) => vi.stubGlobal('navigator', { languages });
afterEach(() => vi.unstubAllGlobals());

describe('dates and numbers', () => {
	test('are written in the reader’s own variant of the language', () => {
		browserWith('fr-CH', 'en-US');
		expect(formatsIn('en').date('2012-08-12T12:00:00Z')).toBe('August 12, 2012');
	});

	test('are British where only “English” is known', () => {
		browserWith('en');
		expect(formatsIn('en').date('2012-08-12T12:00:00Z')).toBe('12 August 2012');
	});

	test.each(['en-US@posix', 'en-US-US', 'en-', 'en-C.UTF-8'])(
		'pass over a browser’s language that is none: %s',
		(tag) => {
			browserWith(tag, 'en-AU');
			expect(formatsIn('en').date('2012-08-12T12:00:00Z')).toBe('12 August 2012');
		},
	);
});
