import { randomUUID } from 'node:crypto';
import type { Answer } from '#domain/survey/answer.ts';
import type { FieldedEdition, InquiryDefinition, Units } from '#domain/survey/definition.ts';
import { closingInstant, openingInstant, type ResponseState } from '#domain/survey/lifecycle.ts';
import { takeReturn } from '../commands/take-return.ts';
import { findEdition } from '../definitions/catalogue.ts';
import { contentHash } from '../definitions/content-hash.ts';
import type { Transaction } from '../store/database.ts';
import { insertRound, keepEdition } from '../store/rounds.ts';
import { answer, answerHistory, person, response, returnCopy, returnWords } from '../store/schema.ts';
import { seededRandom } from './random.ts';
import { type Before, byConcept, syntheticAnswers } from './synthetic-answers.ts';

const day = 86_400_000;
const batch = 400;
const dateOf = (now: Date, days: number): string => new Date(now.getTime() + days * day).toISOString().slice(0, 10);
type Unit = Units['units'][number];
type Part = { state: ResponseState; part: number };

/** Where each government stands in the two rounds, by its place in the list; spread by a step that visits all. */
const stand = {
	first: (place: number): Part => (place < 84 ? { state: 'submitted', part: 1 } : { state: 'opened', part: 0 }),
	second: (place: number): Part => {
		if (place < 72 || (place >= 84 && place < 104)) return { state: 'submitted', part: 1 };
		if (place < 84 || (place >= 104 && place < 111)) return { state: 'in-progress', part: 0.4 };
		return place < 132 ? { state: 'opened', part: 0 } : { state: 'invited', part: 0 };
	},
};

type Row<T extends { $inferInsert: unknown }> = T['$inferInsert'];
type Rows = {
	responses: Row<typeof response>[];
	answers: Row<typeof answer>[];
	returns: Row<typeof returnCopy>[];
	words: Row<typeof returnWords>[];
};

type Fielding = {
	roundId: string;
	edition: FieldedEdition;
	kind: 'named' | 'confidential';
	opensAt: Date;
	closesAt: Date;
	standing: (place: number) => Part;
	keepsAnswers: boolean;
	personId: string;
};

const inBatches = async <T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>): Promise<void> => {
	for (let start = 0; start < rows.length; start += batch) await insert(rows.slice(start, start + batch));
};

/** Fills an empty database with two rounds of answers that nobody gave. */
export const fillDemonstration = async (tx: Transaction, definition: InquiryDefinition, now: Date): Promise<void> => {
	const [first, second] = ['2010', '2012'].map((id) => findEdition(definition, id));
	if (first?.kind !== 'fielded' || second?.kind !== 'fielded')
		throw new Error('The demonstration needs 2010 and 2012.');
	const random = seededRandom(2010);
	const places = spread(definition.units.units);
	const leans = places.map(() => (random() + random() + random() - 1.4) * 2);
	const personId = randomUUID();
	await tx.insert(person).values({ id: personId, name: 'Synthetic Focal Point', createdAt: now });

	const earlier = new Map<string, Before>();
	const rounds: Fielding[] = [
		{
			roundId: randomUUID(),
			edition: first,
			kind: 'confidential',
			opensAt: openingInstant('2010-06-01'),
			closesAt: closingInstant('2010-09-15'),
			standing: stand.first,
			keepsAnswers: false,
			personId,
		},
		{
			roundId: randomUUID(),
			edition: second,
			kind: 'named',
			opensAt: openingInstant(dateOf(now, -40)),
			closesAt: closingInstant(dateOf(now, 24)),
			standing: stand.second,
			keepsAnswers: true,
			personId,
		},
	];
	for (const fielding of rounds) {
		await openSynthetic(tx, definition, fielding, now);
		const rows = answersOf(fielding, places, leans, earlier, random, now);
		await inBatches(rows.responses, (part) => tx.insert(response).values(part));
		await inBatches(rows.answers, (part) => tx.insert(answer).values(part));
		await inBatches(rows.answers, (part) => tx.insert(answerHistory).values(part));
		await inBatches(rows.returns, (part) => tx.insert(returnCopy).values(part));
		await inBatches(rows.words, (part) => tx.insert(returnWords).values(part));
	}
};

/** The list in an order that takes every region in turn: where a government stands follows from its place in it. */
export const spread = (units: readonly Unit[]): Unit[] =>
	units.map((_, place) => units[(place * 37) % units.length] as Unit);

const openSynthetic = async (tx: Transaction, { inquiry }: InquiryDefinition, fielding: Fielding, now: Date) => {
	const { edition, kind, opensAt, closesAt, roundId } = fielding;
	await keepEdition(tx, { inquiry: inquiry.id, id: edition.id, hash: contentHash(edition), definition: edition });
	await insertRound(tx, {
		id: roundId,
		inquiry: inquiry.id,
		edition: edition.id,
		kind,
		notice: null,
		opensAt,
		closesAt,
		synthetic: true,
		createdAt: now,
		createdBy: null,
	});
};

const answersOf = (
	fielding: Fielding,
	places: readonly Unit[],
	leans: readonly number[],
	earlier: Map<string, Before>,
	random: () => number,
	now: Date,
): Rows => {
	const rows: Rows = { responses: [], answers: [], returns: [], words: [] };
	const until = Math.min(now.getTime(), fielding.closesAt.getTime());
	for (const [place, unit] of places.entries()) {
		const { state, part } = fielding.standing(place);
		const since = new Date(fielding.opensAt.getTime() + Math.floor(random() * (until - fielding.opensAt.getTime())));
		const one = responseRow(fielding, unit, state, since);
		rows.responses.push(one);
		const before = earlier.get(unit.code) ?? new Map();
		const given = syntheticAnswers(fielding.edition, { lean: leans[place] ?? 0, before, part, random });
		earlier.set(unit.code, byConcept(fielding.edition, given));
		const working = Object.entries(given).map(([questionId, value]) => ({
			questionId,
			value,
			carriedOver: isRepeated(fielding.edition, questionId, value, before) && random() < 0.3,
		}));
		if (fielding.keepsAnswers)
			for (const row of working)
				rows.answers.push({ ...row, responseId: one.id, revision: 1, savedBy: fielding.personId, savedAt: since });
		if (state !== 'submitted') continue;
		const round = { definition: fielding.edition, editionHash: contentHash(fielding.edition) };
		const taken = takeReturn({
			id: randomUUID(),
			response: one,
			round,
			answers: working,
			number: 1,
			submittedAt: since,
			submittedBy: fielding.personId,
		});
		if ('problems' in taken) throw new Error(`A synthetic return is not valid: ${JSON.stringify(taken.problems)}`);
		rows.returns.push(taken.row);
		rows.words.push(taken.words);
	}
	return rows;
};

const isRepeated = (edition: FieldedEdition, questionId: string, value: Answer, before: Before): boolean => {
	const concept = [...byConcept(edition, { [questionId]: value }).keys()][0] ?? '';
	return JSON.stringify(before.get(concept)) === JSON.stringify(value);
};

const responseRow = ({ roundId }: Fielding, unit: Unit, state: ResponseState, since: Date) => ({
	id: randomUUID(),
	roundId,
	inquiry: 'policy-coherence',
	unit: unit.code,
	unitName: unit.name,
	unitKind: unit.kind,
	region: unit.region ?? null,
	state,
	stateSince: since,
	defaultConsent: 'none' as const,
});
