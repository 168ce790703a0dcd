import type { RequestHandler } from 'express';
import type { Log } from './problems.ts';

/** One line a request: no query, no header, no body, so that no token and no answer reaches the log. */
export const logRequests =
	(log: Log): RequestHandler =>
	(request, response, next) => {
		const started = performance.now();
		const { method, path } = request;
		response.once('finish', () => {
			const milliseconds = Math.round(performance.now() - started);
			log.info({ method, path, status: response.statusCode, milliseconds }, 'request');
		});
		next();
	};
