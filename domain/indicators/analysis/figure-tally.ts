import type { FieldedEdition, Indicator, Question } from '#domain/survey/definition.ts';
import { leastBase, meetsFigureRule } from '../disclosure/figure-rule.ts';
import type { ReadReturn } from '../figures/answer-state.ts';
import { chosenIn } from '../figures/distribution.ts';
import type { FieldedRound } from '../figures/edition-figures.ts';
import { statesOfRound } from '../figures/round-states.ts';
import { scoringFor } from '../scores/composite.ts';
import { conceptsOfIndicators } from '../scores/indicator-graph.ts';
import type { Outcome } from '../scores/outcome.ts';
import { bitsAt, commonSize, haveCommonBits, type UnitBits } from './unit-bits.ts';

/** Who said yes and who said no; of a list, who chose an option and who chose others alone. */
export type YesNo = { yes: UnitBits; no: UnitBits };

/** What the figure rule looks at in a figure, whatever part of the governments it is of. */
export type Tally = {
	returned: UnitBits;
	/** Each of them must meet the rule. */
	shares: readonly YesNo[];
	/** Of these there must be enough: those that wrote an answer, or have a score. */
	counted?: UnitBits;
};

/** The figures of a round that may be withheld. What the definition says anyway has none. */
export type RoundTallies = { concepts: ReadonlyMap<string, Tally>; indicators: ReadonlyMap<string, Tally> };

/** Whether the figure of a part of the governments may not be shown, as `underFigureRule` has it. */
export const breaksFigureRule = ({ returned, shares, counted }: Tally, part: UnitBits): boolean => {
	if (!haveCommonBits(returned, part)) return false;
	if (counted && commonSize(counted, part) < leastBase) return true;
	return shares.some(({ yes, no }) => !meetsFigureRule(commonSize(yes, part), commonSize(no, part)));
};

type Returns = {
	read: readonly ReadReturn[];
	/** The units of the returns for which something holds. */
	where: (holds: (answered: ReadReturn) => boolean) => UnitBits;
};

/** @param places of the units, in one list for all rounds */
export const talliesOf = (
	edition: FieldedEdition,
	round: FieldedRound,
	indicators: readonly Indicator[],
	places: ReadonlyMap<string, number>,
): RoundTallies => {
	const { questions, returns } = statesOfRound(edition, round);
	const read = [...returns.values()];
	const where: Returns['where'] = (holds) =>
		bitsAt(
			read.filter(holds).map(({ given }) => places.get(given.unit) ?? -1),
			places.size,
		);
	const concepts = new Map(
		questions.map((question, place) => [question.concept, tallyOfQuestion(question, place, { read, where })]),
	);
	return { concepts, indicators: talliesOfIndicators(edition, indicators, { read, where }, concepts) };
};

const tallyOfQuestion = (question: Question, place: number, { where }: Returns): Tally => {
	const returned = where(() => true);
	const inState = (state: string): UnitBits => where(({ states }) => states[place] === state);
	switch (question.type) {
		case 'yes-no':
			return { returned, shares: [{ yes: inState('yes'), no: inState('no') }] };
		case 'open':
			return { returned, shares: [], counted: inState('answered') };
		default: {
			const choosing = (isChosen: boolean, option: string): UnitBits =>
				where(
					({ states, given }) =>
						states[place] === 'answered' && chosenIn(given.answers[question.id]).includes(option) === isChosen,
				);
			return {
				returned,
				shares: question.options.map(({ id }) => ({ yes: choosing(true, id), no: choosing(false, id) })),
			};
		}
	}
};

const talliesOfIndicators = (
	edition: FieldedEdition,
	indicators: readonly Indicator[],
	{ read, where }: Returns,
	concepts: ReadonlyMap<string, Tally>,
): Map<string, Tally> => {
	const scoring = scoringFor(indicators, edition);
	const outcomes = new Map(read.map((answered) => [answered, scoring.outcomesOf(answered)]));
	const conceptsOf = conceptsOfIndicators(indicators);
	const returned = where(() => true);
	// What is made of a list has no share of yes that could be shown.
	const noShare = { yes: where(() => false), no: where(() => false) };
	const sharesOf = (concept: string): readonly YesNo[] => {
		const question = scoring.questions.find((one) => one.concept === concept);
		if (!question) return [];
		return question.type === 'yes-no' ? (concepts.get(concept)?.shares ?? []) : [noShare];
	};
	const tallyOf = (indicator: Indicator): Tally => {
		const having = (holds: (outcome: Outcome | undefined) => boolean): UnitBits =>
			where((answered) => holds(outcomes.get(answered)?.get(indicator.id)));
		const shares = [...(conceptsOf.get(indicator.id) ?? [])].flatMap(sharesOf);
		if (indicator.kind !== 'bands')
			return { returned, shares, counted: having((outcome) => outcome?.kind === 'points') };
		const inBand = (isIn: boolean, band: string): UnitBits =>
			having((outcome) => outcome?.kind === 'band' && (outcome.band === band) === isIn);
		const bands = indicator.bands.map(({ id }) => ({ yes: inBand(true, id), no: inBand(false, id) }));
		return { returned, shares: [...shares, ...bands] };
	};
	const scored = indicators.filter(({ id }) => scoring.indicators.get(id)?.absent === undefined);
	return new Map(scored.map((indicator) => [indicator.id, tallyOf(indicator)]));
};
