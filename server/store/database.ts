import type { PGlite } from '@electric-sql/pglite';
import { type SQL, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Actor } from '#domain/access/actor.ts';
import { personOf } from '#domain/access/actor.ts';
import * as schema from './schema.ts';

/** What commands and queries see of the database: one open transaction. */
export type Transaction = PgDatabase<PgQueryResultHKT, typeof schema>;

/** The two drivers give rows in different wrappings. */
export const rowsOf = async <Result>(tx: Transaction, statement: SQL): Promise<Result[]> => {
	const result: unknown = await tx.execute(statement);
	return Array.isArray(result) ? result : (result as { rows: Result[] }).rows;
};

/** Runs work in one transaction, as the application's role and for one actor. */
export type Transact = <Result>(
	actor: Actor,
	mode: 'read' | 'write',
	work: (tx: Transaction) => Promise<Result>,
) => Promise<Result>;

export type Database = {
	transact: Transact;
	/** Runs work as the owner, past row-level security: for migrations, backup, restore and the scripts' own acts. */
	maintain: <Result>(work: (tx: Transaction) => Promise<Result>) => Promise<Result>;
	close: () => Promise<void>;
};

type Begin = <Result>(work: (tx: Transaction) => Promise<Result>) => Promise<Result>;

const setActor = (actor: Actor, mode: 'read' | 'write') => {
	const focalPoint = actor.role === 'focal-point' ? actor : undefined;
	const settings: Record<string, string> = {
		role: 'coherence_app',
		transaction_read_only: mode === 'read' ? 'on' : 'off',
		'app.role': actor.role,
		'app.person': personOf(actor) ?? '',
		'app.inquiry': focalPoint?.inquiry ?? '',
		'app.unit': focalPoint?.unit ?? '',
		'app.round': focalPoint?.roundId ?? '',
		'app.token': actor.role === 'bearer' ? actor.tokenHash : '',
	};
	const calls = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
	return sql`select ${sql.join(calls, sql`, `)}`;
};

const databaseOver = (begin: Begin, close: () => Promise<void>): Database => ({
	transact: (actor, mode, work) =>
		begin(async (tx) => {
			await tx.execute(setActor(actor, mode));
			return work(tx);
		}),
	maintain: begin,
	close,
});

/** PostgreSQL over the network. */
export const openPostgres = (url: string): Database & { client: postgres.Sql } => {
	const client = postgres(url, { max: 10, onnotice: () => undefined });
	const database = drizzlePostgres(client, { schema });
	const begin: Begin = (work) => database.transaction((tx) => work(tx as unknown as Transaction));
	return { ...databaseOver(begin, () => client.end({ timeout: 5 })), client };
};

/** PGlite: PostgreSQL inside this process. The caller holds the lock of its folder. */
export const overPglite = (client: PGlite): Database => {
	const database = drizzlePglite(client, { schema });
	const begin: Begin = (work) => database.transaction((tx) => work(tx as unknown as Transaction));
	return databaseOver(begin, () => client.close());
};
