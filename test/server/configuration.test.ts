import { describe, expect, test } from 'vitest';
import { readConfiguration } from '#server/configuration.ts';

describe('the configuration', () => {
	test('has a value for everything where nothing is set', () => {
		const read = readConfiguration({});
		expect(read).toMatchObject({ configuration: { port: 3000, host: '127.0.0.1', databaseUrl: undefined } });
	});

	test('takes an empty value for none', () => {
		expect(readConfiguration({ DATABASE_URL: '', PORT: '' })).toMatchObject({ configuration: { port: 3000 } });
	});

	test.each([
		['PORT', 'eighty', 'PORT is "eighty", which is not a port number from 0 to 65535.'],
		['PORT', '70000', 'PORT is "70000", which is not a port number from 0 to 65535.'],
		[
			'PUBLIC_URL',
			'inquiry.example.org',
			'PUBLIC_URL is "inquiry.example.org", which is not the address people use, without a path, such as https://inquiry.example.org.',
		],
		[
			'PUBLIC_URL',
			'https://example.org/inquiry',
			'PUBLIC_URL is "https://example.org/inquiry", which is not the address people use, without a path, such as https://inquiry.example.org.',
		],
		['PORT', ' ', 'PORT is " ", which is not a port number from 0 to 65535.'],
		['TRUST_PROXY', 'yes', 'TRUST_PROXY is "yes", which is not the number of proxies in front, from 0 to 10.'],
		['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud", which is not fatal, error, warn, info, debug or silent.'],
	])('a wrong %s is named in one line with what it should be', (name, value, line) => {
		expect(readConfiguration({ [name]: value })).toEqual({ mistake: line });
	});

	test('a wrong DATABASE_URL is named without showing the password that may be in it', () => {
		const read = readConfiguration({ DATABASE_URL: 'mysql://user:secret@host/database' });
		expect(read).toEqual({
			mistake: 'DATABASE_URL is not an address such as postgres://user:password@host:5432/database.',
		});
	});
});
