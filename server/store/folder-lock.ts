import { createHash } from 'node:crypto';
import { mkdir, rm, rmdir, stat } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join, relative } from 'node:path';

/**
 * Two processes on one PGlite folder destroy it, so a socket in the folder is held by the one that is there. It heals
 * after a crash (nobody answers), and carries the requests of the scripts to the running server.
 */
export type FolderLock = { release: () => Promise<void> };
export type AnswerRequest = (request: string) => Promise<string>;

const longestSocketPath = 100;

const socketPath = (directory: string): string => {
	if (process.platform === 'win32')
		return `\\\\.\\pipe\\coherence-inquiry-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`;
	const absolute = join(directory, 'lock');
	const shorter = relative(process.cwd(), absolute);
	const path = shorter.length < absolute.length ? shorter : absolute;
	if (Buffer.byteLength(path) > longestSocketPath) throw new Error(`The path of the data folder is too long: ${path}`);
	return path;
};

type Holder = Socket | 'nobody' | 'dead';

/** Who is behind the socket: somebody, nobody (there is none), or a process that is gone. */
const reach = (path: string): Promise<Holder> =>
	new Promise((resolve, reject) => {
		const socket = connect(path);
		socket.once('connect', () => resolve(socket));
		socket.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') resolve('nobody');
			else if (error.code === 'ECONNREFUSED') resolve('dead');
			else reject(error);
		});
	});

const lineFrom = async (socket: Socket): Promise<string> => {
	let text = '';
	for await (const chunk of socket.setEncoding('utf8')) {
		text += chunk;
		if (text.includes('\n')) break;
	}
	return text.trimEnd();
};

const serve = async (socket: Socket, answer: AnswerRequest): Promise<void> => {
	let text = '';
	socket.setEncoding('utf8');
	socket.on('error', () => socket.destroy());
	socket.on('data', (chunk) => {
		text += chunk;
		if (!text.includes('\n')) return;
		answer(text.trimEnd()).then(
			(reply) => socket.end(`${reply}\n`),
			(error: Error) => socket.end(`${JSON.stringify({ error: error.message })}\n`),
		);
		text = '';
	});
};

const listen = (path: string, answer: AnswerRequest): Promise<Server | undefined> =>
	new Promise((resolve, reject) => {
		const server = createServer((socket) => serve(socket, answer));
		server.once('error', (error: NodeJS.ErrnoException) =>
			error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
		);
		server.listen(path, () => resolve(server));
	});

const healingTime = 5_000;

/**
 * Takes the place of a dead process. Only one process at a time may, and it listens before another may, or the second
 * would remove the first's new socket.
 */
const takeOver = async (directory: string, path: string, answer: AnswerRequest): Promise<Server | undefined> => {
	const guard = join(directory, 'lock-healing');
	try {
		await mkdir(guard);
	} catch {
		const since = await stat(guard).catch(() => undefined);
		if (since && Date.now() - since.mtimeMs > healingTime) await rmdir(guard).catch(() => undefined);
		return undefined;
	}
	try {
		const holder = await reach(path);
		if (typeof holder !== 'string') {
			holder.destroy();
			return undefined;
		}
		if (holder === 'dead') await rm(path, { force: true });
		return await listen(path, answer);
	} finally {
		await rmdir(guard);
	}
};

/** Takes the folder, or returns undefined where a living process has it. */
export const takeFolder = async (directory: string, answer: AnswerRequest): Promise<FolderLock | undefined> => {
	await mkdir(directory, { recursive: true, mode: 0o700 });
	const path = socketPath(directory);
	for (let attempt = 0; attempt < 50; attempt++) {
		const holder = await reach(path);
		if (typeof holder !== 'string') {
			holder.destroy();
			return undefined;
		}
		const server = await takeOver(directory, path, answer);
		if (server) return { release: () => new Promise((resolve) => server.close(() => resolve())) };
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return undefined;
};

/** Asks the process that holds the folder; undefined where nobody does. */
export const askHolder = async (directory: string, request: string): Promise<string | undefined> => {
	const holder = await reach(socketPath(directory));
	if (typeof holder === 'string') return undefined;
	holder.write(`${request}\n`);
	return lineFrom(holder);
};
