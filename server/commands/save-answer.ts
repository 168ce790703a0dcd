import { personOf } from '#domain/access/actor.ts';
import type { ApiBody, ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import type { CurrentAnswer } from '#domain/contract/responses.ts';
import type { Answer } from '#domain/survey/answer.ts';
import { questionsOf } from '#domain/survey/definition.ts';
import { evaluateQuestionnaire } from '#domain/survey/evaluate.ts';
import type { Questionnaire } from '#domain/survey/questionnaire.ts';
import { listAnswers, type SavedAnswer, setState, writeAnswer } from '../store/responses.ts';
import type { Context } from './context.ts';
import { holdForChange } from './own-response.ts';

type Saved = ApiResult<'PUT /api/responses/:response/answers/:question'>;
type Request = { response: string; question: string } & ApiBody<'PUT /api/responses/:response/answers/:question'>;

/** Saves one working answer on top of the revision it was based on; a stale one gets the other text back. */
export const saveAnswer = async (context: Context, request: Request): Promise<Saved> => {
	const { response, round, state } = await holdForChange(context, request.response, 'save');
	const { tx, now } = context;
	const personId = personOf(context.actor);
	if (!personId) throw new Problem('not-allowed');
	const stored = await listAnswers(tx, response.id);
	const current = stored.find((answer) => answer.questionId === request.question);
	const value = judgedAnswer(round.definition, stored, request);
	if ((current?.revision ?? 0) !== request.revision) throw staleRevision(current, personId);

	const revision = request.revision + 1;
	await writeAnswer(tx, {
		responseId: response.id,
		questionId: request.question,
		value,
		revision,
		carriedOver: value !== null && request.carriedOver,
		savedBy: personId,
		savedAt: now,
	});
	if (state !== response.state) await setState(tx, response.id, state, now);
	return { revision, savedAt: now.toISOString(), state };
};

const staleRevision = (stored: SavedAnswer | undefined, personId: string): Problem => {
	const current: CurrentAnswer = {
		value: stored?.value ?? null,
		revision: stored?.revision ?? 0,
		carriedOver: stored?.carriedOver ?? false,
		savedAt: stored?.savedAt.toISOString() ?? null,
		savedBy: stored?.savedBy ?? null,
		own: stored?.savedById === personId,
	};
	return new Problem('stale-revision', { current });
};

/** The answer as the engine accepts it, or null where it is taken back. Taking back is possible at any question. */
const judgedAnswer = (
	questionnaire: Questionnaire,
	stored: readonly SavedAnswer[],
	request: Request,
): Answer | null => {
	const { question, value } = request;
	if (!questionsOf(questionnaire).some(({ id }) => id === question)) throw new Problem('unknown-question');
	if (value === null || value === undefined) return null;
	const others = Object.fromEntries(stored.map((answer) => [answer.questionId, answer.value]));
	const { asked, problems, answers } = evaluateQuestionnaire(questionnaire, { ...others, [question]: value }, 'draft');
	if (!asked.includes(question)) throw new Problem('not-asked');
	const problem = problems.find(({ questionId }) => questionId === question);
	if (problem && problem.code !== 'unanswered')
		throw new Problem(problem.code, { errors: [{ pointer: '/value', code: problem.code, params: problem.params }] });
	return answers[question] ?? null;
};
