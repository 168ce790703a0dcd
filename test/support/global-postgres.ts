import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migratePostgres } from '#server/store/migrate.ts';
import { startPostgres } from './embedded-postgres.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		postgresUrl: string;
	}
}

/** Starts PostgreSQL once for the run, with a migrated template that each test file clones. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
	const server = await startPostgres({ durable: false });
	const client = postgres(server.url('postgres'), { max: 1, onnotice: () => undefined });
	await client`create database template_migrated`;
	await client.end();
	await migratePostgres(server.url('template_migrated'));
	project.provide('postgresUrl', server.url('postgres'));
	return server.stop;
};
