import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import type { Context } from '../commands/context.ts';
import { findRound, listRoundRows, listStates } from '../store/rounds.ts';
import { questionnaireView } from './questionnaire-view.ts';
import { roundHead, wordsIn } from './round-head.ts';

export const listRounds = async (context: Context, language: string): Promise<ApiResult<'GET /api/rounds'>> => {
	const rows = await listRoundRows(context.tx);
	return { rounds: rows.map((row) => roundHead(context, row, language)) };
};

/** Where each government stands; states only, so that the board can be shared within the secretariat. */
export const readBoard = async (
	context: Context,
	roundId: string,
	language: string,
): Promise<ApiResult<'GET /api/rounds/:round/board'>> => {
	if (!can(context.actor, 'see-board')) throw new Problem('not-allowed');
	const row = await findRound(context.tx, roundId);
	if (!row) throw new Problem('not-found');
	const states = await listStates(context.tx, roundId);
	const regions = context.catalogue.get(row.round.inquiry)?.units.regions ?? [];
	return {
		round: roundHead(context, row, language),
		regions: regions
			.filter(({ within }) => within === undefined)
			.map(({ id, name }) => ({ id, name: wordsIn(name, language) })),
		governments: states.map((state) => ({
			...state,
			name: wordsIn(state.name, language),
			since: state.since.toISOString(),
			returns: state.returns ?? 0,
			links: state.links ?? 0,
		})),
	};
};

/** The questionnaire is public: anybody may read what was asked. */
export const readQuestionnaire = async (
	context: Context,
	roundId: string,
	language: string,
): Promise<ApiResult<'GET /api/rounds/:round/questionnaire'>> => {
	const row = await findRound(context.tx, roundId);
	if (!row) throw new Problem('not-found');
	return { round: roundHead(context, row, language), questionnaire: questionnaireView(row.definition, language) };
};
