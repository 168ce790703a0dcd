import type { FileBody, Mapping } from './types.ts';

/** What a column goes to: 'edition', 'unit', 'left-out', 'undecided', or 'question:…'. */
export type Target = string;

export const targetOf = (mapping: Mapping, column: string): Target => {
	if (mapping.edition === column) return 'edition';
	if (mapping.unit === column) return 'unit';
	const question = Object.hasOwn(mapping.questions, column) ? mapping.questions[column] : undefined;
	if (question !== undefined) return `question:${question}`;
	return mapping.leftOut.includes(column) ? 'left-out' : 'undecided';
};

/** The mapping with a column going elsewhere. Only one column says the edition, and one the government. */
export const withTarget = (mapping: Mapping, column: string, target: Target): Mapping => {
	const { [column]: _, ...questions } = mapping.questions;
	const cleared: Mapping = {
		...mapping,
		edition: mapping.edition === column ? null : mapping.edition,
		unit: mapping.unit === column ? null : mapping.unit,
		questions,
		leftOut: mapping.leftOut.filter((one) => one !== column),
	};
	if (target === 'edition') return { ...cleared, edition: column, onlyEdition: null };
	if (target === 'unit') return { ...cleared, unit: column };
	if (target === 'left-out') return { ...cleared, leftOut: [...cleared.leftOut, column] };
	const question = /^question:(.+)$/.exec(target)?.[1];
	return question === undefined ? cleared : { ...cleared, questions: { ...questions, [column]: question } };
};

const bar = '|';
export const cellsIn = (written: string): string[] => written.split(bar).map((cell) => cell.trim());
export const writtenCells = (cells: readonly string[]): string => cells.filter((cell) => cell !== '').join(` ${bar} `);

/** A mapping as it is sent: what is null is left to be guessed, or stays undecided. */
export const sentMapping = ({ edition, onlyEdition, unit, ...rest }: Mapping): FileBody['mapping'] => ({
	...rest,
	leftOut: [...rest.leftOut],
	values: Object.fromEntries(Object.entries(rest.values).map(([meaning, cells]) => [meaning, [...cells]])),
	...(edition === null ? {} : { edition }),
	...(onlyEdition === null ? {} : { onlyEdition }),
	...(unit === null ? {} : { unit }),
});
