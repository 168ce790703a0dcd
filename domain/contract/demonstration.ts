import { z } from 'zod';
import { declareEndpoint } from './endpoint.ts';
import { inLanguage, responseState, slug } from './shapes.ts';

const entry = z.strictObject({
	id: slug,
	role: z.enum(['steward', 'analyst', 'chair', 'focal-point']),
	name: z.string(),
	/** Where the government stands; null for all others. */
	state: responseState.nullable(),
});

export const listDemonstrationEntries = declareEndpoint({
	method: 'GET',
	path: '/api/demonstration',
	summary: 'The parts one can try in a demonstration; none anywhere else.',
	query: inLanguage,
	result: z.strictObject({ entries: z.array(entry) }),
	problems: [],
});

export const enterDemonstration = declareEndpoint({
	method: 'POST',
	path: '/api/demonstration',
	summary: 'Enter a demonstration in one of its parts.',
	body: z.strictObject({ entry: slug }),
	result: z.strictObject({ role: entry.shape.role }),
	problems: ['not-found'],
});
