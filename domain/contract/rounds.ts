import { z } from 'zod';
import { declareEndpoint } from './endpoint.ts';
import {
	date,
	id,
	inLanguage,
	instant,
	personName,
	plainText,
	responseState,
	roundHead,
	roundKind,
	slug,
	token,
	unitCode,
} from './shapes.ts';

const ofRound = z.strictObject({ round: id });

export const listRounds = declareEndpoint({
	method: 'GET',
	path: '/api/rounds',
	summary: 'The rounds, newest edition first.',
	query: inLanguage,
	result: z.strictObject({ rounds: z.array(roundHead) }),
	problems: [],
});

export const openRound = declareEndpoint({
	method: 'POST',
	path: '/api/rounds',
	summary: 'Open a round: field an edition among the governments contacted.',
	body: z.strictObject({
		inquiry: slug,
		edition: slug,
		kind: roundKind,
		opensOn: date,
		closesOn: date,
		notice: plainText(4000).optional(),
		units: z.array(unitCode).min(1).max(1000),
	}),
	result: z.strictObject({ id }),
	problems: ['not-allowed', 'not-found', 'edition-not-fielded', 'round-exists', 'unknown-unit', 'invalid-request'],
});

export const readBoard = declareEndpoint({
	method: 'GET',
	path: '/api/rounds/:round/board',
	summary: 'Where each government stands in a round: states, never content.',
	params: ofRound,
	query: inLanguage,
	result: z.strictObject({
		round: roundHead,
		regions: z.array(z.strictObject({ id: slug, name: z.string() })),
		governments: z.array(
			z.strictObject({
				unit: unitCode,
				name: z.string(),
				kind: z.enum(['government', 'observer']),
				region: slug.nullable(),
				state: responseState,
				since: instant,
				returns: z.int(),
				links: z.int(),
			}),
		),
	}),
	problems: ['not-allowed', 'not-found'],
});

export const makeGovernmentLink = declareEndpoint({
	method: 'POST',
	path: '/api/rounds/:round/governments/:unit/links',
	summary: 'Make a personal link for a government’s Focal Point. It is shown once.',
	params: z.strictObject({ round: id, unit: unitCode }),
	body: z.strictObject({ name: personName }),
	result: z.strictObject({ token, expiresAt: instant }),
	problems: ['not-allowed', 'not-found'],
});

export const readQuestionnaire = declareEndpoint({
	method: 'GET',
	path: '/api/rounds/:round/questionnaire',
	summary: 'The questionnaire of a round in one language, as asked of everybody.',
	params: ofRound,
	query: inLanguage,
	result: z.strictObject({ round: roundHead, questionnaire: z.custom<unknown>() }),
	problems: ['not-found'],
});
