import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
type Environment = Record<string, string>;

/** A server in a process of its own. */
export type RunningServer = {
	url: string;
	link: string | undefined;
	output: () => string;
	process: ChildProcess;
	ended: Promise<number | null>;
};

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'coherence-data-'));

const environmentOf = (environment: Environment) => ({
	...process.env,
	DATABASE_URL: '',
	LOG_LEVEL: 'error',
	PORT: '0',
	...environment,
});

/** Starts it and waits until it says where it is; rejects with what it said where it stops before. */
const start = (environment: Environment, commandLine: string[]): Promise<RunningServer> =>
	new Promise((resolve, reject) => {
		const child = spawn(process.execPath, commandLine, {
			cwd: root,
			env: environmentOf(environment),
		});
		let output = '';
		const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
		ended.then((code) => reject(new Error(`exit ${code}: ${output}`)));
		const read = (chunk: Buffer) => {
			output += chunk;
			const url = /is at (http\S+)/.exec(output)?.[1];
			if (!url || !output.includes('Stop it with')) return;
			const link = /Enter as secretariat[^:]*: (\S+)/.exec(output)?.[1];
			resolve({ url, link, output: () => output, process: child, ended });
		};
		child.stdout.on('data', read);
		child.stderr.on('data', read);
	});

export const startServer = (environment: Environment, ...commandLine: string[]): Promise<RunningServer> =>
	start(environment, ['test/support/serve.ts', ...commandLine]);

/** Invented rounds of invented governments, in which anybody may take a part. */
export const startDemonstration = (environment: Environment): Promise<RunningServer> =>
	start(environment, ['test/support/serve-demonstration.ts']);

/** Runs a script to its end. */
export const runScript = (script: string, environment: Environment, ...commandLine: string[]) =>
	new Promise<{ code: number; output: string }>((resolve) => {
		const options = { cwd: root, env: environmentOf(environment) };
		execFile(process.execPath, [script, ...commandLine], options, (error, stdout, stderr) =>
			resolve({ code: error ? Number(error.code) : 0, output: `${stdout}${stderr}` }),
		);
	});
