import { randomUUID } from 'node:crypto';
import type { Judged, JudgedEdition } from '#domain/import/judge-table.ts';
import type { Mapping } from '#domain/import/mapping.ts';
import { roundDates } from '#domain/import/round-dates.ts';
import type { FieldedEdition, InquiryDefinition } from '#domain/survey/definition.ts';
import { takeReturn } from '../commands/take-return.ts';
import { contentHash } from '../definitions/content-hash.ts';
import type { ImportedRows } from '../store/imports.ts';

/** Whose import it is, and when: the return of a row is taken then, whenever it was given. */
export type Import = { id: string; by: string | null; at: Date };
export type PreparedRows = ImportedRows & { editions: { id: string; hash: string }[] };

/**
 * Makes the rows of an import from answers that were judged without a problem: a round for each edition, a response for
 * each government contacted, and a numbered return, with its hash, for each that answered anything.
 */
export const prepareRows = (judged: Judged, definition: InquiryDefinition, made: Import): PreparedRows => {
	const prepared = judged.editions.map((one) => {
		const edition = definition.editions.find(({ id }) => id === one.edition);
		if (edition?.kind !== 'fielded') throw new Error(`The edition ${one.edition} was not judged.`);
		return prepareEdition(one, edition, judged.mapping, definition, made);
	});
	return {
		editions: prepared.map(({ edition }) => edition),
		rounds: prepared.map(({ round }) => round),
		responses: prepared.flatMap(({ responses }) => responses),
		returns: prepared.flatMap(({ taken }) => taken.map(({ row }) => row)),
		words: prepared.flatMap(({ taken }) => taken.map(({ words }) => words)),
	};
};

const prepareEdition = (
	{ units }: JudgedEdition,
	edition: FieldedEdition,
	mapping: Mapping,
	definition: InquiryDefinition,
	made: Import,
) => {
	const hash = contentHash(edition);
	const { opensAt, closesAt } = roundDates(edition, mapping);
	const round: ImportedRows['rounds'][number] & { id: string } = {
		id: randomUUID(),
		inquiry: definition.inquiry.id,
		edition: edition.id,
		kind: mapping.kind,
		notice: null,
		opensAt,
		closesAt,
		synthetic: definition.units.synthetic ?? false,
		createdAt: made.at,
		createdBy: made.by,
		importId: made.id,
	};
	const rows = units.map(({ unit, answers }) => ({
		answers,
		response: responseOf(round, unit, answers, definition, made),
	}));
	const taken = rows
		.filter(({ answers }) => Object.keys(answers).length > 0)
		.map(({ answers, response }) => {
			const working = Object.entries(answers).map(([questionId, value]) => ({ questionId, value, carriedOver: false }));
			const copy = takeReturn({
				id: randomUUID(),
				response,
				round: { definition: edition, editionHash: hash },
				answers: working,
				number: 1,
				submittedAt: made.at,
				submittedBy: made.by,
			});
			if ('problems' in copy) throw new Error('A row that was judged is not a return.');
			return copy;
		});
	return { edition: { id: edition.id, hash }, round, responses: rows.map(({ response }) => response), taken };
};

const responseOf = (
	round: { id: string },
	code: string,
	answers: object,
	{ inquiry, units }: InquiryDefinition,
	made: Import,
) => {
	const unit = units.units.find((one) => one.code === code);
	if (!unit) throw new Error(`The government ${code} was not judged.`);
	return {
		id: randomUUID(),
		roundId: round.id,
		inquiry: inquiry.id,
		unit: code,
		unitName: unit.name,
		unitKind: unit.kind,
		region: unit.region ?? null,
		state: Object.keys(answers).length > 0 ? ('submitted' as const) : ('invited' as const),
		stateSince: made.at,
		defaultConsent: 'none' as const,
	};
};
