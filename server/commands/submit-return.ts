import { personOf } from '#domain/access/actor.ts';
import type { ApiBody, ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import { logAct } from '../store/log.ts';
import { readPersonName } from '../store/people.ts';
import { listAnswers, type SavedAnswer, setState } from '../store/responses.ts';
import { insertReturn, lastReturnNumber } from '../store/returns.ts';
import type { Context } from './context.ts';
import { holdForChange } from './own-response.ts';
import { takeReturn } from './take-return.ts';

type Request = { response: string } & ApiBody<'POST /api/responses/:response/returns'>;
type Receipt = ApiResult<'POST /api/responses/:response/returns'>;

/** Takes the numbered, immutable copy. The stored answers are judged, over every question that is asked. */
export const submitReturn = async (context: Context, request: Request): Promise<Receipt> => {
	const { response, round, state } = await holdForChange(context, request.response, 'submit');
	const { tx, now, actor } = context;
	const submittedBy = personOf(actor);
	const number = (await lastReturnNumber(tx, response.id)) + 1;
	const answers = await listAnswers(tx, response.id);
	refuseUnreviewed(answers, request.revisions);
	const taken = takeReturn({ id: context.newId(), response, round, answers, number, submittedAt: now, submittedBy });
	if ('problems' in taken) {
		const errors = taken.problems.map(({ questionId, ...problem }) => ({
			pointer: `/answers/${questionId}`,
			...problem,
		}));
		throw new Problem('answers-invalid', { errors });
	}
	const { contentHash } = taken.row;
	await insertReturn(tx, taken.row, taken.words);
	await setState(tx, response.id, state, now);
	await logAct(tx, actor, now, 'submit-return', { unit: response.unit, number, contentHash }, response.roundId);
	const name = submittedBy ? await readPersonName(tx, submittedBy) : '';
	return { number, submittedAt: now.toISOString(), submittedBy: name, contentHash };
};

/** Nothing is submitted that whoever submits has not seen: each stored answer must be in the revision reviewed. */
const refuseUnreviewed = (answers: readonly SavedAnswer[], reviewed: Readonly<Record<string, number>>): void => {
	const changed = answers.filter(({ questionId, revision }) => reviewed[questionId] !== revision);
	const errors = changed.map(({ questionId }) => ({ pointer: `/answers/${questionId}`, code: 'changed', params: {} }));
	if (errors.length > 0) throw new Problem('answers-changed', { errors });
};
