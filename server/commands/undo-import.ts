import { personOf } from '#domain/access/actor.ts';
import { can } from '#domain/access/permission.ts';
import { Problem } from '#domain/contract/problem.ts';
import { findStandingImport, takeBackImport } from '../store/imports.ts';
import { logAct } from '../store/log.ts';
import { lockRounds } from '../store/rounds.ts';
import type { Context } from './context.ts';

/**
 * Takes an import back: its rounds and returns count nowhere any more, and its editions may be brought in again. Refuses
 * one that a release was made of, and one that a later import corrects.
 */
export const undoImport = async (context: Context, importId: string): Promise<Record<string, never>> => {
	const { tx, actor, now } = context;
	if (!can(actor, 'import-answers')) throw new Problem('not-allowed');
	const found = await findStandingImport(tx, importId);
	if (!found) throw new Problem('not-found');
	await lockRounds(tx, found.inquiry);
	const standing = await findStandingImport(tx, importId);
	if (!standing) throw new Problem('not-found');
	if (standing.stays) throw new Problem(`import-${standing.stays}`);
	const undone = await takeBackImport(tx, importId, personOf(actor), now);
	if (!undone) throw new Problem('not-found');
	const { inquiry, fileName, fileHash } = undone;
	await logAct(tx, actor, now, 'undo-import', { importId, inquiry, fileName, fileHash });
	return {};
};
