import type { ApiResult } from '#domain/contract/api.ts';
import { logAct } from '../store/log.ts';
import { setState } from '../store/responses.ts';
import type { Context } from './context.ts';
import { holdForChange } from './own-response.ts';

/** Opens a submitted response again. The return that was submitted stands until the next one. */
export const reopenReturn = async (
	context: Context,
	responseId: string,
): Promise<ApiResult<'POST /api/responses/:response/corrections'>> => {
	const { response, state } = await holdForChange(context, responseId, 'reopen');
	await setState(context.tx, response.id, state, context.now);
	await logAct(context.tx, context.actor, context.now, 'reopen-return', { unit: response.unit }, response.roundId);
	return { state };
};
