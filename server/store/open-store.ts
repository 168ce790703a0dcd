import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { writeBackup } from './backup.ts';
import { type Database, openPostgres, overPglite } from './database.ts';
import { type AnswerRequest, takeFolder } from './folder-lock.ts';
import { migratePglite, migratePostgres } from './migrate.ts';

export type StoreSettings = { dataDirectory: string; databaseUrl: string | undefined };

export const nobodyAnswers: AnswerRequest = async () => JSON.stringify({ error: 'busy with maintenance' });

const stamp = (now: Date): string => now.toISOString().replaceAll(/[:.]/g, '-');

const openFolder = async (directory: string, now: () => Date, answer: AnswerRequest): Promise<Database | undefined> => {
	const lock = await takeFolder(directory, answer);
	if (!lock) return undefined;
	const client = await PGlite.create(join(directory, 'database'));
	const database = overPglite(client);
	await migratePglite(client, () =>
		database.maintain((tx) => writeBackup(tx, join(directory, `before-migration-${stamp(now())}.backup.gz`), now())),
	);
	return {
		...database,
		close: async () => {
			await database.close();
			await lock.release();
		},
	};
};

/** Opens the database that the settings name, migrated; undefined where another process holds the data folder. */
export const openStore = async (
	settings: StoreSettings,
	now: () => Date,
	answer: AnswerRequest,
): Promise<Database | undefined> => {
	if (!settings.databaseUrl) return openFolder(settings.dataDirectory, now, answer);
	await migratePostgres(settings.databaseUrl);
	return openPostgres(settings.databaseUrl);
};
