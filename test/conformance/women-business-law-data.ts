import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldedRound } from '#domain/indicators/edition-figures.ts';
import type { FieldedEdition } from '#domain/survey/definition.ts';
import { evaluateQuestionnaire } from '#domain/survey/evaluate.ts';
import { readTable } from './table.ts';
import { topicsSchema, type WomenBusinessLaw, womenBusinessLaw } from './women-business-law.ts';

/** One government's answers in one year, as given, before the engine has read them. */
export type GivenAnswers = { edition: string; unit: string; answers: Readonly<Record<string, { choice: string }>> };
export type Panel = { definition: WomenBusinessLaw; given: readonly GivenAnswers[] };

/** Reads the panel's definition and its answers from the folder of the data. */
export const readPanel = (folder: string): Panel => {
	const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
	const topics = topicsSchema.parse(JSON.parse(read('questions.json')));
	const ids = Object.keys(topics.questions);
	const regions = new Map<string, string>();
	const given: GivenAnswers[] = [];
	for (const row of readTable(read('answers.csv'))) {
		const { edition = '', government: unit = '', region = '' } = row;
		regions.set(unit, region);
		given.push({ edition, unit, answers: Object.fromEntries(ids.map((id) => [id, { choice: row[id] ?? '' }])) });
	}
	const economies = [...regions].map(([code, region]) => ({ code, region }));
	const years = [...new Set(given.map(({ edition }) => Number(edition)))].toSorted((a, b) => a - b);
	return { definition: womenBusinessLaw(topics, economies, years), given };
};

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
