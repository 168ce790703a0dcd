import type { QuestionnaireView } from '#domain/contract/responses.ts';
import type { FieldedEdition } from '#domain/survey/definition.ts';
import { inLanguage } from '#domain/survey/wording.ts';
import { languageFor, languagesOf } from './round-head.ts';

/** A questionnaire in one language; sources are left out, as the page does not show them and slow lines carry it. */
export const questionnaireView = (edition: FieldedEdition, language: string): QuestionnaireView => {
	const languages = languagesOf(edition.title);
	const { title, introduction, sections } = inLanguage(edition, languageFor(languages, language), languages);
	return {
		title,
		introduction,
		sections: sections.map((section) => ({
			...section,
			questions: section.questions.map(({ source: _, ...question }) => question),
		})),
	};
};
