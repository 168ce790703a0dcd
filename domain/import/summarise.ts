import type { Answer } from '../survey/answer.ts';
import { type FieldedEdition, questionsOf } from '../survey/definition.ts';
import { evaluateQuestionnaire } from '../survey/evaluate.ts';
import { fieldedEditions } from './complete-mapping.ts';
import type { Judged, JudgedEdition } from './judge-table.ts';
import type { ImportDefinition } from './mapping.ts';

/** How many rows say what to one question: by option of a closed question, otherwise `answered`. */
export type QuestionCounts = { question: string; counts: Record<string, number> };
export type EditionSummary = {
	edition: string;
	firstRow: number;
	contacted: number;
	returns: number;
	questions: QuestionCounts[];
};

/** What would come in, edition by edition: governments, returns, and the answers to each question. */
export const summarise = ({ editions }: Pick<Judged, 'editions'>, definition: ImportDefinition): EditionSummary[] => {
	const byId = new Map(fieldedEditions(definition).map((edition) => [edition.id, edition]));
	return editions.flatMap((judged) => {
		const edition = byId.get(judged.edition);
		return edition ? [summaryOf(judged, edition)] : [];
	});
};

const summaryOf = ({ edition: id, firstRow, units }: JudgedEdition, edition: FieldedEdition): EditionSummary => {
	const counts = new Map(questionsOf(edition).map((question) => [question.id, new Map<string, number>()]));
	const returns = units.filter(({ answers }) => Object.keys(answers).length > 0);
	for (const { answers } of returns)
		for (const question of evaluateQuestionnaire(edition, answers, 'draft').asked) {
			const of = counts.get(question);
			for (const said of saidIn(answers[question])) of?.set(said, (of.get(said) ?? 0) + 1);
		}
	return {
		edition: id,
		firstRow,
		contacted: units.length,
		returns: returns.length,
		questions: [...counts].map(([question, of]) => ({ question, counts: Object.fromEntries(of) })),
	};
};

const saidIn = (answer: Answer | undefined): readonly string[] => {
	if (!answer) return ['unanswered'];
	if ('choices' in answer) return answer.choices;
	if ('text' in answer) return ['answered'];
	return [answer.choice ?? 'unanswered'];
};
