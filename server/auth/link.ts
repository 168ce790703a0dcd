import type { ProblemCode } from '#domain/contract/problem.ts';
import type { personalLink } from '../store/schema.ts';

type Link = typeof personalLink.$inferSelect;

/** Why a link cannot be used, or undefined where it can. */
export const linkObstacle = (link: Link, now: Date): ProblemCode | undefined => {
	if (link.revokedAt) return 'link-revoked';
	if (link.singleUse && link.usedAt) return 'link-used';
	return link.expiresAt <= now ? 'link-expired' : undefined;
};
