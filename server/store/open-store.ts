import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { writeBackup } from './backup.ts';
import { type Database, openPostgres, overPglite } from './database.ts';
import { type AnswerRequest, takeFolder } from './folder-lock.ts';
import { migratePglite, migratePostgres, requireCurrentPglite, requireCurrentPostgres } from './migrate.ts';

/** A script takes the database as it is: it never makes one, and never changes one under a running server. */
export type OpenMode = 'migrate' | 'as-it-is';

export type StoreSettings = { dataDirectory: string; databaseUrl: string | undefined };

export const nobodyAnswers: AnswerRequest = async () => JSON.stringify({ error: 'busy with maintenance' });

const stamp = (now: Date): string => now.toISOString().replaceAll(/[:.]/g, '-');

const openFolder = async (
	directory: string,
	now: () => Date,
	answer: AnswerRequest,
	mode: OpenMode,
): Promise<Database | undefined> => {
	const lock = await takeFolder(directory, answer);
	if (!lock) return undefined;
	const client = await PGlite.create(join(directory, 'database'));
	const database = overPglite(client);
	const close = async () => {
		await database.close();
		await lock.release();
	};
	const backup = () =>
		database.maintain((tx) => writeBackup(tx, join(directory, `before-migration-${stamp(now())}.backup.gz`), now()));
	try {
		if (mode === 'migrate') await migratePglite(client, backup);
		else await requireCurrentPglite(client);
	} catch (error) {
		await close();
		throw error;
	}
	return { ...database, close };
};

/** Opens the database that the settings name; undefined where another process holds the data folder. */
export const openStore = async (
	settings: StoreSettings,
	now: () => Date,
	answer: AnswerRequest,
	mode: OpenMode,
): Promise<Database | undefined> => {
	if (!settings.databaseUrl) return openFolder(settings.dataDirectory, now, answer, mode);
	if (mode === 'migrate') await migratePostgres(settings.databaseUrl);
	else await requireCurrentPostgres(settings.databaseUrl);
	return openPostgres(settings.databaseUrl);
};
