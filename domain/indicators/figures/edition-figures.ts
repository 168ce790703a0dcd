import type { Edition, FieldedEdition, Indicator, Question, Reported } from '#domain/survey/definition.ts';
import { underFigureRule } from '../disclosure/figure-rule.ts';
import { type Scoring, scoringFor } from '../scores/composite.ts';
import { groupBands, groupMean } from '../scores/group-score.ts';
import { conceptsOfIndicators } from '../scores/indicator-graph.ts';
import type { ReadReturn, StateCounts } from './answer-state.ts';
import { answersWritten, listDistribution } from './distribution.ts';
import { reportedDifference, reportedShare } from './reported.ts';
import { responseRate } from './response-rate.ts';
import { type Returned, statesOfRound } from './round-states.ts';
import { shareOf } from './share.ts';
import { type Figure, missing } from './value.ts';

/** A round as analysis reads it: how many governments were contacted, and the current return of each that returned. */
export type FieldedRound = Returned & { edition: string; kind: 'named' | 'confidential' };

/** Every figure of one edition. A concept that is not in `concepts` is not carried by the edition. */
export type EditionFigures = {
	edition: Edition;
	concepts: ReadonlyMap<string, Figure>;
	indicators: ReadonlyMap<string, Figure>;
	responseRate: Figure;
};

/**
 * The figures of an edition known from publications: what they report, and the differences of two reported numbers.
 *
 * @param reported what is published of it, if anything
 */
export const figuresOfReported = (
	edition: Edition & { kind: 'reported' },
	reported: Reported | undefined,
	indicators: readonly Indicator[],
): EditionFigures => {
	const concepts = reported?.results.map(({ concept }) => [concept, reportedShare(reported, concept)] as const);
	return {
		edition,
		concepts: new Map(concepts),
		indicators: new Map(indicators.map((indicator) => [indicator.id, derived(indicator, reported)])),
		responseRate: missing('not-reported'),
	};
};

const derived = (indicator: Indicator, reported: Reported | undefined): Figure => {
	if (!reported || indicator.kind !== 'difference') return missing('not-reported');
	const { of, minus } = indicator;
	return 'concept' in of && 'concept' in minus
		? reportedDifference(reported, of.concept, minus.concept)
		: missing('not-reported');
};

/** The figures of an edition that has no round. */
export const figuresOfUnfielded = (edition: FieldedEdition, indicators: readonly Indicator[]): EditionFigures => {
	const scoring = scoringFor(indicators, edition);
	const figureOf = ({ id }: Indicator) => missing(scoring.indicators.get(id)?.absent ?? 'not-fielded');
	return {
		edition,
		concepts: new Map(scoring.questions.map(({ concept }) => [concept, missing('not-fielded')])),
		indicators: new Map(indicators.map((indicator) => [indicator.id, figureOf(indicator)])),
		responseRate: missing('not-fielded'),
	};
};

/**
 * The figures of an edition from the returns of its round: a share, distribution or count for each question, and the
 * group's figure for each indicator.
 *
 * Refuses (RangeError) more returns than governments contacted, and two returns of one unit: one government, one vote.
 */
export const figuresOfRound = (
	edition: FieldedEdition,
	round: FieldedRound,
	indicators: readonly Indicator[],
): EditionFigures => {
	const { questions, counts, returns, contacted } = statesOfRound(edition, round);
	const concepts = questions.flatMap((question, place) => {
		const own = counts[place];
		return own ? [[question.concept, figureOfQuestion(question, own, round)] as const] : [];
	});
	return {
		edition,
		concepts: new Map(concepts),
		indicators: figuresOfIndicators(indicators, scoringFor(indicators, edition), [...returns.values()], contacted),
		responseRate: responseRate(returns.size, contacted),
	};
};

const figureOfQuestion = (question: Question, counts: StateCounts, { returns, contacted }: FieldedRound): Figure => {
	switch (question.type) {
		case 'yes-no':
			return shareOf(counts, contacted);
		case 'open':
			return answersWritten(question, returns, contacted);
		default:
			return listDistribution(question, returns, contacted);
	}
};

const figuresOfIndicators = (
	indicators: readonly Indicator[],
	scoring: Scoring,
	read: readonly ReadReturn[],
	contacted: number,
): Map<string, Figure> => {
	const outcomes = read.map(scoring.outcomesOf);
	const figureOf = (indicator: Indicator): Figure => {
		const scored = scoring.indicators.get(indicator.id);
		if (!scored || scored.absent) return missing(scored?.absent ?? 'not-in-edition');
		const own = outcomes.map((byId) => byId.get(indicator.id) ?? missing('not-in-edition'));
		return indicator.kind === 'bands' ? groupBands(indicator, own, contacted) : groupMean(own, contacted, scored.range);
	};
	return new Map(indicators.map((indicator) => [indicator.id, figureOf(indicator)]));
};

/** The same figures as a reader may see them who is promised no answer by name: the figure rule on every one. */
export const withheldUnderFigureRule = (figures: EditionFigures, indicators: readonly Indicator[]): EditionFigures => {
	const conceptsOf = conceptsOfIndicators(indicators);
	const sharesOf = (indicator: string): Figure[] =>
		[...(conceptsOf.get(indicator) ?? [])].flatMap((concept) => figures.concepts.get(concept) ?? []);
	return {
		...figures,
		concepts: new Map([...figures.concepts].map(([concept, figure]) => [concept, underFigureRule(figure)])),
		indicators: new Map([...figures.indicators].map(([id, figure]) => [id, underFigureRule(figure, sharesOf(id))])),
	};
};
