import { and, count, desc, eq, sql } from 'drizzle-orm';
import type { FieldedEdition } from '#domain/survey/definition.ts';
import type { ResponseState } from '#domain/survey/lifecycle.ts';
import type { Transaction } from './database.ts';
import { edition, response, roleGrant, round } from './schema.ts';

const roundWithEdition = { round, definition: edition.definition, editionHash: edition.hash };
export type RoundRow = NonNullable<Awaited<ReturnType<typeof findRound>>>;

const ofEdition = and(eq(edition.inquiry, round.inquiry), eq(edition.id, round.edition));

export const findRound = async (tx: Transaction, id: string) => {
	const [found] = await tx.select(roundWithEdition).from(round).innerJoin(edition, ofEdition).where(eq(round.id, id));
	return found;
};

export const listRoundRows = (tx: Transaction) =>
	tx.select(roundWithEdition).from(round).innerJoin(edition, ofEdition).orderBy(desc(round.edition), round.inquiry);

/** The rounds of an inquiry, the latest first, with no more of their editions than names them. */
export const listRoundsOf = (tx: Transaction, inquiry: string) =>
	tx
		.select({
			round,
			definition: {
				title: sql<FieldedEdition['title']>`${edition.definition} -> 'title'`,
				meeting: sql<FieldedEdition['meeting']>`${edition.definition} -> 'meeting'`,
				year: sql<number>`(${edition.definition} ->> 'year')::int`,
			},
		})
		.from(round)
		.innerJoin(edition, ofEdition)
		.where(eq(round.inquiry, inquiry))
		.orderBy(desc(round.edition));

export const findRoundOfEdition = async (tx: Transaction, inquiry: string, editionId: string) => {
	const [found] = await tx
		.select({ id: round.id })
		.from(round)
		.where(and(eq(round.inquiry, inquiry), eq(round.edition, editionId)));
	return found;
};

/** Until this transaction ends nobody else opens, imports or releases rounds of the inquiry: of two, the second sees the first. */
export const lockRounds = (tx: Transaction, inquiry: string) =>
	tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`rounds of ${inquiry}`}))`);

/** Keeps the definition of an edition as fielded; it is there already where a round was opened before. */
export const keepEdition = (tx: Transaction, row: typeof edition.$inferInsert) =>
	tx.insert(edition).values(row).onConflictDoNothing();

export const insertRound = (tx: Transaction, row: typeof round.$inferInsert) => tx.insert(round).values(row);

export const insertResponses = (tx: Transaction, rows: (typeof response.$inferInsert)[]) =>
	tx.insert(response).values(rows);

/** The governments contacted in a round, in order. */
export const listContacted = (tx: Transaction, roundId: string) =>
	tx
		.select({ responseId: response.id, unit: response.unit, region: response.region })
		.from(response)
		.where(eq(response.roundId, roundId))
		.orderBy(response.unit);

/** Where each government stands: its state, how many returns, how many ways in; no content. */
export const listStates = (tx: Transaction, roundId: string) => {
	const returns = tx.$with('returns').as(
		tx
			.select({
				responseId: sql<string>`response_id`.as('returns_response_id'),
				count: sql<number>`returns`.as('returns_count'),
				lastAt: sql`last_at`.as('returns_last_at'),
			})
			.from(sql`app_return_counts(${roundId})`),
	);
	const links = tx.$with('links').as(
		tx
			.select({ unit: roleGrant.unit, count: count().as('links_count') })
			.from(roleGrant)
			.where(and(eq(roleGrant.roundId, roundId), sql`${roleGrant.revokedAt} is null`))
			.groupBy(roleGrant.unit),
	);
	return tx
		.with(returns, links)
		.select({
			unit: response.unit,
			name: response.unitName,
			kind: response.unitKind,
			region: response.region,
			// A correction from a file leaves the response as it was.
			state: sql<ResponseState>`case when ${response.state} = 'invited' and ${returns.count} > 0 then 'submitted'
				else ${response.state} end`,
			since: sql`greatest(${response.stateSince}, ${returns.lastAt})`.mapWith(response.stateSince),
			returns: returns.count,
			links: links.count,
		})
		.from(response)
		.leftJoin(returns, eq(returns.responseId, response.id))
		.leftJoin(links, eq(links.unit, response.unit))
		.where(eq(response.roundId, roundId))
		.orderBy(response.unit);
};
