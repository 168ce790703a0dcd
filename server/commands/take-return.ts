import type { Answer, Consent } from '#domain/survey/answer.ts';
import { evaluateQuestionnaire, type QuestionProblem } from '#domain/survey/evaluate.ts';
import { returnDocument, splitReturn } from '#domain/survey/return-content.ts';
import { contentHash } from '../definitions/content-hash.ts';
import type { ResponseRow } from '../store/responses.ts';
import type { RoundRow } from '../store/rounds.ts';
import type { returnCopy, returnWords } from '../store/schema.ts';

type WorkingAnswer = { questionId: string; value: Answer | null; carriedOver: boolean };
type Taking = {
	id: string;
	response: Pick<ResponseRow, 'id' | 'roundId' | 'inquiry' | 'unit'> & { defaultConsent: Consent };
	round: Pick<RoundRow, 'definition' | 'editionHash'>;
	answers: readonly WorkingAnswer[];
	number: number;
	submittedAt: Date;
	submittedBy: string | null;
};
type Taken =
	| { row: typeof returnCopy.$inferInsert; words: typeof returnWords.$inferInsert }
	| { problems: QuestionProblem[] };

/**
 * The numbered copy of the working answers: what counts, split into what is counted and what was written, with the hash
 * of all of it. Problems other than questions left empty refuse it.
 */
export const takeReturn = ({ id, response, round, answers, number, submittedAt, submittedBy }: Taking): Taken => {
	const given = Object.fromEntries(answers.flatMap(({ questionId, value }) => (value ? [[questionId, value]] : [])));
	const evaluation = evaluateQuestionnaire(round.definition, given, 'submit');
	const problems = evaluation.problems.filter(({ code }) => code !== 'unanswered');
	if (problems.length > 0) return { problems };

	const { defaultConsent, inquiry, unit } = response;
	const { closedAnswers, openAnswers, remarks } = splitReturn(round.definition, evaluation.answers, defaultConsent);
	const carriedOver = answers
		.filter(({ questionId, carriedOver }) => carriedOver && questionId in evaluation.answers)
		.map(({ questionId }) => questionId)
		.toSorted();
	const head = { inquiry, unit, number, submittedAt, editionHash: round.editionHash, closedAnswers, carriedOver };
	const words = { openAnswers, remarks, defaultConsent };
	return {
		row: {
			...head,
			id,
			responseId: response.id,
			roundId: response.roundId,
			submittedBy,
			openAnswered: Object.keys(openAnswers),
			late: false,
			contentHash: contentHash(returnDocument({ ...head, ...words, edition: round.definition.id })),
		},
		words: { returnId: id, ...words },
	};
};
