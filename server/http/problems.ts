import type { ErrorRequestHandler, RequestHandler } from 'express';
import { Problem, problemBody } from '#domain/contract/problem.ts';
import { bareFacts } from '../bare-facts.ts';

export type Log = {
	info: (fields: object, message: string) => void;
	error: (fields: object, message: string) => void;
};

const parserProblems: Record<string, Problem['code']> = {
	'entity.parse.failed': 'broken-json',
	'entity.too.large': 'body-too-large',
	'encoding.unsupported': 'unsupported-media-type',
	'charset.unsupported': 'unsupported-media-type',
	'request.size.invalid': 'broken-json',
	'request.aborted': 'broken-json',
};

const asProblem = (error: unknown): Problem | undefined => {
	if (error instanceof Problem) return error;
	const type = typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : '';
	const code = parserProblems[type];
	if (code) return new Problem(code);
	return error instanceof URIError ? new Problem('not-found') : undefined;
};

/** Answers every error as RFC 9457; one that is not known is logged, and answered without detail. */
export const answerProblems =
	(log: Log): ErrorRequestHandler =>
	(error, request, response, next) => {
		const known = asProblem(error);
		if (!known) log.error({ err: bareFacts(error), method: request.method, path: request.path }, 'unexpected error');
		if (response.headersSent) return next(error);
		const body = problemBody(known ?? new Problem('internal'));
		response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
	};

export const nothingHere: RequestHandler = () => {
	throw new Problem('not-found');
};

/** A browser says where a request comes from; one that would change something must come from our own pages. */
export const refuseCrossSite: RequestHandler = (request, _response, next) => {
	const site = request.headers['sec-fetch-site'];
	const safe = request.method === 'GET' || request.method === 'HEAD';
	if (!safe && site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('cross-site');
	next();
};
