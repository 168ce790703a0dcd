import type { Actor } from '#domain/access/actor.ts';
import { can } from '#domain/access/permission.ts';
import type { ApiQuery } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import type { AnalysisFilter } from '#domain/indicators/analysis/analysis.ts';
import type { Context } from '../commands/context.ts';
import type { Figures } from '../figures/figures.ts';
import type { View } from '../figures/figures-task.ts';
import { type ReadyJson, readyJson } from '../figures/ready-json.ts';
import { listRoundsOf } from '../store/rounds.ts';
import { languageFor, roundHead } from './round-head.ts';

/** A view of the workbench, made before any transaction of the actor opens. */
export const prepareAnalysis = async (
	{ actor }: { actor: Actor },
	figures: Figures,
	{ inquiry, language, view }: { inquiry: string; language: string; view: () => View },
): Promise<string> => {
	if (!can(actor, 'analyse')) throw new Problem('not-allowed');
	return (await figures.read(inquiry)).view(view(), language);
};

/** A view of the workbench, to whom it may be shown. */
export const readAnalysis = async ({ actor }: Context, text: string): Promise<ReadyJson> => {
	if (!can(actor, 'analyse')) throw new Problem('not-allowed');
	return readyJson(text);
};

/** The board of the workbench, with the rounds whose answers are in it. */
export const readBoardAnalysis = async (
	context: Context,
	text: string,
	{ inquiry: id, language: asked }: { inquiry: string; language: string },
): Promise<ReadyJson> => {
	if (!can(context.actor, 'analyse')) throw new Problem('not-allowed');
	const definition = context.catalogue.get(id);
	if (!definition) throw new Problem('not-found');
	const language = languageFor(definition.inquiry.languages, asked);
	const rows = await listRoundsOf(context.tx, id);
	return readyJson(text, {
		synthetic: definition.units.synthetic ?? false,
		rounds: rows.map((row) => roundHead(context, row, language)),
		releases: [],
		withheldEditions: [],
	});
};

type Filters = ApiQuery<'GET /api/inquiries/:inquiry/analysis'>;

/** Which governments a board is asked of. Half a panel is none. */
export const filterFrom = ({ group, from, to, since }: Omit<Filters, 'language'>): AnalysisFilter => {
	if ((from === undefined) !== (to === undefined)) throw new Problem('not-found');
	return { group, panel: from === undefined || to === undefined ? null : { from, to }, since: since ?? null };
};
