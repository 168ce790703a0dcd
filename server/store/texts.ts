import { sql } from 'drizzle-orm';
import type { Consent } from '#domain/survey/answer.ts';
import { rowsOf, type Transaction } from './database.ts';

/** What was written to one question in one return, under its pseudonym. */
export type TextRow = {
	pseudonym: string;
	region: string | null;
	open: { text: string; language: string; consent?: Consent } | null;
	remark: string | null;
	choice: string | null;
	defaultConsent: Consent;
};

/** How many governments returned in a round, by region. Nothing for whoever is no analyst. */
export const countReturnsByRegion = async (
	tx: Transaction,
	roundId: string,
): Promise<ReadonlyMap<string | null, number>> => {
	type Row = { region: string | null; returns: number };
	const rows = await rowsOf<Row>(tx, sql`select region, returns from app_returns_by_region(${roundId})`);
	return new Map(rows.map(({ region, returns }) => [region, returns]));
};

/** What was written to a question of a round, by pseudonym. Nothing for whoever is no analyst. */
export const listTexts = (tx: Transaction, roundId: string, question: string): Promise<TextRow[]> =>
	rowsOf<TextRow>(
		tx,
		sql`select pseudonym, region, open_answer as open, remark, closed_answer ->> 'choice' as choice,
				default_consent as "defaultConsent"
			from app_texts(${roundId}, ${question})`,
	);
