import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import { fieldedEditions } from '#domain/import/complete-mapping.ts';
import { roundDates } from '#domain/import/round-dates.ts';
import type { InquiryDefinition } from '#domain/survey/definition.ts';
import { inLanguage } from '#domain/survey/wording.ts';
import type { CheckedImport } from '../commands/check-import.ts';
import type { Context } from '../commands/context.ts';
import type { EditionCorrection } from '../import/correct-rows.ts';
import { listImports as listImportRows } from '../store/imports.ts';
import type { ImportedEdition } from '../store/schema.ts';
import { wordsIn } from './round-head.ts';

export const listImports = async (context: Context, language: string): Promise<ApiResult<'GET /api/imports'>> => {
	if (!can(context.actor, 'import-answers')) throw new Problem('not-allowed');
	const rows = await listImportRows(context.tx);
	return {
		imports: rows.map(({ import: one, importedBy, undoneBy, stays }) => {
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
				stays,
				editions: one.contents.map(importedEdition),
			};
		}),
	};
};

export const importedEdition = ({ correction, ...edition }: ImportedEdition) => ({
	...edition,
	correction: correction ?? null,
});

/** A dry run as the page shows it: with the titles of editions and the wording of questions in one language. */
export const importView = (
	{ catalogue }: Pick<Context, 'catalogue'>,
	inquiry: string,
	reading: CheckedImport,
	language: string,
): ApiResult<'POST /api/imports/check'> => {
	const definition = catalogue.get(inquiry);
	if (!definition) throw new Problem('not-found');
	const fielded = fieldedEditions(definition);
	const { file, header, mapping, problems, problemCount } = reading;
	const texts = new Map(
		fielded.flatMap((edition) => {
			const { sections } = inLanguage(edition, language, definition.inquiry.languages);
			return sections.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text] as const));
		}),
	);
	return {
		...{ file, header: [...header], mapping, problems, problemCount },
		questions: [...texts].map(([id, text]) => ({ id, text })),
		editions: reading.editions.flatMap(({ edition: id, contacted, returns, questions }) => {
			const edition = fielded.find((one) => one.id === id);
			if (!edition) return [];
			const { opensOn, closesOn } = roundDates(edition, mapping);
			const title = wordsIn(edition.title, language);
			const corrected = reading.corrections.find((one) => one.edition === id);
			const correction = corrected ? correctionView(corrected, definition, language) : null;
			return [{ edition: id, title, contacted, returns, opensOn, closesOn, questions, correction }];
		}),
	};
};

const correctionView = (
	{ contacted, unchanged, ...units }: EditionCorrection,
	{ units: { units: listed } }: InquiryDefinition,
	language: string,
) => {
	const named = (codes: readonly string[]): string[] =>
		codes.map((code) => {
			const unit = listed.find((one) => one.code === code);
			return unit ? wordsIn(unit.name, language) : code;
		});
	const { added, corrected, kept } = units;
	return { contacted, unchanged, added: named(added), corrected: named(corrected), kept: named(kept) };
};
