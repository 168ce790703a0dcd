import type { Answers } from '../survey/answer.ts';
import type { FieldedEdition } from '../survey/definition.ts';
import { completeMapping } from './complete-mapping.ts';
import {
	cellAt,
	cellsOfAnyEdition,
	isFormula,
	type QuestionReader,
	questionReaders,
	readAnswers,
	type Say,
	shown,
} from './judge-answers.ts';
import type { GivenMapping, ImportDefinition, Mapping } from './mapping.ts';
import { type Column, type Columns, planColumns } from './plan-columns.ts';
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

type OpenEdition = {
	edition: FieldedEdition;
	questions: QuestionReader[];
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
	const planned = planColumns(header, mapping, definition);
	const problems: ImportProblem[] = planned.problems.slice(0, mostProblems);
	let problemCount = planned.problems.length;
	const say: Say = (row, column, code, params = {}) => {
		problemCount += 1;
		if (problems.length >= mostProblems) return;
		problems.push({ row, column: column ? column.index + 1 : null, header: column?.header ?? null, code, params });
	};
	if (others.length === 0) say(header.number, undefined, 'no-rows');
	const editions = judgeRows(others, header, planned.columns, { mapping, definition, facts, say });
	return { header: header.cells, mapping, editions, problems: problems.toSorted(byPlace), problemCount };
};

const byPlace = (one: ImportProblem, other: ImportProblem): number =>
	(one.row ?? 0) - (other.row ?? 0) || (one.column ?? 0) - (other.column ?? 0);

type Judging = { mapping: Mapping; definition: ImportDefinition; facts: ImportFacts; say: Say };

/** Whatever is wrong with a row, all that is wrong with it is said at once. */
const judgeRows = (rows: readonly Row[], header: Row, columns: Columns, judging: Judging): JudgedEdition[] => {
	const { mapping, definition, say } = judging;
	const open = editionOpener(columns, judging);
	const unitOf = unitFinder(definition);
	const judgeCells = cellsOfAnyEdition(columns, definition, mapping);
	for (const row of rows) {
		if (row.cells.length !== header.cells.length)
			say(row.number, undefined, 'row-length', { cells: row.cells.length, columns: header.cells.length });
		const edition = open(row);
		const unit = columns.unit && readUnit(row, columns.unit, unitOf, say);
		if (!edition) judgeCells(row, say);
		else takeRow(row, edition, unit, columns, say);
	}
	return columns.unit ? open.opened() : [];
};

const takeRow = (row: Row, edition: OpenEdition, unit: string | undefined, columns: Columns, say: Say): void => {
	const answers = readAnswers(row, edition, say);
	if (unit === undefined) return;
	const before = edition.rowOf.get(unit);
	if (before !== undefined) {
		say(row.number, columns.unit, 'repeated-unit', { unit, edition: edition.edition.id, row: before });
		return;
	}
	edition.rowOf.set(unit, row.number);
	edition.judged.units.push({ unit, row: row.number, answers });
};

/** Finds the edition of a row. What is wrong with an edition as a whole is said at its first row. */
const editionOpener = (columns: Columns, { mapping, definition, facts, say }: Judging) => {
	const known = new Map<string, OpenEdition | undefined>();
	const opened: JudgedEdition[] = [];
	const openAt = (row: Row, id: string): OpenEdition | undefined => {
		const edition = definition.editions.find((one) => one.id === id);
		const problem = (code: ImportProblemCode) => say(row.number, columns.edition, code, { edition: id.slice(0, 80) });
		if (!edition) return void problem('unknown-edition');
		if (edition.kind === 'reported') return void problem('edition-reported');
		const judged = { edition: id, firstRow: row.number, units: [] };
		const isRecorded = facts.recorded.includes(id);
		const obstacle = isRecorded ? datesObstacle(roundDates(edition, mapping), facts.now) : 'edition-not-recorded';
		if (obstacle) problem(obstacle);
		if (isRecorded) opened.push(judged);
		return { edition, questions: questionReaders(edition, columns, mapping), judged, rowOf: new Map() };
	};
	const open = (row: Row): OpenEdition | undefined => {
		const id = columns.edition ? cellAt(row, columns.edition).trim() : mapping.onlyEdition;
		if (id === null) return undefined;
		if (id === '') return void say(row.number, columns.edition, 'no-edition');
		if (!known.has(id)) known.set(id, openAt(row, id));
		return known.get(id);
	};
	return Object.assign(open, { opened: () => opened });
};

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
