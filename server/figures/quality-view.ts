import type { ApiResult } from '#domain/contract/api.ts';
import { qualityFlags } from '#domain/indicators/quality-flags.ts';
import { inLanguage } from '#domain/survey/wording.ts';
import type { InquiryFigures } from './inquiry-figures.ts';

type Quality = ApiResult<'GET /api/inquiries/:inquiry/analysis/quality'>;

/** What to look at again in the returns of every round: by pseudonym, and in an order that says nothing of names. */
export const qualityView = ({ definition, rounds }: InquiryFigures, language: string): Quality => {
	const { inquiry, indicators } = definition;
	const contradictions = indicators.contradictions ?? [];
	return {
		rules: contradictions.map(({ id, text }) => ({ id, text: inLanguage(text, language, inquiry.languages) })),
		rounds: rounds.map(({ id, edition, read, contactedRound }) => {
			const { returns } = qualityFlags({
				edition: read.edition,
				round: contactedRound,
				indicators: indicators.indicators,
				contradictions,
			});
			const flagged = returns.flatMap(({ unit, flags }) => {
				const pseudonym = read.pseudonyms.get(unit);
				const region = read.contacted.get(unit) ?? null;
				return pseudonym !== undefined && flags.length > 0 ? [{ pseudonym, region, flags }] : [];
			});
			const inOrder = flagged.toSorted((one, other) => (one.pseudonym < other.pseudonym ? -1 : 1));
			return { round: id, edition, returns: returns.length, flagged: inOrder };
		}),
	};
};
