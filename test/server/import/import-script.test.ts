import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newPostgresUrl } from '#test/support/databases.ts';
import { newFolder, runScript, startServer } from '#test/support/processes.ts';

const script = 'server/scripts/import-answers.ts';
const databases = [
	['PostgreSQL', async () => ({ DATABASE_URL: await newPostgresUrl() })],
	['PGlite that a running server holds', async () => ({ DATA_DIR: await newFolder() })],
] as const;

test.each(databases)('the console brings a file in and takes it back, on %s', async (_, newEnvironment) => {
	const environment = await newEnvironment();
	const server = 'DATA_DIR' in environment ? await startServer(environment) : undefined;
	const folder = await newFolder();
	const file = join(folder, 'earlier.csv');
	const mapping = join(folder, 'mapping.json');
	await writeFile(file, 'year;country;recognises-nexus;region\n2010;FRA;oui;Europe\n2010;SWE;perhaps;Europe\n');
	const run = (...commandLine: string[]) => runScript(script, environment, ...commandLine);

	const unread = await run(file);
	expect(unread.code).toBe(1);
	expect(unread.output).toContain('row 1, column A: The cells are separated by “;”.');

	await writeFile(mapping, JSON.stringify({ separator: ';', leftOut: ['region'] }));
	const refused = await run(file, '--mapping', mapping, '--dry-run');
	expect(refused.code).toBe(1);
	expect(refused.output).toContain('row 3, column C (recognises-nexus): “perhaps” is not among the answers offered.');
	expect(refused.output).toContain('Nothing was imported: 1 problem.');

	await writeFile(mapping, JSON.stringify({ separator: ';', leftOut: ['region'], values: { no: ['perhaps'] } }));
	const tried = await run(file, '--mapping', mapping, '--dry-run');
	expect(tried.output).toContain('2010 (2010-01-01 to 2010-12-31): 2 contacted, 2 answered');
	expect(tried.output).toContain('recognises-nexus: yes 1, no 1');
	expect(tried.output).toContain('All of it can come in.');

	const done = await run(file, '--mapping', mapping);
	expect(done.code, done.output).toBe(0);
	const id = /Imported as (\S+)\./.exec(done.output)?.[1] ?? '';
	expect((await run(file, '--mapping', mapping)).output).toContain(
		'row 2, column A (year): The edition 2010 was brought in before.',
	);
	await writeFile(file, 'year;country;recognises-nexus;region\n2010;FRA;perhaps;Europe\n2010;ESP;oui;Europe\n');
	expect((await run(file, '--mapping', mapping)).output).toContain('say --correct');
	const compared = await run(file, '--mapping', mapping, '--correct', '--dry-run');
	expect(compared.output).toContain('2010, as a correction: 2 contacted, 2 answered');
	expect(compared.output).toContain('returns that are corrected: 1 (France)');
	expect(compared.output).toContain('new returns: 1 (Spain)');
	expect(compared.output).toContain('not answered in the file, which keep their return: 1 (Sweden)');
	const corrected = await run(file, '--mapping', mapping, '--correct');
	const correction = /Imported as (\S+)\./.exec(corrected.output)?.[1] ?? '';
	expect((await run('--undo', id)).output).toContain('A later import corrects this one');
	expect((await run('--undo', correction)).output).toContain('is taken back');
	expect((await run('--undo', id)).output).toContain('is taken back');
	expect(await run('--undo', id)).toMatchObject({ code: 1 });
	expect((await run(file, '--mapping', mapping)).code).toBe(0);

	server?.process.kill('SIGTERM');
	await server?.ended;
});

test('what is asked for wrongly is refused in words', async () => {
	const environment = { DATABASE_URL: await newPostgresUrl() };
	const run = (...commandLine: string[]) => runScript(script, environment, ...commandLine);
	const mapping = join(await newFolder(), 'mapping.json');
	await writeFile(mapping, '{"unit": 7, "colour": "red"}');
	for (const [commandLine, says] of [
		[[], 'Say which file'],
		[['no-such-file.csv'], 'no such file'],
		[['x.csv', '--colour', 'red'], '--colour'],
		[['package.json', '--mapping', mapping], 'colour'],
		[['package.json', '--mapping', 'package-lock.json'], 'lockfileVersion'],
		[['package.json', '--inquiry', 'other'], 'There is nothing at this address.'],
		[['--undo', 'seven'], 'UUID'],
	] as const) {
		const { code, output } = await run(...commandLine);
		expect(code, output).toBe(1);
		expect(output).toContain(says);
		expect(output).not.toContain('    at ');
	}
});
