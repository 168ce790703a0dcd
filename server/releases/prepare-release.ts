import type { Actor } from '#domain/access/actor.ts';
import { can } from '#domain/access/permission.ts';
import { Problem } from '#domain/contract/problem.ts';
import type { Edition, InquiryDefinition } from '#domain/survey/definition.ts';
import type { Catalogue } from '../definitions/catalogue.ts';
import type { Transaction } from '../store/database.ts';
import { lastSubmission, listReleasedReturns, listReleasesWithBasis } from '../store/releases.ts';
import { listReturnsAt } from '../store/returns.ts';
import { findRound, listContacted, listRoundRows, type RoundRow } from '../store/rounds.ts';
import { makeInThread } from './compute-in-thread.ts';
import { cutOffOf } from './cut-off.ts';
import type { MadeWithHash, ReleaseTask } from './release-task.ts';

/** The platform itself, which alone reads every answer. */
export const computation: Actor = { role: 'computation' };

/** Runs a short reading as the computation; no answer leaves it but in figures. */
export type Compute = <Result>(work: (tx: Transaction) => Promise<Result>) => Promise<Result>;

type Asked = { roundId: string; freezeOn: string; leaveOut: readonly string[] };
type At = { catalogue: Catalogue; now: Date };

/** A release as it could be frozen, with what it stands on: nothing of that may have changed when it is. */
export type PreparedRelease = {
	round: RoundRow;
	cutOff: Date;
	made: MadeWithHash;
	/** The releases of the inquiry that are out, in order. */
	out: readonly { id: string; number: number; edition: string; frozenAt: Date }[];
};

/** Makes a release without freezing it: reads in one short transaction, and computes outside of any. */
export const prepareRelease = async (
	{ actor, ...at }: At & { actor: Actor },
	asked: Asked,
	compute: Compute,
): Promise<PreparedRelease> => {
	if (!can(actor, 'freeze-release')) throw new Problem('not-allowed');
	const { task, ...prepared } = await compute((tx) => readTask(tx, computation, at, asked));
	const made = await makeInThread(task);
	const errors = made.unknown.map((id) => ({
		pointer: `/leaveOut/${asked.leaveOut.indexOf(id)}`,
		code: 'unknown-figure',
		params: {},
	}));
	if (errors.length > 0) throw new Problem('invalid-request', { errors });
	return { ...prepared, made };
};

type ReadTask = Omit<PreparedRelease, 'made'> & { task: Extract<ReleaseTask, { kind: 'make' }> };

/** Everything that a release is made of, as it stands now. */
export const readTask = async (
	tx: Transaction,
	actor: Actor,
	{ catalogue, now }: At,
	{ roundId, freezeOn, leaveOut }: Asked,
): Promise<ReadTask> => {
	if (!can(actor, 'read-every-answer')) throw new Problem('not-allowed');
	const row = await findRound(tx, roundId);
	const definition = row && catalogue.get(row.round.inquiry);
	if (!row || !definition) throw new Problem('not-found');
	const { round, definition: edition, editionHash } = row;
	const releases = await listReleasesWithBasis(tx, round.inquiry);
	const last = releases.findLast(({ content }) => content.edition === round.edition);
	const lastSubmitted = round.importId ? null : await lastSubmission(tx, roundId, now);
	const cutOff = cutOffOf(round, freezeOn, { now, lastSubmitted, lastCutOff: last?.cutOff });
	// What was brought in from a file was answered in its time; it is kept under the time of the import.
	const returns = await listReturnsAt(tx, roundId, round.importId ? now : cutOff);
	if (returns.length === 0) throw new Problem('no-returns');
	const contacted = await listContacted(tx, roundId);
	return {
		round: row,
		cutOff,
		out: releases.map(({ id, frozenAt, content: { number, edition } }) => ({ id, frozenAt, number, edition })),
		task: {
			kind: 'make',
			out: { releases, returns: await listReleasedReturns(tx, round.inquiry) },
			returns,
			request: {
				definition,
				editions: editionsAsFielded(definition, await listRoundRows(tx)),
				edition,
				editionHash,
				kind: round.kind,
				synthetic: round.synthetic,
				cutOff: cutOff.toISOString(),
				contacted: contacted.map(({ unit }) => unit),
				leaveOut,
			},
		},
	};
};

/** An edition that was fielded is read as it was then. */
export const editionsAsFielded = (
	{ inquiry, editions }: Pick<InquiryDefinition, 'inquiry' | 'editions'>,
	rows: readonly RoundRow[],
): Edition[] => {
	const own = rows.filter(({ round }) => round.inquiry === inquiry.id);
	return editions.map((edition) => own.find(({ round }) => round.edition === edition.id)?.definition ?? edition);
};
