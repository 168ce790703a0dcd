import { type PairedRounds, pairRounds, panelOf } from '../change/panel.ts';
import { mergeSmallBands } from '../disclosure/band-merging.ts';
import { publishedMean } from '../disclosure/published-mean.ts';
import { unlessOfFew } from '../disclosure/unless-of-few.ts';
import { countStates, type ReadReturn } from '../figures/answer-state.ts';
import type { Group } from '../figures/groups.ts';
import { statesOfConcept } from '../figures/round-states.ts';
import { shareOf } from '../figures/share.ts';
import { confidential, missing } from '../figures/value.ts';
import { scoringFor } from '../scores/composite.ts';
import { groupBands, groupMean } from '../scores/group-score.ts';
import type { OutcomesById } from '../scores/outcome.ts';
import {
	type FigureOf,
	figureId,
	type Publication,
	type PublishedFigure,
	type ReleaseBasis,
	type Released,
	type Result,
	wholeRound,
} from './publication.ts';

/** An earlier release, and the concepts whose wording is the same in both editions. */
export type Against = { released: Released; concepts: readonly string[] };

type Within = { group: string; units: ReadonlySet<string>; contacted: number; returns: readonly ReadReturn[] };

/**
 * Every figure that a release could publish, as computed: shares for the whole round and each group; indicators, and
 * matched panels with earlier releases, for the whole round, and for groups where the answers are public. Nothing is
 * withheld yet, save scores of fewer than five governments in whatever round, the flows of a panel, bands of 1 to 4, and
 * what a mean tells beyond its first decimal.
 *
 * Yes/no questions alone; lists and open questions are not among these figures. Refuses (RangeError) a return of a unit
 * that was not contacted, a group called "all", two groups of one name, and regions that overlap.
 */
export const draftPublication = (
	basis: ReleaseBasis,
	release: number,
	against: readonly Against[] = [],
): Publication => {
	refuseMuddle(basis);
	const parts = partsOf(basis);
	const figures = [
		...shareFigures(basis, parts),
		...against.flatMap((one) => panelFigures(basis, parts, one)),
		...indicatorFigures(basis, parts),
	];
	return {
		edition: basis.round.edition.id,
		release,
		groups: basis.groups.map(({ id, kind }) => ({ id, kind })),
		figures,
	};
};

const refuseMuddle = ({ round, contacted, groups }: ReleaseBasis): void => {
	const stranger = [...round.returns.keys()].find((unit) => !contacted.has(unit));
	if (stranger !== undefined) throw new RangeError(`"${stranger}" returned and was not contacted`);
	const ids = new Set([wholeRound, ...groups.map(({ id }) => id)]);
	if (ids.size <= groups.length) throw new RangeError('two groups of one name');
	const seen = new Set<string>();
	for (const { id, units } of partitionOf(groups))
		for (const unit of units) {
			if (seen.has(unit)) throw new RangeError(`"${unit}" is in "${id}" and in another region`);
			seen.add(unit);
		}
};

/** The regions that figures are published by. */
export const partitionOf = (groups: readonly Group[]): Group[] => groups.filter(({ kind }) => kind !== 'named');

const partsOf = ({ round, contacted, groups }: ReleaseBasis): Within[] => {
	const within = (group: string, units: ReadonlySet<string>): Within => ({
		group,
		units,
		contacted: [...units].filter((unit) => contacted.has(unit)).length,
		returns: [...round.returns.values()].filter(({ given }) => units.has(given.unit)),
	});
	return [within(wholeRound, contacted), ...groups.map(({ id, units }) => within(id, units))];
};

/** What is told of groups leaves less room for the panels of the next round: of these, shares are enough. */
const partsShown = (parts: readonly Within[], arePublic: boolean): readonly Within[] =>
	arePublic ? parts : parts.filter(({ group }) => group === wholeRound);

const figure = (of: FigureOf, group: string, result: Result): PublishedFigure => ({
	id: figureId(of, group),
	group,
	of,
	result,
});

const shareFigures = ({ round }: ReleaseBasis, parts: readonly Within[]): PublishedFigure[] =>
	round.questions
		.filter(({ type }) => type === 'yes-no')
		.flatMap(({ concept }) =>
			parts.map(({ group, returns, contacted }) => {
				const share = shareOf(countStates(statesOfConcept(round, concept, returns)), contacted);
				return figure({ kind: 'share', concept }, group, share);
			}),
		);

const panelFigures = (
	{ round, kind }: ReleaseBasis,
	parts: readonly Within[],
	{ released, concepts }: Against,
): PublishedFigure[] => {
	const { edition, release } = released.publication;
	const paired = pairRounds(released.basis.round, round);
	const isNamed = kind === 'named' && released.basis.kind === 'named';
	const pairs = partsShown(parts, isNamed).map(({ group, units }) => ({
		group,
		pair: group === wholeRound ? paired : pairedIn(paired, units),
	}));
	return concepts.flatMap((concept) =>
		pairs.map(({ group, pair }) => {
			const panel = panelOf(concept, pair);
			const of = { kind: 'panel', concept, from: { edition, release } } as const;
			if (panel.kind === 'missing') return figure(of, group, isNamed ? missing('nobody-answered') : confidential);
			const { flows: _, ...withoutFlows } = panel;
			return figure(of, group, isNamed ? panel : withoutFlows);
		}),
	);
};

const pairedIn = (paired: PairedRounds, units: ReadonlySet<string>): PairedRounds => {
	const isIn = ({ given }: ReadReturn): boolean => units.has(given.unit);
	return {
		...paired,
		both: paired.both.filter(({ before }) => isIn(before)),
		carriers: paired.carriers.filter(({ before }) => isIn(before)),
		left: paired.left.filter(isIn),
		joined: paired.joined.filter(isIn),
	};
};

const indicatorFigures = ({ round, indicators, kind }: ReleaseBasis, parts: readonly Within[]): PublishedFigure[] => {
	const scoring = scoringFor(indicators, round.edition);
	const outcomes = new Map<ReadReturn, OutcomesById>();
	for (const answered of round.returns.values()) outcomes.set(answered, scoring.outcomesOf(answered));
	return indicators.flatMap((indicator) => {
		const scored = scoring.indicators.get(indicator.id);
		return partsShown(parts, kind === 'named').map(({ group, returns, contacted }) => {
			const of = { kind: 'indicator', indicator: indicator.id } as const;
			if (!scored || scored.absent) return figure(of, group, missing(scored?.absent ?? 'not-in-edition'));
			const own = returns.map((one) => outcomes.get(one)?.get(indicator.id) ?? missing('not-in-edition'));
			if (indicator.kind !== 'bands') {
				const mean = groupMean(own, contacted, scored.range);
				return figure(of, group, kind === 'named' || mean.kind === 'missing' ? unlessOfFew(mean) : publishedMean(mean));
			}
			const bands = groupBands(indicator, own, contacted);
			return figure(
				of,
				group,
				kind === 'named' || bands.kind === 'missing' ? unlessOfFew(bands) : mergeSmallBands(bands),
			);
		});
	});
};
