import { and, eq, sql } from 'drizzle-orm';
import type { Consent } from '#domain/survey/answer.ts';
import type { ResponseState } from '#domain/survey/lifecycle.ts';
import { rowsOf, type Transaction } from './database.ts';
import { answer, answerHistory, person, response, round } from './schema.ts';

export type ResponseRow = typeof response.$inferSelect;
type AnswerRow = typeof answer.$inferInsert;

export const findResponse = async (tx: Transaction, id: string): Promise<ResponseRow | undefined> => {
	const [found] = await tx.select().from(response).where(eq(response.id, id));
	return found;
};

/** Holds the response until the transaction ends: its answers and returns change one after the other. */
export const lockResponse = async (tx: Transaction, id: string): Promise<ResponseRow | undefined> => {
	const [found] = await tx.select().from(response).where(eq(response.id, id)).for('update');
	return found;
};

export const findResponseOf = async (tx: Transaction, roundId: string, unit: string) => {
	const [found] = await tx
		.select()
		.from(response)
		.where(and(eq(response.roundId, roundId), eq(response.unit, unit)));
	return found;
};

/** The responses of one government over the editions of an inquiry. */
export const listResponsesOfUnit = (tx: Transaction, inquiry: string, unit: string) =>
	tx
		.select({ id: response.id, edition: round.edition })
		.from(response)
		.innerJoin(round, eq(round.id, response.roundId))
		.where(and(eq(response.inquiry, inquiry), eq(response.unit, unit)));

export const setState = (tx: Transaction, id: string, state: ResponseState, since: Date) =>
	tx.update(response).set({ state, stateSince: since }).where(eq(response.id, id));

/** The first time that somebody signs in for a government. Whatever came after stays. */
export const markOpened = (tx: Transaction, id: string, since: Date) =>
	tx
		.update(response)
		.set({ state: 'opened', stateSince: since })
		.where(and(eq(response.id, id), eq(response.state, 'invited')));

export const setConsent = (tx: Transaction, id: string, defaultConsent: Consent) =>
	tx.update(response).set({ defaultConsent }).where(eq(response.id, id));

export const listAnswers = (tx: Transaction, responseId: string) =>
	tx
		.select({
			questionId: answer.questionId,
			value: answer.value,
			revision: answer.revision,
			carriedOver: answer.carriedOver,
			savedAt: answer.savedAt,
			savedBy: person.name,
			savedById: answer.savedBy,
		})
		.from(answer)
		.innerJoin(person, eq(person.id, answer.savedBy))
		.where(eq(answer.responseId, responseId));

export type SavedAnswer = Awaited<ReturnType<typeof listAnswers>>[number];

/** Writes the answer and its history. The response is locked, so that the revision cannot be taken twice. */
export const writeAnswer = async (tx: Transaction, row: AnswerRow): Promise<void> => {
	const { responseId, questionId, ...change } = row;
	await tx
		.insert(answer)
		.values(row)
		.onConflictDoUpdate({ target: [answer.responseId, answer.questionId], set: change });
	await tx.insert(answerHistory).values(row);
};

/** The government that a pseudonym stands for. Nothing for whoever is no data steward. */
export const findUnitBehind = async (tx: Transaction, roundId: string, pseudonym: string) => {
	const [found] = await rowsOf<Pick<ResponseRow, 'unit' | 'unitName'>>(
		tx,
		sql`select unit, unit_name as "unitName" from app_unit_behind(${roundId}, ${pseudonym})`,
	);
	return found;
};
