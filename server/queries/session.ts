import { type Actor, anyone } from '#domain/access/actor.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import { linkObstacle } from '../auth/link.ts';
import type { Context } from '../commands/context.ts';
import type { Transaction } from '../store/database.ts';
import { findLink, findSession } from '../store/people.ts';
import { wordsIn } from './round-head.ts';

export type SignedIn = { actor: Actor; holder: Awaited<ReturnType<typeof findSession>> };

type Found = NonNullable<Awaited<ReturnType<typeof findSession>>>;

const actorOf = (found: Found): Actor => {
	const { role, personId, roundId, unit, inquiry } = found;
	if (role !== 'focal-point') return { role, personId };
	return roundId && unit && inquiry ? { role, personId, roundId, unit, inquiry } : anyone;
};

/** Who a session belongs to; anyone, where there is none in force. */
export const readSignedIn = async (tx: Transaction, tokenHash: string, now: Date): Promise<SignedIn> => {
	const holder = await findSession(tx, tokenHash, now);
	return { holder, actor: holder ? actorOf(holder) : anyone };
};

const holderView = (context: Context, found: Found, language: string) => ({
	role: found.role,
	personName: found.personName,
	unitName: found.unitName ? wordsIn(found.unitName, language) : null,
	roundTitle: roundTitle(context, found, language),
});

export const roundTitle = (
	{ catalogue }: Context,
	{ inquiry, edition }: { inquiry: string | null; edition: string | null },
	language: string,
): string | null => {
	const title = catalogue.get(inquiry ?? '')?.editions.find(({ id }) => id === edition)?.title;
	return title ? wordsIn(title, language) : edition;
};

export const sessionView = (
	context: Context,
	holder: SignedIn['holder'],
	language: string,
): ApiResult<'GET /api/session'>['holder'] =>
	holder ? { ...holderView(context, holder, language), responseId: holder.responseId } : null;

/** Whom a link is for; opening it changes nothing. */
export const previewLink = async (
	context: Context,
	language: string,
): Promise<ApiResult<'POST /api/links/preview'>> => {
	if (context.actor.role !== 'bearer') throw new Problem('not-allowed');
	const found = await findLink(context.tx, context.actor.tokenHash);
	if (!found) throw new Problem('link-unknown');
	const obstacle = linkObstacle(found.link, context.now);
	if (obstacle) throw new Problem(obstacle);
	const { expiresAt, singleUse } = found.link;
	return { ...holderView(context, found, language), expiresAt: expiresAt.toISOString(), singleUse };
};
