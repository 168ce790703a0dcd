import { can } from '#domain/access/permission.ts';
import { Problem } from '#domain/contract/problem.ts';
import { logAct } from '../store/log.ts';
import { endGrant } from '../store/people.ts';
import type { Context } from './context.ts';

export const revokeGrant = async (context: Context, grantId: string): Promise<Record<string, never>> => {
	if (!can(context.actor, 'manage-links')) throw new Problem('not-allowed');
	if (!(await endGrant(context.tx, grantId, context.now))) throw new Problem('not-found');
	await logAct(context.tx, context.actor, context.now, 'revoke-grant', { grantId });
	return {};
};
