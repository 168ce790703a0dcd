import { type Actor, personOf } from '#domain/access/actor.ts';
import { can } from '#domain/access/permission.ts';
import { Problem } from '#domain/contract/problem.ts';
import { completeMapping } from '#domain/import/complete-mapping.ts';
import type { GivenMapping } from '#domain/import/mapping.ts';
import { columnName, fileProblem, type ImportProblem, largestFile } from '#domain/import/table.ts';
import type { InquiryDefinition } from '#domain/survey/definition.ts';
import { type Catalogue, isRecorded } from '../definitions/catalogue.ts';
import { contentHash } from '../definitions/content-hash.ts';
import { fileHash, type ImportReading } from '../import/read-import.ts';
import { readInWorker } from '../import/read-in-worker.ts';
import {
	findStandingImport,
	insertImport,
	listEditionsWithRound,
	listKeptHashes,
	takeBackImport,
} from '../store/imports.ts';
import { logAct } from '../store/log.ts';
import { isImportReleased } from '../store/releases.ts';
import { keepEdition, lockRounds } from '../store/rounds.ts';
import type { Context } from './context.ts';

export type ImportRequest = { inquiry: string; fileName: string; bytes: Uint8Array; mapping: GivenMapping };
type Reader = { actor: Actor; now: Date; newId: () => string; catalogue: Catalogue };

/** A file that was read, before the database was asked what it has already. */
export type ReadFile = { inquiry: string; importId: string; at: Date; reading: ImportReading };

const definitionOf = (catalogue: Catalogue, inquiry: string): InquiryDefinition => {
	const definition = catalogue.get(inquiry);
	if (!definition) throw new Problem('not-found');
	return definition;
};

/** Reads and judges a file outside of any transaction: it may take long, and nobody may wait for it. */
export const readFileToImport = async (
	{ actor, now, newId, catalogue }: Reader,
	{ inquiry, fileName, bytes, mapping }: ImportRequest,
	mode: 'dry-run' | 'import',
): Promise<ReadFile> => {
	if (!can(actor, 'import-answers')) throw new Problem('not-allowed');
	const definition = definitionOf(catalogue, inquiry);
	const importId = newId();
	if (bytes.length > largestFile) throw new Problem('file-too-large');
	const reading = await readInWorker({
		file: { name: fileName, bytes },
		given: mapping,
		definition,
		facts: { now, recorded: recordedEditions(definition) },
		made: mode === 'import' ? { id: importId, by: personOf(actor), at: now } : undefined,
	});
	return { inquiry, importId, at: now, reading: reading ?? tooHeavy(fileName, bytes, mapping, definition) };
};

const recordedEditions = (definition: InquiryDefinition): string[] =>
	definition.editions
		.filter((edition) => edition.kind === 'fielded' && isRecorded(definition, edition))
		.map(({ id }) => id);

const tooHeavy = (
	name: string,
	bytes: Uint8Array,
	given: GivenMapping,
	definition: InquiryDefinition,
): ImportReading => ({
	file: { name, size: bytes.length, hash: fileHash(bytes), format: null, sheet: null, otherSheets: 0 },
	header: [],
	mapping: completeMapping(given, [], definition),
	editions: [],
	problems: [fileProblem('too-heavy')],
	problemCount: 1,
	rows: null,
});

/** A dry run: what would come in, and everything that cannot, what the database has already included. */
export const checkImport = async (context: Context, { inquiry, reading }: ReadFile): Promise<ImportReading> => {
	if (!can(context.actor, 'import-answers')) throw new Problem('not-allowed');
	const taken = await takenEditions(context, inquiry, reading);
	return {
		...reading,
		problems: [...taken, ...reading.problems],
		problemCount: reading.problemCount + taken.length,
	};
};

/** An edition is fielded once, and as it was kept: one that has a round, or was kept otherwise, cannot come in. */
const takenEditions = async (
	{ tx, catalogue }: Context,
	inquiry: string,
	{ editions, mapping, header }: ImportReading,
): Promise<ImportProblem[]> => {
	const withRound = await listEditionsWithRound(tx, inquiry);
	const kept = await listKeptHashes(tx, inquiry);
	const definition = definitionOf(catalogue, inquiry);
	const column = mapping.edition === null ? null : header.indexOf(mapping.edition) + 1;
	return editions.flatMap(({ edition, firstRow }): ImportProblem[] => {
		const place = { row: firstRow, column, header: mapping.edition, params: { edition } };
		if (withRound.includes(edition)) return [{ ...place, code: 'edition-has-round' }];
		const hash = kept.get(edition);
		const isKept = hash === undefined || hash === contentHash(definition.editions.find(({ id }) => id === edition));
		return isKept ? [] : [{ ...place, code: 'edition-not-recorded' }];
	});
};

const mostErrors = 200;

/** As the errors of a problem: "/rows/5/columns/C" is row 5, column C, as a spreadsheet shows them. */
const errorOf = ({ row, column, code, header, params }: ImportProblem) => ({
	pointer: `${row === null ? '' : `/rows/${row}`}${column === null ? '' : `/columns/${columnName(column)}`}`,
	code,
	params: { ...(header === null ? {} : { header }), ...params },
});

/** Brings a file's editions in: all of it, with where it came from, or nothing where anything in it cannot. */
export const importAnswers = async (context: Context, file: ReadFile): Promise<ImportReading & { id: string }> => {
	const { tx, now, actor } = context;
	await lockRounds(tx, file.inquiry);
	const reading = await checkImport(context, file);
	const { rows, problems } = reading;
	if (!rows || problems.length > 0)
		throw new Problem('import-refused', { errors: problems.slice(0, mostErrors).map(errorOf) });
	const { inquiry, importId } = file;
	const definition = definitionOf(context.catalogue, inquiry);
	for (const { id, hash } of rows.editions) {
		const edition = definition.editions.find((one) => one.id === id);
		if (edition?.kind === 'fielded') await keepEdition(tx, { inquiry, id, hash, definition: edition });
	}
	const { name: fileName, hash } = reading.file;
	const contents = reading.editions.map(({ edition, contacted, returns }) => ({ edition, contacted, returns }));
	await insertImport(
		tx,
		{
			id: importId,
			inquiry,
			fileName,
			fileHash: hash,
			mapping: reading.mapping,
			importedBy: personOf(actor),
			importedAt: file.at,
			contents,
		},
		rows,
	);
	await logAct(tx, actor, now, 'import-answers', { importId, inquiry, fileName, fileHash: hash, contents });
	return { ...reading, id: importId };
};

/** Takes an import back: its rounds and returns count nowhere any more, and its editions may be brought in again. */
export const undoImport = async (context: Context, importId: string): Promise<Record<string, never>> => {
	const { tx, actor, now } = context;
	if (!can(actor, 'import-answers')) throw new Problem('not-allowed');
	const standing = await findStandingImport(tx, importId);
	if (!standing) throw new Problem('not-found');
	await lockRounds(tx, standing.inquiry);
	if (await isImportReleased(tx, importId)) throw new Problem('import-released');
	const undone = await takeBackImport(tx, importId, personOf(actor), now);
	if (!undone) throw new Problem('not-found');
	const { inquiry, fileName } = undone;
	await logAct(tx, actor, now, 'undo-import', { importId, inquiry, fileName, fileHash: undone.fileHash });
	return {};
};
