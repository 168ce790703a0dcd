import type { FieldedEdition, Indicator } from '#domain/survey/definition.ts';
import { partsOf } from '#domain/survey/indicator-parts.ts';
import type { ReadReturn } from '../figures/answer-state.ts';
import { scoringFor } from '../scores/composite.ts';
import { conceptRange, conceptsOfIndicators, indicatorsBehind, type PointRange } from '../scores/indicator-graph.ts';
import type { Outcome } from '../scores/outcome.ts';

/** What a figure of an indicator tells of scores: their sum and number, or each of them (quartiles, bands). */
export type Telling = 'sum' | 'every';

/** An indicator in an edition, as far as its figures tell of answers. */
export type ScoreParts = {
	/** The concepts that it goes back to and the edition carries, with the kind of each: those of one kind count alike. */
	kinds: ReadonlyMap<string, string>;
	/** Of a mean of questions alike: a score is the number of yes, divided by how many count. */
	plainMean: { countsEmpty: boolean } | undefined;
	/** The two concepts of a difference. */
	difference: readonly [string, string] | undefined;
	/** The points a government could have. */
	range: PointRange;
	outcomeOf: (answered: ReadReturn) => Outcome;
};

/** Makes indicators ready for what the figures of one edition tell. */
export const scorePartsIn = (
	indicators: readonly Indicator[],
	edition: FieldedEdition,
	places: ReadonlyMap<string, number>,
): ReadonlyMap<string, ScoreParts> => {
	const conceptsOf = conceptsOfIndicators(indicators);
	const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
	return new Map(
		indicators.map((indicator) => {
			const kinds = new Map<string, string>();
			addKinds(indicator, '', known, kinds);
			for (const concept of conceptsOf.get(indicator.id) ?? []) if (!places.has(concept)) kinds.delete(concept);
			const scoring = scoringFor(indicatorsBehind(indicator.id, indicators), edition);
			const outcomeOf = (answered: ReadReturn): Outcome =>
				scoring.outcomesOf(answered).get(indicator.id) ?? { kind: 'missing', reason: 'not-in-edition' };
			const range = scoring.indicators.get(indicator.id)?.range ?? conceptRange;
			const [plainMean, difference] = [plainMeanOf(indicator), differenceOf(indicator)];
			return [indicator.id, { kinds, plainMean, difference, range, outcomeOf }];
		}),
	);
};

/** Concepts are of one kind where they stand alike in everything that the indicator is made of. */
const addKinds = (
	indicator: Indicator,
	above: string,
	known: ReadonlyMap<string, Indicator>,
	kinds: Map<string, string>,
): void => {
	for (const { concept, indicator: inner, path, ...worth } of partsOf(indicator)) {
		const own = `${above}/${JSON.stringify([indicator.id, placeIn(indicator, path), worth])}`;
		const of = inner === undefined ? undefined : known.get(inner);
		if (of) addKinds(of, own, known, kinds);
		if (concept !== undefined) kinds.set(concept, `${kinds.get(concept) ?? ''}${own}`);
	}
};

/** The side of a difference, or the theme of a capped sum; elsewhere a part is as good as another. */
const placeIn = ({ kind }: Indicator, path: readonly (string | number)[]): readonly (string | number)[] => {
	if (kind === 'difference') return path;
	return kind === 'capped-sum' ? path.slice(0, -1) : [];
};

const plainMeanOf = (indicator: Indicator): ScoreParts['plainMean'] => {
	if (indicator.kind !== 'mean') return undefined;
	const concepts = indicator.components.flatMap((one) => ('concept' in one && !one.worth ? [one.concept] : []));
	const isPlain = new Set(concepts).size === indicator.components.length;
	return isPlain ? { countsEmpty: indicator.missing.policy === 'as-no' } : undefined;
};

const differenceOf = (indicator: Indicator): readonly [string, string] | undefined => {
	if (indicator.kind !== 'difference') return undefined;
	const { of, minus } = indicator;
	return 'concept' in of && 'concept' in minus && !of.worth && !minus.worth ? [of.concept, minus.concept] : undefined;
};
