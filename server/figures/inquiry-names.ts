import type { ApiResult } from '#domain/contract/api.ts';
import { conceptsOfIndicators } from '#domain/indicators/scores/indicator-graph.ts';
import { type Edition, type FieldedEdition, type InquiryDefinition, questionsOf } from '#domain/survey/definition.ts';
import { inLanguage } from '#domain/survey/wording.ts';

type Results = ApiResult<'GET /api/inquiries/:inquiry/results'>;
type Groups = ApiResult<'GET /api/inquiries/:inquiry/analysis'>['groups'];

/** What the figures of an inquiry are of, in one language. */
export const namesIn = (
	{ inquiry, indicators }: InquiryDefinition,
	editions: readonly Edition[],
	language: string,
): Pick<Results, 'inquiry' | 'editions' | 'levels' | 'concepts' | 'indicators' | 'wordings'> => {
	const conceptsOf = conceptsOfIndicators(indicators.indicators);
	const words = <T>(definition: T) => inLanguage(definition, language, inquiry.languages);
	return {
		inquiry: {
			id: inquiry.id,
			title: words(inquiry.title),
			description: words(inquiry.description),
			languages: inquiry.languages,
		},
		editions: editions.map(({ id, title, meeting }) => ({ id, title: words(title), meeting: words(meeting) })),
		levels: inquiry.levels.map(({ id, title, scored }) => ({ id, title: words(title), scored })),
		concepts: inquiry.concepts.map(({ id, title, level, follows, scored }) => ({
			id,
			title: words(title),
			level,
			follows: follows ?? null,
			scored: scored ?? false,
		})),
		indicators: indicators.indicators.map((indicator) => ({
			id: indicator.id,
			title: words(indicator.title),
			note: indicator.note ? words(indicator.note) : null,
			level: 'level' in indicator ? (indicator.level ?? null) : null,
			concepts: [...(conceptsOf.get(indicator.id) ?? [])],
			kind: indicator.kind,
		})),
		wordings: editions.flatMap((edition) => (edition.kind === 'fielded' ? wordingsOf(words(edition)) : [])),
	};
};

type EditionInOneLanguage = ReturnType<typeof inLanguage<FieldedEdition>>;

const wordingsOf = (edition: EditionInOneLanguage): Results['wordings'] =>
	questionsOf<EditionInOneLanguage['sections'][number]['questions'][number]>(edition).map((question) => ({
		edition: edition.id,
		concept: question.concept,
		question: question.id,
		type: question.type,
		text: question.text,
		help: question.help ?? null,
		conditional: question.askedWhen !== undefined,
		options: 'options' in question ? question.options.map(({ id, label }) => ({ id, label })) : [],
	}));

/** The groups that figures can be asked of, in one language. */
export const groupNames = ({ inquiry, units }: InquiryDefinition, language: string): Groups => {
	const words = (text: (typeof units.regions)[number]['name']) => inLanguage(text, language, inquiry.languages);
	return [
		...units.regions.map(({ id, name, within }) => ({
			id,
			name: words(name),
			kind: within === undefined ? ('region' as const) : ('subregion' as const),
			within: within ?? null,
		})),
		...(units.groups ?? []).map(({ id, name }) => ({ id, name: words(name), kind: 'named' as const, within: null })),
	];
};
