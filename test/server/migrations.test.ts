import postgres from 'postgres';
import { describe, expect, inject, test } from 'vitest';
import { anyone } from '#domain/access/actor.ts';
import { openPostgres } from '#server/store/database.ts';
import { knownMigrations, migratePostgres } from '#server/store/migrate.ts';
import { listRoundRows } from '#server/store/rounds.ts';
import { newPostgresUrl } from '#test/support/databases.ts';

describe('migrations on PostgreSQL', () => {
	test('run as an owner who may make no roles, where the application’s role was made beforehand', async () => {
		const url = await newPostgresUrl('template0');
		const database = new URL(url).pathname.slice(1);
		const administrator = postgres(inject('postgresUrl'), { max: 1, onnotice: () => undefined });
		const owner = `owner_${database}`;
		await administrator.unsafe(`create role ${owner} login`);
		await administrator.unsafe(`grant coherence_app to ${owner}`);
		await administrator.unsafe(`alter database ${database} owner to ${owner}`);
		await administrator.end();

		const asOwner = url.replace('postgres@', `${owner}@`);
		await migratePostgres(asOwner);
		const store = openPostgres(asOwner);
		await expect(store.transact(anyone, 'read', listRoundRows)).resolves.toEqual([]);
		await store.close();
	});

	test('run twice change nothing', async () => {
		const url = await newPostgresUrl();
		await migratePostgres(url);
		const client = postgres(url, { max: 1 });
		const [{ n } = { n: -1 }] = await client<
			{ n: number }[]
		>`select count(*)::int as n from drizzle.__drizzle_migrations`;
		await client.end();
		expect(n).toBe(knownMigrations().length);
	});
});
