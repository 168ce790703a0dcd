import type { Indicator } from '#domain/survey/definition.ts';
import type { AnswerState } from './answer-state.ts';
import { componentsOf, conceptsOfIndicators } from './indicator-graph.ts';
import { lackUnder } from './missing-policy.ts';

/**
 * What a figure of an indicator tells of its scores: their `sum` (a mean of scores in which every answer has a fixed
 * weight), or each of them (`every`: quartiles, bands, caps).
 */
export type Telling = 'sum' | 'every';

/**
 * What two governments must have in common for answers to change places between them without a change in what a figure
 * of the indicator tells.
 *
 * @param states of one government, by concept
 * @param moved the concepts whose answers change places
 */
export type Pattern = (states: (concept: string) => AnswerState, moved: readonly string[], telling: Telling) => string;

/** The pattern of an indicator, and whether its mean tells no more than the sum of what answers are worth. */
export type Patterned = { concepts: ReadonlySet<string>; isLinear: boolean; pattern: Pattern };

const letters: Readonly<Record<AnswerState, string>> = {
	yes: 'y',
	no: 'n',
	'not-applicable': 'a',
	'prefer-not': 'p',
	answered: 'w',
	unanswered: '-',
	'not-asked': 'x',
};

export const letterOf = (state: AnswerState | undefined): string => (state ? letters[state] : ' ');

const isYesNo = (state: AnswerState): boolean => state === 'yes' || state === 'no';

export const patternsOf = (indicators: readonly Indicator[]): ReadonlyMap<string, Patterned> => {
	const conceptsOf = conceptsOfIndicators(indicators);
	const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
	return new Map(
		indicators.map((indicator) => {
			const concepts = conceptsOf.get(indicator.id) ?? new Set<string>();
			const pattern = plainMeanPattern(indicator) ?? letterPattern(concepts);
			return [indicator.id, { concepts, isLinear: isLinear(indicator, known), pattern }];
		}),
	);
};

const isLinear = (indicator: Indicator, known: ReadonlyMap<string, Indicator>): boolean => {
	if (indicator.kind === 'bands' || indicator.kind === 'capped-sum') return false;
	return componentsOf(indicator).every((component) => {
		if ('concept' in component) return component.worth === undefined;
		const part = known.get(component.indicator);
		return part !== undefined && isLinear(part, known);
	});
};

/** The answers to all other questions; only their being yes or no, where the sum is all that is told. */
const letterPattern =
	(concepts: ReadonlySet<string>): Pattern =>
	(stateOf, moved, telling) =>
		Array.from(concepts, (concept) => {
			const state = stateOf(concept);
			return isYesNo(state) && (telling === 'sum' || moved.includes(concept)) ? 'b' : letterOf(state);
		}).join('');

/**
 * In a mean of questions alike, how many count and how many of the others are yes. Where an empty answer counts as no,
 * it changes places as a no does.
 */
const plainMeanPattern = (indicator: Indicator): Pattern | undefined => {
	if (indicator.kind !== 'mean') return undefined;
	const concepts = indicator.components.flatMap((one) => ('concept' in one && !one.worth ? [one.concept] : []));
	if (concepts.length < indicator.components.length || new Set(concepts).size < concepts.length) return undefined;
	const lack = lackUnder(indicator.missing);
	const countsEmpty = indicator.missing.policy === 'as-no';
	return (stateOf, moved, telling) => {
		const extent = { applicable: 0, answered: 0 };
		let [empty, yes] = [0, 0];
		let own = '';
		for (const concept of concepts) {
			const state = stateOf(concept);
			const isEmpty = state === 'unanswered';
			if (moved.includes(concept)) own += isYesNo(state) || (isEmpty && countsEmpty) ? 'b' : letterOf(state);
			else if (state === 'yes') yes++;
			if (isEmpty) empty++;
			if (isYesNo(state)) extent.answered++;
			if (isYesNo(state) || isEmpty || state === 'prefer-not') extent.applicable++;
		}
		const counted = extent.answered + (countsEmpty ? empty : 0);
		const lacking = counted === 0 ? 'too-few-answered' : lack(extent);
		return [own, lacking ?? counted, ...(telling === 'every' && !lacking ? [yes] : [])].join(' ');
	};
};
