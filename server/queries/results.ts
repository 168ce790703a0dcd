import type { Actor } from '#domain/access/actor.ts';
import { can } from '#domain/access/permission.ts';
import { Problem } from '#domain/contract/problem.ts';
import type { Context } from '../commands/context.ts';
import type { Figures } from '../figures/figures.ts';
import { type ReadyJson, readyJson } from '../figures/ready-json.ts';
import type { ReleaseHead } from '../store/releases.ts';
import { listRoundsOf } from '../store/rounds.ts';
import { languageFor, roundHead } from './round-head.ts';

type Asked = { inquiry: string; language: string };
type PreparedResults = { text: string; rounds: ReadonlySet<string>; releases: readonly ReleaseHead[] };

/** Every figure over the editions: of the rounds that the actor may see, and of the others as they were released last. */
export const prepareResults = async (
	{ actor }: { actor: Actor },
	figures: Figures,
	{ inquiry, language }: Asked,
): Promise<PreparedResults> => {
	const reading = await figures.read(inquiry);
	const visible = reading.rounds.filter((round) => can(actor, 'see-results', round)).map(({ id }) => id);
	const releases = reading.releases
		.filter(({ roundId }) => !visible.includes(roundId))
		.toSorted((one, other) => (one.edition < other.edition ? -1 : 1));
	const view = { kind: 'results', rounds: visible, releases: releases.map(({ id }) => id) } as const;
	return { text: await reading.view(view, language), rounds: new Set(visible), releases };
};

/** The same, with the rounds as the actor finds them. */
export const readResults = async (
	context: Context,
	{ text, rounds, releases }: PreparedResults,
	{ inquiry: id, language: asked }: Asked,
): Promise<ReadyJson> => {
	const definition = context.catalogue.get(id);
	if (!definition) throw new Problem('not-found');
	const rows = await listRoundsOf(context.tx, id);
	const isReleased = (roundId: string) => releases.some((release) => release.roundId === roundId);
	const shown = rows.filter(({ round }) =>
		rounds.has(round.id) ? can(context.actor, 'see-results', round) : isReleased(round.id),
	);
	const language = languageFor(definition.inquiry.languages, asked);
	return readyJson(text, {
		synthetic: definition.units.synthetic ?? false,
		rounds: shown.map((row) => roundHead(context, row, language)),
		releases: releases.map(({ edition, number, cutOff, frozenAt }) => ({
			...{ edition, number },
			cutOff: cutOff.toISOString(),
			frozenAt: frozenAt.toISOString(),
		})),
		withheldEditions: rows.filter((row) => !shown.includes(row)).map(({ round }) => round.edition),
	});
};
