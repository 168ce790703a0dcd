import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { contentHash } from '#server/definitions/content-hash.ts';
import { seededRandom } from '#server/demonstration/random.ts';
import { concepts, editionFiles, editionsOf, inquiryId, openQuestion, type Size, unitsOf } from './inquiry.ts';

type Cell = string | boolean | null;
type Line = readonly Cell[];

/** What a government would answer, and how likely it is to return: both last from one round to the next. */
type Habit = { lean: number; returns: number; answers: Map<string, string> };

const line = (cells: Line): string => `${cells.map((cell) => (cell === null ? '\\N' : escaped(cell))).join('\t')}\n`;
const escaped = (cell: string | boolean): string => String(cell).replaceAll('\\', '\\\\').replaceAll('\t', ' ');

const copy = async (client: postgres.Sql, table: string, columns: string, lines: Iterable<Line>): Promise<void> => {
	const into = await client.unsafe(`copy "${table}" (${columns}) from stdin`).writable();
	await pipeline(Readable.from(inChunks(lines)), into);
};

function* inChunks(lines: Iterable<Line>): Generator<string> {
	let chunk = '';
	for (const one of lines) {
		chunk += line(one);
		if (chunk.length < 1_000_000) continue;
		yield chunk;
		chunk = '';
	}
	yield chunk;
}

const stays = 0.85;
const unanswered = 0.05;

const answersOf = (
	habit: Habit,
	likely: readonly number[],
	random: () => number,
): Record<string, { choice: string }> => {
	const given: Record<string, { choice: string }> = {};
	for (const [place, concept] of concepts.entries()) {
		const known = habit.answers.get(concept);
		const chance = Math.min(0.95, Math.max(0.05, (likely[place] ?? 0.5) + habit.lean));
		const choice = known !== undefined && random() < stays ? known : random() < chance ? 'yes' : 'no';
		habit.answers.set(concept, choice);
		if (random() >= unanswered) given[concept] = { choice };
	}
	return given;
};

/**
 * Fills a migrated database with closed rounds: six of ten governments return, mostly the same ones, and mostly with
 * the answers of last time. The same size gives the same answers every time.
 */
export const fillRounds = async (url: string, size: Size): Promise<void> => {
	const client = postgres(url, { max: 1, onnotice: () => undefined });
	const random = seededRandom(2010);
	const likely = concepts.map(() => 0.2 + 0.6 * random());
	const units = unitsOf(size).map((unit) => ({ ...unit, habit: habitFrom(random) }));
	const editions = editionFiles(size);
	try {
		for (const edition of editionsOf(size)) {
			const file = editions.get(edition);
			const [roundId, hash] = [randomUUID(), contentHash(file)];
			const [opens, closes] = [`${edition}-01-01T00:00:00Z`, `${edition}-06-01T00:00:00Z`];
			await client`insert into edition (inquiry, id, hash, definition)
				values (${inquiryId}, ${edition}, ${hash}, ${client.json(file as never)})`;
			await client`insert into round (id, inquiry, edition, kind, opens_at, closes_at, synthetic, created_at)
				values (${roundId}, ${inquiryId}, ${edition}, 'confidential', ${opens}, ${closes}, true, ${opens})`;
			const responses: Line[] = [];
			const returns: Line[] = [];
			const words: Line[] = [];
			for (const { code, region, habit } of units) {
				const [responseId, returnId] = [randomUUID(), randomUUID()];
				const isReturned = random() < habit.returns;
				const state = isReturned ? 'submitted' : 'invited';
				const name = JSON.stringify({ en: code });
				responses.push([responseId, roundId, inquiryId, code, name, 'government', region, state, opens, 'none']);
				const answers = answersOf(habit, likely, random);
				if (!isReturned) continue;
				const own = createHash('sha256').update(returnId).digest('hex');
				const closed = JSON.stringify(answers);
				const head = [returnId, responseId, roundId, inquiryId, code, '1', `${edition}-05-01T00:00:00Z`];
				returns.push([...head, hash, closed, `{${openQuestion}}`, '{}', false, own]);
				const open = JSON.stringify({ [openQuestion]: { text: `More of the same from ${returnId}.`, language: 'en' } });
				words.push([returnId, open, '{}', 'none']);
			}
			await copy(client, 'response', responseColumns, responses);
			await copy(client, 'return', returnColumns, returns);
			await copy(client, 'return_words', 'return_id, open_answers, remarks, default_consent', words);
		}
		await client`analyze`;
	} finally {
		await client.end();
	}
};

const responseColumns =
	'id, round_id, inquiry, unit, unit_name, unit_kind, region, state, state_since, default_consent';
const returnColumns =
	'id, response_id, round_id, inquiry, unit, number, submitted_at, edition_hash, closed_answers, open_answered, carried_over, late, content_hash';

const habitFrom = (random: () => number): Habit => ({
	lean: (random() - 0.5) * 0.4,
	returns: random() < 0.6 ? 0.9 : 0.15,
	answers: new Map(),
});
