import { createHash } from 'node:crypto';
import { completeMapping } from '#domain/import/complete-mapping.ts';
import { type ImportFacts, type Judged, judgeTable } from '#domain/import/judge-table.ts';
import type { GivenMapping } from '#domain/import/mapping.ts';
import { type EditionSummary, summarise } from '#domain/import/summarise.ts';
import type { InquiryDefinition } from '#domain/survey/definition.ts';
import { type Import, type PreparedRows, prepareRows } from './prepare-rounds.ts';
import { readTable, type TableReading } from './read-table.ts';

/** A file to bring in, with everything that its judging needs: it crosses to a worker. */
export type ImportTask = {
	file: { name: string; bytes: Uint8Array };
	given: GivenMapping;
	definition: InquiryDefinition;
	facts: ImportFacts;
	/** Whose import it is; undefined for a dry run. */
	made: Import | undefined;
};

export type ImportReading = {
	file: {
		name: string;
		hash: string;
		size: number;
		format: 'csv' | 'xlsx' | null;
		/** The sheet of a workbook that was read, and how many more it has. */
		sheet: string | null;
		otherSheets: number;
	};
	editions: EditionSummary[];
	/** What to write; null in a dry run, and where there is any problem. */
	rows: PreparedRows | null;
} & Omit<Judged, 'editions'>;

/** SHA-256 of a file, in hexadecimal. */
export const fileHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads and judges a file; makes the rows of its import where it has no problem and is to be brought in. */
export const readImport = ({ file, given, definition, facts, made }: ImportTask): ImportReading => {
	const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
	const read = readTable(bytes, given.separator ?? ',');
	const judged = 'problem' in read ? unread(read, given, definition) : judgeTable(read.rows, given, definition, facts);
	const { editions, ...rest } = judged;
	return {
		...rest,
		file: {
			name: file.name,
			hash: fileHash(bytes),
			size: bytes.length,
			format: 'problem' in read ? null : read.format,
			sheet: 'problem' in read ? null : read.sheet,
			otherSheets: 'problem' in read ? 0 : read.otherSheets,
		},
		editions: summarise({ editions }, definition),
		rows: made && judged.problemCount === 0 ? prepareRows(judged, definition, made) : null,
	};
};

const unread = (
	{ problem }: Extract<TableReading, { problem: unknown }>,
	given: GivenMapping,
	definition: InquiryDefinition,
): Judged => ({
	header: [],
	mapping: completeMapping(given, [], definition),
	editions: [],
	problems: [problem],
	problemCount: 1,
});
