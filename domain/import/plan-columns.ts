import { questionsOf } from '../survey/definition.ts';
import type { ProblemParams } from '../survey/validation.ts';
import { fieldedEditions } from './complete-mapping.ts';
import type { ImportDefinition, Mapping } from './mapping.ts';
import { folded, type ImportProblem, type ImportProblemCode, type Row } from './table.ts';

/** A column that is read; `index` counts from 0. */
export type Column = { index: number; header: string };
export type Columns = {
	/** Undefined where the mapping names one edition for every row, and where there is no such column. */
	edition: Column | undefined;
	/** Undefined where there is no such column. */
	unit: Column | undefined;
	questions: { column: Column; question: string }[];
};

type Named = { index: number; header: string };
type Say = (code: ImportProblemCode, column?: Named, params?: ProblemParams) => void;

/**
 * Finds the columns that a mapping reads: all that can be read, so that the rows below a faulty header are judged too. A
 * problem is a header with an empty or repeated name, a column that the mapping names and the file has not, one of which
 * nothing is decided, two for one question, a question of no edition, and a mapping in which one cell means two things.
 */
export const planColumns = (
	header: Row,
	mapping: Mapping,
	definition: ImportDefinition,
): { columns: Columns; problems: ImportProblem[] } => {
	const problems: ImportProblem[] = [];
	const say: Say = (code, column, params = {}) => {
		const place = column ? { column: column.index + 1, header: column.header } : { column: null, header: null };
		problems.push({ row: header.number, ...place, code, params });
	};
	const named = header.cells.map((cell, index): Named => ({ index, header: cell }));
	checkNames(named, say);
	const find = (name: string): Named | undefined => {
		const found = named.find((one) => one.header === name);
		if (!found) say('missing-column', undefined, { header: name.slice(0, 80) });
		return found;
	};

	const edition = mapping.edition === null ? undefined : find(mapping.edition);
	if (mapping.edition === null && mapping.onlyEdition === null) say('no-edition-column');
	const unit = mapping.unit === null ? undefined : find(mapping.unit);
	if (mapping.unit === null) say('no-unit-column');
	const questions = Object.entries(mapping.questions).flatMap(([name, question]) => {
		const column = find(name);
		return column ? [{ column, question }] : [];
	});
	if (questions.length === 0) say('no-question-column');
	const read = knownQuestions(questions, definition, say);
	checkDecided(named, mapping, say);
	checkValues(mapping, say);
	return { columns: { edition, unit, questions: read }, problems };
};

const checkNames = (named: readonly Named[], say: Say): void => {
	const seen = new Set<string>();
	for (const column of named) {
		if (column.header === '') say('empty-header', column);
		else if (seen.has(column.header)) say('repeated-column', column);
		seen.add(column.header);
	}
};

const knownQuestions = (
	questions: Columns['questions'],
	definition: ImportDefinition,
	say: Say,
): Columns['questions'] => {
	const known = new Set(fieldedEditions(definition).flatMap((edition) => questionsOf(edition).map(({ id }) => id)));
	const seen = new Set<string>();
	return questions.filter(({ column, question }) => {
		const isFirst = !seen.has(question);
		seen.add(question);
		if (!known.has(question)) say('unknown-question', column, { question });
		if (!isFirst) say('repeated-question', column, { question });
		return isFirst && known.has(question);
	});
};

const checkDecided = (named: readonly Named[], mapping: Mapping, say: Say): void => {
	const decided = new Set([mapping.edition, mapping.unit, ...Object.keys(mapping.questions), ...mapping.leftOut]);
	for (const column of named) if (column.header !== '' && !decided.has(column.header)) say('undecided-column', column);
};

const checkValues = ({ values }: Mapping, say: Say): void => {
	const meanings = new Map<string, string>();
	for (const [meaning, cells] of Object.entries(values))
		for (const cell of cells.map(folded)) {
			const before = meanings.get(cell);
			if (before !== undefined && before !== meaning) say('ambiguous-value', undefined, { value: cell });
			meanings.set(cell, meaning);
		}
};
