import { personOf } from '#domain/access/actor.ts';
import { can } from '#domain/access/permission.ts';
import type { ApiBody, ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import type { PreparedRelease } from '../releases/prepare-release.ts';
import { logAct } from '../store/log.ts';
import { insertRelease, listReleaseRows } from '../store/releases.ts';
import { areReturnsStanding } from '../store/returns.ts';
import { findRound, lockRounds } from '../store/rounds.ts';
import type { Context } from './context.ts';

type Request = Pick<ApiBody<'POST /api/rounds/:round/releases'>, 'note' | 'contentHash'>;

/** Freezes a release exactly as its draft showed it: where anything would be different by now, nothing is frozen. */
export const freezeRelease = async (
	context: Context,
	prepared: PreparedRelease,
	request: Request,
): Promise<ApiResult<'POST /api/rounds/:round/releases'>> => {
	if (!can(context.actor, 'freeze-release')) throw new Problem('not-allowed');
	const { tx, actor, now, newId } = context;
	const { round } = prepared.round;
	const { content, contentHash, basis } = prepared.made;
	await lockRounds(tx, round.inquiry);
	const out = await listReleaseRows(tx, round.inquiry);
	const isStanding =
		(await findRound(tx, round.id)) !== undefined && (await areReturnsStanding(tx, Object.values(basis.returns)));
	const isAsPrepared =
		isStanding &&
		out.length === prepared.out.length &&
		out.every(({ release }, place) => release.id === prepared.out[place]?.id);
	if (!isAsPrepared || contentHash !== request.contentHash) throw new Problem('draft-changed');
	const note = request.note?.trim() || null;
	if (content.number > 1 && note === null) throw new Problem('note-needed');

	const { inquiry, edition, number } = content;
	const frozenAt = after(now, prepared.out.at(-1)?.frozenAt);
	const row = { id: newId(), roundId: round.id, inquiry, edition, number, note, content, contentHash };
	await insertRelease(tx, { ...row, cutOff: prepared.cutOff, frozenAt, frozenBy: personOf(actor) }, basis);
	const { leftOut } = basis;
	await logAct(tx, actor, now, 'freeze-release', { edition, number, contentHash, leftOut }, round.id);
	return { inquiry, edition, number, contentHash };
};

/** Releases are judged in the order of these instants: no two of an inquiry are the same. */
const after = (now: Date, last: Date | undefined): Date => (last && last >= now ? new Date(last.getTime() + 1) : now);
