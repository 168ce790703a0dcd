import compression from 'compression';
import express, { type Express } from 'express';
import type { EndpointDeclaration } from '#domain/contract/endpoint.ts';
import type { Catalogue } from './definitions/catalogue.ts';
import { figuresFrom } from './figures/figures.ts';
import { figuresThread } from './figures/figures-thread.ts';
import { readingBy } from './figures/reading.ts';
import { endpointOver } from './http/endpoint.ts';
import { openApiDocument } from './http/openapi.ts';
import type { Pages } from './http/pages.ts';
import { answerProblems, type Log, nothingHere, refuseCrossSite } from './http/problems.ts';
import { logRequests } from './http/request-log.ts';
import { analysisRoutes } from './http/routes/analysis.ts';
import { type Demonstration, demonstrationRoutes } from './http/routes/demonstration.ts';
import { importRoutes } from './http/routes/imports.ts';
import { releaseRoutes } from './http/routes/releases.ts';
import { responseRoutes } from './http/routes/responses.ts';
import { resultRoutes } from './http/routes/results.ts';
import { roundRoutes } from './http/routes/rounds.ts';
import { sessionRoutes } from './http/routes/sessions.ts';
import { securityHeaders } from './http/security-headers.ts';
import { sessionCookie } from './http/session-cookie.ts';
import { readSignedIn } from './queries/session.ts';
import { type Compute, computation } from './releases/prepare-release.ts';
import type { Transact } from './store/database.ts';

export type Dependencies = {
	transact: Transact;
	now: () => Date;
	newId: () => string;
	newToken: () => string;
	log: Log;
	catalogue: Catalogue;
	/** Whether people come over HTTPS. */
	secure: boolean;
	trustProxy: number;
	/** The pages; undefined where only the interface is served. */
	pages: Pages | undefined;
	/** The parts that can be entered; undefined but in a demonstration. */
	demonstration: Demonstration | undefined;
};

/** The application, with everything it depends on given. */
export const createApp = (dependencies: Dependencies): Express => {
	const { transact, now, newId, newToken, log, catalogue, secure, trustProxy, pages, demonstration } = dependencies;
	const app = express();
	app.disable('x-powered-by');
	app.set('trust proxy', trustProxy);
	app.use(logRequests(log));
	if (pages) app.use(pages.assets);
	app.use(securityHeaders(secure), compression());
	app.get('/health', (_request, response) => {
		response.json({ status: 'up' });
	});

	const mount = endpointOver({
		transact,
		readSignedIn: (tokenHash) =>
			transact({ role: 'bearer', tokenHash }, 'read', (tx) => readSignedIn(tx, tokenHash, now())),
		cookie: sessionCookie(secure),
		clock: now,
		parts: { newId, newToken, catalogue },
	});
	const compute: Compute = (work) => transact(computation, 'read', work);
	const figures = figuresFrom({ reading: readingBy(compute), catalogue, thread: figuresThread() });
	const mounted = [
		...sessionRoutes(mount, { demonstration: demonstration !== undefined }),
		...roundRoutes(mount),
		...responseRoutes(mount),
		...resultRoutes(mount, figures),
		...analysisRoutes(mount, figures),
		...importRoutes(mount),
		...releaseRoutes(mount, compute),
		...demonstrationRoutes(mount, demonstration),
	];

	const api = express.Router();
	api.use(refuseCrossSite);
	const methods = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;
	for (const { endpoint, handlers } of mounted) api[methods[endpoint.method]](endpoint.path, ...handlers);
	const document = openApiDocument(mounted.map(({ endpoint }): EndpointDeclaration => endpoint));
	api.get('/api/openapi.json', (_request, response) => {
		response.json(document);
	});
	api.use('/api', nothingHere);
	app.use(api);
	if (pages) app.use(pages.pages);
	app.use(nothingHere);
	app.use(answerProblems(log));
	return app;
};
