import { z } from 'zod';
import { declareEndpoint } from './endpoint.ts';
import { id, inLanguage, slug, unitCode } from './shapes.ts';

const region = z.strictObject({ id: slug, name: z.string(), within: slug.nullable() });
const unit = z.strictObject({
	code: unitCode,
	name: z.string(),
	kind: z.enum(['government', 'observer']),
	region: slug.nullable(),
});
const edition = z.strictObject({
	id: slug,
	year: z.int(),
	title: z.string(),
	meeting: z.string(),
	kind: z.enum(['fielded', 'reported']),
	/** Recorded as fielded, so that a round may be opened. */
	recorded: z.boolean(),
	questions: z.int(),
	roundId: id.nullable(),
});

export const listInquiries = declareEndpoint({
	method: 'GET',
	path: '/api/inquiries',
	summary: 'The inquiries, their editions, and whether their results can be read by whoever asks.',
	query: inLanguage,
	result: z.strictObject({
		inquiries: z.array(
			z.strictObject({
				id: slug,
				title: z.string(),
				description: z.string(),
				synthetic: z.boolean(),
				editions: z.array(edition),
			}),
		),
	}),
	problems: [],
});

export const listUnits = declareEndpoint({
	method: 'GET',
	path: '/api/inquiries/:inquiry/units',
	summary: 'The governments and observers on the inquiry’s own list, and their regions.',
	params: z.strictObject({ inquiry: slug }),
	query: inLanguage,
	result: z.strictObject({ regions: z.array(region), units: z.array(unit) }),
	problems: ['not-found'],
});
