import { personOf } from '#domain/access/actor.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import { logAct } from '../store/log.ts';
import { readPersonName } from '../store/people.ts';
import { listAnswers, setState } from '../store/responses.ts';
import { insertReturn, lastReturnNumber } from '../store/returns.ts';
import type { Context } from './context.ts';
import { holdForChange } from './own-response.ts';
import { takeReturn } from './take-return.ts';

type Receipt = ApiResult<'POST /api/responses/:response/returns'>;

/** Takes the numbered, immutable copy. The stored answers are judged, over every question that is asked. */
export const submitReturn = async (context: Context, responseId: string): Promise<Receipt> => {
	const { response, round, state } = await holdForChange(context, responseId, 'submit');
	const { tx, now, actor } = context;
	const submittedBy = personOf(actor);
	const number = (await lastReturnNumber(tx, response.id)) + 1;
	const answers = await listAnswers(tx, response.id);
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
