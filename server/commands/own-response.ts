import { can } from '#domain/access/permission.ts';
import { Problem } from '#domain/contract/problem.ts';
import { nextState, type ResponseEvent, type ResponseState, roundPhase } from '#domain/survey/lifecycle.ts';
import { lockResponse, type ResponseRow } from '../store/responses.ts';
import { findRound, type RoundRow } from '../store/rounds.ts';
import type { Context } from './context.ts';

type Held = { response: ResponseRow; round: RoundRow; state: ResponseState };

const refusals: Partial<Record<ResponseEvent, 'return-submitted' | 'return-not-submitted'>> = {
	save: 'return-submitted',
	submit: 'return-submitted',
	reopen: 'return-not-submitted',
};

/**
 * Holds the actor's own response for a change, and the state that an event leads to. Refused, in this order: somebody
 * else's response, a round that is not open, an event that its state does not allow.
 */
export const holdForChange = async (context: Context, responseId: string, event: ResponseEvent): Promise<Held> => {
	if (context.actor.role === 'anyone') throw new Problem('not-signed-in');
	const response = await lockResponse(context.tx, responseId);
	if (!response || !can(context.actor, 'write-response', { roundId: response.roundId, unit: response.unit }))
		throw new Problem('not-found');
	const round = await findRound(context.tx, response.roundId);
	if (!round) throw new Problem('not-found');
	const phase = roundPhase(round.round, context.now);
	if (phase !== 'open') throw new Problem(phase === 'closed' ? 'round-closed' : 'round-not-open');
	const state = nextState(response.state, event);
	if (!state) throw new Problem(refusals[event] ?? 'not-allowed');
	return { response, round, state };
};
