import type { ComparedConcept } from '#domain/survey/compare-editions.ts';

const columns = 110;

/** A comparison of two editions as lines for a terminal: a row a concept, its note below, and a count at the end. */
export const comparisonTable = (rows: readonly ComparedConcept[], language: string): string[] => {
	const table = [
		['concept', 'status', 'what changed'],
		...rows.map((row) => [row.concept, row.status, whatChanged(row)]),
	];
	const widths = [0, 1].map((column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
	const indent = widths.reduce((sum, width) => sum + width + 2, 0);
	const lines = table.map((cells) =>
		cells
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd(),
	);
	return lines
		.flatMap((line, place) => {
			const note = rows[place - 1]?.note?.[language];
			return note === undefined
				? [line]
				: [line, ...wrapped(note, columns - indent).map((part) => `${' '.repeat(indent)}${part}`)];
		})
		.concat('', counts(rows));
};

const whatChanged = ({ changes, splitFrom }: ComparedConcept): string =>
	[
		...(splitFrom === undefined ? [] : [`from ${splitFrom}`]),
		...changes.map(({ part, languages }) => (languages.length ? `${part} (${languages.join(', ')})` : part)),
	].join(', ');

/** Lines of at most `width` characters, broken at spaces. */
const wrapped = (text: string, width: number): string[] =>
	text.match(new RegExp(`.{1,${width}}(?: |$)|\\S+`, 'g'))?.map((line) => line.trimEnd()) ?? [];

const counts = (rows: readonly ComparedConcept[]): string => {
	const statuses = ['same', 'reworded', 'broken', 'new', 'dropped', 'split'] as const;
	const count = (status: string) => rows.filter((row) => row.status === status).length;
	return statuses
		.filter((status) => count(status) > 0)
		.map((status) => `${count(status)} ${status}`)
		.join(', ');
};
