import type { Answers } from '../survey/answer.ts';
import { type FieldedEdition, questionsOf } from '../survey/definition.ts';
import { evaluateQuestionnaire } from '../survey/evaluate.ts';
import type { ProblemParams } from '../survey/validation.ts';
import { completeMapping } from './complete-mapping.ts';
import type { GivenMapping, ImportDefinition, Mapping } from './mapping.ts';
import { type Column, type Columns, planColumns } from './plan-columns.ts';
import { type CellReader, cellReader } from './read-cell.ts';
import { datesObstacle, roundDates } from './round-dates.ts';
import { folded, type ImportProblem, type ImportProblemCode, type Row } from './table.ts';

/** What the world says beside the file: which editions are recorded as fielded, and the time. */
export type ImportFacts = { recorded: readonly string[]; now: Date };

/** One row as it would come in: the government, and its answers that count. Without any it was contacted, no more. */
export type JudgedUnit = { unit: string; row: number; answers: Answers };
export type JudgedEdition = { edition: string; firstRow: number; units: JudgedUnit[] };
export type Judged = {
	header: readonly string[];
	mapping: Mapping;
	editions: JudgedEdition[];
	/** The first of them, by row; `problemCount` counts all. */
	problems: ImportProblem[];
	problemCount: number;
};

const mostProblems = 1000;

type Say = (row: number, column: Column | undefined, code: ImportProblemCode, params?: ProblemParams) => void;
type Question = { column: Column; question: string; read: CellReader | undefined };
type OpenEdition = {
	edition: FieldedEdition;
	questions: Question[];
	judged: JudgedEdition;
	rowOf: Map<string, number>;
};

/**
 * Judges a table, its first row the header, as earlier editions of an inquiry: by edition and government the answers that
 * the engine counts, and every cell that cannot come in, by row and column. Nothing is refused here but by saying so:
 * whoever imports does so only where there is no problem.
 */
export const judgeTable = (
	rows: readonly Row[],
	given: GivenMapping,
	definition: ImportDefinition,
	facts: ImportFacts,
): Judged => {
	const [first, ...others] = rows;
	const header = { number: first?.number ?? 1, cells: first?.cells.map((cell) => cell.trim()) ?? [] };
	const mapping = completeMapping(given, header.cells, definition);
	const head = { header: header.cells, mapping };
	const planned = planColumns(header, mapping, definition);
	if ('problems' in planned)
		return { ...head, editions: [], problems: planned.problems, problemCount: planned.problems.length };

	const problems: ImportProblem[] = [];
	let problemCount = 0;
	const say: Say = (row, column, code, params = {}) => {
		problemCount += 1;
		if (problems.length >= mostProblems) return;
		problems.push({ row, column: column ? column.index + 1 : null, header: column?.header ?? null, code, params });
	};
	if (others.length === 0) say(header.number, undefined, 'no-rows');
	const editions = judgeRows(others, header, planned.columns, { mapping, definition, facts, say });
	return { ...head, editions, problems, problemCount };
};

type Judging = { mapping: Mapping; definition: ImportDefinition; facts: ImportFacts; say: Say };

const judgeRows = (rows: readonly Row[], header: Row, columns: Columns, judging: Judging): JudgedEdition[] => {
	const { say } = judging;
	const open = editionOpener(columns, judging);
	const unitOf = unitFinder(judging.definition);
	for (const row of rows) {
		if (row.cells.length !== header.cells.length)
			say(row.number, undefined, 'row-length', { cells: row.cells.length, columns: header.cells.length });
		const edition = open(row);
		const unit = readUnit(row, columns.unit, unitOf, say);
		if (!edition || unit === undefined) continue;
		const before = edition.rowOf.get(unit);
		if (before !== undefined) {
			say(row.number, columns.unit, 'repeated-unit', { unit, edition: edition.edition.id, row: before });
			continue;
		}
		edition.rowOf.set(unit, row.number);
		edition.judged.units.push({ unit, row: row.number, answers: readAnswers(row, edition, say) });
	}
	return open.opened();
};

const cellAt = (row: Row, { index }: Column): string => row.cells[index] ?? '';

/** Finds the edition of a row. What is wrong with an edition as a whole is said at its first row. */
const editionOpener = (columns: Columns, { mapping, definition, facts, say }: Judging) => {
	const known = new Map<string, OpenEdition | undefined>();
	const opened: JudgedEdition[] = [];
	const openAt = (row: Row, id: string): OpenEdition | undefined => {
		const edition = definition.editions.find((one) => one.id === id);
		const problem = (code: ImportProblemCode) => say(row.number, columns.edition, code, { edition: id.slice(0, 80) });
		if (!edition) return void problem('unknown-edition');
		if (edition.kind === 'reported') return void problem('edition-reported');
		if (!facts.recorded.includes(id)) return void problem('edition-not-recorded');
		const obstacle = datesObstacle(roundDates(edition, mapping), facts.now);
		if (obstacle) problem(obstacle);
		const judged = { edition: id, firstRow: row.number, units: [] };
		opened.push(judged);
		return { edition, questions: questionReaders(edition, columns, mapping), judged, rowOf: new Map() };
	};
	const open = (row: Row): OpenEdition | undefined => {
		const id = columns.edition ? cellAt(row, columns.edition).trim() : (mapping.onlyEdition ?? '');
		if (id === '') return void say(row.number, columns.edition, 'no-edition');
		if (!known.has(id)) known.set(id, openAt(row, id));
		return known.get(id);
	};
	return Object.assign(open, { opened: () => opened });
};

const questionReaders = (edition: FieldedEdition, columns: Columns, mapping: Mapping): Question[] =>
	columns.questions.map(({ column, question }) => {
		const asked = questionsOf(edition).find(({ id }) => id === question);
		return { column, question, read: asked && cellReader(asked, mapping) };
	});

/** A government by its code, or by its name in any language of the list. */
const unitFinder = ({ units }: ImportDefinition): ((text: string) => string | undefined) => {
	const byName = units.units.flatMap(({ code, name }) =>
		Object.values(name).map((words) => [folded(words), code] as const),
	);
	const byText = new Map([...byName, ...units.units.map(({ code }) => [folded(code), code] as const)]);
	return (text) => byText.get(folded(text));
};

const readUnit = (
	row: Row,
	column: Column,
	unitOf: (text: string) => string | undefined,
	say: Say,
): string | undefined => {
	const text = cellAt(row, column).trim();
	if (text === '') return void say(row.number, column, 'no-unit');
	const unit = unitOf(text);
	if (unit === undefined) say(row.number, column, isFormula(text) ? 'formula' : 'unknown-unit', { unit: shown(text) });
	return unit;
};

/** What a spreadsheet would compute is not an answer: nobody knows what it said when the file was made. */
const isFormula = (text: string): boolean => text.startsWith('=');
/** What stands for bytes that are no text, and what PostgreSQL does not hold. */
const isUnreadable = (text: string): boolean => text.includes('\uFFFD') || text.includes('\0') || !text.isWellFormed();
const shown = (text: string): string => text.slice(0, 80);

const readAnswers = (row: Row, { edition, questions }: OpenEdition, say: Say): Answers => {
	const given: Record<string, unknown> = {};
	const columnOf = new Map<string, Column>();
	for (const { column, question, read } of questions) {
		const text = cellAt(row, column);
		if (isFormula(text.trim())) say(row.number, column, 'formula', { value: shown(text.trim()) });
		else if (isUnreadable(text)) say(row.number, column, 'unreadable-character');
		else if (read) given[question] = read(text);
		else if (text.trim() !== '') say(row.number, column, 'unknown-question', { question, edition: edition.id });
		columnOf.set(question, column);
	}
	const { asked, problems, answers } = evaluateQuestionnaire(edition, given, 'draft');
	for (const { questionId, code, params } of problems)
		if (code !== 'unanswered') say(row.number, columnOf.get(questionId), code, shortened(params));
	const isAsked = new Set(asked);
	for (const [question, column] of columnOf)
		if (given[question] !== undefined && !isAsked.has(question)) say(row.number, column, 'not-asked', { question });
	return answers;
};

const shortened = (params: ProblemParams): ProblemParams =>
	Object.fromEntries(
		Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
	);
