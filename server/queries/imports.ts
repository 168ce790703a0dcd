import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import { fieldedEditions } from '#domain/import/complete-mapping.ts';
import { roundDates } from '#domain/import/round-dates.ts';
import { questionsOf } from '#domain/survey/definition.ts';
import type { Context } from '../commands/context.ts';
import type { ImportReading } from '../import/read-import.ts';
import { listImports as listImportRows } from '../store/imports.ts';
import { wordsIn } from './round-head.ts';

export const listImports = async (context: Context, language: string): Promise<ApiResult<'GET /api/imports'>> => {
	if (!can(context.actor, 'import-answers')) throw new Problem('not-allowed');
	const rows = await listImportRows(context.tx);
	return {
		imports: rows.map(({ import: one, importedBy, undoneBy }) => {
			const inquiry = context.catalogue.get(one.inquiry)?.inquiry;
			return {
				id: one.id,
				inquiry: one.inquiry,
				inquiryTitle: inquiry ? wordsIn(inquiry.title, language) : one.inquiry,
				fileName: one.fileName,
				fileHash: one.fileHash,
				mapping: one.mapping,
				importedBy,
				importedAt: one.importedAt.toISOString(),
				undoneBy,
				undoneAt: one.undoneAt?.toISOString() ?? null,
				editions: [...one.contents],
			};
		}),
	};
};

/** A dry run as the page shows it: with the titles of editions and the wording of questions in one language. */
export const importView = (
	{ catalogue }: Pick<Context, 'catalogue'>,
	inquiry: string,
	reading: ImportReading,
	language: string,
): ApiResult<'POST /api/imports/check'> => {
	const definition = catalogue.get(inquiry);
	if (!definition) throw new Problem('not-found');
	const fielded = fieldedEditions(definition);
	const { file, header, mapping, problems, problemCount } = reading;
	const texts = new Map(
		fielded.flatMap((edition) => questionsOf(edition).map(({ id, text }) => [id, wordsIn(text, language)] as const)),
	);
	return {
		...{ file, header: [...header], mapping, problems, problemCount },
		questions: [...texts].map(([id, text]) => ({ id, text })),
		editions: reading.editions.flatMap(({ edition: id, contacted, returns, questions }) => {
			const edition = fielded.find((one) => one.id === id);
			if (!edition) return [];
			const { opensOn, closesOn } = roundDates(edition, mapping);
			const title = wordsIn(edition.title, language);
			return [{ edition: id, title, contacted, returns, opensOn, closesOn, questions }];
		}),
	};
};
