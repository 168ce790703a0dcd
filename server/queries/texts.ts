import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import { regionsGiven } from '#domain/indicators/analysis/regions-given.ts';
import { questionFor } from '#domain/survey/edition-order.ts';
import type { Context } from '../commands/context.ts';
import { listRoundRows } from '../store/rounds.ts';
import { countReturnsByRegion, listTexts, type TextRow } from '../store/texts.ts';
import { languageFor, wordsIn } from './round-head.ts';

type Texts = ApiResult<'GET /api/inquiries/:inquiry/analysis/texts/:concept'>;
type Text = Texts['rounds'][number]['texts'][number];

/** What was written to one question in every round that asked it, the earliest first; of one that names, for stewards. */
export const readTexts = async (
	context: Context,
	{ inquiry: id, concept }: { inquiry: string; concept: string },
	asked: string,
): Promise<Texts> => {
	if (!can(context.actor, 'analyse')) throw new Problem('not-allowed');
	const definition = context.catalogue.get(id);
	const identifying = definition?.inquiry.concepts.find((one) => one.id === concept)?.identifying ?? false;
	if (!definition?.inquiry.concepts.some((one) => one.id === concept)) throw new Problem('not-found');
	if (identifying && !can(context.actor, 'see-names')) return { regions: [], identifying, rounds: [] };
	const language = languageFor(definition.inquiry.languages, asked);
	const rounds: Texts['rounds'] = [];
	for (const { round, definition: edition } of (await listRoundRows(context.tx)).toReversed()) {
		const question = round.inquiry === id ? questionFor(edition, concept) : undefined;
		if (!question) continue;
		const rows = await listTexts(context.tx, round.id, question.id);
		const given = regionsGiven(await countReturnsByRegion(context.tx, round.id));
		const texts = rows.flatMap((row) => textsOf(row, given));
		rounds.push({ round: round.id, edition: round.edition, texts });
	}
	const regions = definition.units.regions.map((region) => ({ id: region.id, name: wordsIn(region.name, language) }));
	return { regions, identifying, rounds };
};

/** An open answer follows its own consent, or that of the return; a remark is not for quotation. */
const textsOf = (row: TextRow, given: ReadonlySet<string>): Text[] => {
	const { pseudonym, region, open, remark, choice, defaultConsent } = row;
	const own = { pseudonym, region: region !== null && given.has(region) ? region : null };
	const { text, language, consent = defaultConsent } = open ?? {};
	return [
		...(text === undefined
			? []
			: [{ ...own, kind: 'open' as const, text, language: language ?? null, consent, choice: null }]),
		...(remark === null
			? []
			: [{ ...own, kind: 'remark' as const, text: remark, language: null, consent: null, choice }]),
	];
};
