/** A JSON text as a value, or in words why it is none and where: "Unexpected token ']' (line 3, column 5)". */
type JsonReading = { json: unknown } | { mistake: string };

export const readJson = (written: string): JsonReading => {
	const error = parseError(written);
	if (!error) return { json: JSON.parse(written) };
	const before = written.slice(0, firstBadCharacter(written)).split('\n');
	const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
	return { mistake: `${reasonIn(error)} (${place})` };
};

const parseError = (written: string): SyntaxError | undefined => {
	try {
		JSON.parse(written);
		return undefined;
	} catch (error) {
		if (error instanceof SyntaxError) return error;
		throw error;
	}
};

/**
 * The parser does not always say where. But a text fails at its very end exactly as long as it could still be completed,
 * so the first character that spoils it is found by halving.
 */
const firstBadCharacter = (written: string): number => {
	const couldBeCompleted = (end: number): boolean => {
		const message = parseError(written.slice(0, end))?.message;
		return message === undefined || message.startsWith('Unexpected end') || message.includes(`at position ${end} `);
	};
	let good = 0;
	let bad = written.length + 1;
	while (bad - good > 1) {
		const middle = Math.floor((good + bad) / 2);
		if (couldBeCompleted(middle)) good = middle;
		else bad = middle;
	}
	return good;
};

/** The parser's message without its own position and without the text around it. */
const reasonIn = ({ message }: SyntaxError): string =>
	message.replace(/( in JSON)? at position .*$/s, '').replace(/, (\.\.\.)?".*is not valid JSON$/s, '');
