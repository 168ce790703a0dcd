import { z } from 'zod';
import { declareEndpoint } from './endpoint.ts';
import { id, inLanguage, instant, nothing, token } from './shapes.ts';

const holder = z.strictObject({
	role: z.enum(['secretariat', 'steward', 'analyst', 'chair', 'focal-point']),
	personName: z.string(),
	unitName: z.string().nullable(),
	roundTitle: z.string().nullable(),
});

export const readSession = declareEndpoint({
	method: 'GET',
	path: '/api/session',
	summary: 'Who is signed in, if anybody.',
	query: inLanguage,
	result: z.strictObject({
		holder: holder.extend({ responseId: id.nullable() }).nullable(),
		demonstration: z.boolean(),
	}),
	problems: [],
});

export const previewLink = declareEndpoint({
	method: 'POST',
	path: '/api/links/preview',
	summary: 'Whom a personal link is for. Opening a link changes nothing: mail scanners open links.',
	query: inLanguage,
	body: z.strictObject({ token }),
	result: holder.extend({ expiresAt: instant, singleUse: z.boolean() }),
	problems: ['link-unknown', 'link-used', 'link-revoked', 'link-expired'],
});

export const signIn = declareEndpoint({
	method: 'POST',
	path: '/api/session',
	summary: 'Sign in with the token of a personal link.',
	body: z.strictObject({ token }),
	result: z.strictObject({ role: holder.shape.role }),
	problems: ['link-unknown', 'link-used', 'link-revoked', 'link-expired'],
});

export const signOut = declareEndpoint({
	method: 'DELETE',
	path: '/api/session',
	summary: 'Sign out.',
	result: nothing,
	problems: [],
});
