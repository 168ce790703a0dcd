import { resolve } from 'node:path';
import { z } from 'zod';

const digits = z.string().regex(/^\d+$/).transform(Number);
const port = digits.pipe(z.number().max(65_535));
/** An origin: a path would not be in the links, and the pages live at the root. */
const origin = z
	.url({ protocol: /^https?$/ })
	.transform((value) => new URL(value))
	.refine(({ pathname, search, hash, username }) => `${pathname}${search}${hash}${username}` === '/')
	.transform((url) => url.origin);

const environmentSchema = z.object({
	PORT: port.default(3000),
	HOST: z.string().min(1).default('127.0.0.1'),
	DATA_DIR: z.string().min(1).default('data'),
	DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
	PUBLIC_URL: origin.optional(),
	TRUST_PROXY: digits.pipe(z.number().max(10)).default(0),
	LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

const expectations: Record<string, string> = {
	PORT: 'a port number from 0 to 65535',
	HOST: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
	DATA_DIR: 'a folder',
	DATABASE_URL: 'an address such as postgres://user:password@host:5432/database',
	PUBLIC_URL: 'the address people use, without a path, such as https://inquiry.example.org',
	TRUST_PROXY: 'the number of proxies in front, from 0 to 10',
	LOG_LEVEL: 'fatal, error, warn, info, debug or silent',
};

export type Configuration = {
	port: number;
	host: string;
	dataDirectory: string;
	databaseUrl: string | undefined;
	/** The address people use; known only after listening where it was not set and the port was 0. */
	publicUrl: string | undefined;
	trustProxy: number;
	logLevel: string;
};

export type ReadConfiguration = { configuration: Configuration } | { mistake: string };

/** Reads the environment; the first wrong value is named in one line, without showing it where it may hold a password. */
export const readConfiguration = (environment: Record<string, string | undefined>): ReadConfiguration => {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
	const read = environmentSchema.safeParse(given);
	if (!read.success) {
		const name = String(read.error.issues[0]?.path[0]);
		const shown = name === 'DATABASE_URL' ? '' : ` is "${given[name]}", which`;
		return { mistake: `${name}${shown} is not ${expectations[name] ?? 'understood'}.` };
	}
	const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, TRUST_PROXY, LOG_LEVEL } = read.data;
	return {
		configuration: {
			port: PORT,
			host: HOST,
			dataDirectory: resolve(DATA_DIR),
			databaseUrl: DATABASE_URL,
			publicUrl: PUBLIC_URL,
			trustProxy: TRUST_PROXY,
			logLevel: LOG_LEVEL,
		},
	};
};
