import { z } from 'zod';
import type { EndpointDeclaration } from '#domain/contract/endpoint.ts';
import { problemCatalogue } from '#domain/contract/problem.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
	const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
	return json;
};

const parametersIn = (place: 'path' | 'query', schema: z.ZodType | undefined): Json[] => {
	if (!schema) return [];
	const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Json; required?: string[] };
	return Object.entries(properties).map(([name, property]) => ({
		name,
		in: place,
		required: place === 'path' || required.includes(name),
		schema: property,
	}));
};

const problemResponses = (endpoint: EndpointDeclaration): Json => {
	const byStatus = Map.groupBy(endpoint.problems, (code) => problemCatalogue[code].status);
	return Object.fromEntries(
		[...byStatus].map(([status, codes]) => [
			String(status),
			{
				description: codes.map((code) => `${code}: ${problemCatalogue[code].title}`).join(' '),
				content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
			},
		]),
	);
};

const operation = (endpoint: EndpointDeclaration): Json => ({
	summary: endpoint.summary,
	parameters: [...parametersIn('path', endpoint.params), ...parametersIn('query', endpoint.query)],
	...(endpoint.body
		? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } } }
		: {}),
	responses: {
		'200': {
			description: 'Done.',
			content: { 'application/json': { schema: schemaOf(endpoint.result, 'output') } },
		},
		...problemResponses(endpoint),
	},
});

const problemSchema = {
	type: 'object',
	description: 'RFC 9457, with a code that is never reused for another meaning.',
	required: ['type', 'title', 'status', 'code', 'errors'],
	properties: {
		type: { type: 'string' },
		title: { type: 'string' },
		status: { type: 'integer' },
		code: { type: 'string', enum: Object.keys(problemCatalogue) },
		errors: {
			type: 'array',
			items: {
				type: 'object',
				properties: { pointer: { type: 'string' }, code: { type: 'string' }, params: { type: 'object' } },
			},
		},
		current: { description: 'With stale-revision: the answer as it stands.' },
	},
};

/** The OpenAPI 3.1 document of the endpoints, printed from the same contract that mounts them. */
export const openApiDocument = (endpoints: readonly EndpointDeclaration[]): Json => {
	const paths: Record<string, Json> = {};
	for (const endpoint of endpoints) {
		const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
		paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
	}
	return {
		openapi: '3.1.0',
		info: {
			title: 'Coherence Inquiry',
			version: '1',
			description: 'The interface between the pages and the server. Sign-in is by a session cookie.',
			license: { name: 'MIT', identifier: 'MIT' },
		},
		paths,
		components: { schemas: { Problem: problemSchema } },
	};
};
