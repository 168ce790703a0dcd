import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import { newToken } from './auth/token.ts';
import { makeSecretariatLink } from './commands/make-secretariat-link.ts';
import { writeBackup } from './store/backup.ts';
import type { Database } from './store/database.ts';

/**
 * What the scripts ask for where the server runs: directly on PostgreSQL, or through the socket in the data folder,
 * where the running server has PGlite to itself.
 */
const requestSchema = z.discriminatedUnion('act', [
	z.strictObject({ act: z.literal('secretariat-link') }),
	z.strictObject({ act: z.literal('backup'), file: z.string() }),
]);
export type AdministrationRequest = z.infer<typeof requestSchema>;
export type AdministrationReply = { token: string } | { file: string } | { error: string };

export const administer = async (
	{ maintain }: Database,
	request: AdministrationRequest,
	now: () => Date,
): Promise<AdministrationReply> => {
	if (request.act === 'secretariat-link')
		return { token: await maintain((tx) => makeSecretariatLink(tx, { now: now(), newId: randomUUID, newToken })) };
	const file = resolve(request.file);
	await maintain((tx) => writeBackup(tx, file, now()));
	return { file };
};

/** Answers a line that came through the socket. */
export const answerLine = async (database: Database, line: string, now: () => Date): Promise<string> => {
	const request = requestSchema.parse(JSON.parse(line));
	return JSON.stringify(await administer(database, request, now));
};
