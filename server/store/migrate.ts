import { fileURLToPath } from 'node:url';
import type { PGlite } from '@electric-sql/pglite';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePgliteFolder } from 'drizzle-orm/pglite/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgresFolder } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url));
/** Any number, the same in every process: whoever holds this lock migrates. */
const migrationLock = 7_160_420;

/** The migrations of this version, oldest first, by hash. */
export const knownMigrations = (): string[] => readMigrationFiles({ migrationsFolder }).map(({ hash }) => hash);

/** How far a database is: what it has had must be the beginning of what this version knows. */
const standing = (applied: readonly string[]): 'current' | 'behind' => {
	const known = knownMigrations();
	if (applied.length > known.length || applied.some((hash, position) => hash !== known[position]))
		throw new Error('The data was written by a newer version of Coherence Inquiry; start that one.');
	return applied.length === known.length ? 'current' : 'behind';
};

const requireCurrent = (applied: readonly string[]): void => {
	if (standing(applied) === 'behind') throw new Error('The data is of an older version; start the server once first.');
};

const migrationsTable = `select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
const migrationHashes = 'select hash from drizzle.__drizzle_migrations order by id';

const appliedToPostgres = async (client: postgres.Sql): Promise<string[]> => {
	const [table] = await client.unsafe<{ there: boolean }[]>(migrationsTable);
	if (!table?.there) return [];
	return (await client.unsafe<{ hash: string }[]>(migrationHashes)).map(({ hash }) => hash);
};

const onPostgres = async (url: string, work: (client: postgres.Sql) => Promise<void>): Promise<void> => {
	const client = postgres(url, { max: 1, onnotice: () => undefined });
	try {
		await work(client);
	} finally {
		await client.end({ timeout: 5 });
	}
};

/** Migrates a PostgreSQL database; when several processes start at once, one does it and the others wait. */
export const migratePostgres = (url: string): Promise<void> =>
	onPostgres(url, async (client) => {
		await client`select pg_advisory_lock(${migrationLock})`;
		if (standing(await appliedToPostgres(client)) === 'behind')
			await migratePostgresFolder(drizzlePostgres(client), { migrationsFolder });
	});

export const requireCurrentPostgres = (url: string): Promise<void> =>
	onPostgres(url, async (client) => requireCurrent(await appliedToPostgres(client)));

/** Hashes of the migrations a PGlite folder has had; none where it is new. */
const appliedToPglite = async (client: PGlite): Promise<string[]> => {
	const table = await client.query<{ there: boolean }>(migrationsTable);
	if (!table.rows[0]?.there) return [];
	return (await client.query<{ hash: string }>(migrationHashes)).rows.map(({ hash }) => hash);
};

/** Migrates a PGlite database; one that holds data is handed to `backup` before anything is changed. */
export const migratePglite = async (client: PGlite, backup: () => Promise<unknown>): Promise<void> => {
	const applied = await appliedToPglite(client);
	if (standing(applied) === 'current') return;
	if (applied.length > 0) await backup();
	await migratePgliteFolder(drizzlePglite(client), { migrationsFolder });
};

export const requireCurrentPglite = async (client: PGlite): Promise<void> =>
	requireCurrent(await appliedToPglite(client));
