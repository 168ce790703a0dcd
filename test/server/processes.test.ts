import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { newPostgresUrl } from '#test/support/databases.ts';
import { newFolder, type RunningServer, runScript, startServer } from '#test/support/processes.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const running: RunningServer[] = [];
afterEach(async () => {
	for (const server of running.splice(0)) {
		server.process.kill('SIGKILL');
		await server.ended;
	}
});

const start = async (environment: Record<string, string>): Promise<RunningServer> => {
	const server = await startServer(environment);
	running.push(server);
	return server;
};

const kill = async (server: RunningServer, signal: NodeJS.Signals): Promise<number | null> => {
	server.process.kill(signal);
	return server.ended;
};

/** A client that keeps its cookie. */
const client = (url: string) => {
	let cookie = '';
	return async (method: string, path: string, body?: unknown) => {
		const reply = await fetch(`${url}${path}`, {
			method,
			headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
			...(body ? { body: JSON.stringify(body) } : {}),
		});
		cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? cookie;
		return { status: reply.status, body: await reply.json() };
	};
};

const tokenIn = (link: string | undefined): string => link?.split('#')[1] ?? '';

/** Enters as secretariat, opens a round, and enters as a government of it. */
const becomeGovernment = async (server: RunningServer) => {
	const secretariat = client(server.url);
	await secretariat('POST', '/api/session', { token: tokenIn(server.link) });
	const dates = { opensOn: '2020-01-01', closesOn: '2099-12-31' };
	const round = { inquiry: 'policy-coherence', edition: '2010', kind: 'confidential', units: ['FRA', 'MEX'], ...dates };
	const { body } = await secretariat('POST', '/api/rounds', round);
	const link = await secretariat('POST', `/api/rounds/${body.id}/governments/FRA/links`, { name: 'Focal Point' });
	const token = link.body.token as string;
	const government = client(server.url);
	await government('POST', '/api/session', { token });
	const { body: own } = await government('GET', '/api/responses/mine');
	return { government, token, response: own.id as string };
};

const databases = [
	['PGlite', async () => ({ DATA_DIR: await newFolder() })],
	['PostgreSQL', async () => ({ DATABASE_URL: await newPostgresUrl('template0') })],
] as const;

describe.each(databases)('a server on %s', (_, newEnvironment) => {
	test('that is killed in the middle of saving has every answer it acknowledged', async () => {
		const environment = await newEnvironment();
		const server = await start(environment);
		const { government, token, response } = await becomeGovernment(server);
		const path = `/api/responses/${response}/answers/obstacles`;
		const text = (n: number) => ({ value: { text: `Version ${n}.`, language: 'en' }, revision: n });
		let acknowledged = 0;
		const saving = (async () => {
			for (;;) {
				const { status } = await government('PUT', path, text(acknowledged));
				if (status !== 200) throw new Error(`status ${status}`);
				acknowledged++;
				// Killed from within the stream of saves: the next one is under way when the signal comes.
				if (acknowledged === 25) setImmediate(() => server.process.kill('SIGKILL'));
			}
		})();
		await expect(saving).rejects.toThrow();
		await server.ended;
		expect(acknowledged).toBeGreaterThanOrEqual(25);

		const again = await start(environment);
		const back = client(again.url);
		await back('POST', '/api/session', { token });
		const { body } = await back('GET', '/api/responses/mine');
		expect(body.answers.obstacles.revision).toBeGreaterThanOrEqual(acknowledged);
		expect(body.answers.obstacles.value.text).toBe(`Version ${body.answers.obstacles.revision - 1}.`);
	});

	test('stops when it is asked to, with exit 0', async () => {
		const server = await start(await newEnvironment());
		expect(await kill(server, 'SIGTERM')).toBe(0);
	});

	test('gives everything to a backup, and a restore brings it back into an empty database only', async () => {
		const environment = await newEnvironment();
		const server = await start(environment);
		const { government, token, response } = await becomeGovernment(server);
		const answer = { value: { choice: 'yes', remark: 'Since May.' }, revision: 0 };
		await government('PUT', `/api/responses/${response}/answers/recognises-nexus`, answer);
		const receipt = await government('POST', `/api/responses/${response}/returns`, {
			revisions: { 'recognises-nexus': 1 },
		});
		const file = join(await newFolder(), 'all.backup.gz');
		const backup = () => runScript('server/scripts/backup.ts', environment, file);
		expect(await backup()).toMatchObject({ code: 0, output: expect.stringMatching(/^\S+ \(\d+ rows\)\n$/) });
		expect(await backup()).toMatchObject({ code: 1, output: expect.stringContaining('already') });

		const elsewhere = await newEnvironment();
		const restored = await runScript('server/scripts/restore.ts', elsewhere, file);
		expect(restored).toMatchObject({ code: 0, output: expect.stringMatching(/^Restored \d+ rows/) });
		const other = await start(elsewhere);
		expect(other.link).toBeUndefined();
		const back = client(other.url);
		await back('POST', '/api/session', { token });
		const { body } = await back('GET', `/api/responses/${response}/returns/1`);
		expect(body.receipt).toEqual(receipt.body);
		expect(body.answers['recognises-nexus']).toEqual({ choice: 'yes', remark: 'Since May.' });
		await kill(other, 'SIGTERM');

		const twice = await runScript('server/scripts/restore.ts', elsewhere, file);
		expect(twice).toMatchObject({ code: 1, output: expect.stringContaining('not empty') });
	});

	test('makes a new link for the secretariat while it runs', async () => {
		const environment = await newEnvironment();
		const server = await start(environment);
		const { code, output } = await runScript('server/scripts/secretariat-link.ts', environment);
		expect(code).toBe(0);
		const token = tokenIn(/\S+#\S+/.exec(output)?.[0]);
		const { status, body } = await client(server.url)('POST', '/api/session', { token });
		expect([status, body.role]).toEqual([200, 'secretariat']);
	});
});

describe('starting', () => {
	test('a backup moves from one database to the other', async () => {
		const environment = { DATA_DIR: await newFolder() };
		const server = await start(environment);
		const { token } = await becomeGovernment(server);
		await kill(server, 'SIGTERM');
		const file = join(await newFolder(), 'all.backup.gz');
		expect((await runScript('server/scripts/backup.ts', environment, file)).code).toBe(0);
		const postgres = { DATABASE_URL: await newPostgresUrl('template0') };
		expect((await runScript('server/scripts/restore.ts', postgres, file)).code).toBe(0);
		const there = await start(postgres);
		const { status } = await client(there.url)('POST', '/api/session', { token });
		expect(status).toBe(200);
	});

	test('a second process on one data folder says so in one line and exits 1, and the first goes on', async () => {
		const environment = { DATA_DIR: await newFolder() };
		const server = await start(environment);
		const second = await startServer(environment).catch((error: Error) => error.message);
		expect(second).toBe(`exit 1: Another process already uses the data folder ${environment.DATA_DIR}.\n`);
		expect((await client(server.url)('GET', '/health')).body).toEqual({ status: 'up' });
		const restore = await runScript('server/scripts/restore.ts', environment, 'package.json');
		expect(restore).toMatchObject({ code: 1, output: expect.stringContaining('stop it first') });
	});

	test('of several processes that start at once after a crash, exactly one gets the data folder', async () => {
		const environment = { DATA_DIR: await newFolder() };
		await kill(await start(environment), 'SIGKILL');
		const attempts = await Promise.allSettled([1, 2, 3].map(() => start(environment)));
		expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
	});

	test('several processes that start at once on a new PostgreSQL database all come up', async () => {
		const environment = { DATABASE_URL: await newPostgresUrl('template0') };
		const servers = await Promise.all([1, 2].map(() => start(environment)));
		for (const { url } of servers) expect((await client(url)('GET', '/api/inquiries')).status).toBe(200);
	});

	test('a wrong setting stops it with one line', async () => {
		expect(await runScript('test/support/serve.ts', { PORT: 'eighty' })).toEqual({
			code: 1,
			output: 'PORT is "eighty", which is not a port number from 0 to 65535.\n',
		});
	});

	test('a definition with a mistake stops it, naming file, pointer and mistake', async () => {
		const folder = await newFolder();
		await cp(join(root, 'survey-definitions/policy-coherence'), join(folder, 'policy-coherence'), { recursive: true });
		const file = join(folder, 'policy-coherence/indicators.json');
		await writeFile(file, '{ "inquiry": "policy-coherence", "indicators": [], "colour": "blue" }');
		const environment = { DATA_DIR: await newFolder() };
		const { code, output } = await runScript('test/support/serve.ts', environment, folder);
		expect(code).toBe(1);
		expect(output).toMatch(/^policy-coherence\/indicators\.json: \/colour: .+\n/);
		expect(output).toMatch(/nothing was started\.\n$/);
	});

	test('a restore of something else, or of a file cut short, changes nothing', async () => {
		const environment = { DATA_DIR: await newFolder() };
		const server = await start(environment);
		const file = join(await newFolder(), 'all.backup.gz');
		await runScript('server/scripts/backup.ts', environment, file);
		await kill(server, 'SIGTERM');
		const cut = join(await newFolder(), 'cut.gz');
		const bytes = await readFile(file);
		await writeFile(cut, bytes.subarray(0, bytes.length - 40));
		const empty = { DATA_DIR: await newFolder() };
		for (const wrong of [cut, 'package.json', 'no-such-file'])
			expect((await runScript('server/scripts/restore.ts', empty, wrong)).code, wrong).toBe(1);
		expect((await runScript('server/scripts/restore.ts', empty, file)).code).toBe(0);
	});

	test('a script on a folder without data says so, and makes none', async () => {
		const environment = { DATA_DIR: join(await newFolder(), 'mistyped') };
		for (const script of ['backup', 'secretariat-link']) {
			const { code, output } = await runScript(`server/scripts/${script}.ts`, environment);
			expect({ code, output }).toEqual({
				code: 1,
				output: `There is no data in ${environment.DATA_DIR}. Is DATA_DIR right?\n`,
			});
		}
		await expect(stat(environment.DATA_DIR)).rejects.toThrow();
	});

	test('the data folder is for its owner alone', async () => {
		const folder = join(await newFolder(), 'data');
		await start({ DATA_DIR: folder });
		expect((await stat(folder)).mode & 0o077).toBe(0);
		expect(await readdir(folder)).toEqual(expect.arrayContaining(['database', 'lock']));
	});
});
