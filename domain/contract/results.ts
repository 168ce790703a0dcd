import { z } from 'zod';
import type { Board } from '../indicators/figures/indicator-board.ts';
import type { InOneLanguage } from '../survey/wording.ts';
import { declareEndpoint } from './endpoint.ts';
import { inLanguage, instant, language, roundHead, slug } from './shapes.ts';

export type BoardInOneLanguage = InOneLanguage<Board>;

/** One edition's wording of a concept, with the words of its options. */
const wording = z.strictObject({
	edition: slug,
	concept: slug,
	question: slug,
	type: z.enum(['yes-no', 'open', 'one-of', 'several-of']),
	text: z.string(),
	help: z.string().nullable(),
	conditional: z.boolean(),
	options: z.array(z.strictObject({ id: slug, label: z.string() })),
});

const indicator = z.strictObject({
	id: slug,
	title: z.string(),
	note: z.string().nullable(),
	level: slug.nullable(),
	/** The concepts that it goes back to. */
	concepts: z.array(slug),
	kind: z.enum(['difference', 'mean', 'weighted-mean', 'capped-sum', 'bands']),
});

export const readResults = declareEndpoint({
	method: 'GET',
	path: '/api/inquiries/:inquiry/results',
	summary: 'Every figure of an inquiry over its editions, from the rounds that are open to whoever asks.',
	params: z.strictObject({ inquiry: slug }),
	query: inLanguage,
	result: z.strictObject({
		inquiry: z.strictObject({ id: slug, title: z.string(), description: z.string(), languages: z.array(language) }),
		synthetic: z.boolean(),
		/** The rounds whose answers are in the figures. */
		rounds: z.array(roundHead),
		/** Of these, the rounds whose figures are those of their latest release. */
		releases: z.array(z.strictObject({ edition: slug, number: z.int(), cutOff: instant, frozenAt: instant })),
		/** Editions with a round of which nothing is open to whoever asks. */
		withheldEditions: z.array(slug),
		editions: z.array(z.strictObject({ id: slug, title: z.string(), meeting: z.string() })),
		levels: z.array(z.strictObject({ id: slug, title: z.string(), scored: z.boolean() })),
		concepts: z.array(
			z.strictObject({ id: slug, title: z.string(), level: slug, follows: slug.nullable(), scored: z.boolean() }),
		),
		indicators: z.array(indicator),
		wordings: z.array(wording),
		board: z.custom<BoardInOneLanguage>(),
	}),
	problems: ['not-found'],
});
