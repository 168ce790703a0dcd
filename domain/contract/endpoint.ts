import type { z } from 'zod';
import type { ProblemCode } from './problem.ts';

type Shape = z.ZodType;

/** One endpoint of the interface, said once: the server mounts it, the client is typed by it, OpenAPI is printed from it. */
export type EndpointDeclaration = {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/** With `:name` for each parameter. */
	path: `/${string}`;
	summary: string;
	params?: Shape;
	query?: Shape;
	body?: Shape;
	/** The most bytes of a body, where that is more than 1 MB. */
	largestBody?: number;
	result: Shape;
	problems: readonly ProblemCode[];
};

type Input<E, Key extends string> = E extends Record<Key, infer S extends Shape> ? z.output<S> : undefined;

export type ParamsOf<E> = Input<E, 'params'>;
export type QueryOf<E> = Input<E, 'query'>;
export type BodyOf<E> = Input<E, 'body'>;
export type ResultOf<E> = E extends { result: infer S extends Shape } ? z.input<S> : never;

export const declareEndpoint = <const E extends EndpointDeclaration>(endpoint: E): E => endpoint;
