import { z } from 'zod';
import type { IndicatorAnalysis, QuestionAnalysis, ResponseAnalysis } from '../indicators/analysis/analysis.ts';
import type { EditionChanges } from '../indicators/change/change-value.ts';
import { qualityFlagSchema } from '../indicators/figures/quality-flags-schema.ts';
import type { InOneLanguage } from '../survey/wording.ts';
import { declareEndpoint } from './endpoint.ts';
import { readResults } from './results.ts';
import { consent, id, inLanguage, language, slug, someText, unitCode } from './shapes.ts';

/** What analysts see of closed and open rounds: figures, protected but for those of all governments, and returns under pseudonyms. */

const ofInquiry = z.strictObject({ inquiry: slug });
/** An edition that later ones are compared with; where there is none, each with the one before. */
const since = slug.optional();
const inLanguageSince = inLanguage.extend({ since });
const pseudonym = z.string().regex(/^[0-9A-F]{5}-[0-9A-F]{5}$/);

export const readAnalysis = declareEndpoint({
	method: 'GET',
	path: '/api/inquiries/:inquiry/analysis',
	summary: 'Every figure and change of an inquiry for analysts, over all governments, a group, or a panel.',
	params: ofInquiry,
	query: z.strictObject({
		language: language.default('en'),
		/** A region or named group; "all" for every government. */
		group: slug.default('all'),
		/** Two editions: only the governments that returned in both. */
		from: slug.optional(),
		to: slug.optional(),
		since,
	}),
	result: readResults.result.extend({
		groups: z.array(
			z.strictObject({
				id: slug,
				name: z.string(),
				kind: z.enum(['region', 'subregion', 'named']),
				within: slug.nullable(),
			}),
		),
		/** Pairs of editions that a panel can be taken of. */
		panels: z.array(z.strictObject({ from: slug, to: slug })),
		applied: z.strictObject({
			group: slug,
			panel: z.strictObject({ from: slug, to: slug }).nullable(),
			since: slug.nullable(),
		}),
		changes: z.custom<InOneLanguage<EditionChanges>[]>(),
	}),
	problems: ['not-allowed', 'not-found'],
});

export const readQuestionAnalysis = declareEndpoint({
	method: 'GET',
	path: '/api/inquiries/:inquiry/analysis/questions/:concept',
	summary: 'One question, group by group, with the flows of its panels.',
	params: z.strictObject({ inquiry: slug, concept: slug }),
	query: inLanguageSince,
	result: z.custom<InOneLanguage<QuestionAnalysis>>(),
	problems: ['not-allowed', 'not-found'],
});

export const readIndicatorAnalysis = declareEndpoint({
	method: 'GET',
	path: '/api/inquiries/:inquiry/analysis/indicators/:indicator',
	summary: 'One indicator, group by group, with its change over common questions and how far it depends on its making.',
	params: z.strictObject({ inquiry: slug, indicator: slug }),
	query: inLanguageSince,
	result: z.custom<InOneLanguage<IndicatorAnalysis>>(),
	problems: ['not-allowed', 'not-found'],
});

export const readResponseAnalysis = declareEndpoint({
	method: 'GET',
	path: '/api/inquiries/:inquiry/analysis/response',
	summary: 'Who returned and who did not: by group, over time, and what it does to the figures.',
	params: ofInquiry,
	query: inLanguage,
	result: z.custom<InOneLanguage<ResponseAnalysis>>(),
	problems: ['not-allowed', 'not-found'],
});

export const readQualityAnalysis = declareEndpoint({
	method: 'GET',
	path: '/api/inquiries/:inquiry/analysis/quality',
	summary: 'What to look at again in the returns, by pseudonym.',
	params: ofInquiry,
	query: inLanguage,
	result: z.strictObject({
		rules: z.array(z.strictObject({ id: slug, text: z.string() })),
		rounds: z.array(
			z.strictObject({
				round: id,
				edition: slug,
				returns: z.int(),
				flagged: z.array(z.strictObject({ pseudonym, region: slug.nullable(), flags: z.array(qualityFlagSchema) })),
			}),
		),
	}),
	problems: ['not-allowed', 'not-found'],
});

export const readTexts = declareEndpoint({
	method: 'GET',
	path: '/api/inquiries/:inquiry/analysis/texts/:concept',
	summary: 'The remarks and open answers to one question in every round, under pseudonyms and with their consent.',
	params: z.strictObject({ inquiry: slug, concept: slug }),
	query: inLanguage,
	result: z.strictObject({
		regions: z.array(z.strictObject({ id: slug, name: z.string() })),
		/** What is written there can say which government it is: for anybody but data stewards there are no rounds. */
		identifying: z.boolean(),
		rounds: z.array(
			z.strictObject({
				round: id,
				edition: slug,
				texts: z.array(
					z.strictObject({
						pseudonym,
						region: slug.nullable(),
						kind: z.enum(['open', 'remark']),
						text: z.string(),
						/** Of an open answer. */
						language: z.string().nullable(),
						/** Of an open answer; a remark is not for quotation. */
						consent: consent.nullable(),
						/** The closed answer that a remark was written to. */
						choice: z.string().nullable(),
					}),
				),
			}),
		),
	}),
	problems: ['not-allowed', 'not-found'],
});

export const lookAtName = declareEndpoint({
	method: 'POST',
	path: '/api/rounds/:round/names',
	summary: 'Which government a pseudonym stands for. For data stewards; each look is logged.',
	params: z.strictObject({ round: id }),
	query: inLanguage,
	body: z.strictObject({ pseudonym, reason: someText(500) }),
	result: z.strictObject({ unit: unitCode, name: z.string() }),
	problems: ['not-allowed', 'not-found'],
});
