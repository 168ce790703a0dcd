import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIfNeeded } from '#server/scripts/build.ts';
import { startPostgres } from '#test/support/embedded-postgres.ts';
import { newFolder, type RunningServer, startServer } from '#test/support/processes.ts';
import { fillRounds } from './fill.ts';
import { type Size, writeInquiry } from './inquiry.ts';

/** Somebody who is signed in. Replies are read whole; whatever is no success is thrown. */
export type Caller = {
	get: (path: string) => Promise<unknown>;
	send: (method: 'POST' | 'PUT', path: string, body: object) => Promise<unknown>;
	enter: (token: string) => Promise<Caller>;
};

/** The product on a real PostgreSQL with rounds of a given size. */
export type Rounds = {
	secretariat: Caller;
	analyst: Caller;
	steward: Caller;
	/** The server's greatest memory so far, in MB; undefined where the system does not tell. */
	peakMemory: () => number | undefined;
	close: () => Promise<void>;
};

const callerAt = (url: string, cookie: string): Caller => {
	const call = async (method: string, path: string, body?: object): Promise<Response> => {
		const reply = await fetch(`${url}${path}`, {
			method,
			headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
			...(body && { body: JSON.stringify(body) }),
		});
		if (!reply.ok) throw new Error(`${method} ${path} replied ${reply.status}: ${await reply.text()}`);
		return reply;
	};
	return {
		get: async (path) => (await call('GET', path)).json(),
		send: async (method, path, body) => (await call(method, path, body)).json(),
		enter: async (token) => {
			const reply = await call('POST', '/api/session', { token });
			return callerAt(url, reply.headers.get('set-cookie')?.split(';')[0] ?? '');
		},
	};
};

const peakOf = ({ process: { pid } }: RunningServer): number | undefined => {
	try {
		const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
	} catch {
		return undefined;
	}
};

/** Starts PostgreSQL as it is run in earnest, fills it, and starts the server on it. */
export const serveRounds = async (size: Size): Promise<Rounds> => {
	await buildIfNeeded();
	const folder = await newFolder();
	const definitionsFolder = join(folder, 'definitions');
	await writeInquiry(definitionsFolder, size);
	const database = await startPostgres({ durable: true });
	const stop = async (): Promise<void> => {
		await database.stop();
		await rm(folder, { recursive: true });
	};
	const environment = { DATABASE_URL: database.url('postgres'), DATA_DIR: join(folder, 'data') };
	const server = await startServer(environment, definitionsFolder).catch(async (error) => {
		await stop();
		throw error;
	});
	const close = async (): Promise<void> => {
		server.process.kill('SIGTERM');
		await server.ended;
		await stop();
	};
	try {
		await fillRounds(environment.DATABASE_URL, size);
		const secretariat = await callerAt(server.url, '').enter(server.link?.split('#')[1] ?? '');
		const enterAs = async (role: string): Promise<Caller> => {
			const made = await secretariat.send('POST', '/api/people', { name: `A ${role}`, role });
			return secretariat.enter((made as { token: string }).token);
		};
		const [analyst, steward] = [await enterAs('analyst'), await enterAs('steward')];
		return { secretariat, analyst, steward, peakMemory: () => peakOf(server), close };
	} catch (error) {
		await close();
		throw error;
	}
};
