import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeTable } from '#domain/import/judge-table.ts';
import type { Row } from '#domain/import/table.ts';
import type { FieldedRound } from '#domain/indicators/figures/edition-figures.ts';
import type { FieldedEdition } from '#domain/survey/definition.ts';
import { evaluateQuestionnaire } from '#domain/survey/evaluate.ts';
import { readTable } from '#server/import/read-table.ts';
import { type Economy, topicsSchema, type WomenBusinessLaw, womenBusinessLaw } from './women-business-law.ts';

/** One government's answers in one year, as given, before the engine has read them. */
export type GivenAnswers = { edition: string; unit: string; answers: Readonly<Record<string, unknown>> };
export type Panel = { definition: WomenBusinessLaw; given: readonly GivenAnswers[] };

/** Reads the panel's definition, and its answers by the way that earlier editions come in: the file as it is, judged. */
export const readPanel = (folder: string): Panel => {
	const topics = topicsSchema.parse(JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')));
	const table = readTable(readFileSync(join(folder, 'answers.csv')), ',');
	if ('problem' in table) throw new Error(`answers.csv: ${table.problem.code}`);
	const definition = womenBusinessLaw(topics, economiesIn(table.rows), yearsIn(table.rows));
	const facts = { recorded: definition.editions.map(({ id }) => id), now: afterThePanel };
	const { editions, problems } = judgeTable(table.rows, { leftOut: ['region'] }, definition, facts);
	const [problem] = problems;
	if (problem) throw new Error(`answers.csv, row ${problem.row}, column ${problem.column}: ${problem.code}`);
	return { definition, given: editions.flatMap(({ edition, units }) => units.map((one) => ({ ...one, edition }))) };
};

const afterThePanel = new Date('2022-01-01T00:00:00Z');

const cellsOf = ([header, ...rows]: readonly Row[], name: string): string[] => {
	const column = header?.cells.indexOf(name) ?? -1;
	return rows.map(({ cells }) => cells[column] ?? '');
};

const economiesIn = (rows: readonly Row[]): Economy[] => {
	const regions = cellsOf(rows, 'region');
	const byCode = new Map(cellsOf(rows, 'government').map((code, row) => [code, regions[row] ?? '']));
	return [...byCode].map(([code, region]) => ({ code, region }));
};

const yearsIn = (rows: readonly Row[]): number[] =>
	[...new Set(cellsOf(rows, 'edition'))].map(Number).toSorted((a, b) => a - b);

/** Puts every answer through the engine, as a return is, and gives the round of each edition. Refuses any problem. */
export const roundsOf = ({ definition, given }: Panel): FieldedRound[] => {
	const byEdition = Map.groupBy(given, (one) => one.edition);
	return definition.editions.map((edition) => ({
		edition: edition.id,
		kind: 'named',
		contacted: definition.units.units.length,
		returns: (byEdition.get(edition.id) ?? []).map((one) => evaluated(edition, one)),
	}));
};

const evaluated = (edition: FieldedEdition, { unit, answers }: GivenAnswers) => {
	const evaluation = evaluateQuestionnaire(edition, answers, 'submit');
	const [problem] = evaluation.problems;
	if (problem) throw new Error(`${edition.id} ${unit} ${problem.questionId}: ${problem.code}`);
	return { unit, asked: new Set(evaluation.asked), answers: evaluation.answers };
};
