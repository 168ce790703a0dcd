import { can } from '#domain/access/permission.ts';
import { Problem } from '#domain/contract/problem.ts';
import type { ImportProblem, ImportProblemCode } from '#domain/import/table.ts';
import type { InquiryDefinition } from '#domain/survey/definition.ts';
import type { Catalogue } from '../definitions/catalogue.ts';
import { contentHash } from '../definitions/content-hash.ts';
import { correctRows, type EditionCorrection } from '../import/correct-rows.ts';
import type { ImportReading } from '../import/read-import.ts';
import { lastImportedAt, readStandingRounds } from '../store/corrections.ts';
import { listEditionsWithRound, listKeptHashes } from '../store/imports.ts';
import type { Context } from './context.ts';

/** A file that was read, before the database was asked what it has already. */
export type ReadFile = { inquiry: string; importId: string; at: Date; correct: boolean; reading: ImportReading };

/** A file beside what the database has: with what it corrects, and when it comes in. */
export type CheckedImport = ImportReading & { corrections: EditionCorrection[]; at: Date };

export const definitionOf = (catalogue: Catalogue, inquiry: string): InquiryDefinition => {
	const definition = catalogue.get(inquiry);
	if (!definition) throw new Problem('not-found');
	return definition;
};

/** A dry run: what would come in, and everything that cannot, what the database has already included. */
export const checkImport = async (context: Context, file: ReadFile): Promise<CheckedImport> => {
	if (!can(context.actor, 'import-answers')) throw new Problem('not-allowed');
	const { reading, at, correct } = file;
	const checked = { ...reading, at, corrections: [] };
	const taken = await takenEditions(context, file);
	if (taken.length > 0) return withProblems(checked, taken);
	return correct && reading.rows ? correcting(context, file, reading.rows) : checked;
};

const withProblems = (checked: CheckedImport, more: readonly ImportProblem[]): CheckedImport => ({
	...checked,
	problems: [...more, ...checked.problems],
	problemCount: checked.problemCount + more.length,
});

/** An edition is fielded once, and as it was kept: what has a round is corrected, where it was brought in, or stays out. */
const takenEditions = async (
	{ tx, catalogue }: Context,
	{ inquiry, correct, reading: { editions, mapping, header } }: ReadFile,
): Promise<ImportProblem[]> => {
	const withRound = await listEditionsWithRound(tx, inquiry);
	const kept = await listKeptHashes(tx, inquiry);
	const definition = definitionOf(catalogue, inquiry);
	const obstacle = (edition: string): ImportProblemCode | undefined => {
		const round = withRound.find((one) => one.edition === edition);
		if (round && !round.isImported) return 'edition-has-round';
		if (round && !correct) return 'edition-imported';
		const hash = kept.get(edition);
		const isKept = hash === undefined || hash === contentHash(definition.editions.find(({ id }) => id === edition));
		return isKept ? undefined : 'edition-not-recorded';
	};
	const column = mapping.edition === null ? null : header.indexOf(mapping.edition) + 1;
	return editions.flatMap(({ edition, firstRow }): ImportProblem[] => {
		const code = obstacle(edition);
		return code ? [{ row: firstRow, column, header: mapping.edition, code, params: { edition } }] : [];
	});
};

const noDifference: ImportProblem = { row: null, column: null, header: null, code: 'no-difference', params: {} };

const correcting = async (
	{ tx }: Context,
	{ inquiry, importId, at: readAt, reading }: ReadFile,
	prepared: NonNullable<ImportReading['rows']>,
): Promise<CheckedImport> => {
	const at = after(readAt, await lastImportedAt(tx, inquiry));
	const editions = reading.editions.map(({ edition }) => edition);
	const standing = await readStandingRounds(tx, inquiry, editions);
	const { rows, corrections } = correctRows(prepared, standing, { id: importId, at });
	const checked = { ...reading, rows, corrections, at };
	const isEmpty = [rows.rounds, rows.responses, rows.returns].every(({ length }) => length === 0);
	return isEmpty ? withProblems(checked, [noDifference]) : checked;
};

/** A correction comes after what it was compared with, whichever of two files was read first. */
const after = (now: Date, last: Date | null): Date => (last && last >= now ? new Date(last.getTime() + 1) : now);
