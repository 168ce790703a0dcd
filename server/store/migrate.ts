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

/** Migrates a PostgreSQL database; when several processes start at once, one does it and the others wait. */
export const migratePostgres = async (url: string): Promise<void> => {
	const client = postgres(url, { max: 1, onnotice: () => undefined });
	try {
		await client`select pg_advisory_lock(${migrationLock})`;
		await migratePostgresFolder(drizzlePostgres(client), { migrationsFolder });
	} finally {
		await client.end({ timeout: 5 });
	}
};

/** Hashes of the migrations a PGlite folder has had; none where it is new. */
const appliedToPglite = async (client: PGlite): Promise<string[]> => {
	const there = await client.query<{ there: boolean }>(
		`select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
	);
	if (!there.rows[0]?.there) return [];
	const applied = await client.query<{ hash: string }>('select hash from drizzle.__drizzle_migrations order by id');
	return applied.rows.map(({ hash }) => hash);
};

/** Migrates a PGlite database; one that holds data is handed to `backup` before anything is changed. */
export const migratePglite = async (client: PGlite, backup: () => Promise<void>): Promise<void> => {
	const applied = await appliedToPglite(client);
	if (applied.length === knownMigrations().length) return;
	if (applied.length > 0) await backup();
	await migratePgliteFolder(drizzlePglite(client), { migrationsFolder });
};
