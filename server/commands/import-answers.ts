import { type Actor, personOf } from '#domain/access/actor.ts';
import { can } from '#domain/access/permission.ts';
import { Problem } from '#domain/contract/problem.ts';
import { completeMapping } from '#domain/import/complete-mapping.ts';
import type { GivenMapping } from '#domain/import/mapping.ts';
import { columnName, fileProblem, type ImportProblem, largestFile } from '#domain/import/table.ts';
import type { InquiryDefinition } from '#domain/survey/definition.ts';
import { type Catalogue, isRecorded } from '../definitions/catalogue.ts';
import { fileHash, type ImportReading } from '../import/read-import.ts';
import { readInWorker } from '../import/read-in-worker.ts';
import { insertImport } from '../store/imports.ts';
import { logAct } from '../store/log.ts';
import { keepEdition, lockRounds } from '../store/rounds.ts';
import type { ImportedEdition } from '../store/schema.ts';
import { type CheckedImport, checkImport, definitionOf, type ReadFile } from './check-import.ts';
import type { Context } from './context.ts';

export type ImportRequest = {
	inquiry: string;
	fileName: string;
	bytes: Uint8Array;
	mapping: GivenMapping;
	/** Whether an edition that was brought in before is corrected by the file. */
	correct: boolean;
};
type Reader = { actor: Actor; now: Date; newId: () => string; catalogue: Catalogue };

/** Reads and judges a file outside of any transaction: it may take long, and nobody may wait for it. */
export const readFileToImport = async (
	{ actor, now, newId, catalogue }: Reader,
	{ inquiry, fileName, bytes, mapping, correct }: ImportRequest,
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
		// What a correction would change is told from its rows.
		made: mode === 'import' || correct ? { id: importId, by: personOf(actor), at: now } : undefined,
	});
	return { inquiry, importId, at: now, correct, reading: reading ?? tooHeavy(fileName, bytes, mapping, definition) };
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

const mostErrors = 200;

/** As the errors of a problem: "/rows/5/columns/C" is row 5, column C, as a spreadsheet shows them. */
const errorOf = ({ row, column, code, header, params }: ImportProblem) => ({
	pointer: `${row === null ? '' : `/rows/${row}`}${column === null ? '' : `/columns/${columnName(column)}`}`,
	code,
	params: { ...(header === null ? {} : { header }), ...params },
});

/** Brings a file's editions in: all of it, with where it came from, or nothing where anything in it cannot. */
export const importAnswers = async (context: Context, file: ReadFile): Promise<{ id: string; editions: Contents }> => {
	const { tx, now, actor } = context;
	await lockRounds(tx, file.inquiry);
	const checked = await checkImport(context, file);
	const { rows, problems } = checked;
	if (!rows || problems.length > 0)
		throw new Problem('import-refused', { errors: problems.slice(0, mostErrors).map(errorOf) });
	const { inquiry, importId } = file;
	const definition = definitionOf(context.catalogue, inquiry);
	for (const { id, hash } of rows.editions) {
		const edition = definition.editions.find((one) => one.id === id);
		if (edition?.kind === 'fielded') await keepEdition(tx, { inquiry, id, hash, definition: edition });
	}
	const { name: fileName, hash: fileHash } = checked.file;
	const contents = contentsOf(checked);
	const head = { id: importId, inquiry, fileName, fileHash, mapping: checked.mapping, contents };
	await insertImport(tx, { ...head, importedBy: personOf(actor), importedAt: checked.at }, rows);
	await logAct(tx, actor, now, 'import-answers', { importId, inquiry, fileName, fileHash, contents });
	return { id: importId, editions: contents };
};

type Contents = ImportedEdition[];

const contentsOf = ({ editions, corrections }: CheckedImport): Contents =>
	editions.map(({ edition, contacted, returns }) => {
		const one = corrections.find((correction) => correction.edition === edition);
		if (!one) return { edition, contacted, returns };
		const { added, corrected, unchanged } = one;
		const correction = { added: added.length, corrected: corrected.length, unchanged };
		return { edition, contacted, returns, correction };
	});
