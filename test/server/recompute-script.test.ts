import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { contentHash } from '#server/definitions/content-hash.ts';
import { demonstrate } from '#server/demonstration/demonstrate.ts';
import { openPostgres, rowsOf } from '#server/store/database.ts';
import { newPostgresUrl } from '#test/support/databases.ts';
import { newFolder, runScript, startDemonstration } from '#test/support/processes.ts';
import { syntheticCatalogue } from '#test/support/service.ts';

const recompute = (environment: Record<string, string>, ...commandLine: string[]) =>
	runScript('server/scripts/recompute.ts', environment, ...commandLine);
const release = ['policy-coherence', '2010', '1'];
const hashIn = (output: string): string | undefined => /kept: +(\w{64})/.exec(output)?.[1];

/** The demonstration on PostgreSQL, and a way to change its release past every rule. */
const demonstration = async (year: string) => {
	const url = await newPostgresUrl();
	const database = openPostgres(url);
	await demonstrate(database, syntheticCatalogue(), new Date(`${year}-05-01T00:00:00Z`));
	const owner = (statement: string) => database.maintain((tx) => rowsOf<object>(tx, sql.raw(statement)));
	return { environment: { DATABASE_URL: url }, database, owner };
};

test('the release of the demonstration is computed again while the server runs, the same on every start', async () => {
	const environment = { DATA_DIR: await newFolder() };
	const server = await startDemonstration(environment);
	const running = await recompute(environment, ...release);
	expect(running.code, running.output).toBe(0);
	expect(running.output).toContain('The same in every figure.');
	server.process.kill('SIGTERM');
	await server.ended;
	expect((await recompute(environment, ...release)).output).toBe(running.output);

	const { environment: elsewhere, database } = await demonstration('2031');
	const other = await recompute(elsewhere, ...release);
	expect(other.code, other.output).toBe(0);
	expect(hashIn(other.output)).toBe(hashIn(running.output));
	await database.close();
});

test('a release that is not known exits with 2, and a command that is not understood says how', async () => {
	const { environment, database } = await demonstration('2026');
	for (const wanted of [
		['policy-coherence', '2010', '2'],
		['policy-coherence', '2012', '1'],
		['nothing', '2010', '1'],
		['0b5c7f0e-5a6c-4b0e-9b39-6a3d3c6f2f11'],
	])
		expect(await recompute(environment, ...wanted)).toEqual({ code: 2, output: 'There is no such release.\n' });
	for (const wanted of [[], ['policy-coherence'], ['policy-coherence', '2010'], ['a', 'b', 'c'], [...release, 'x']])
		expect(await recompute(environment, ...wanted)).toMatchObject({
			code: 1,
			output: expect.stringContaining('Say which release'),
		});
	await database.close();
});

test('a figure that is not as computed is printed, and exits with 1', async () => {
	const { environment, database, owner } = await demonstration('2026');
	await owner('alter table "release" disable trigger release_immutable');
	await owner(`update "release" set content = jsonb_set(content, '{responseRate,submitted}', '99')`);
	const rate = await recompute(environment, ...release);
	expect(rate.code).toBe(1);
	expect(rate.output).toContain('responseRate differs.');
	expect(rate.output).toContain('The hash that is kept is not that of the content that is kept.');

	await owner(
		`update "release" set content = jsonb_set(content, '{publication,figures,0,result}', '{"kind":"confidential"}')`,
	);
	const figure = await recompute(environment, ...release);
	expect(figure.code).toBe(1);
	expect(figure.output).toMatch(/share\/[\w-]+\/all: kept \{"kind":"confidential"\}, computed \{"/);
	await database.close();
});

test('a release of another version of the method says so, and is compared figure by figure', async () => {
	const { environment, database, owner } = await demonstration('2026');
	await owner('alter table "release" disable trigger release_immutable');
	await owner(`update "release" set content = jsonb_set(content, '{methodVersion}', '"0.9"')`);
	const [row] = (await owner('select content from "release"')) as { content: object }[];
	await owner(`update "release" set content_hash = '${contentHash(row?.content)}'`);
	const { code, output } = await recompute(environment, ...release);
	expect(output).toContain('It was made by method 0.9; this is method 1.0.');
	expect(code, output).toBe(0);
	await database.close();
});
