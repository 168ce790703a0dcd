import type { EvaluatedReturn } from '#domain/indicators/figures/answer-state.ts';
import type { Answers } from '#domain/survey/answer.ts';
import type { FieldedEdition } from '#domain/survey/definition.ts';
import { evaluateQuestionnaire } from '#domain/survey/evaluate.ts';

/** A return as the store gives it to whoever computes figures. */
export type StoredReturn = {
	unit: string;
	closedAnswers: Answers;
	openAnswered: readonly string[];
	carriedOver?: readonly string[];
	late?: boolean;
	number?: number;
};

/** That an open question was answered is counted; what was written stays where it is. */
export const evaluatedReturn = (
	edition: FieldedEdition,
	{ unit, closedAnswers, openAnswered, carriedOver = [], late, number }: StoredReturn,
): EvaluatedReturn => {
	const written = Object.fromEntries(openAnswered.map((id) => [id, { text: '…', language: 'und' }]));
	const { asked, answers } = evaluateQuestionnaire(edition, { ...closedAnswers, ...written }, 'draft');
	const carried = carriedOver.length > 0 ? { carriedOver: new Set(carriedOver) } : {};
	return { unit, asked: new Set(asked), answers, late, number, ...carried };
};
