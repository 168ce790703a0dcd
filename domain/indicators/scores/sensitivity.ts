import type { FieldedEdition, Indicator } from '#domain/survey/definition.ts';
import type { CappedSum } from '#domain/survey/indicator-parts.ts';
import type { ContactedRound } from '../figures/groups.ts';
import { type Regions, reweightedMean } from '../figures/reweight.ts';
import { statesOfRound } from '../figures/round-states.ts';
import { missing } from '../figures/value.ts';
import { scoringFor } from './composite.ts';
import { groupMean } from './group-score.ts';
import { type Component, componentsOf, indicatorsBehind } from './indicator-graph.ts';
import type { MissingPolicy } from './missing-policy.ts';
import type { Outcome } from './outcome.ts';
import type { Sensitivity } from './sensitivity-value.ts';

/** An indicator that has a mean; of bands, ask the indicator that is put into them. */
type Scored = Exclude<Indicator, { kind: 'bands' }>;
type WithPolicy = Exclude<Scored, { kind: 'difference' }>;
type Scores = { figure: Sensitivity['figure']; outcomes: Outcome[] };

/**
 * How far the mean of an indicator depends on how it is made: with each component left out, under the other policy for
 * missing answers, and reweighted by region to those contacted.
 *
 * The other policy of `as-no` is `available` with no minimum, as none is defined. A difference has neither a component
 * to leave out nor a policy. Refuses what `scoringFor` and `groupMean` refuse.
 *
 * @param indicators all of the inquiry, since one may be made of others
 */
export const sensitivityOf = (
	indicator: Scored,
	indicators: readonly Indicator[],
	edition: FieldedEdition,
	round: ContactedRound,
	regions: Regions,
): Sensitivity => {
	const behind = indicatorsBehind(indicator.id, indicators);
	const scoresWith = (variant: Scored): Scores => {
		const all = behind.map((one) => (one.id === variant.id ? variant : one));
		return scoresOf(variant.id, all, edition, round);
	};
	const asDefined = scoresWith(indicator);
	const common = {
		indicator: indicator.id,
		figure: asDefined.figure,
		reweighted: 'mean' in asDefined.figure ? reweightedMean(asDefined.outcomes, round, regions) : asDefined.figure,
	};
	if (indicator.kind === 'difference') return { ...common, leftOut: [] };
	const other = otherPolicyOf(indicator.missing);
	return {
		...common,
		leftOut: componentsOf(indicator).map((component) => ({
			component: 'concept' in component ? component.concept : component.indicator,
			figure: scoresWith(without(component, indicator)).figure,
		})),
		otherPolicy: { missing: other, figure: scoresWith({ ...indicator, missing: other }).figure },
	};
};

const scoresOf = (
	id: string,
	indicators: readonly Indicator[],
	edition: FieldedEdition,
	round: ContactedRound,
): Scores => {
	const scoring = scoringFor(indicators, edition);
	const prepared = scoring.indicators.get(id);
	if (!prepared || prepared.absent) return { figure: missing(prepared?.absent ?? 'not-in-edition'), outcomes: [] };
	const { returns, contacted } = statesOfRound(edition, round);
	const outcomes = Array.from(
		returns.values(),
		(answered): Outcome => scoring.outcomesOf(answered).get(id) ?? missing('not-in-edition'),
	);
	return { figure: groupMean(outcomes, contacted, prepared.range), outcomes };
};

const otherPolicyOf = (policy: MissingPolicy): MissingPolicy =>
	policy.policy === 'as-no' ? { policy: 'available', minimum: '0' } : { policy: 'as-no' };

const without = (component: Component, indicator: WithPolicy): WithPolicy => {
	switch (indicator.kind) {
		case 'mean':
			return { ...indicator, components: indicator.components.filter((one) => one !== component) };
		case 'weighted-mean':
			return { ...indicator, components: indicator.components.filter((one) => one !== component) };
		case 'capped-sum':
			return { ...indicator, themes: indicator.themes.map((theme) => themeWithout(component, theme)) };
	}
};

type Theme = CappedSum['themes'][number];

const themeWithout = (component: Component, theme: Theme): Theme => ({
	...theme,
	components: theme.components.flatMap((part): Theme['components'] => {
		if (!('cap' in part)) return part === component ? [] : [part];
		return [{ ...part, components: part.components.filter((one) => one !== component) }];
	}),
});
