import { randomUUID } from 'node:crypto';
import { takeReturn } from '#server/commands/take-return.ts';
import { seededRandom } from '#server/demonstration/random.ts';
import { syntheticAnswers } from '#server/demonstration/synthetic-answers.ts';
import type { Database } from '#server/store/database.ts';
import { findResponseOf } from '#server/store/responses.ts';
import { insertReturn, lastReturnNumber } from '#server/store/returns.ts';
import { findRound } from '#server/store/rounds.ts';

/** Puts a return of each of these governments into a round, past the questionnaire. Resolves to their ids. */
export const fillRound = (
	database: Database,
	roundId: string,
	units: readonly string[],
	{ submittedAt, seed = 1 }: { submittedAt: Date; seed?: number },
): Promise<string[]> =>
	database.maintain(async (tx) => {
		const round = await findRound(tx, roundId);
		if (!round) throw new Error('There is no such round.');
		const random = seededRandom(seed);
		const ids: string[] = [];
		for (const unit of units) {
			const response = await findResponseOf(tx, roundId, unit);
			if (!response) throw new Error(`${unit} was not contacted.`);
			const lean = (random() - 0.5) * 3;
			const given = syntheticAnswers(round.definition, { lean, before: new Map(), part: 1, random });
			const answers = Object.entries(given).map(([questionId, value]) => ({ questionId, value, carriedOver: false }));
			const number = (await lastReturnNumber(tx, response.id)) + 1;
			const id = randomUUID();
			const taken = takeReturn({ id, response, round, answers, number, submittedAt, submittedBy: null });
			if ('problems' in taken) throw new Error(JSON.stringify(taken.problems));
			await insertReturn(tx, taken.row, taken.words);
			ids.push(id);
		}
		return ids;
	});
