import { type AdmissionContext, admitIfOpen, takeInWords } from './admission-context.ts';
import { areBandsShown } from './band-merging.ts';
import { countedIn, isPanelApart, isRestShown, meetsRule } from './counted.ts';
import { shownOf } from './open-answers.ts';
import { isValue, type PublishedFigure, type Result, type Rule, wholeRound } from './publication.ts';
import { partitionOf } from './publication-draft.ts';
import { type Words, wordsFor } from './whole-words.ts';

/** What becomes of the value of a figure: shown, shown otherwise, or withheld by a rule. */
export type Verdict = { kind: 'shown'; result: Result } | { kind: 'withheld'; rule: Rule };
export type Verdicts = ReadonlyMap<string, Verdict>;

type Mutable = Map<string, Verdict>;
/** The figures of one share, panel or indicator: the whole round, the regions, the named groups. */
type Family = { whole: PublishedFigure | undefined; cells: PublishedFigure[]; named: PublishedFigure[] };

/**
 * Judges the values of a draft one after another: the whole round first (shares, panels, indicators), then its regions
 * and named groups in the same order. A figure is shown where it meets the rules beside all that is out already and all
 * that was admitted before it. The same draft is judged the same every time.
 */
export const admit = (context: AdmissionContext): Verdicts => {
	const verdicts: Mutable = new Map();
	const [shares, panels, indicators] = (['share', 'panel', 'indicator'] as const).map((kind) =>
		familiesOf(context, kind),
	) as [Family[], Family[], Family[]];
	for (const { whole } of [...shares, ...panels, ...indicators])
		if (whole) verdicts.set(whole.id, verdictOnWhole(context, whole, verdicts));
	for (const family of [...shares, ...panels]) admitParts(context, family, verdicts);
	for (const { cells, named } of indicators)
		for (const figure of [...cells, ...named]) verdicts.set(figure.id, verdictOnIndicator(context, figure, verdicts));
	return verdicts;
};

const familiesOf = ({ draft, basis, isRequested }: AdmissionContext, kind: PublishedFigure['of']['kind']): Family[] => {
	const cells = new Set(partitionOf(basis.groups).map(({ id }) => id));
	const figures = draft.figures.filter(({ of, result, id }) => of.kind === kind && isValue(result) && isRequested(id));
	return [...Map.groupBy(figures, ({ id }) => id.slice(0, id.lastIndexOf('/'))).values()].map((own) => ({
		whole: own.find(({ group }) => group === wholeRound),
		cells: own.filter(({ group }) => cells.has(group)),
		named: own.filter(({ group }) => group !== wholeRound && !cells.has(group)),
	}));
};

const shownAsIs = ({ result }: PublishedFigure): Verdict => ({ kind: 'shown', result });
const withheld = (rule: Rule): Verdict => ({ kind: 'withheld', rule });

const verdictOnWhole = (context: AdmissionContext, whole: PublishedFigure, verdicts: Verdicts): Verdict => {
	if (whole.of.kind === 'indicator') return verdictOnIndicator(context, whole, verdicts);
	const words = wordsInstead(context, whole);
	if (!words) return verdictOnOne(context, whole, undefined);
	const result = { kind: 'words', words } as const;
	takeInWords(context, { ...whole, result });
	return { kind: 'shown', result };
};

/**
 * The words for a whole round, where nothing else is or was told of the question in this round: a number beside them
 * could say which governments they leave room for. A question tied to others by a condition gets none.
 */
const wordsInstead = (context: AdmissionContext, whole: PublishedFigure): Words | undefined => {
	if (context.basis.kind === 'named' || !context.distance.isFarIn(wholeRound)) return undefined;
	const { of, result } = whole;
	if (of.kind !== 'share' || !isValue(result) || result.measure !== 'share') return undefined;
	const words = wordsFor(result);
	const told = shownOf(context.ledger.shown, context.draft.edition, of.concept);
	const out = context.wordsOut.get(of.concept);
	if (!words || context.isTied(of.concept)) return undefined;
	return told.length === 0 || (out === words && told.every(({ isWords }) => isWords)) ? words : undefined;
};

const admitParts = (context: AdmissionContext, { whole, cells, named }: Family, verdicts: Mutable): void => {
	const verdict = whole && verdicts.get(whole.id);
	if (verdict?.kind === 'shown' && verdict.result.kind === 'words') {
		for (const { id } of [...cells, ...named]) verdicts.set(id, withheld('words'));
		return;
	}
	const shownWhole = verdict?.kind === 'shown' ? whole : undefined;
	admitCells(context, cells, shownWhole, verdicts);
	for (const figure of named) {
		const isApart = isPublic(context, figure) || context.namedApart.has(figure.group);
		verdicts.set(figure.id, isApart ? verdictOnOne(context, figure, shownWhole) : withheld('named-group'));
	}
};

/** Whether all that a figure counts is known to everyone. */
const isPublic = ({ basis, view }: AdmissionContext, { of }: PublishedFigure): boolean => {
	if (of.kind !== 'panel') return basis.kind === 'named';
	const first = view.slots.find(({ edition, release }) => edition === of.from.edition && release === of.from.release);
	return basis.kind === 'named' && first?.isKnown === true;
};

const ruleAgainst = (context: AdmissionContext, figure: PublishedFigure): Rule | undefined => {
	const counted = countedIn(figure.result);
	if (!counted || !meetsRule(counted)) return 'figure-rule';
	if (!isPanelApart(figure.result)) return 'leavers-and-joiners';
	return context.distance.isFarIn(figure.group) ? undefined : 'release-difference';
};

const verdictOnOne = (
	context: AdmissionContext,
	figure: PublishedFigure,
	whole: PublishedFigure | undefined,
): Verdict => {
	if (isPublic(context, figure)) return shownAsIs(figure);
	const rule = ruleAgainst(context, figure);
	if (rule) return withheld(rule);
	if (whole && !isRestFit(context, whole, [figure])) return withheld('subtraction');
	return admitIfOpen(context, [figure]) ? shownAsIs(figure) : withheld('possible-answers');
};

/** Whether what subtraction leaves of the whole round is nothing, or a figure that could be published. */
const isRestFit = (
	{ distance }: AdmissionContext,
	whole: PublishedFigure,
	parts: readonly PublishedFigure[],
): boolean => {
	const [all, ...shown] = [whole, ...parts].map(({ result }) => countedIn(result));
	const isShown =
		all !== undefined &&
		isRestShown(
			all,
			shown.filter((one) => one !== undefined),
		);
	return isShown && distance.isFarOutside(parts.map(({ group }) => group));
};

/**
 * Admits regions. Where what is left of the whole, or an answer, would be found out, one more is withheld: the one with
 * the fewest governments (the first of equals) without which it is not, or else the one with the fewest.
 */
const admitCells = (
	context: AdmissionContext,
	cells: readonly PublishedFigure[],
	whole: PublishedFigure | undefined,
	verdicts: Mutable,
): void => {
	const eligible: PublishedFigure[] = [];
	for (const cell of cells) {
		const rule = isPublic(context, cell) ? undefined : ruleAgainst(context, cell);
		if (rule) verdicts.set(cell.id, withheld(rule));
		else eligible.push(cell);
	}
	for (let shown = eligible; ; ) {
		const rule = shown.every((cell) => isPublic(context, cell)) ? undefined : ruleAgainstCells(context, shown, whole);
		if (!rule) {
			for (const cell of shown) verdicts.set(cell.id, shownAsIs(cell));
			return;
		}
		const leastFirst = shown.toSorted((a, b) => governmentsIn(a) - governmentsIn(b));
		const withoutOne = (out: PublishedFigure) => shown.filter((cell) => cell !== out);
		const best = leastFirst.find((out) => !ruleAgainstCells(context, withoutOne(out), whole, 'try')) ?? leastFirst[0];
		if (!best) return;
		verdicts.set(best.id, withheld(rule));
		shown = withoutOne(best);
	}
};

const governmentsIn = ({ result }: PublishedFigure): number => countedIn(result)?.governments ?? 0;

const ruleAgainstCells = (
	context: AdmissionContext,
	cells: readonly PublishedFigure[],
	whole: PublishedFigure | undefined,
	purpose: 'admit' | 'try' = 'admit',
): Rule | undefined => {
	if (whole && cells.length > 0 && !isRestFit(context, whole, cells)) return 'subtraction';
	return admitIfOpen(context, cells, purpose) ? undefined : 'possible-answers';
};

const verdictOnIndicator = (context: AdmissionContext, figure: PublishedFigure, verdicts: Verdicts): Verdict => {
	const { result, group, of } = figure;
	if (isPublic(context, figure)) return shownAsIs(figure);
	if (of.kind !== 'indicator' || !isValue(result)) return withheld('figure-rule');
	if (!hasItsShares(context, of.indicator, group, verdicts)) return withheld('shares-of-an-indicator');
	if (result.measure === 'distribution') {
		if (!areBandsShown(result)) return withheld('bands');
		return admitIfOpen(context, [figure]) ? shownAsIs(figure) : withheld('possible-answers');
	}
	if (result.measure !== 'mean' || result.base < leastBase) return withheld('figure-rule');
	const { quartiles: _, ...plain } = result;
	for (const tried of [figure, { ...figure, result: plain }])
		if (admitIfOpen(context, [tried])) return shownAsIs(tried);
	return withheld('possible-answers');
};

const leastBase = 5;

/** Whether the share of each question that the edition asks for the indicator is shown in the group. */
const hasItsShares = (
	{ patterns, basis }: AdmissionContext,
	indicator: string,
	group: string,
	verdicts: Verdicts,
): boolean =>
	[...(patterns.get(indicator)?.concepts ?? [])]
		.filter((concept) => basis.round.places.has(concept))
		.every((concept) => {
			const verdict = verdicts.get(`share/${concept}/${group}`);
			return verdict?.kind === 'shown' && isValue(verdict.result);
		});
