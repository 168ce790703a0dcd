import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import { inject } from 'vitest';
import { type Database, openPostgres, overPglite } from '#server/store/database.ts';
import { migratePglite } from '#server/store/migrate.ts';

/** A migrated, empty database, as `Database` and by its address where it has one. */
export type TestDatabase = { name: string; open: () => Promise<{ database: Database; url?: string }> };

const onServer = async <Result>(work: (client: postgres.Sql) => Promise<Result>): Promise<Result> => {
	const client = postgres(inject('postgresUrl'), { max: 1, onnotice: () => undefined });
	try {
		return await work(client);
	} finally {
		await client.end();
	}
};

/** The address of a new database, cloned from the migrated template, or empty. */
export const newPostgresUrl = async (
	template: 'template_migrated' | 'template0' = 'template_migrated',
): Promise<string> => {
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	await onServer((client) => client.unsafe(`create database ${name} template ${template}`));
	return inject('postgresUrl').replace(/\/postgres$/, `/${name}`);
};

const onPostgres: TestDatabase = {
	name: 'PostgreSQL',
	open: async () => {
		const url = await newPostgresUrl();
		return { database: openPostgres(url), url };
	},
};

const onPglite: TestDatabase = {
	name: 'PGlite',
	open: async () => {
		const client = await PGlite.create();
		await migratePglite(client, async () => undefined);
		return { database: overPglite(client) };
	},
};

export const bothDatabases: readonly TestDatabase[] = [onPostgres, onPglite];
