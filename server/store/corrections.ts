import { and, desc, eq, inArray, isNotNull, max, sql } from 'drizzle-orm';
import type { Answers } from '#domain/survey/answer.ts';
import { rowsOf, type Transaction } from './database.ts';
import { importRun, response, returnCopy, returnWords, round } from './schema.ts';

type Said = { closedAnswers: Answers; openAnswers: Answers };
export type StandingUnit = {
	responseId: string;
	/** Not where it came with a correction that was taken back. */
	isContacted: boolean;
	/** The last number of a return that was ever given; 0 where there was none. */
	lastNumber: number;
	/** What its last return says; null where it has none. */
	last: Said | null;
};
/** A round that was brought in, as a correction finds it: each government's place in it. */
export type StandingRound = { id: string; edition: string; units: ReadonlyMap<string, StandingUnit> };

/** When the last import of an inquiry came in. */
export const lastImportedAt = async (tx: Transaction, inquiry: string): Promise<Date | null> => {
	const [found] = await tx
		.select({ at: max(importRun.importedAt) })
		.from(importRun)
		.where(eq(importRun.inquiry, inquiry));
	return found?.at ?? null;
};

/** The rounds of some editions that were brought in. */
export const readStandingRounds = async (
	tx: Transaction,
	inquiry: string,
	editions: readonly string[],
): Promise<StandingRound[]> => {
	const found = await tx
		.select({ id: round.id, edition: round.edition })
		.from(round)
		.where(and(eq(round.inquiry, inquiry), inArray(round.edition, [...editions]), isNotNull(round.importId)));
	const rounds: StandingRound[] = [];
	for (const { id, edition } of found) rounds.push({ id, edition, units: await readUnits(tx, id) });
	return rounds;
};

const readUnits = async (tx: Transaction, roundId: string): Promise<StandingRound['units']> => {
	const places = await rowsOf<{ responseId: string; unit: string; lastNumber: number }>(
		tx,
		sql`select response_id as "responseId", unit, last_number as "lastNumber" from app_import_places(${roundId})`,
	);
	const contacted = await tx.select({ id: response.id }).from(response).where(eq(response.roundId, roundId));
	const isContacted = new Set(contacted.map(({ id }) => id));
	const returns = await tx
		.selectDistinctOn([returnCopy.responseId], {
			responseId: returnCopy.responseId,
			closedAnswers: returnCopy.closedAnswers,
			openAnswers: returnWords.openAnswers,
		})
		.from(returnCopy)
		.innerJoin(returnWords, eq(returnWords.returnId, returnCopy.id))
		.where(eq(returnCopy.roundId, roundId))
		.orderBy(returnCopy.responseId, desc(returnCopy.number));
	const lastOf = new Map(returns.map(({ responseId, ...said }) => [responseId, said]));
	return new Map(
		places.map(({ responseId, unit, lastNumber }) => [
			unit,
			{ responseId, isContacted: isContacted.has(responseId), lastNumber, last: lastOf.get(responseId) ?? null },
		]),
	);
};
