import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { administerImport, type ImportReply, importRequest, undoRequest } from './administer-import.ts';
import { administerRecompute, type RecomputeReply, recomputeRequest } from './administer-recompute.ts';
import { newToken } from './auth/token.ts';
import { makeSecretariatLink } from './commands/make-secretariat-link.ts';
import type { Catalogue } from './definitions/catalogue.ts';
import { writeBackup } from './store/backup.ts';
import type { Database } from './store/database.ts';

/**
 * What the scripts ask for where the server runs: directly on PostgreSQL, or through the socket in the data folder,
 * where the running server has PGlite to itself.
 */
const requestSchema = z.discriminatedUnion('act', [
	z.strictObject({ act: z.literal('secretariat-link') }),
	z.strictObject({ act: z.literal('backup'), file: z.string() }),
	importRequest,
	undoRequest,
	recomputeRequest,
]);
export type AdministrationRequest = z.infer<typeof requestSchema>;
export type AdministrationReply =
	| { token: string }
	| { file: string; rows: number }
	| { error: string }
	| ImportReply
	| RecomputeReply;

export type AdministrationDependencies = { now: () => Date; catalogue: () => Catalogue };

export const administer = async (
	database: Database,
	request: AdministrationRequest,
	{ now, catalogue }: AdministrationDependencies,
): Promise<AdministrationReply> => {
	const { maintain } = database;
	if (request.act === 'import-answers' || request.act === 'undo-import')
		return administerImport(database, request, now(), catalogue());
	if (request.act === 'recompute') return administerRecompute(database, request);
	if (request.act === 'secretariat-link')
		return { token: await maintain((tx) => makeSecretariatLink(tx, { now: now(), newId: randomUUID, newToken })) };
	const file = resolve(request.file);
	await mkdir(dirname(file), { recursive: true, mode: 0o700 });
	return { file, rows: await maintain((tx) => writeBackup(tx, file, now())) };
};

/** Answers a line that came through the socket. */
export const answerLine = async (
	database: Database,
	line: string,
	dependencies: AdministrationDependencies,
): Promise<string> => {
	const read = requestSchema.safeParse(JSON.parse(line));
	const reply = read.success
		? await administer(database, read.data, dependencies)
		: { error: `The request is not understood: ${z.prettifyError(read.error)}` };
	return JSON.stringify(reply);
};
