/**
 * Reads a plain table, row by row: comma-separated, a header line, no quotes. Refuses a row with more or fewer cells
 * than the header.
 */
export function* readTable(text: string): Generator<Record<string, string>> {
	const [header = '', ...lines] = text.split(/\r?\n/);
	const names = header.split(',');
	for (const [position, line] of lines.entries()) {
		if (line === '') continue;
		const cells = line.split(',');
		if (cells.length !== names.length)
			throw new Error(`line ${position + 2} has ${cells.length} cells, not ${names.length}`);
		yield Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']));
	}
}
