import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem, problemCatalogue } from '#domain/contract/problem.ts';
import { mappingSchema } from '#domain/import/mapping-schema.ts';
import { largestFile } from '#domain/import/table.ts';
import { newToken } from './auth/token.ts';
import { checkImport } from './commands/check-import.ts';
import type { Context } from './commands/context.ts';
import { importAnswers, readFileToImport } from './commands/import-answers.ts';
import { undoImport } from './commands/undo-import.ts';
import type { Catalogue } from './definitions/catalogue.ts';
import { importView } from './queries/imports.ts';
import type { Database } from './store/database.ts';
import { atTheConsole } from './store/log.ts';

/** What the console asks for of earlier editions. */
export const importRequest = z.strictObject({
	act: z.literal('import-answers'),
	file: z.string(),
	inquiry: z.string().optional(),
	mapping: mappingSchema,
	dryRun: z.boolean(),
	correct: z.boolean(),
});
export const undoRequest = z.strictObject({ act: z.literal('undo-import'), import: z.uuid() });

type Request = z.infer<typeof importRequest> | z.infer<typeof undoRequest>;
export type ImportReply =
	| { error: string }
	| { undone: string }
	| { checked: ApiResult<'POST /api/imports/check'> /** Null where nothing was written. */; imported: string | null };

const onlyInquiry = (catalogue: Catalogue): string | undefined =>
	catalogue.size === 1 ? [...catalogue.keys()][0] : undefined;

/** Does at the console what a data steward does on the page: the same commands, as the same role of the database. */
export const administerImport = async (
	{ transact }: Database,
	request: Request,
	now: Date,
	catalogue: Catalogue,
): Promise<ImportReply> => {
	const outside = { actor: atTheConsole, now, newId: randomUUID, newToken, catalogue };
	const inTransaction = <Result>(mode: 'read' | 'write', work: (context: Context) => Promise<Result>) =>
		transact(atTheConsole, mode, (tx) => work({ ...outside, tx }));
	try {
		if (request.act === 'undo-import') {
			await inTransaction('write', (context) => undoImport(context, request.import));
			return { undone: request.import };
		}
		const { file, mapping, dryRun, correct, inquiry = onlyInquiry(catalogue) } = request;
		if (inquiry === undefined) return { error: 'Say which inquiry: --inquiry with its name.' };
		if ((await stat(file)).size > largestFile) return { error: problemCatalogue['file-too-large'].title };
		const given = { inquiry, fileName: basename(file), bytes: await readFile(file), mapping, correct };
		const read = await readFileToImport(outside, given, dryRun ? 'dry-run' : 'import');
		const reading = await inTransaction('read', (context) => checkImport(context, read));
		const checked = importView(outside, inquiry, reading, 'en');
		if (dryRun || reading.problemCount > 0) return { checked, imported: null };
		const { id } = await inTransaction('write', (context) => importAnswers(context, read));
		return { checked, imported: id };
	} catch (error) {
		if (error instanceof Problem) return { error: error.message };
		if (error instanceof Error && 'syscall' in error) return { error: error.message };
		throw error;
	}
};
