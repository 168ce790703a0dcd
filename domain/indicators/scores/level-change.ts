import { type Chain, chainBetween } from '#domain/survey/comparability-chain.ts';
import type { Indicator } from '#domain/survey/definition.ts';
import { type ChangeInput, changesBetween, editionsBetween } from '../change/change.ts';
import { isApart } from '../change/change-figure-rule.ts';
import { underFigureRule } from '../disclosure/figure-rule.ts';
import { type EditionRead, type FieldedRead, isFielded } from '../figures/edition-read.ts';
import { confidential, missing } from '../figures/value.ts';
import { scoringFor } from './composite.ts';
import { groupMean } from './group-score.ts';
import { conceptsOfIndicators, indicatorsBehind } from './indicator-graph.ts';
import type { LevelChange, LevelChangeHead } from './level-change-value.ts';
import { differenceOfMeans, meanPanel, type Scores } from './mean-panel.ts';
import type { Outcome } from './outcome.ts';

export type LevelChangeInput = ChangeInput & { indicators: readonly Indicator[] };

/**
 * The change of an indicator from one edition to a later one: counted on the questions that are the same in both, and
 * over the panel of governments that have a score both times, recomputed on these questions; then over all that returned.
 *
 * A mean has no interval and no test, so nothing is said to have increased or decreased: how many rose, and how many
 * fell. Refuses (RangeError) an unknown indicator and what `changesBetween` refuses.
 */
export const levelChange = (input: LevelChangeInput, id: string, from: string, to: string): LevelChange => {
	const { indicators } = input;
	const { first, second, ordered } = editionsBetween(input, from, to);
	const concepts = conceptsOfIndicators(indicators).get(id);
	if (!concepts) throw new RangeError(`there is no indicator "${id}"`);
	const head = headOf([...concepts], first, second, (concept) => chainBetween(concept, from, to, ordered));
	if (indicators.some((one) => one.id === id && one.kind === 'bands'))
		return { kind: 'not-comparable', ...head, reason: 'no-mean' };
	if (!isFielded(first)) return { kind: 'not-comparable', ...head, reason: 'reported' };
	const [then, now] = [first, second].map((read) => scoresOn(head.common, read, indicators, id));
	if (!then || !now) return { kind: 'not-comparable', ...head, reason: 'too-few-common-questions' };
	if (then.figure.kind === 'missing') return shownTo(input, { ...then.figure, ...head, edition: from });
	if (now.figure.kind === 'missing') return shownTo(input, { ...now.figure, ...head, edition: to });
	const all = differenceOfMeans(then.figure, now.figure);
	return shownTo(input, { kind: 'compared', ...head, panel: meanPanel(then, now), all });
};

type LeftOut = LevelChangeHead['leftOut'][number];

const headOf = (
	concepts: readonly string[],
	first: EditionRead,
	second: FieldedRead,
	chainOf: (concept: string) => Chain,
): LevelChangeHead => {
	const because = (concept: string): LeftOut['because'] | undefined => {
		if (!second.concepts.has(concept)) return 'not-in-later';
		if (!first.concepts.has(concept)) return 'not-in-earlier';
		const chain = chainOf(concept);
		if (chain.status === 'same') return undefined;
		return chain.status === 'broken' ? chain.reason : chain.status;
	};
	const judged = concepts
		.filter((concept) => first.concepts.has(concept) || second.concepts.has(concept))
		.map((concept) => ({ concept, because: because(concept) }));
	return {
		from: first.edition.id,
		to: second.edition.id,
		common: judged.flatMap(({ concept, because }) => (because ? [] : [concept])),
		leftOut: judged.flatMap(({ concept, because }) => (because ? [{ concept, because }] : [])),
	};
};

/** The scores of an edition as if it asked these questions alone; undefined where that makes no score. */
const scoresOn = (
	concepts: readonly string[],
	{ edition, round }: FieldedRead,
	indicators: readonly Indicator[],
	id: string,
): Scores | undefined => {
	const scoring = scoringFor(indicatorsBehind(id, indicators), edition, new Set(concepts));
	const prepared = scoring.indicators.get(id);
	if (!prepared || prepared.absent) return undefined;
	const { range } = prepared;
	const outcomes = new Map<string, Outcome>();
	if (!round) return { figure: missing('not-fielded'), outcomes, range };
	for (const [unit, answered] of round.returns)
		outcomes.set(unit, scoring.outcomesOf(answered).get(id) ?? missing('not-in-edition'));
	return { figure: groupMean([...outcomes.values()], round.contacted, range), outcomes, range };
};

const leastBase = 5;

/**
 * Where one of the rounds is confidential: shown where at least five are in the panel and none or at least five have a
 * score outside it, and where the change of each of the questions may be shown.
 */
const shownTo = (input: LevelChangeInput, change: LevelChange & { kind: 'compared' | 'missing' }): LevelChange => {
	const { from, to, common } = change;
	const isConfidential = input.rounds.some(
		({ edition, kind }) => kind === 'confidential' && (edition === from || edition === to),
	);
	if (input.audience === 'data-stewards' || !isConfidential) return change;
	if (change.kind === 'missing')
		return underFigureRule(missing(change.reason)) === confidential ? confidential : change;
	const { panel, all } = change;
	const shown = changesBetween(input, from, to).filter((one) => one.change.kind === 'compared');
	const areShown = common.every((concept) => shown.some((one) => one.concept === concept));
	if (!areShown || panel.kind === 'missing' || panel.base < leastBase) return confidential;
	return isApart(all.first.base - panel.base) && isApart(all.second.base - panel.base) ? change : confidential;
};
