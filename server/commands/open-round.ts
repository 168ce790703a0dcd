import { personOf } from '#domain/access/actor.ts';
import { can } from '#domain/access/permission.ts';
import type { ApiBody, ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import type { FieldedEdition, InquiryDefinition } from '#domain/survey/definition.ts';
import { closingInstant, openingInstant } from '#domain/survey/lifecycle.ts';
import { findEdition, findUnit, isRecorded } from '../definitions/catalogue.ts';
import { contentHash } from '../definitions/content-hash.ts';
import { logAct } from '../store/log.ts';
import { findRoundOfEdition, insertResponses, insertRound, keepEdition, lockRounds } from '../store/rounds.ts';
import type { Context } from './context.ts';

type Request = ApiBody<'POST /api/rounds'>;

/** Opens a round: the edition is kept as it is now, and a response waits for each government contacted. */
export const openRound = async (context: Context, request: Request): Promise<ApiResult<'POST /api/rounds'>> => {
	if (!can(context.actor, 'open-round')) throw new Problem('not-allowed');
	const { tx, now, actor, newId } = context;
	const definition = context.catalogue.get(request.inquiry);
	if (!definition) throw new Problem('not-found');
	const edition = fieldable(definition, request.edition);
	await lockRounds(tx, request.inquiry);
	if (await findRoundOfEdition(tx, request.inquiry, edition.id)) throw new Problem('round-exists');
	const times = roundTimes(request, now);
	const units = contactedUnits(definition, request.units);

	const roundId = newId();
	await keepEdition(tx, { inquiry: request.inquiry, id: edition.id, hash: contentHash(edition), definition: edition });
	await insertRound(tx, {
		id: roundId,
		inquiry: request.inquiry,
		edition: edition.id,
		kind: request.kind,
		notice: request.notice?.trim() || null,
		...times,
		synthetic: definition.units.synthetic ?? false,
		createdAt: now,
		createdBy: personOf(actor),
	});
	await insertResponses(
		tx,
		units.map((unit) => ({
			id: newId(),
			roundId,
			inquiry: request.inquiry,
			unit: unit.code,
			unitName: unit.name,
			unitKind: unit.kind,
			region: unit.region ?? null,
			state: 'invited',
			stateSince: now,
			defaultConsent: 'none',
		})),
	);
	await logAct(tx, actor, now, 'open-round', { edition: edition.id, contacted: units.length }, roundId);
	return { id: roundId };
};

const fieldable = (definition: InquiryDefinition, editionId: string): FieldedEdition => {
	const edition = findEdition(definition, editionId);
	if (!edition) throw new Problem('not-found');
	if (edition.kind !== 'fielded' || !isRecorded(definition, edition)) throw new Problem('edition-not-fielded');
	return edition;
};

const roundTimes = (request: Request, now: Date) => {
	const opensAt = openingInstant(request.opensOn);
	const closesAt = closingInstant(request.closesOn);
	if (closesAt <= opensAt || closesAt <= now)
		throw new Problem('invalid-request', { errors: [{ pointer: '/closesOn', code: 'too-early', params: {} }] });
	return { opensAt, closesAt };
};

const contactedUnits = (definition: InquiryDefinition, codes: readonly string[]) => {
	const units = codes.map((code) => findUnit(definition, code));
	const errors = codes.flatMap((code, position) => {
		const repeated = codes.indexOf(code) !== position;
		if (units[position] && !repeated) return [];
		return [
			{ pointer: `/units/${position}`, code: repeated ? 'repeated-unit' : 'unknown-unit', params: { unit: code } },
		];
	});
	if (errors.length > 0) throw new Problem('unknown-unit', { errors });
	return units.filter((unit) => unit !== undefined);
};
