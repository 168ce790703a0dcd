import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import type { Context } from '../commands/context.ts';
import { listGrants } from '../store/people.ts';
import { wordsIn } from './round-head.ts';
import { roundTitle } from './session.ts';

export const listPeople = async (context: Context, language: string): Promise<ApiResult<'GET /api/people'>> => {
	if (!can(context.actor, 'see-people')) throw new Problem('not-allowed');
	const grants = await listGrants(context.tx);
	return {
		people: grants.map((grant) => ({
			grantId: grant.grantId,
			name: grant.personName,
			role: grant.role,
			unitName: grant.unitName ? wordsIn(grant.unitName, language) : null,
			roundTitle: roundTitle(context, grant, language),
			since: grant.createdAt.toISOString(),
			lastSignedInAt: grant.lastSignedInAt?.toISOString() ?? null,
			revokedAt: grant.revokedAt?.toISOString() ?? null,
		})),
	};
};
