import type { Answers } from '../survey/answer.ts';
import { type FieldedEdition, type Question, questionsOf } from '../survey/definition.ts';
import { evaluateQuestionnaire } from '../survey/evaluate.ts';
import { type ProblemParams, readAnswer } from '../survey/validation.ts';
import { fieldedEditions } from './complete-mapping.ts';
import type { ImportDefinition, Mapping } from './mapping.ts';
import type { Column, Columns } from './plan-columns.ts';
import { type CellReader, cellReader } from './read-cell.ts';
import type { ImportProblemCode, Row } from './table.ts';

export type Say = (row: number, column: Column | undefined, code: ImportProblemCode, params?: ProblemParams) => void;
export type QuestionReader = { column: Column; question: string; read: CellReader | undefined };
type Asking = { edition: FieldedEdition; questions: readonly QuestionReader[] };

export const cellAt = (row: Row, { index }: Column): string => row.cells[index] ?? '';
export const shown = (text: string): string => text.slice(0, 80);

/** What a spreadsheet would compute is not an answer: nobody knows what it said when the file was made. */
export const isFormula = (text: string): boolean => text.startsWith('=');
/** What stands for bytes that are no text, and what PostgreSQL does not hold. */
const isUnreadable = (text: string): boolean => text.includes('\uFFFD') || text.includes('\0') || !text.isWellFormed();

/** Whether a cell is text that can be read at all; says where it is not. */
const isReadable = (row: Row, column: Column, say: Say): boolean => {
	const text = cellAt(row, column);
	if (isFormula(text.trim())) say(row.number, column, 'formula', { value: shown(text.trim()) });
	else if (isUnreadable(text)) say(row.number, column, 'unreadable-character');
	else return true;
	return false;
};

const readerOf = (edition: FieldedEdition, id: string, mapping: Mapping) => {
	const asked = questionsOf(edition).find((question) => question.id === id);
	return asked && { asked, read: cellReader(asked, mapping) };
};

export const questionReaders = (edition: FieldedEdition, columns: Columns, mapping: Mapping): QuestionReader[] =>
	columns.questions.map(({ column, question }) => ({
		column,
		question,
		read: readerOf(edition, question, mapping)?.read,
	}));

/** The answers of a row that count, given its edition. */
export const readAnswers = (row: Row, { edition, questions }: Asking, say: Say): Answers => {
	const given: Record<string, unknown> = {};
	const columnOf = new Map<string, Column>();
	for (const { column, question, read } of questions) {
		columnOf.set(question, column);
		if (!isReadable(row, column, say)) continue;
		const text = cellAt(row, column);
		if (read) given[question] = read(text);
		else if (text.trim() !== '') say(row.number, column, 'unknown-question', { question, edition: edition.id });
	}
	const { asked, problems, answers } = evaluateQuestionnaire(edition, given, 'draft');
	for (const { questionId, code, params } of problems)
		if (code !== 'unanswered') say(row.number, columnOf.get(questionId), code, shortened(params));
	const isAsked = new Set(asked);
	for (const [question, column] of columnOf)
		if (given[question] !== undefined && !isAsked.has(question)) say(row.number, column, 'not-asked', { question });
	return answers;
};

/** Judges the cells of a row whose edition nobody knows: wrong is what is no answer in any edition. */
export const cellsOfAnyEdition = (columns: Columns, definition: ImportDefinition, mapping: Mapping) => {
	const questions = columns.questions.map(({ column, question }) => ({
		column,
		readers: fieldedEditions(definition).flatMap((edition) => readerOf(edition, question, mapping) ?? []),
	}));
	return (row: Row, say: Say): void => {
		for (const { column, readers } of questions) {
			if (!isReadable(row, column, say)) continue;
			const problem = problemInAll(readers, cellAt(row, column));
			if (problem) say(row.number, column, problem.code, shortened(problem.params));
		}
	};
};

const problemInAll = (readers: readonly { asked: Question; read: CellReader }[], text: string) => {
	const problems = readers.map(({ asked, read }) => {
		const reading = readAnswer(asked, read(text));
		return 'problem' in reading ? reading.problem : undefined;
	});
	return problems.every((problem) => problem !== undefined) ? problems.at(-1) : undefined;
};

const shortened = (params: ProblemParams): ProblemParams =>
	Object.fromEntries(
		Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
	);
