import type { Edition, FieldedEdition } from '#domain/survey/definition.ts';
import { isApart } from '../change/change-figure-rule.ts';
import { underFigureRule } from '../disclosure/figure-rule.ts';
import { unlessOfFew } from '../disclosure/unless-of-few.ts';
import {
	type EditionFigures,
	type FieldedRound,
	figuresOfReported,
	figuresOfRound,
	figuresOfUnfielded,
	withheldUnderFigureRule,
} from '../figures/edition-figures.ts';
import { regionsOfUnits } from '../figures/groups.ts';
import type { Regions } from '../figures/reweight.ts';
import { confidential, type Figure } from '../figures/value.ts';
import { conceptsOfIndicators } from '../scores/indicator-graph.ts';
import { type AnalysisInput, everybody, placesOfUnits, roundsInOrder, roundsWithin } from './analysis-parts.ts';
import { breaksFigureRule, type RoundTallies, type Tally, talliesOf } from './figure-tally.ts';
import { hiddenGroups } from './hidden-groups.ts';
import { oncePer } from './once-per.ts';
import { groupPart, type Part } from './told-parts.ts';
import { sizeOf, type UnitBits } from './unit-bits.ts';

/**
 * What of a group analysts are shown. Who is in a group is public, and a group of one would name its answers: in a
 * confidential round the figures of every group are under the figure rule, with what could be found by subtraction. A
 * score of few governments is not shown in any round. The figures of all governments are shown as they are.
 */

export const leastGovernments = 5;

/** The figures of a group in every edition that has a round, as computed. */
const figuresWithin = oncePer((input: AnalysisInput, group: string): ReadonlyMap<string, EditionFigures> => {
	const editions = new Map(input.editions.map((edition) => [edition.id, edition]));
	const figures = roundsWithin(input, group).map((round) => {
		// A round is of a fielded edition: the board refuses any other.
		const edition = editions.get(round.edition) as FieldedEdition;
		return [round.edition, figuresOfRound(edition, round, input.indicators)] as const;
	});
	return new Map(figures);
});

/** The figures of all governments in an edition: of its round, of what was reported, or none yet. */
export const figuresOfAll = (input: AnalysisInput, edition: Edition): EditionFigures => {
	const { indicators, reported } = input;
	if (edition.kind === 'fielded')
		return figuresWithin(input, everybody).get(edition.id) ?? figuresOfUnfielded(edition, indicators);
	const published = reported.find((one) => one.edition === edition.id);
	return figuresOfReported(edition, published, indicators);
};

export const isConfidential = ({ rounds }: AnalysisInput, edition: string): boolean =>
	rounds.some((one) => one.edition === edition && one.kind === 'confidential');

/** Nothing of a figure that exists, nor that nobody returned; what the definition says anyway stays. */
export const withheld = (figure: Figure): Figure =>
	figure.kind === 'missing' && figure.reason !== 'no-returns' ? underFigureRule(figure) : confidential;

/** The figures of a group in every edition that has a round, as analysts are shown them. */
export const figuresFor = oncePer((input: AnalysisInput, group: string): ReadonlyMap<string, EditionFigures> => {
	const own = figuresWithin(input, group);
	if (group === everybody) return own;
	const shown = [...own].map(([edition, figures]): [string, EditionFigures] => {
		if (sizeOf(groupPart(input, group).unitsIn(edition)) === 0) return [edition, figures];
		const hidden = hiddenFigures(input, edition);
		const cover = (part: 'concepts' | 'indicators') =>
			new Map(
				Array.from(figures[part], ([id, figure]): [string, Figure] => {
					const isShown = !hidden[part].get(id)?.has(group);
					if (!isShown) return [id, withheld(figure)];
					return [id, part === 'indicators' ? unlessOfFew(figure) : figure];
				}),
			);
		return [edition, { ...figures, concepts: cover('concepts'), indicators: cover('indicators') }];
	});
	return new Map(shown);
});

/** One to four of those contacted: even that none of them returned would be said of each. */
export const areFew = (units: UnitBits): boolean => !isApart(sizeOf(units));

/** By concept or indicator, the groups in which it is not shown. */
export type Hidden = ReadonlyMap<string, ReadonlySet<string>>;

/** An indicator is shown where each share that it is made of is: else the share could be found from it. */
export const hiddenFigures = oncePer(
	(input: AnalysisInput, edition: string): { concepts: Hidden; indicators: Hidden } => {
		const tallies = talliesIn(input, edition);
		if (!tallies || !isConfidential(input, edition)) return { concepts: new Map(), indicators: new Map() };
		const hiddenBy = (
			figures: ReadonlyMap<string, Tally>,
			isHidden: (id: string, group: string) => boolean = () => false,
		): Hidden =>
			new Map(
				Array.from(figures, ([id, tally]) => {
					const breaks = ({ group, unitsIn }: Part): boolean =>
						areFew(unitsIn(edition)) ||
						breaksFigureRule(tally, unitsIn(edition)) ||
						(group !== undefined && isHidden(id, group));
					return [id, hiddenGroups(input, [edition], breaks)];
				}),
			);
		const concepts = hiddenBy(tallies.concepts);
		const conceptsOf = conceptsOfIndicators(input.indicators);
		const indicators = hiddenBy(tallies.indicators, (id, group) =>
			[...(conceptsOf.get(id) ?? [])].some((concept) => concepts.get(concept)?.has(group)),
		);
		return { concepts, indicators };
	},
);

/**
 * The outermost region of each unit, to reweight a figure by. The regions in which it is not shown count as one, with
 * the units of none: reweighted and whole together would tell them apart.
 */
export const regionsTold = (
	input: AnalysisInput,
	edition: string,
	part: 'concepts' | 'indicators',
	id: string,
): Regions => {
	const hidden = hiddenFigures(input, edition)[part].get(id);
	const regions = outermostRegions(input);
	if (!hidden || hidden.size === 0) return regions;
	return new Map([...regions].filter(([, region]) => !hidden.has(region)));
};

const outermostRegions = oncePer((input: AnalysisInput): Regions => regionsOfUnits(input.units));

export const talliesIn = oncePer((input: AnalysisInput, id: string): RoundTallies | undefined => {
	const fielded = roundsInOrder(input).find(({ edition }) => edition.id === id);
	return fielded && talliesOf(fielded.edition, fielded.round, input.indicators, placesOfUnits(input));
});

/** Whether the figure rule withholds a figure of an edition from some of the units contacted. */
export const breaksRuleIn = (
	input: AnalysisInput,
	edition: string,
	part: 'concepts' | 'indicators',
	id: string,
	units: UnitBits,
): boolean => {
	const tally = talliesIn(input, edition)?.[part].get(id);
	return tally !== undefined && breaksFigureRule(tally, units);
};

/** The figures of a part of those that returned, under the figure rule where the round is confidential. */
export const ruledIn = (
	{ indicators }: AnalysisInput,
	{ kind }: FieldedRound,
	figures: EditionFigures,
): EditionFigures => (kind === 'confidential' ? withheldUnderFigureRule(figures, indicators) : figures);

/** Whether the response of a group in a round is told: not where it, or what is left beside others, is of one to four. */
export const isResponseShown = (input: AnalysisInput, group: string, edition: string): boolean =>
	group === everybody || !isConfidential(input, edition) || !hiddenResponse(input, edition).has(group);

const hiddenResponse = oncePer(
	(input: AnalysisInput, edition: string): ReadonlySet<string> =>
		hiddenGroups(input, [edition], ({ unitsIn }) => areFew(unitsIn(edition))),
);
