import { z } from 'zod';
import { staffRoles } from '../access/actor.ts';
import { declareEndpoint } from './endpoint.ts';
import { id, inLanguage, instant, nothing, personName, token } from './shapes.ts';

export const listPeople = declareEndpoint({
	method: 'GET',
	path: '/api/people',
	summary: 'Everybody who has, or had, a way in.',
	query: inLanguage,
	result: z.strictObject({
		people: z.array(
			z.strictObject({
				grantId: id,
				name: z.string(),
				role: z.enum([...staffRoles, 'focal-point']),
				unitName: z.string().nullable(),
				roundTitle: z.string().nullable(),
				since: instant,
				lastSignedInAt: instant.nullable(),
				revokedAt: instant.nullable(),
			}),
		),
	}),
	problems: ['not-allowed'],
});

export const addPerson = declareEndpoint({
	method: 'POST',
	path: '/api/people',
	summary: 'Give somebody a part and make a personal link, which is shown once.',
	body: z.strictObject({ name: personName, role: z.enum(staffRoles) }),
	result: z.strictObject({ token, expiresAt: instant }),
	problems: ['not-allowed'],
});

export const revokeGrant = declareEndpoint({
	method: 'DELETE',
	path: '/api/people/:grant',
	summary: 'Take somebody’s part back: the links and sessions end at once.',
	params: z.strictObject({ grant: id }),
	result: nothing,
	problems: ['not-allowed', 'not-found'],
});
