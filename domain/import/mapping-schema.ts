import { z } from 'zod';
import { languageTag } from '../survey/definition-schema.ts';

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/);
const cell = z.string().max(200);
const column = z.string().max(2000);
const cells = z.array(cell).max(100);
const date = z.iso.date();

/** What the columns and cells of a file mean. What is not said is guessed from the header (`complete-mapping.ts`). */
export const mappingSchema = z.strictObject({
	separator: z.enum([',', ';', '\t']).optional().describe('Between the cells of a CSV file; a comma, unless said.'),
	edition: column.optional().describe('The column that says which edition.'),
	onlyEdition: slug.optional().describe('The edition of every row, where no column says it.'),
	unit: column.optional().describe('The column that says which government: by code, or by a name on the list.'),
	questions: z.record(column, slug).optional().describe('Which column goes to which question.'),
	leftOut: z.array(column).max(1000).optional().describe('Columns that are not read.'),
	values: z
		.strictObject({
			yes: cells.optional(),
			no: cells.optional(),
			'not-applicable': cells.optional(),
			'prefer-not': cells.optional(),
			unanswered: cells.optional(),
		})
		.optional()
		.describe('Which cells mean what, without regard to case.'),
	options: z
		.record(slug, z.record(cell, slug))
		.optional()
		.describe('By question with a list: which cell means which option, beside the options’ ids and labels.'),
	listSeparator: z.string().min(1).max(5).optional().describe('Between several options in one cell; a semicolon.'),
	language: languageTag.optional().describe('The language of open answers.'),
	kind: z.enum(['named', 'confidential']).optional().describe('The promise under which the answers were given.'),
	rounds: z
		.record(slug, z.strictObject({ opensOn: date, closesOn: date }))
		.optional()
		.describe('By edition: when it was in the field; the edition’s year, unless said.'),
});
