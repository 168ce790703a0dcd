import type { ApiBody, ApiParams, ApiQuery, ApiResult, EndpointKey } from '#domain/contract/api.ts';
import type { ProblemCode, ProblemDetail } from '#domain/contract/problem.ts';

export type ApiProblem = {
	/** `unreachable`: no reply at all. `not-understood`: a reply, but not from this service (a proxy's page, say). */
	code: ProblemCode | 'unreachable' | 'not-understood';
	errors: ProblemDetail[];
	/** With `stale-revision`: the answer as it stands. */
	current?: unknown;
};
export type Outcome<Result> = { ok: true; result: Result } | { ok: false; problem: ApiProblem };

type Part<Name extends string, Value> = Value extends undefined ? unknown : { [N in Name]: Value };
export type Inputs<Key extends EndpointKey> = Part<'params', ApiParams<Key>> &
	Part<'query', ApiQuery<Key>> &
	Part<'body', ApiBody<Key>>;
type AnyInputs = {
	params?: Record<string, string | number>;
	query?: Record<string, string | number | boolean | undefined>;
	body?: unknown;
};
type Options = {
	/** Lets the request outlive the page. */
	keepalive?: boolean;
	/** How long to wait for the reply, in milliseconds, where that is not the usual time. */
	wait?: number;
};

const longestWait = 30_000;

/** Such as "/api/rounds/…?language=fr". The page's HTML preloads by this very address. */
const addressOf = (path: string, { params = {}, query = {} }: AnyInputs): string => {
	const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
	const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
	return given.length === 0 ? filled : `${filled}?${new URLSearchParams(given)}`;
};

const bodyOf = (body: unknown): RequestInit =>
	body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };

const isProblem = (value: unknown): value is ApiProblem =>
	typeof value === 'object' && value !== null && 'code' in value && 'errors' in value;

const readReply = async (reply: Response): Promise<Outcome<unknown>> => {
	const text = await reply.text();
	try {
		const value: unknown = JSON.parse(text);
		if (reply.ok) return { ok: true, result: value };
		if (isProblem(value)) return { ok: false, problem: value };
	} catch {
		// What is not JSON is not from this service: said below.
	}
	return { ok: false, problem: { code: 'not-understood', errors: [] } };
};

/** Calls one endpoint of the contract: `request('GET /api/rounds', { query: { language } })`. Never throws. */
export const request = async <Key extends EndpointKey>(
	key: Key,
	inputs: Inputs<Key>,
	{ keepalive = false, wait = longestWait }: Options = {},
): Promise<Outcome<ApiResult<Key>>> => {
	const [method = 'GET', path = ''] = key.split(' ');
	const given = inputs as AnyInputs;
	try {
		const signal = AbortSignal.timeout(wait);
		const reply = await fetch(addressOf(path, given), { method, keepalive, signal, ...bodyOf(given.body) });
		return (await readReply(reply)) as Outcome<ApiResult<Key>>;
	} catch {
		return { ok: false, problem: { code: 'unreachable', errors: [] } };
	}
};

/** Whether the same request may succeed a little later. */
export const isTemporary = ({ code }: ApiProblem): boolean =>
	code === 'unreachable' || code === 'not-understood' || code === 'internal';
