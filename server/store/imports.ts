import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Transaction } from './database.ts';
import { edition, importRun, person, response, returnCopy, returnWords, round } from './schema.ts';

type Row<T extends { $inferInsert: unknown }> = T['$inferInsert'];
export type ImportedRows = {
	rounds: Row<typeof round>[];
	responses: Row<typeof response>[];
	returns: Row<typeof returnCopy>[];
	words: Row<typeof returnWords>[];
};

const batch = 400;
const inBatches = async <T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>): Promise<void> => {
	for (let start = 0; start < rows.length; start += batch) await insert(rows.slice(start, start + batch));
};

/** Writes an import with the rounds, responses and returns that it brings. */
export const insertImport = async (tx: Transaction, row: Row<typeof importRun>, rows: ImportedRows): Promise<void> => {
	await tx.insert(importRun).values(row);
	await inBatches(rows.rounds, (part) => tx.insert(round).values(part));
	await inBatches(rows.responses, (part) => tx.insert(response).values(part));
	await inBatches(rows.returns, (part) => tx.insert(returnCopy).values(part));
	await inBatches(rows.words, (part) => tx.insert(returnWords).values(part));
};

/** Why an import that stands cannot be taken back; null where it can. */
const stays = sql<'released' | 'corrected' | null>`case
	when ${importRun.undoneAt} is not null then null
	when app_import_released(${importRun.id}) then 'released'
	when app_import_corrected(${importRun.id}) then 'corrected' end`;

const undoer = alias(person, 'undoer');

/** Every import, those taken back included, newest first. */
export const listImports = (tx: Transaction) =>
	tx
		.select({ import: importRun, stays, importedBy: person.name, undoneBy: undoer.name })
		.from(importRun)
		.leftJoin(person, eq(person.id, importRun.importedBy))
		.leftJoin(undoer, eq(undoer.id, importRun.undoneBy))
		.orderBy(desc(importRun.importedAt));

export const findStandingImport = async (tx: Transaction, id: string) => {
	const [found] = await tx
		.select({ inquiry: importRun.inquiry, stays })
		.from(importRun)
		.where(and(eq(importRun.id, id), isNull(importRun.undoneAt)));
	return found;
};

/** Marks an import as taken back, and with it all that it brought; undefined where there is none that still stands. */
export const takeBackImport = async (tx: Transaction, id: string, undoneBy: string | null, undoneAt: Date) => {
	const [found] = await tx
		.update(importRun)
		.set({ undoneBy, undoneAt })
		.where(and(eq(importRun.id, id), isNull(importRun.undoneAt)))
		.returning();
	return found;
};

/** The editions that have a round, and whether it was brought in. */
export const listEditionsWithRound = async (tx: Transaction, inquiry: string) => {
	const rows = await tx
		.select({ edition: round.edition, importId: round.importId })
		.from(round)
		.where(eq(round.inquiry, inquiry));
	return rows.map(({ edition, importId }) => ({ edition, isImported: importId !== null }));
};

/** The hash of each edition of an inquiry as it was kept when a round of it began. */
export const listKeptHashes = async (tx: Transaction, inquiry: string): Promise<Map<string, string>> => {
	const rows = await tx
		.select({ id: edition.id, hash: edition.hash })
		.from(edition)
		.where(eq(edition.inquiry, inquiry));
	return new Map(rows.map(({ id, hash }) => [id, hash]));
};
