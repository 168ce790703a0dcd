import { z } from 'zod';
import type { PublishedFigure } from '../indicators/releases/publication.ts';
import { declareEndpoint } from './endpoint.ts';
import { id, inLanguage, instant, slug } from './shapes.ts';

/** A government's own page: its answers beside what was released of its groups. Nobody else's answers, no rank. */

/** Of a yes/no question; null where it was left empty. */
const given = z.enum(['yes', 'no', 'not-applicable', 'prefer-not', 'not-asked']).nullable();
const edition = z.strictObject({ id: slug, title: z.string() });

export const readOwnFigures = declareEndpoint({
	method: 'GET',
	path: '/api/responses/:response/figures',
	summary: 'A government’s own answers beside the released shares of its groups, and what changed since last time.',
	params: z.strictObject({ response: id }),
	query: inLanguage,
	result: z.strictObject({
		unitName: z.string(),
		inquiry: z.strictObject({ id: slug, title: z.string(), synthetic: z.boolean() }),
		edition,
		/** The edition before in which the government returned; null where there is none. */
		before: edition.nullable(),
		/** Every edition in which the government was asked, the first first, with its response there. */
		editions: z.array(edition.extend({ response: id })),
		/** The latest release of the round; null where nothing is released yet. Later returns than `cutOff` are not in it. */
		release: z.strictObject({ edition: slug, number: z.int(), cutOff: instant, frozenAt: instant }).nullable(),
		/** The government's return that is shown; null where it has not submitted. */
		returned: z.strictObject({ number: z.int(), submittedAt: instant }).nullable(),
		/** Those of its groups that the release publishes: region, region within it, named groups. */
		groups: z.array(z.strictObject({ id: slug, name: z.string() })),
		levels: z.array(z.strictObject({ id: slug, title: z.string() })),
		/** The yes/no questions: what a release has shares of. */
		questions: z.array(
			z.strictObject({
				concept: slug,
				question: slug,
				level: slug,
				title: z.string(),
				text: z.string(),
				/** Its own answers, in the returns of this edition and of the one before. */
				thisTime: given,
				lastTime: given,
				/** `first`: the edition before did not ask it. */
				comparability: z.enum(['first', 'same', 'reworded', 'broken']),
				/** The wording of last time, and what is different since; null where nothing is. */
				lastText: z.string().nullable(),
				note: z.string().nullable(),
				/** The released share of each of its groups, "all" first; nothing but what the release shows. */
				released: z.array(z.strictObject({ group: slug, figure: z.custom<PublishedFigure>() })),
			}),
		),
	}),
	problems: ['not-signed-in', 'not-allowed', 'not-found'],
});
