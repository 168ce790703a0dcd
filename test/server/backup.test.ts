import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restoreBackup, writeBackup } from '#server/store/backup.ts';
import { type Database, overPglite, rowsOf } from '#server/store/database.ts';
import { migratePglite } from '#server/store/migrate.ts';
import { listGrants } from '#server/store/people.ts';
import { bothDatabases } from '#test/support/databases.ts';
import { newFolder } from '#test/support/processes.ts';
import { openRound, startService } from '#test/support/service.ts';

const read = <Row>(database: Database, statement: string): Promise<Row[]> =>
	database.maintain((tx) => rowsOf<Row>(tx, sql.raw(statement)));

describe.each(bothDatabases)('a backup of $name', ({ open }) => {
	let database: Database;
	let file: string;
	let lines: string[];
	beforeAll(async () => {
		({ database } = await open());
		const service = startService(database);
		await openRound(await service.enterAsSecretariat());
		file = join(await newFolder(), 'all.gz');
		await database.maintain((tx) => writeBackup(tx, file, service.clock.now));
		lines = gunzipSync(await readFile(file))
			.toString()
			.trimEnd()
			.split('\n');
	});
	afterAll(() => database.close());

	test('holds every table there is', async () => {
		const present = await read<{ name: string }>(
			database,
			`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
		);
		const { tables } = JSON.parse(lines[0] ?? '') as { tables: string[] };
		expect(tables.toSorted()).toEqual(present.map(({ name }) => name).toSorted());
	});

	test('brings back the key of its pseudonyms', async () => {
		const key = 'select key from pseudonym_key';
		const { database: other } = await (bothDatabases[1] as (typeof bothDatabases)[number]).open();
		expect(await read(other, key)).not.toEqual(await read(database, key));
		await other.maintain((tx) => restoreBackup(tx, file));
		expect(await read(other, key)).toEqual(await read(database, key));
		await other.close();
	});

	test.each([
		[
			'a row of a table that is not known',
			(all: string[]) => [...all.slice(0, -1), '{"table":"nowhere","row":{}}', ...all.slice(-1)],
		],
		['a second head', (all: string[]) => [...all.slice(0, -1), all[0] ?? '', ...all.slice(-1)]],
		['its end missing', (all: string[]) => all.slice(0, -1)],
		[
			'a row that does not fit',
			(all: string[]) => [...all.slice(0, -1), '{"table":"person","row":{"id":"x"}}', ...all.slice(-1)],
		],
	])('with %s is refused, and nothing of it stays', async (_, change) => {
		const wrong = join(await newFolder(), 'wrong.gz');
		await writeFile(wrong, gzipSync(`${change(lines).join('\n')}\n`));
		const { database: empty } = await (bothDatabases[1] as (typeof bothDatabases)[number]).open();
		await expect(empty.maintain((tx) => restoreBackup(tx, wrong))).rejects.toThrow();
		expect(await empty.maintain(listGrants)).toEqual([]);
		expect(await read(empty, 'select 1 from person union all select 1 from round')).toEqual([]);
		await empty.close();
	});
});

describe('before PGlite is migrated', () => {
	test('data is backed up, and a database of a newer version is refused', async () => {
		const client = await PGlite.create();
		const made: string[] = [];
		const backup = async () => void made.push('backup');
		await migratePglite(client, backup);
		expect(made).toEqual([]);
		const last = 'select id from drizzle.__drizzle_migrations order by id desc limit 1';
		await client.exec(`update drizzle.__drizzle_migrations set hash = 'from the future' where id = (${last})`);
		await expect(migratePglite(client, backup)).rejects.toThrow('newer version');
		await client.exec(`delete from drizzle.__drizzle_migrations where id = (${last})`);
		// The tables of that migration are there already, so that it fails; the backup was made before it was tried.
		await expect(migratePglite(client, backup)).rejects.toThrow();
		expect(made).toEqual(['backup']);
		await overPglite(client).close();
	});
});
