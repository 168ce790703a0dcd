import { randomUUID } from 'node:crypto';
import type { Catalogue } from '../definitions/catalogue.ts';
import { computation, readTask } from '../releases/prepare-release.ts';
import { makeTask } from '../releases/release-task.ts';
import type { Transaction } from '../store/database.ts';
import { insertRelease } from '../store/releases.ts';
import { findRoundOfEdition } from '../store/rounds.ts';

const frozenAt = new Date('2010-10-04T09:00:00Z');

/** Freezes the first release of the round that is over: the same every time, since the same answers are in it. */
export const releaseFirstRound = async (tx: Transaction, catalogue: Catalogue, inquiry: string): Promise<void> => {
	const found = await findRoundOfEdition(tx, inquiry, '2010');
	if (!found) throw new Error('The demonstration needs a round of 2010.');
	const asked = { roundId: found.id, freezeOn: '2010-09-15', leaveOut: [] };
	const { task, cutOff } = await readTask(tx, computation, { catalogue, now: frozenAt }, asked);
	const { content, contentHash, basis } = makeTask(task);
	const { edition, number } = content;
	const row = { id: randomUUID(), roundId: found.id, inquiry, edition, number, content, contentHash };
	await insertRelease(tx, { ...row, cutOff, frozenAt, frozenBy: null, note: null }, basis);
};
