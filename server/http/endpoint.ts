import express, { type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import type { Actor } from '#domain/access/actor.ts';
import type { BodyOf, EndpointDeclaration, ParamsOf, QueryOf, ResultOf } from '#domain/contract/endpoint.ts';
import { Problem, type ProblemDetail } from '#domain/contract/problem.ts';
import type { Context } from '../commands/context.ts';
import { isReadyJson, type ReadyJson, textOfReady } from '../figures/ready-json.ts';
import type { SignedIn } from '../queries/session.ts';
import type { SessionCookie } from './session-cookie.ts';

/** What a handler works with: the parsed request, and the context of its transaction. It returns data. */
export type Handling<E> = Context & {
	params: ParamsOf<E>;
	query: QueryOf<E>;
	body: BodyOf<E>;
	holder: SignedIn['holder'];
	/** Asks for a change of the session's cookie, made only if the transaction commits. */
	setSession: (token: string | null, expiresAt?: Date) => void;
};

type Before<E> = Omit<Context, 'tx'> & { params: ParamsOf<E>; query: QueryOf<E>; body: BodyOf<E> };

type Implementation<E, Prepared> = {
	/** Who may send a body that is larger than usual: asked before it is read. */
	admits?: (actor: Actor) => boolean;
	/** Work that may take long, done before the transaction opens: nothing is held while it lasts. */
	prepare?: (before: Before<E>) => Promise<Prepared>;
	/** Whose transaction it is, where that is not the session's holder: somebody who presents a token. */
	actorFrom?: (request: { body: BodyOf<E>; sessionTokenHash: string | undefined }) => Actor;
	/** Returns data, or JSON that is finished and was checked where it was made. */
	run: (handling: Handling<E> & { prepared: Prepared }) => Promise<ResultOf<E> | ReadyJson>;
};

export type Mounted = { endpoint: EndpointDeclaration; handlers: RequestHandler[] };

export type EndpointDependencies = {
	transact: <Result>(
		actor: Actor,
		mode: 'read' | 'write',
		work: (tx: Context['tx']) => Promise<Result>,
	) => Promise<Result>;
	readSignedIn: (tokenHash: string) => Promise<SignedIn>;
	cookie: SessionCookie;
	clock: () => Date;
	parts: Omit<Context, 'tx' | 'actor' | 'now'>;
};

const pointer = (path: readonly PropertyKey[]): string => path.map((part) => `/${String(part)}`).join('');

/** Reads one part of a request; keys that are not known are named, and refused. */
const readPart = (schema: z.ZodType | undefined, value: unknown, place: string): unknown => {
	if (!schema) return undefined;
	const read = schema.safeParse(value ?? {});
	if (read.success) return read.data;
	const errors = read.error.issues.flatMap((issue): ProblemDetail[] =>
		issue.code === 'unrecognized_keys'
			? issue.keys.map((key) => ({
					pointer: `${place}${pointer([...issue.path, key])}`,
					code: 'unknown-key',
					params: {},
				}))
			: [{ pointer: `${place}${pointer(issue.path)}`, code: issue.code, params: {} }],
	);
	const unknownOnly = errors.every(({ code }) => code === 'unknown-key');
	throw new Problem(unknownOnly ? 'unknown-keys' : 'invalid-request', { errors });
};

const requireJson = (request: Request): void => {
	if (!request.is('application/json')) throw new Problem('unsupported-media-type');
};

const usualBody = 1_048_576;

/** Only an endpoint that takes a file has a body larger than usual. */
const bodyReader = ({ largestBody }: EndpointDeclaration): RequestHandler => {
	const read = express.json({ limit: largestBody ?? usualBody, type: 'application/json' });
	const isTooLarge = (error: unknown): boolean =>
		error instanceof Error && 'type' in error && error.type === 'entity.too.large';
	return (request, response, next) =>
		read(request, response, (error?: unknown) =>
			next(largestBody !== undefined && isTooLarge(error) ? new Problem('file-too-large') : error),
		);
};

/** The JSON of a result, checked against its schema; of what is ready, the fields that were added. */
const checkedJson = ({ result: schema }: EndpointDeclaration, result: unknown): string => {
	if (!isReadyJson(result)) return JSON.stringify(schema.parse(result));
	return textOfReady(result, schema instanceof z.ZodObject ? schema.partial().parse(result.fields) : {});
};

/**
 * Makes the one thing that answers an endpoint: parse, read the session, prepare, open the transaction (read only for GET), run,
 * check the result against its schema, commit, answer.
 */
export const endpointOver =
	({ transact, readSignedIn, cookie, clock, parts }: EndpointDependencies) =>
	<const E extends EndpointDeclaration, Prepared = undefined>(
		endpoint: E,
		{ admits, actorFrom, prepare, run }: Implementation<E, Prepared>,
	): Mounted => {
		const signedInFrom = async (request: Request): Promise<SignedIn | undefined> => {
			const tokenHash = cookie.read(request);
			return tokenHash ? readSignedIn(tokenHash) : undefined;
		};
		const admit: RequestHandler = async (request, _response, next) => {
			const signedIn = await signedInFrom(request);
			if (admits && !admits(signedIn?.actor ?? { role: 'anyone' })) throw new Problem('not-allowed');
			next();
		};
		const handler = async (request: Request, response: Response): Promise<void> => {
			if (endpoint.body) requireJson(request);
			const params = readPart(endpoint.params, request.params, '') as ParamsOf<E>;
			const query = readPart(endpoint.query, request.query, '') as QueryOf<E>;
			const body = readPart(endpoint.body, request.body, '') as BodyOf<E>;

			const sessionTokenHash = cookie.read(request);
			const whoAsks = async (): Promise<{ actor: Actor; holder: SignedIn['holder'] }> => {
				const signedIn = await signedInFrom(request);
				const actor = actorFrom?.({ body, sessionTokenHash }) ?? signedIn?.actor ?? { role: 'anyone' };
				return { actor, holder: signedIn?.holder };
			};
			const asking = await whoAsks();
			const before = { ...parts, actor: asking.actor, now: clock(), params, query, body };
			const prepared = (await prepare?.(before)) as Prepared;
			// What was prepared may have taken minutes, in which a session can end or a role be revoked.
			const { actor, holder } = prepare ? await whoAsks() : asking;
			let changeSession: (() => void) | undefined;

			const json = await transact(actor, endpoint.method === 'GET' ? 'read' : 'write', async (tx) =>
				checkedJson(
					endpoint,
					await run({
						...parts,
						tx,
						actor,
						now: clock(),
						params,
						query,
						body,
						prepared,
						holder,
						setSession: (token, expiresAt) => {
							changeSession = () => cookie.write(response, token, expiresAt);
						},
					}),
				),
			);
			changeSession?.();
			response.set('Cache-Control', 'private, no-cache').type('json').send(json);
		};
		return { endpoint, handlers: [...(admits ? [admit] : []), bodyReader(endpoint), handler] };
	};
