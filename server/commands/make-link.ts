import type { StaffRole } from '#domain/access/actor.ts';
import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import { hashToken, lifetimes } from '../auth/token.ts';
import { logAct } from '../store/log.ts';
import { insertGrant, insertLink, insertPerson } from '../store/people.ts';
import { findResponseOf } from '../store/responses.ts';
import type { Context } from './context.ts';

type Made = ApiResult<'POST /api/people'>;
type Part = { role: StaffRole } | { role: 'focal-point'; roundId: string; unit: string };

/** Gives a person a part, and a personal link to enter with. The token leaves here once and is never stored. */
const givePart = async (context: Context, name: string, part: Part): Promise<Made> => {
	const { tx, now, newId, actor } = context;
	const person = { id: newId(), name: name.trim(), createdAt: now };
	const grant = { id: newId(), personId: person.id, createdAt: now, ...part };
	const token = context.newToken();
	const expiresAt = new Date(now.getTime() + lifetimes.personalLink);
	await insertPerson(tx, person);
	await insertGrant(tx, grant);
	await insertLink(tx, {
		id: newId(),
		tokenHash: hashToken(token),
		grantId: grant.id,
		singleUse: false,
		createdAt: now,
		expiresAt,
	});
	await logAct(tx, actor, now, 'make-link', { grantId: grant.id, role: part.role });
	return { token, expiresAt: expiresAt.toISOString() };
};

export const addPerson = async (context: Context, request: { name: string; role: StaffRole }): Promise<Made> => {
	if (!can(context.actor, 'manage-links')) throw new Problem('not-allowed');
	return givePart(context, request.name, { role: request.role });
};

export const makeGovernmentLink = async (
	context: Context,
	request: { round: string; unit: string; name: string },
): Promise<Made> => {
	if (!can(context.actor, 'manage-links')) throw new Problem('not-allowed');
	const response = await findResponseOf(context.tx, request.round, request.unit);
	if (!response) throw new Problem('not-found');
	return givePart(context, request.name, { role: 'focal-point', roundId: response.roundId, unit: response.unit });
};
