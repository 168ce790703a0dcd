/** Texts by key, the last used kept, within a number of bytes. */
export type KeptTexts = { get: (key: string) => string | undefined; keep: (key: string, text: string) => void };

/** @param mostBytes of memory, at two a character */
export const keptTexts = (mostBytes: number): KeptTexts => {
	const texts = new Map<string, string>();
	let bytes = 0;
	const drop = (key: string): void => {
		bytes -= bytesOf(key, texts.get(key) ?? '');
		texts.delete(key);
	};
	return {
		get: (key) => {
			const text = texts.get(key);
			if (text === undefined) return undefined;
			texts.delete(key);
			texts.set(key, text);
			return text;
		},
		keep: (key, text) => {
			if (texts.has(key)) drop(key);
			if (bytesOf(key, text) > mostBytes) return;
			texts.set(key, text);
			bytes += bytesOf(key, text);
			for (const oldest of texts.keys()) if (bytes > mostBytes) drop(oldest);
		},
	};
};

const bytesOf = (key: string, text: string): number => 2 * (key.length + text.length);
