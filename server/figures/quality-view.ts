import type { ApiResult } from '#domain/contract/api.ts';
import { regionsGiven } from '#domain/indicators/analysis/regions-given.ts';
import { qualityFlags } from '#domain/indicators/figures/quality-flags.ts';
import { inLanguage } from '#domain/survey/wording.ts';
import type { InquiryFigures } from './inquiry-figures.ts';

type Quality = ApiResult<'GET /api/inquiries/:inquiry/analysis/quality'>;

/** What to look at again in the returns of every round: by pseudonym, in an order that says nothing of names. */
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
			const regionOf = (unit: string) => read.contacted.get(unit) ?? null;
			const returned = Map.groupBy(returns, ({ unit }) => regionOf(unit));
			const given = regionsGiven(new Map(Array.from(returned, ([region, own]) => [region, own.length])));
			const flagged = returns.flatMap(({ unit, flags }) => {
				const pseudonym = read.pseudonyms.get(unit);
				const own = regionOf(unit);
				const region = own !== null && given.has(own) ? own : null;
				return pseudonym !== undefined && flags.length > 0 ? [{ pseudonym, region, flags }] : [];
			});
			const inOrder = flagged.toSorted((one, other) => (one.pseudonym < other.pseudonym ? -1 : 1));
			return { round: id, edition, returns: returns.length, flagged: inOrder };
		}),
	};
};
