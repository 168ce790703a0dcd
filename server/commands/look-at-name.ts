import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import { wordsIn } from '../queries/round-head.ts';
import { logAct } from '../store/log.ts';
import { findUnitBehind } from '../store/responses.ts';
import type { Context } from './context.ts';

type Look = { roundId: string; pseudonym: string; reason: string };

/** Tells a data steward whom a pseudonym stands for. The look is logged in the same transaction. */
export const lookAtName = async (
	{ tx, actor, now }: Context,
	{ roundId, pseudonym, reason }: Look,
	language: string,
): Promise<ApiResult<'POST /api/rounds/:round/names'>> => {
	if (!can(actor, 'see-names')) throw new Problem('not-allowed');
	const found = await findUnitBehind(tx, roundId, pseudonym);
	if (!found) throw new Problem('not-found');
	await logAct(tx, actor, now, 'look-at-name', { unit: found.unit, pseudonym, reason }, roundId);
	return { unit: found.unit, name: wordsIn(found.unitName, language) };
};
