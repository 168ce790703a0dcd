import { z } from 'zod';
import type { Publication, PublishedFigure, Refusal } from '../indicators/releases/publication.ts';
import type { ReleaseContent } from '../indicators/releases/release.ts';
import { declareEndpoint } from './endpoint.ts';
import { date, hash, id, inLanguage, instant, plainText, roundKind, slug } from './shapes.ts';

export const releaseHead = z.strictObject({
	inquiry: slug,
	edition: slug,
	editionTitle: z.string(),
	number: z.int(),
	kind: roundKind,
	synthetic: z.boolean(),
	cutOff: instant,
	frozenAt: instant,
	contentHash: hash,
	methodVersion: z.string(),
	/** What is different from the release before, and why; null for the first. */
	note: z.string().nullable(),
	/** How many figures it shows, and how many it withholds. */
	shown: z.int(),
	withheld: z.int(),
	/** The number of the latest release of the same round. */
	latest: z.int(),
});

/** What the figures are of, in one language. */
const names = z.strictObject({
	inquiry: z.strictObject({ id: slug, title: z.string() }),
	levels: z.array(z.strictObject({ id: slug, title: z.string() })),
	concepts: z.array(
		z.strictObject({
			id: slug,
			title: z.string(),
			level: slug,
			question: slug.nullable(),
			text: z.string().nullable(),
		}),
	),
	indicators: z.array(z.strictObject({ id: slug, title: z.string(), level: slug.nullable() })),
	groups: z.array(z.strictObject({ id: slug, name: z.string(), kind: z.enum(['region', 'subregion', 'named']) })),
});

/** How the figures differ from those of the last release of the round. */
const comparison = z.strictObject({
	number: z.int(),
	figures: z.array(
		z.strictObject({
			id: z.string(),
			/** Null where the earlier release had no such figure. */
			before: z.custom<PublishedFigure | null>(),
			/** Null where it is gone. */
			after: z.custom<PublishedFigure | null>(),
		}),
	),
});

export const listReleases = declareEndpoint({
	method: 'GET',
	path: '/api/inquiries/:inquiry/releases',
	summary: 'The releases of an inquiry, newest first.',
	params: z.strictObject({ inquiry: slug }),
	query: inLanguage,
	result: z.strictObject({
		inquiry: z.strictObject({ id: slug, title: z.string() }),
		releases: z.array(releaseHead),
	}),
	problems: ['not-found'],
});

export const readRelease = declareEndpoint({
	method: 'GET',
	path: '/api/inquiries/:inquiry/releases/:edition/:number',
	summary: 'One release, whole and as it was frozen.',
	params: z.strictObject({ inquiry: slug, edition: slug, number: z.coerce.number().int().min(1).max(1_000_000) }),
	query: inLanguage,
	result: z.strictObject({
		head: releaseHead,
		names,
		content: z.custom<ReleaseContent>(),
		comparison: comparison.nullable(),
	}),
	problems: ['not-found'],
});

export const draftRelease = declareEndpoint({
	method: 'POST',
	path: '/api/rounds/:round/releases/draft',
	summary: 'What a release would publish, what it would withhold, and how it differs from the last. Freezes nothing.',
	params: z.strictObject({ round: id }),
	query: inLanguage,
	body: z.strictObject({
		/** The last day whose returns are in it. */
		freezeOn: date,
		leaveOut: z.array(plainText(300)).max(3000),
	}),
	result: z.strictObject({
		number: z.int(),
		edition: slug,
		kind: roundKind,
		cutOff: instant,
		contentHash: hash,
		methodVersion: z.string(),
		contacted: z.int(),
		returns: z.int(),
		/** New, corrected and withdrawn returns that wait for a later release, because too few have changed. */
		waiting: z.int(),
		names,
		publication: z.custom<Publication>(),
		/** Figures asked for that cannot be published beside the others. Empty but where something went wrong. */
		refused: z.array(z.custom<Refusal>()),
		comparison: comparison.nullable(),
	}),
	problems: ['not-allowed', 'not-found', 'freeze-date', 'no-returns'],
});

export const freezeRelease = declareEndpoint({
	method: 'POST',
	path: '/api/rounds/:round/releases',
	summary: 'Freeze a release exactly as its draft showed it. This cannot be undone.',
	params: z.strictObject({ round: id }),
	body: z.strictObject({
		freezeOn: date,
		leaveOut: z.array(plainText(300)).max(3000),
		/** What is different from the last release, and why; needed from the second on. */
		note: plainText(2000).nullable(),
		/** Of the draft that was looked at. */
		contentHash: hash,
	}),
	result: z.strictObject({ inquiry: slug, edition: slug, number: z.int(), contentHash: hash }),
	problems: ['not-allowed', 'not-found', 'freeze-date', 'no-returns', 'draft-changed', 'note-needed'],
});
