import { z } from 'zod';
import type { Question } from '../survey/definition.ts';
import type { InOneLanguage } from '../survey/wording.ts';
import { declareEndpoint } from './endpoint.ts';
import {
	answer,
	consent,
	hash,
	id,
	inLanguage,
	instant,
	language,
	nothing,
	responseState,
	roundHead,
	slug,
	unitCode,
} from './shapes.ts';

const ofResponse = z.strictObject({ response: id });
const ofQuestion = z.strictObject({ response: id, question: slug });

/** The questionnaire in one language: what the page draws and the engine judges. */
type WithoutSource<Q> = Q extends unknown ? Omit<Q, 'source'> : never;
export type QuestionInOneLanguage = WithoutSource<InOneLanguage<Question>>;
export type SectionView = { id: string; title: string; lead: string; questions: QuestionInOneLanguage[] };
export type QuestionnaireView = { title: string; introduction: string; sections: SectionView[] };

const savedAnswer = z.strictObject({
	value: answer.nullable(),
	revision: z.int(),
	carriedOver: z.boolean(),
	savedAt: instant,
	savedBy: z.string(),
});

/** With `stale-revision`: the answer as it stands, and whether whoever asks saved it. */
export type CurrentAnswer = {
	value: z.infer<typeof answer> | null;
	revision: number;
	carriedOver: boolean;
	savedAt: string | null;
	savedBy: string | null;
	own: boolean;
};

const receipt = z.strictObject({
	number: z.int(),
	submittedAt: instant,
	submittedBy: z.string(),
	contentHash: hash,
});

export const readOwnResponse = declareEndpoint({
	method: 'GET',
	path: '/api/responses/mine',
	summary: 'The response of the government that is signed in, with the questionnaire in one language.',
	query: inLanguage,
	result: z.strictObject({
		id,
		round: roundHead,
		unit: unitCode,
		unitName: z.string(),
		personName: z.string(),
		language,
		state: responseState,
		defaultConsent: consent,
		questionnaire: z.custom<QuestionnaireView>(),
		answers: z.record(z.string(), savedAnswer),
		/** The answers of the government's latest return in the edition before, by question of this edition. */
		previous: z.record(z.string(), z.strictObject({ edition: slug, year: z.int(), value: answer })),
		returns: z.array(receipt),
		/** Everybody who can answer for the government: it sees each way in that was made in its name. */
		people: z.array(z.strictObject({ name: z.string(), since: instant, lastSignedInAt: instant.nullable() })),
	}),
	problems: ['not-signed-in', 'not-allowed', 'not-found'],
});

export const saveAnswer = declareEndpoint({
	method: 'PUT',
	path: '/api/responses/:response/answers/:question',
	summary: 'Save one answer, or take it back with null, on top of the revision it was based on (0: none yet).',
	params: ofQuestion,
	body: z.strictObject({
		value: z.unknown(),
		revision: z.int().min(0),
		carriedOver: z.boolean().default(false),
	}),
	result: z.strictObject({ revision: z.int(), savedAt: instant, state: responseState }),
	problems: [
		'not-signed-in',
		'not-allowed',
		'not-found',
		'round-not-open',
		'round-closed',
		'return-submitted',
		'stale-revision',
		'unknown-question',
		'not-asked',
		'wrong-type',
		'unknown-option',
		'exclusive-option',
		'too-long',
		'unknown-language',
	],
});

export const setDefaultConsent = declareEndpoint({
	method: 'PUT',
	path: '/api/responses/:response/default-consent',
	summary: 'Set how open answers may be quoted where nothing else is said beside them.',
	params: ofResponse,
	body: z.strictObject({ consent }),
	result: nothing,
	problems: ['not-signed-in', 'not-allowed', 'not-found', 'round-not-open', 'round-closed', 'return-submitted'],
});

export const submitReturn = declareEndpoint({
	method: 'POST',
	path: '/api/responses/:response/returns',
	summary: 'Submit: the stored answers become a numbered return that does not change.',
	params: ofResponse,
	/** The revision of each answer that was on the page, so that nothing is submitted that nobody reviewed. */
	body: z.strictObject({ revisions: z.record(slug, z.int().min(1)) }),
	result: receipt,
	problems: [
		'not-signed-in',
		'not-allowed',
		'not-found',
		'round-not-open',
		'round-closed',
		'return-submitted',
		'answers-changed',
		'answers-invalid',
	],
});

export const reopenReturn = declareEndpoint({
	method: 'POST',
	path: '/api/responses/:response/corrections',
	summary: 'Open the response again to correct it. The submitted return stands until the next one.',
	params: ofResponse,
	body: nothing,
	result: z.strictObject({ state: responseState }),
	problems: ['not-signed-in', 'not-allowed', 'not-found', 'round-closed', 'return-not-submitted'],
});

export const readReturn = declareEndpoint({
	method: 'GET',
	path: '/api/responses/:response/returns/:number',
	summary: 'A return as submitted, for the government’s own files.',
	params: z.strictObject({ response: id, number: z.coerce.number().int().min(1).max(1_000_000) }),
	query: inLanguage,
	result: z.strictObject({
		round: roundHead,
		unit: unitCode,
		unitName: z.string(),
		receipt,
		defaultConsent: consent,
		questionnaire: z.custom<QuestionnaireView>(),
		answers: z.record(z.string(), answer),
		/** Canonical JSON: the SHA-256 of its bytes is the content hash of the receipt. */
		document: z.string(),
	}),
	problems: ['not-signed-in', 'not-allowed', 'not-found'],
});
