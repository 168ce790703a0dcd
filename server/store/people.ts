import { and, desc, eq, isNull, max, sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';
import { person, personalLink, response, roleGrant, round, session } from './schema.ts';

type NewGrant = typeof roleGrant.$inferInsert;
type NewLink = typeof personalLink.$inferInsert;

/** Whom a grant is for, with the round and the government where it is a Focal Point's. */
const holder = {
	grantId: roleGrant.id,
	personId: person.id,
	personName: person.name,
	role: roleGrant.role,
	roundId: roleGrant.roundId,
	unit: roleGrant.unit,
	responseId: response.id,
	unitName: response.unitName,
	inquiry: round.inquiry,
	edition: round.edition,
};

export type Holder = Awaited<ReturnType<typeof findSession>>;

export const insertPerson = (tx: Transaction, row: typeof person.$inferInsert) => tx.insert(person).values(row);
export const insertGrant = (tx: Transaction, row: NewGrant) => tx.insert(roleGrant).values(row);
export const insertLink = (tx: Transaction, row: NewLink) => tx.insert(personalLink).values(row);

const ofResponse = and(eq(response.roundId, roleGrant.roundId), eq(response.unit, roleGrant.unit));

export const findLink = async (tx: Transaction, tokenHash: string) => {
	const [found] = await tx
		.select({ link: personalLink, ...holder })
		.from(personalLink)
		.innerJoin(roleGrant, eq(roleGrant.id, personalLink.grantId))
		.innerJoin(person, eq(person.id, roleGrant.personId))
		.leftJoin(response, ofResponse)
		.leftJoin(round, eq(round.id, roleGrant.roundId))
		.where(eq(personalLink.tokenHash, tokenHash));
	return found;
};

export const findSession = async (tx: Transaction, tokenHash: string, now: Date) => {
	const [found] = await tx
		.select(holder)
		.from(session)
		.innerJoin(roleGrant, eq(roleGrant.id, session.grantId))
		.innerJoin(person, eq(person.id, roleGrant.personId))
		.leftJoin(response, ofResponse)
		.leftJoin(round, eq(round.id, roleGrant.roundId))
		.where(
			and(
				eq(session.tokenHash, tokenHash),
				isNull(session.endedAt),
				isNull(roleGrant.revokedAt),
				sql`${session.expiresAt} > ${now.toISOString()}`,
			),
		);
	return found;
};

/** Marks a link as used; false where another request was first with a link of a single use. */
export const useLink = async (tx: Transaction, id: string, now: Date): Promise<boolean> => {
	const unusedOrReusable = sql`(not ${personalLink.singleUse} or ${personalLink.usedAt} is null)`;
	const changed = await tx
		.update(personalLink)
		.set({ usedAt: now })
		.where(and(eq(personalLink.id, id), unusedOrReusable))
		.returning({ id: personalLink.id });
	return changed.length > 0;
};

export const insertSession = (tx: Transaction, row: typeof session.$inferInsert) => tx.insert(session).values(row);

export const endSession = (tx: Transaction, tokenHash: string, now: Date) =>
	tx.update(session).set({ endedAt: now }).where(eq(session.tokenHash, tokenHash));

export const listGrants = (tx: Transaction) =>
	tx
		.select({
			...holder,
			createdAt: roleGrant.createdAt,
			revokedAt: roleGrant.revokedAt,
			lastSignedInAt: max(session.createdAt),
		})
		.from(roleGrant)
		.innerJoin(person, eq(person.id, roleGrant.personId))
		.leftJoin(response, ofResponse)
		.leftJoin(round, eq(round.id, roleGrant.roundId))
		.leftJoin(session, eq(session.grantId, roleGrant.id))
		.groupBy(roleGrant.id, person.id, response.id, round.id)
		.orderBy(desc(roleGrant.createdAt), person.name);

export const revokeLinks = (tx: Transaction, grantId: string, now: Date) =>
	tx.update(personalLink).set({ revokedAt: now }).where(eq(personalLink.grantId, grantId));

/** Who can answer for a government in a round, in the order in which they were given their part. */
export const listGrantsOf = (tx: Transaction, roundId: string, unit: string) =>
	tx
		.select({ personName: person.name, createdAt: roleGrant.createdAt, lastSignedInAt: max(session.createdAt) })
		.from(roleGrant)
		.innerJoin(person, eq(person.id, roleGrant.personId))
		.leftJoin(session, eq(session.grantId, roleGrant.id))
		.where(and(eq(roleGrant.roundId, roundId), eq(roleGrant.unit, unit), isNull(roleGrant.revokedAt)))
		.groupBy(roleGrant.id, person.id)
		.orderBy(roleGrant.createdAt);

/** Ends a grant with its links and sessions; false where there is none that is still in force. */
export const endGrant = async (tx: Transaction, grantId: string, now: Date): Promise<boolean> => {
	const ended = await tx
		.update(roleGrant)
		.set({ revokedAt: now })
		.where(and(eq(roleGrant.id, grantId), isNull(roleGrant.revokedAt)))
		.returning({ id: roleGrant.id });
	await revokeLinks(tx, grantId, now);
	await tx.update(session).set({ endedAt: now }).where(eq(session.grantId, grantId));
	return ended.length > 0;
};

export const readPersonName = async (tx: Transaction, id: string): Promise<string> => {
	const [found] = await tx.select({ name: person.name }).from(person).where(eq(person.id, id));
	return found?.name ?? '';
};

export const hasAnybody = async (tx: Transaction): Promise<boolean> =>
	(await tx.select({ id: person.id }).from(person).limit(1)).length > 0;
