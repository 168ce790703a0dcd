import { type ChangeInput, changesSince, computeChanges } from '../change/change.ts';
import { isApart } from '../change/change-figure-rule.ts';
import type { ChangeFigure, ConceptChange, EditionChanges } from '../change/change-value.ts';
import { underFigureRule } from '../disclosure/figure-rule.ts';
import { confidential, type Figure } from '../figures/value.ts';
import type { Since } from './analysis.ts';
import { type AnalysisInput, everybody, reportedFor, roundsWithin } from './analysis-parts.ts';
import { breaksChangeRule, type ChangeSide } from './change-tally.ts';
import { areFew, type Hidden, hiddenFigures, isConfidential, talliesIn } from './figure-cover.ts';
import { hiddenGroups } from './hidden-groups.ts';
import { oncePer } from './once-per.ts';
import type { Part } from './told-parts.ts';

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
	const wholes = new Map(changesWithin(input, everybody, since).map((one) => [one.edition, one.changes]));
	return own.map(({ edition, changes }) => {
		const hidden = hiddenChanges(input, edition, since);
		const wholeOf = (concept: string) => wholes.get(edition)?.find((one) => one.concept === concept)?.change;
		return {
			edition,
			changes: changes.map(({ concept, change }): ConceptChange => {
				const known = unlessReported(change, wholeOf(concept));
				return { concept, change: hidden.get(concept)?.has(group) ? confidential : known };
			}),
		};
	});
});

/** What was reported is of all governments: of a group there is no figure to compare with. */
const unlessReported = (change: ChangeFigure, whole: ChangeFigure | undefined): ChangeFigure =>
	change.kind === 'not-comparable' && change.reason === 'not-in-earlier' && whole?.kind === 'side-by-side'
		? { kind: 'missing', from: whole.from, to: whole.to, edition: whole.from, reason: 'not-reported' }
		: change;

/** Whether the figure rule withholds the share of a part of those that returned. */
const isWithheldIn = (input: AnalysisInput, edition: string, figure: Figure): boolean =>
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
