import { returnDocument } from '#domain/survey/return-content.ts';
import { contentHash } from '../definitions/content-hash.ts';
import type { StandingRound, StandingUnit } from '../store/corrections.ts';
import type { ImportedRows } from '../store/imports.ts';
import type { PreparedRows } from './prepare-rounds.ts';

/** What a file changes of an edition that was brought in before; governments by code. */
export type EditionCorrection = {
	edition: string;
	/** How many governments the round gains. */
	contacted: number;
	/** Those that have a return now and had none. */
	added: string[];
	corrected: string[];
	unchanged: number;
	/** Those that keep their return although the file has none of theirs. */
	kept: string[];
};

type Made = { id: string; at: Date };
type Part = Pick<ImportedRows, 'responses' | 'returns' | 'words'>;
type PreparedReturn = { row: ImportedRows['returns'][number]; words: ImportedRows['words'][number] };

/**
 * Rows that were prepared for new rounds, as what corrects rounds that stand: a return with the next number where a
 * government's differs, a response where it is new. What is the same, and what the file lacks, stays as it is.
 */
export const correctRows = (
	rows: PreparedRows,
	standing: readonly StandingRound[],
	made: Made,
): { rows: PreparedRows; corrections: EditionCorrection[] } => {
	const wordsOf = new Map(rows.words.map((words) => [words.returnId, words]));
	const standingOf = new Map(standing.map((one) => [one.edition, one]));
	const fresh = rows.rounds.filter(({ edition }) => !standingOf.has(edition));
	const isFresh = new Set(fresh.map(({ id }) => id));
	const parts = rows.rounds.flatMap(({ id, edition }) => {
		const round = standingOf.get(edition);
		const responses = rows.responses.filter(({ roundId }) => roundId === id);
		const returns = rows.returns.filter(({ roundId }) => roundId === id).flatMap((row) => withWords(row, wordsOf));
		return round ? [correctRound(round, responses, returns, made)] : [];
	});
	const returns = rows.returns.filter(({ roundId }) => isFresh.has(roundId));
	return {
		corrections: parts.map(({ correction }) => correction),
		rows: {
			editions: rows.editions,
			rounds: fresh,
			responses: [
				...rows.responses.filter(({ roundId }) => isFresh.has(roundId)),
				...parts.flatMap(({ part }) => part.responses),
			],
			returns: [...returns, ...parts.flatMap(({ part }) => part.returns)],
			words: [...returns.flatMap((row) => wordsOf.get(row.id) ?? []), ...parts.flatMap(({ part }) => part.words)],
		},
	};
};

const withWords = (
	row: PreparedReturn['row'],
	wordsOf: ReadonlyMap<string, PreparedReturn['words']>,
): PreparedReturn[] => {
	const words = wordsOf.get(row.id);
	return words ? [{ row, words }] : [];
};

const correctRound = (
	round: StandingRound,
	responses: ImportedRows['responses'],
	returns: readonly PreparedReturn[],
	made: Made,
): { part: Part; correction: EditionCorrection } => {
	const place = (unit: string): StandingUnit | undefined => round.units.get(unit);
	const added = responses
		.filter(({ unit }) => !place(unit)?.isContacted)
		.map((row) => ({ ...row, id: place(row.unit)?.responseId ?? row.id, roundId: round.id, importId: made.id }));
	const differing = returns.filter(({ row, words }) => !isSame(place(row.unit)?.last, row, words));
	const taken = differing.map(({ row, words }) => renumbered(row, words, round, made));
	const given = new Set(returns.map(({ row }) => row.unit));
	const had = (unit: string): boolean => Boolean(place(unit)?.last);
	const changed = differing.map(({ row }) => row.unit);
	return {
		part: { responses: added, returns: taken, words: differing.map(({ words }) => words) },
		correction: {
			edition: round.edition,
			contacted: added.length,
			added: changed.filter((unit) => !had(unit)),
			corrected: changed.filter(had),
			unchanged: returns.length - differing.length,
			kept: [...round.units.keys()].filter((unit) => had(unit) && !given.has(unit)),
		},
	};
};

const isSame = (
	last: StandingUnit['last'] | undefined,
	{ closedAnswers }: PreparedReturn['row'],
	{ openAnswers }: PreparedReturn['words'],
): boolean =>
	Boolean(last) && contentHash([last?.closedAnswers, last?.openAnswers]) === contentHash([closedAnswers, openAnswers]);

const renumbered = (
	prepared: PreparedReturn['row'],
	words: PreparedReturn['words'],
	round: StandingRound,
	made: Made,
): PreparedReturn['row'] => {
	const place = round.units.get(prepared.unit);
	const row = {
		...prepared,
		responseId: place?.responseId ?? prepared.responseId,
		roundId: round.id,
		number: (place?.lastNumber ?? 0) + 1,
		submittedAt: made.at,
		importId: made.id,
	};
	return { ...row, contentHash: contentHash(returnDocument({ ...row, ...words, edition: round.edition })) };
};
