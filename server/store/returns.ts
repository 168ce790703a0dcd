import { and, desc, eq, inArray, lte, max } from 'drizzle-orm';
import type { Transaction } from './database.ts';
import { person, returnCopy, returnWords, round } from './schema.ts';

export const insertReturn = async (
	tx: Transaction,
	row: typeof returnCopy.$inferInsert,
	words: typeof returnWords.$inferInsert,
): Promise<void> => {
	await tx.insert(returnCopy).values(row);
	await tx.insert(returnWords).values(words);
};

export const lastReturnNumber = async (tx: Transaction, responseId: string): Promise<number> => {
	const [found] = await tx
		.select({ number: max(returnCopy.number) })
		.from(returnCopy)
		.where(eq(returnCopy.responseId, responseId));
	return found?.number ?? 0;
};

export const listReceipts = (tx: Transaction, responseId: string) =>
	tx
		.select({
			number: returnCopy.number,
			submittedAt: returnCopy.submittedAt,
			submittedBy: person.name,
			contentHash: returnCopy.contentHash,
		})
		.from(returnCopy)
		.leftJoin(person, eq(person.id, returnCopy.submittedBy))
		.where(eq(returnCopy.responseId, responseId))
		.orderBy(returnCopy.number);

const withWords = {
	inquiry: returnCopy.inquiry,
	unit: returnCopy.unit,
	number: returnCopy.number,
	submittedAt: returnCopy.submittedAt,
	editionHash: returnCopy.editionHash,
	carriedOver: returnCopy.carriedOver,
	edition: round.edition,
	closedAnswers: returnCopy.closedAnswers,
	openAnswers: returnWords.openAnswers,
	remarks: returnWords.remarks,
	defaultConsent: returnWords.defaultConsent,
};

export const findReturn = async (tx: Transaction, responseId: string, number: number) => {
	const [found] = await tx
		.select(withWords)
		.from(returnCopy)
		.innerJoin(returnWords, eq(returnWords.returnId, returnCopy.id))
		.innerJoin(round, eq(round.id, returnCopy.roundId))
		.where(and(eq(returnCopy.responseId, responseId), eq(returnCopy.number, number)));
	return found;
};

/** The returns of one government over the editions of an inquiry, newest number first. */
export const listReturnsOfUnit = (tx: Transaction, inquiry: string, unit: string) =>
	tx
		.select(withWords)
		.from(returnCopy)
		.innerJoin(returnWords, eq(returnWords.returnId, returnCopy.id))
		.innerJoin(round, eq(round.id, returnCopy.roundId))
		.where(and(eq(returnCopy.inquiry, inquiry), eq(returnCopy.unit, unit)))
		.orderBy(desc(returnCopy.number));

/** Whether all of these returns are still found: none was taken back. */
export const areReturnsStanding = async (tx: Transaction, ids: readonly string[]): Promise<boolean> =>
	(await tx.$count(returnCopy, inArray(returnCopy.id, [...ids]))) === ids.length;

/** What figures are computed from of a return. */
export const computedFrom = {
	id: returnCopy.id,
	unit: returnCopy.unit,
	number: returnCopy.number,
	late: returnCopy.late,
	carriedOver: returnCopy.carriedOver,
	closedAnswers: returnCopy.closedAnswers,
	openAnswered: returnCopy.openAnswered,
};

/** The last return of each government in a round that was submitted by an instant, as figures are computed from it. */
export const listReturnsAt = (tx: Transaction, roundId: string, until: Date) =>
	tx
		.selectDistinctOn([returnCopy.responseId], { ...computedFrom, responseId: returnCopy.responseId })
		.from(returnCopy)
		.where(and(eq(returnCopy.roundId, roundId), lte(returnCopy.submittedAt, until)))
		.orderBy(returnCopy.responseId, desc(returnCopy.number));
