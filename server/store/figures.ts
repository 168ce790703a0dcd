import { sql } from 'drizzle-orm';
import { rowsOf, type Transaction } from './database.ts';

/**
 * A round with what its figures depend on. Returns are only ever added, so their number says which they are; but those of
 * a correction from a file may be taken back.
 */
export type RoundFacts = {
	id: string;
	edition: string;
	kind: 'named' | 'confidential';
	editionHash: string;
	contacted: number;
	returns: number;
	/** The imports that correct it. */
	corrections: string;
};

/** The rounds of an inquiry, cheaply, for the computation alone. */
export const listRoundFacts = (tx: Transaction, inquiry: string): Promise<RoundFacts[]> =>
	rowsOf<RoundFacts>(
		tx,
		sql`select round.id, round.edition, round.kind, edition.hash as "editionHash", facts.contacted, facts.returns,
				facts.corrections
			from app_round_facts(${inquiry}) facts join round on round.id = facts.round_id
				join edition on edition.inquiry = round.inquiry and edition.id = round.edition
			order by round.edition`,
	);

/**
 * Everything that the figures of a round are computed from, as one text that is parsed where it is used: the edition as
 * fielded, the units contacted, and the last return of each.
 */
export const readRoundText = async (tx: Transaction, roundId: string): Promise<string | undefined> => {
	const [found] = await rowsOf<{ text: string }>(
		tx,
		sql`select json_build_object(
				'definition', edition.definition,
				'contacted', (
					select coalesce(json_agg(json_build_array(own.unit, own.region) order by own.unit), '[]')
					from response own where own.round_id = round.id),
				'returns', (
					select coalesce(json_agg(json_build_object(
						'unit', one.unit, 'number', one.number, 'late', one.late, 'carriedOver', one.carried_over,
						'openAnswered', one.open_answered, 'closedAnswers', one.closed_answers,
						'pseudonym', known.pseudonym) order by one.unit), '[]')
					from (
						select distinct on (copy.response_id) copy.* from "return" copy
						where copy.round_id = round.id order by copy.response_id, copy.number desc
					) one join app_pseudonyms(round.id) known on known.response_id = one.response_id)
			)::text as text
			from round join edition on edition.inquiry = round.inquiry and edition.id = round.edition
			where round.id = ${roundId}`,
	);
	return found?.text;
};
