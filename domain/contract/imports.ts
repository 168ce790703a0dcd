import { z } from 'zod';
import { valueMeanings } from '../import/mapping.ts';
import { mappingSchema } from '../import/mapping-schema.ts';
import { importProblemCodes, largestFile } from '../import/table.ts';
import { declareEndpoint } from './endpoint.ts';
import { date, hash, id, inLanguage, instant, language, nothing, plainText, roundKind, slug } from './shapes.ts';

/** In base64 a file is a third longer, and the mapping comes with it. */
const largestBody = Math.ceil((largestFile * 4) / 3) + 1_000_000;

const cells = z.array(z.string()).readonly();
const mapping = z.strictObject({
	separator: z.enum([',', ';', '\t']),
	edition: z.string().nullable(),
	onlyEdition: slug.nullable(),
	unit: z.string().nullable(),
	questions: z.record(z.string(), slug),
	leftOut: cells,
	values: z.record(z.enum(valueMeanings), cells),
	options: z.record(slug, z.record(z.string(), slug)),
	listSeparator: z.string(),
	language,
	kind: roundKind,
	rounds: z.record(slug, z.strictObject({ opensOn: date, closesOn: date })),
});

const problem = z.strictObject({
	/** As a spreadsheet shows it, from 1; null where the whole file is meant. */
	row: z.int().nullable(),
	column: z.int().nullable(),
	header: z.string().nullable(),
	code: z.enum(importProblemCodes),
	params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const fileBody = z.strictObject({
	inquiry: slug,
	fileName: plainText(255).min(1),
	/** The bytes of the file, in base64. */
	content: z.base64(),
	mapping: mappingSchema,
	/** Whether the file corrects the editions that were brought in before. */
	correct: z.boolean().optional(),
});

const incoming = z.strictObject({ edition: slug, contacted: z.int(), returns: z.int() });
const contents = incoming.extend({
	/** Where it corrected what was brought in before: how many returns were new, corrected, and the same. */
	correction: z.strictObject({ added: z.int(), corrected: z.int(), unchanged: z.int() }).nullable(),
});

const names = z.array(z.string());
/** What a file would change of an edition that was brought in before; governments by name. */
const correction = z.strictObject({
	/** How many governments the round would gain. */
	contacted: z.int(),
	/** Those that have a return then, and had none. */
	added: names,
	corrected: names,
	unchanged: z.int(),
	/** Those that keep their return although the file has none of theirs. */
	kept: names,
});

export const checkImport = declareEndpoint({
	method: 'POST',
	path: '/api/imports/check',
	summary: 'A dry run: what a file of earlier editions would bring in, and every cell that cannot come in.',
	query: inLanguage,
	body: fileBody,
	largestBody,
	result: z.strictObject({
		file: z.strictObject({
			name: z.string(),
			hash,
			size: z.int(),
			format: z.enum(['csv', 'xlsx']).nullable(),
			/** The sheet of a workbook that was read. */
			sheet: z.string().nullable(),
			/** How many more sheets the workbook has, which are not read. */
			otherSheets: z.int(),
		}),
		header: z.array(z.string()),
		mapping,
		/** The questions that a column can go to. */
		questions: z.array(z.strictObject({ id: slug, text: z.string() })),
		editions: z.array(
			incoming.extend({
				title: z.string(),
				/** Null where the edition comes in anew, and where anything in the file cannot. */
				correction: correction.nullable(),
				opensOn: date,
				closesOn: date,
				questions: z.array(z.strictObject({ question: slug, counts: z.record(z.string(), z.int()) })),
			}),
		),
		/** The first of them; `problemCount` counts all. */
		problems: z.array(problem),
		problemCount: z.int(),
	}),
	problems: ['not-allowed', 'not-found', 'file-too-large'],
});

export const importAnswers = declareEndpoint({
	method: 'POST',
	path: '/api/imports',
	summary: 'Bring a file of earlier editions in, or correct them by it: all of it, or nothing.',
	body: fileBody,
	largestBody,
	result: z.strictObject({ id, editions: z.array(contents) }),
	problems: ['not-allowed', 'not-found', 'file-too-large', 'import-refused'],
});

export const listImports = declareEndpoint({
	method: 'GET',
	path: '/api/imports',
	summary: 'What was brought in, from which file, by whom and when; newest first.',
	query: inLanguage,
	result: z.strictObject({
		imports: z.array(
			z.strictObject({
				id,
				inquiry: slug,
				inquiryTitle: z.string(),
				fileName: z.string(),
				fileHash: hash,
				mapping,
				/** Null where it was done at the console. */
				importedBy: z.string().nullable(),
				importedAt: instant,
				undoneBy: z.string().nullable(),
				undoneAt: instant.nullable(),
				/** Why it cannot be taken back: a release was made of it, or a later import corrects it. */
				stays: z.enum(['released', 'corrected']).nullable(),
				editions: z.array(contents),
			}),
		),
	}),
	problems: ['not-allowed'],
});

export const undoImport = declareEndpoint({
	method: 'DELETE',
	path: '/api/imports/:import',
	summary: 'Take an import back: its rounds and returns count nowhere any more.',
	params: z.strictObject({ import: id }),
	result: nothing,
	problems: ['not-allowed', 'not-found', 'import-released', 'import-corrected'],
});
