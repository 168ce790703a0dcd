import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import { linkObstacle } from '../auth/link.ts';
import { hashToken, lifetimes } from '../auth/token.ts';
import { logAct } from '../store/log.ts';
import { endSession, findLink, insertSession, useLink } from '../store/people.ts';
import { markOpened } from '../store/responses.ts';
import type { Context } from './context.ts';

export type Started = { result: ApiResult<'POST /api/session'>; sessionToken: string; expiresAt: Date };

/** Signs in with the link whose token the bearer presents. */
export const signIn = async (context: Context): Promise<Started> => {
	if (!can(context.actor, 'sign-in') || context.actor.role !== 'bearer') throw new Problem('not-allowed');
	const { tx, now } = context;
	const found = await findLink(tx, context.actor.tokenHash);
	if (!found) throw new Problem('link-unknown');
	const obstacle = linkObstacle(found.link, now);
	if (obstacle) throw new Problem(obstacle);
	if (!(await useLink(tx, found.link.id, now))) throw new Problem('link-used');

	const sessionToken = context.newToken();
	const expiresAt = new Date(now.getTime() + lifetimes.session);
	await insertSession(tx, { tokenHash: hashToken(sessionToken), grantId: found.grantId, createdAt: now, expiresAt });
	if (found.responseId) await markOpened(tx, found.responseId, now);
	await logAct(tx, context.actor, now, 'sign-in', { grantId: found.grantId }, found.roundId);
	return { result: { role: found.role }, sessionToken, expiresAt };
};

export const signOut = async (context: Context): Promise<Record<string, never>> => {
	if (context.actor.role === 'bearer') await endSession(context.tx, context.actor.tokenHash, context.now);
	return {};
};
