import { questionsOf } from '#domain/survey/definition.ts';
import { unlessOfFew } from '../disclosure/unless-of-few.ts';
import type { EditionFigures } from '../figures/edition-figures.ts';
import { type FiguresAmong as Among, responseByGroup, responseOverTime } from '../figures/non-response.ts';
import { responseRate } from '../figures/response-rate.ts';
import { reweightedShare } from '../figures/reweight.ts';
import { confidential, type Figure } from '../figures/value.ts';
import type { ResponseAnalysis } from './analysis.ts';
import {
	type AnalysisInput,
	everybody,
	groupsContacted,
	type RoundOfEdition,
	roundsInOrder,
} from './analysis-parts.ts';
import { areOthersTold } from './change-cover.ts';
import { figuresFor, isResponseShown, regionsTold, ruledIn, withheld } from './figure-cover.ts';

type Round = ResponseAnalysis['rounds'][number];
type OverTime = NonNullable<Round['overTime']>;

/** Who returned and who did not, in each round: by group, against the round before, and what it does to the figures. */
export const responseAnalysis = (input: AnalysisInput): ResponseAnalysis => {
	const rounds = roundsInOrder(input);
	return {
		rounds: rounds.map((now, place): Round => {
			const { edition, round } = now;
			return {
				edition: edition.id,
				rate: responseRate(round.returns.length, round.contacted),
				byGroup: responseByGroup(round, groupsContacted(input, now)).map(({ group, rate }) => ({
					group,
					rate: isResponseShown(input, group, edition.id) ? rate : confidential,
				})),
				overTime: overTime(input, rounds[place - 1], now),
				reweighted: reweightedShares(input, now),
			};
		}),
	};
};

const overTime = (input: AnalysisInput, last: RoundOfEdition | undefined, now: RoundOfEdition): OverTime | null => {
	if (!last) return null;
	const { left, joined, panel } = responseOverTime(last, now, input.indicators);
	const editions = [last.edition.id, now.edition.id];
	const areTold = areOthersTold(input, editions, [left.governments, joined.governments]);
	const among = ({ round }: RoundOfEdition, { governments, figures }: Among, beside?: Among): OverTime['joined'] => {
		const ruled = [figures, ...(beside ? [beside.figures] : [])].map((one) => ruledIn(input, round, one));
		const cover: Cover = (part, id, figure) => {
			const isHidden = ruled.some((one) => one[part].get(id)?.kind === 'confidential');
			return areTold && !isHidden ? figure : withheld(figure);
		};
		return { governments, ...listed(figures, cover) };
	};
	// Those that joined and the panel are together all that returned, whose figure is known.
	return {
		before: last.edition.id,
		left: { ...among(last, left), notContacted: left.notContacted },
		joined: among(now, joined, panel),
		panel: among(now, panel, joined),
	};
};

type Cover = (part: 'concepts' | 'indicators', id: string, figure: Figure) => Figure;

const listed = ({ concepts, indicators }: EditionFigures, cover: Cover) => ({
	concepts: Array.from(concepts, ([concept, figure]) => ({ concept, figure: cover('concepts', concept, figure) })),
	indicators: Array.from(indicators, ([indicator, figure]) => ({
		indicator,
		figure: cover('indicators', indicator, unlessOfFew(figure)),
	})),
});

const reweightedShares = (input: AnalysisInput, { edition, round }: RoundOfEdition): Round['reweighted'] => {
	const figures = figuresFor(input, everybody).get(edition.id)?.concepts;
	return questionsOf(edition).flatMap(({ type, concept }) => {
		const figure = figures?.get(concept);
		if (type !== 'yes-no' || !figure) return [];
		const regions = regionsTold(input, edition.id, 'concepts', concept);
		return [{ concept, figure, reweighted: reweightedShare(concept, edition, round, regions) }];
	});
};
