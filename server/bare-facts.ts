const databaseFacts = ['code', 'severity', 'schema', 'table', 'constraint', 'routine'];

const linesOfStack = (error: Error): string =>
	(error.stack ?? '')
		.split('\n')
		.filter((line) => line.startsWith('    at '))
		.join('\n');

/** What may be logged or printed of an error. A failed statement carries what a government wrote, so only its bare facts are kept. */
export const bareFacts = (error: unknown): unknown => {
	if (!(error instanceof Error) || !('query' in error)) return error;
	const cause = (error.cause ?? {}) as Record<string, unknown>;
	const facts = databaseFacts.flatMap((fact) => (cause[fact] === undefined ? [] : [[fact, String(cause[fact])]]));
	return { type: 'database', stack: linesOfStack(error), ...Object.fromEntries(facts) };
};
