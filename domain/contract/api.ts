import {
	lookAtName,
	readAnalysis,
	readIndicatorAnalysis,
	readQualityAnalysis,
	readQuestionAnalysis,
	readResponseAnalysis,
	readTexts,
} from './analysis.ts';
import { enterDemonstration, listDemonstrationEntries } from './demonstration.ts';
import type { BodyOf, ParamsOf, QueryOf, ResultOf } from './endpoint.ts';
import { checkImport, importAnswers, listImports, undoImport } from './imports.ts';
import { listInquiries, listUnits } from './inquiries.ts';
import { readOwnFigures } from './own-figures.ts';
import { addPerson, listPeople, revokeGrant } from './people.ts';
import { draftRelease, freezeRelease, listReleases, readRelease } from './releases.ts';
import { readOwnResponse, readReturn, reopenReturn, saveAnswer, setDefaultConsent, submitReturn } from './responses.ts';
import { readResults } from './results.ts';
import { listRounds, makeGovernmentLink, openRound, readBoard, readQuestionnaire } from './rounds.ts';
import { previewLink, readSession, signIn, signOut } from './session.ts';

/** Every endpoint, for OpenAPI and for the types of the client. */
export const endpoints = [
	readSession,
	signIn,
	signOut,
	previewLink,
	listInquiries,
	listUnits,
	listRounds,
	openRound,
	readBoard,
	makeGovernmentLink,
	readQuestionnaire,
	listPeople,
	addPerson,
	revokeGrant,
	readOwnResponse,
	saveAnswer,
	setDefaultConsent,
	submitReturn,
	reopenReturn,
	readReturn,
	readResults,
	readAnalysis,
	readQuestionAnalysis,
	readIndicatorAnalysis,
	readResponseAnalysis,
	readQualityAnalysis,
	readTexts,
	lookAtName,
	listReleases,
	readRelease,
	draftRelease,
	freezeRelease,
	readOwnFigures,
	checkImport,
	importAnswers,
	listImports,
	undoImport,
	listDemonstrationEntries,
	enterDemonstration,
] as const;

type Declared = (typeof endpoints)[number];
type KeyOf<E> = E extends { method: infer M extends string; path: infer P extends string } ? `${M} ${P}` : never;

/** Such as "PUT /api/responses/:response/answers/:question". */
export type EndpointKey = KeyOf<Declared>;
type EndpointAt<Key extends EndpointKey> = Declared extends infer E
	? E extends Declared
		? KeyOf<E> extends Key
			? E
			: never
		: never
	: never;

export type ApiParams<Key extends EndpointKey> = ParamsOf<EndpointAt<Key>>;
export type ApiQuery<Key extends EndpointKey> = QueryOf<EndpointAt<Key>>;
export type ApiBody<Key extends EndpointKey> = BodyOf<EndpointAt<Key>>;
export type ApiResult<Key extends EndpointKey> = ResultOf<EndpointAt<Key>>;
