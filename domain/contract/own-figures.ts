import { z } from 'zod';
import type { PublishedFigure } from '../indicators/publication.ts';
import { declareEndpoint } from './endpoint.ts';
import { id, inLanguage, slug } from './shapes.ts';

/** A government's own page: its answers beside what was released of its groups. Nobody else's answers, no rank. */

const choice = z.string().nullable();

export const readOwnFigures = declareEndpoint({
	method: 'GET',
	path: '/api/responses/:response/figures',
	summary: 'A government’s own answers beside the released shares of its groups, and what changed since last time.',
	params: z.strictObject({ response: id }),
	query: inLanguage,
	result: z.strictObject({
		unitName: z.string(),
		inquiry: z.strictObject({ id: slug, title: z.string(), synthetic: z.boolean() }),
		edition: z.strictObject({ id: slug, title: z.string() }),
		/** The edition before in which the government returned; null where there is none. */
		before: z.strictObject({ id: slug, title: z.string() }).nullable(),
		/** The latest release of the round; null where nothing is released yet. */
		release: z.strictObject({ edition: slug, number: z.int(), frozenAt: z.iso.datetime() }).nullable(),
		/** The government's return that is shown; null where it has not submitted. */
		returned: z.strictObject({ number: z.int(), submittedAt: z.iso.datetime() }).nullable(),
		groups: z.array(z.strictObject({ id: slug, name: z.string() })),
		levels: z.array(z.strictObject({ id: slug, title: z.string() })),
		questions: z.array(
			z.strictObject({
				concept: slug,
				question: slug,
				level: slug,
				title: z.string(),
				text: z.string(),
				/** Its own answers, in this edition and in the one before: an option, or null where there is none. */
				thisTime: choice,
				lastTime: choice,
				comparability: z.enum(['first', 'same', 'reworded', 'broken']),
				/** The released share of each of its groups, "all" first; nothing but what the release shows. */
				released: z.array(z.strictObject({ group: slug, figure: z.custom<PublishedFigure>() })),
			}),
		),
	}),
	problems: ['not-allowed', 'not-found'],
});
