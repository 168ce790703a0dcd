import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '#server/scripts/build.ts';
import { printFigure } from './figure.ts';
import { median } from './median.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folderCount = 5;

/** Starts the server as `npm start` does, waits until it listens, stops it; the time to listening in ms. */
const startOnce = async (dataFolder: string): Promise<number> => {
	const begun = performance.now();
	const environment = { ...process.env, DATA_DIR: dataFolder, DATABASE_URL: '', PUBLIC_URL: '', PORT: '0' };
	const server = spawn(process.execPath, ['server/start.mjs'], { cwd: root, env: environment });
	const ended = once(server, 'exit');
	let output = '';
	const listening = new Promise<number>((resolve, reject) => {
		const read = (chunk: Buffer) => {
			output += chunk;
			if (output.includes('Stop it with Ctrl+C.')) resolve(performance.now() - begun);
		};
		server.stdout.on('data', read);
		server.stderr.on('data', read);
		ended.then(([code]) => reject(new Error(`The server stopped with ${code}: ${output}`)), reject);
	});
	const time = await listening;
	server.kill('SIGTERM');
	await ended;
	return time;
};

/** The time to listening on PGlite, with the pages built: on an empty data folder, and on one that is there already. */
export const run = async (): Promise<void> => {
	await buildIfNeeded();
	const [first, second]: [number[], number[]] = [[], []];
	for (let nth = 0; nth < folderCount; nth++) {
		const folder = await mkdtemp(join(tmpdir(), 'coherence-start-'));
		try {
			first.push(await startOnce(join(folder, 'data')));
			second.push(await startOnce(join(folder, 'data')));
		} finally {
			await rm(folder, { recursive: true });
		}
	}
	printFigure('start', 'first', median(first), 'ms');
	printFigure('start', 'second', median(second), 'ms');
};
