import type { Edition, FieldedEdition } from '#domain/survey/definition.ts';
import { type ChangeInput, changesSince, computeChanges } from '../change/change.ts';
import { isApart } from '../change/change-figure-rule.ts';
import type { ChangeFigure, ConceptChange, EditionChanges } from '../change/change-value.ts';
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
import type { Since } from './analysis.ts';
import {
	type AnalysisInput,
	everybody,
	placesOfUnits,
	reportedFor,
	roundsInOrder,
	roundsWithin,
} from './analysis-parts.ts';
import { breaksChangeRule, type ChangeSide } from './change-tally.ts';
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
const areFew = (units: UnitBits): boolean => !isApart(sizeOf(units));

/** By concept or indicator, the groups in which it is not shown. */
type Hidden = ReadonlyMap<string, ReadonlySet<string>>;

/** An indicator is shown where each share that it is made of is: else the share could be found from it. */
const hiddenFigures = oncePer((input: AnalysisInput, edition: string): { concepts: Hidden; indicators: Hidden } => {
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
});

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

const talliesIn = oncePer((input: AnalysisInput, id: string): RoundTallies | undefined => {
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

/** Who of the analysts' figures are protected from: of all governments they are shown as they are. */
export const audienceOf = (group: string) => (group === everybody ? ('data-stewards' as const) : ('everyone' as const));

/** The changes within a group, under the figure rule but for all governments. */
const changesWithin = oncePer((input: AnalysisInput, group: string, since: Since): readonly EditionChanges[] =>
	changesOf(
		{
			...input,
			reported: reportedFor(input, group),
			rounds: roundsWithin(input, group),
			audience: audienceOf(group),
		},
		since,
	),
);

/** The changes of every edition since one of them, or each since the one before. */
export const changesOf = (input: ChangeInput, since: Since): EditionChanges[] =>
	since === null ? computeChanges(input) : changesSince(input, since);

/** The changes within a group, as analysts are shown them. */
export const changesFor = oncePer((input: AnalysisInput, group: string, since: Since): readonly EditionChanges[] => {
	const own = changesWithin(input, group, since);
	if (group === everybody) return own.map((changes) => withoutFlowsOfFew(input, changes));
	return own.map(({ edition, changes }) => {
		const hidden = hiddenChanges(input, edition, since);
		return {
			edition,
			changes: changes.map(({ concept, change }): ConceptChange => {
				return { concept, change: hidden.get(concept)?.has(group) ? confidential : change };
			}),
		};
	});
});

/** The figures of a part of those that returned, under the figure rule where the round is confidential. */
export const ruledIn = (
	{ indicators }: AnalysisInput,
	{ kind }: FieldedRound,
	figures: EditionFigures,
): EditionFigures => (kind === 'confidential' ? withheldUnderFigureRule(figures, indicators) : figures);

/** Whether the figure rule withholds the share of a part of those that returned. */
export const isWithheldIn = (input: AnalysisInput, edition: string, figure: Figure): boolean =>
	isConfidential(input, edition) && underFigureRule(figure).kind === 'confidential';

/** Where few left or joined, or all of them agreed, the flows of a panel would tell how they answered. */
export const withoutFlowsOfFew = (input: AnalysisInput, { edition, changes }: EditionChanges): EditionChanges => {
	const covered = (change: ChangeFigure): ChangeFigure => {
		if (change.kind !== 'compared' || change.panel.kind === 'missing') return change;
		const { flows, ...panel } = change.panel;
		const { from, to } = change;
		const isTold = (edition: string, figure: Figure): boolean => !isWithheldIn(input, edition, figure);
		const areTold =
			areOthersTold(input, [from, to], [panel.left, panel.joined]) &&
			(!flows || (isTold(from, flows.leavers) && isTold(to, flows.joiners)));
		return areTold ? change : { ...change, panel };
	};
	return { edition, changes: changes.map(({ concept, change }) => ({ concept, change: covered(change) })) };
};

/** Whether those outside a panel may be told by subtraction: in named rounds; in confidential ones, none or enough. */
export const areOthersTold = (input: AnalysisInput, editions: readonly string[], outside: readonly number[]): boolean =>
	outside.every(isApart) || !editions.some((edition) => isConfidential(input, edition));

/** A change holds the shares that it is between: it is shown where they are. */
const hiddenChanges = oncePer((input: AnalysisInput, edition: string, since: Since): Hidden => {
	const changes = changesWithin(input, everybody, since).find((one) => one.edition === edition)?.changes ?? [];
	const hidden = changes.flatMap(({ concept, change }): [string, ReadonlySet<string>][] => {
		if (!('from' in change) || change.kind === 'not-comparable') return [];
		const editions = [change.from, change.to].filter((one) => isConfidential(input, one));
		if (editions.length === 0) return [];
		const sideIn = (one: string, { unitsIn }: Part): ChangeSide => ({
			tally: talliesIn(input, one)?.concepts.get(concept),
			isConfidential: editions.includes(one),
			part: unitsIn(one),
		});
		const isFigureHidden = (group: string): boolean =>
			editions.some((one) => hiddenFigures(input, one).concepts.get(concept)?.has(group));
		const breaks = (part: Part): boolean =>
			editions.some((one) => areFew(part.unitsIn(one))) ||
			breaksChangeRule(change.kind, sideIn(change.from, part), sideIn(change.to, part)) ||
			(part.group !== undefined && isFigureHidden(part.group));
		return [[concept, hiddenGroups(input, editions, breaks)]];
	});
	return new Map(hidden);
});

/** Whether the response of a group in a round is told: not where it, or what is left beside others, is of one to four. */
export const isResponseShown = (input: AnalysisInput, group: string, edition: string): boolean =>
	group === everybody || !isConfidential(input, edition) || !hiddenResponse(input, edition).has(group);

const hiddenResponse = oncePer(
	(input: AnalysisInput, edition: string): ReadonlySet<string> =>
		hiddenGroups(input, [edition], ({ unitsIn }) => areFew(unitsIn(edition))),
);
