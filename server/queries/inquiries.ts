import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import { type Edition, type InquiryDefinition, questionsOf } from '#domain/survey/definition.ts';
import type { Context } from '../commands/context.ts';
import { isRecorded } from '../definitions/catalogue.ts';
import { listRoundRows } from '../store/rounds.ts';
import { wordsIn } from './round-head.ts';

export const listInquiries = async (context: Context, language: string): Promise<ApiResult<'GET /api/inquiries'>> => {
	const rows = await listRoundRows(context.tx);
	const roundOf = (inquiry: string, edition: string) =>
		rows.find(({ round }) => round.inquiry === inquiry && round.edition === edition)?.round.id ?? null;
	return {
		inquiries: [...context.catalogue.values()].map((definition) => {
			const { inquiry, units, editions } = definition;
			return {
				id: inquiry.id,
				title: wordsIn(inquiry.title, language),
				description: wordsIn(inquiry.description, language),
				synthetic: units.synthetic ?? false,
				editions: editions.map((edition) => ({
					...editionView(definition, edition, language),
					roundId: roundOf(inquiry.id, edition.id),
				})),
			};
		}),
	};
};

const editionView = (definition: InquiryDefinition, edition: Edition, language: string) => ({
	id: edition.id,
	year: edition.year,
	title: wordsIn(edition.title, language),
	meeting: wordsIn(edition.meeting, language),
	kind: edition.kind,
	recorded: edition.kind === 'fielded' && isRecorded(definition, edition),
	questions: edition.kind === 'fielded' ? questionsOf(edition).length : 0,
});

export const listUnits = (
	context: Context,
	inquiryId: string,
	language: string,
): ApiResult<'GET /api/inquiries/:inquiry/units'> => {
	const definition = context.catalogue.get(inquiryId);
	if (!definition) throw new Problem('not-found');
	const { regions, units } = definition.units;
	return {
		regions: regions.map(({ id, name, within }) => ({ id, name: wordsIn(name, language), within: within ?? null })),
		units: units.map(({ code, name, kind, region }) => ({
			code,
			name: wordsIn(name, language),
			kind,
			region: region ?? null,
		})),
	};
};
