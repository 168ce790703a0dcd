import { isValue, type PublishedFigure, type Result, type Rule, wholeRound } from '../releases/publication.ts';
import { partitionOf } from '../releases/publication-draft.ts';
import type { AdmissionContext } from './admission-context.ts';
import { areBandsShown } from './band-merging.ts';
import { countedIn, isPanelApart, isRestShown, meetsRule } from './counted.ts';
import { type Words, wordsFor } from './whole-words.ts';

/** What becomes of the value of a figure: shown, shown otherwise, or withheld by a rule. */
export type Verdict = { kind: 'shown'; result: Result } | { kind: 'withheld'; rule: Rule };
export type Verdicts = ReadonlyMap<string, Verdict>;

type Mutable = Map<string, Verdict>;
/** The figures of one share, panel or indicator: the whole round, the regions, the named groups. */
type Family = { whole: PublishedFigure | undefined; cells: PublishedFigure[]; named: PublishedFigure[] };

/**
 * Judges the values of a draft one after another: the whole round first (shares, panels, indicators), then its regions
 * and named groups. A figure is shown where it meets the rules beside all that is
 * out already and all that was admitted before it. The same draft is judged the same every time.
 */
export const admit = (context: AdmissionContext): Verdicts => {
	const verdicts: Mutable = new Map();
	const [shares, panels, indicators] = (['share', 'panel', 'indicator'] as const).map((kind) =>
		familiesOf(context, kind),
	) as [Family[], Family[], Family[]];
	const wholeOf = (families: readonly Family[]) => families.flatMap(({ whole }) => whole ?? []);
	for (const whole of [wholeOf(shares), wholeOf(panels), wholeOf(indicators)])
		admitEach(context, whole, verdicts, (figure) => foundOfWhole(context, figure, verdicts));
	admitRegions(context, [...shares, ...panels], verdicts);
	admitNamed(context, [...shares, ...panels], verdicts);
	for (const { cells, named } of indicators)
		for (const figure of [...cells, ...named]) verdicts.set(figure.id, verdictOnIndicator(context, figure, verdicts));
	return verdicts;
};

/** What is found of one figure before the judgement of answers: its verdict, or the figure that is left to judge. */
type Found = { kind: 'judged'; verdict: Verdict } | { kind: 'to-judge' };
const toJudge: Found = { kind: 'to-judge' };
const judged = (verdict: Verdict): Found => ({ kind: 'judged', verdict });

/** Judges figures one after another; many at once where all of them are open, which comes to the same. */
const admitEach = (
	context: AdmissionContext,
	figures: readonly PublishedFigure[],
	verdicts: Mutable,
	find: (figure: PublishedFigure) => Found,
): void => {
	const left = figures.filter((figure) => {
		const found = find(figure);
		if (found.kind === 'judged') verdicts.set(figure.id, found.verdict);
		return found.kind === 'to-judge';
	});
	inParts(left, (some) => {
		const isOpen = isAdmitted(context, some);
		if (isOpen) for (const figure of some) verdicts.set(figure.id, shownAsIs(figure));
		else for (const figure of some) verdicts.set(figure.id, withheld('possible-answers'));
		return isOpen;
	});
};

/** Tries many at once, and smaller parts of them where that fails, in order, down to one alone. */
const inParts = <Item>(items: readonly Item[], isTaken: (some: readonly Item[]) => boolean): void => {
	if (items.length === 0 || isTaken(items) || items.length === 1) return;
	const size = Math.ceil(items.length / 4);
	for (let start = 0; start < items.length; start += size) inParts(items.slice(start, start + size), isTaken);
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

const foundOfWhole = (context: AdmissionContext, whole: PublishedFigure, verdicts: Verdicts): Found => {
	if (whole.of.kind === 'indicator') return foundOfIndicator(context, whole, verdicts);
	const words = wordsInstead(context, whole);
	if (!words) return foundOfOne(context, whole, undefined);
	const result = { kind: 'words', words } as const;
	context.ledger.take(context.tellingOf([{ ...whole, result }]));
	return judged({ kind: 'shown', result });
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
	const told = context.ledger.shownOf(context.draft.edition, of.concept);
	const out = context.wordsOut.get(of.concept);
	if (!words || context.isTied(of.concept)) return undefined;
	return told.length === 0 || (out === words && told.every(({ isWords }) => isWords)) ? words : undefined;
};

const shownWholeOf = ({ whole }: Family, verdicts: Verdicts): PublishedFigure | 'words' | undefined => {
	const verdict = whole && verdicts.get(whole.id);
	if (verdict?.kind !== 'shown') return undefined;
	return verdict.result.kind === 'words' ? 'words' : whole;
};

const admitRegions = (context: AdmissionContext, families: readonly Family[], verdicts: Mutable): void => {
	const left = families.flatMap((family) => {
		const whole = shownWholeOf(family, verdicts);
		if (whole !== 'words') return [{ whole, cells: eligibleCells(context, family.cells, verdicts) }];
		for (const { id } of [...family.cells, ...family.named]) verdicts.set(id, withheld('words'));
		return [];
	});
	inParts(left, (some) => {
		if (some.length === 1) {
			for (const { cells, whole } of some) admitCells(context, cells, whole, verdicts);
			return true;
		}
		const fit = some.map(({ cells, whole }) => fitCells(context, cells, whole));
		const isOpen = isAdmitted(
			context,
			fit.flatMap(({ shown }) => shown),
		);
		if (!isOpen) return false;
		for (const { shown, out } of fit) {
			for (const cell of shown) verdicts.set(cell.id, shownAsIs(cell));
			for (const cell of out) verdicts.set(cell.id, withheld('subtraction'));
		}
		return true;
	});
};

const admitNamed = (context: AdmissionContext, families: readonly Family[], verdicts: Mutable): void => {
	const wholes = new Map<PublishedFigure, PublishedFigure | undefined>();
	for (const family of families) {
		const whole = shownWholeOf(family, verdicts);
		if (whole !== 'words') for (const figure of family.named) wholes.set(figure, whole);
	}
	admitEach(context, [...wholes.keys()], verdicts, (figure) => {
		const isApart = isPublic(context, figure) || context.namedApart.has(figure.group);
		return isApart ? foundOfOne(context, figure, wholes.get(figure)) : judged(withheld('named-group'));
	});
};

/** Whether all that a figure counts is known to everyone. */
const isPublic = ({ basis, view }: AdmissionContext, { of }: PublishedFigure): boolean => {
	if (of.kind !== 'panel') return basis.kind === 'named';
	const first = view.slots.find(({ edition, release }) => edition === of.from.edition && release === of.from.release);
	return basis.kind === 'named' && first?.basis.kind === 'named';
};

const ruleAgainst = (context: AdmissionContext, figure: PublishedFigure): Rule | undefined => {
	const counted = countedIn(figure.result);
	if (!counted || !meetsRule(counted)) return 'figure-rule';
	if (!isPanelApart(figure.result)) return 'leavers-and-joiners';
	return context.distance.isFarIn(figure.group) ? undefined : 'release-difference';
};

const foundOfOne = (context: AdmissionContext, figure: PublishedFigure, whole: PublishedFigure | undefined): Found => {
	if (isPublic(context, figure)) return judged(shownAsIs(figure));
	const rule = ruleAgainst(context, figure);
	if (rule) return judged(withheld(rule));
	return whole && !isRestFit(context, whole, [figure]) ? judged(withheld('subtraction')) : toJudge;
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

const eligibleCells = (
	context: AdmissionContext,
	cells: readonly PublishedFigure[],
	verdicts: Mutable,
): PublishedFigure[] =>
	cells.filter((cell) => {
		const rule = isPublic(context, cell) ? undefined : ruleAgainst(context, cell);
		if (rule) verdicts.set(cell.id, withheld(rule));
		return !rule;
	});

/** The regions that are left where subtraction alone is looked at, each step without the one with the fewest. */
const fitCells = (
	context: AdmissionContext,
	cells: readonly PublishedFigure[],
	whole: PublishedFigure | undefined,
): { shown: readonly PublishedFigure[]; out: PublishedFigure[] } => {
	const out: PublishedFigure[] = [];
	let shown = cells;
	const isFit = (some: readonly PublishedFigure[]): boolean =>
		!whole || some.length === 0 || some.every((cell) => isPublic(context, cell)) || isRestFit(context, whole, some);
	while (!isFit(shown)) {
		const leastFirst = shown.toSorted((a, b) => governmentsIn(a) - governmentsIn(b));
		const best = leastFirst.find((one) => isFit(shown.filter((cell) => cell !== one))) ?? leastFirst[0];
		if (!best) break;
		out.push(best);
		shown = shown.filter((cell) => cell !== best);
	}
	return { shown, out };
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
	for (let shown = cells; ; ) {
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
	return isAdmitted(context, cells, purpose) ? undefined : 'possible-answers';
};

const verdictOnIndicator = (context: AdmissionContext, figure: PublishedFigure, verdicts: Verdicts): Verdict => {
	const found = foundOfIndicator(context, figure, verdicts);
	if (found.kind === 'judged') return found.verdict;
	return isAdmitted(context, [figure]) ? shownAsIs(figure) : withheld('possible-answers');
};

const foundOfIndicator = (context: AdmissionContext, figure: PublishedFigure, verdicts: Verdicts): Found => {
	const { result, group, of } = figure;
	if (isPublic(context, figure)) return judged(shownAsIs(figure));
	if (of.kind !== 'indicator' || !isValue(result)) return judged(withheld('figure-rule'));
	if (!hasItsShares(context, of.indicator, group, verdicts)) return judged(withheld('shares-of-an-indicator'));
	if (result.measure === 'distribution') return areBandsShown(result) ? toJudge : judged(withheld('bands'));
	return result.measure === 'mean' && result.base >= leastBase ? toJudge : judged(withheld('figure-rule'));
};

const isAdmitted = (
	{ ledger, tellingOf }: AdmissionContext,
	figures: readonly PublishedFigure[],
	purpose: 'admit' | 'try' = 'admit',
): boolean => (purpose === 'admit' ? ledger.admit : ledger.wouldAdmit)(tellingOf(figures));

const leastBase = 5;

/** Whether the share of each question that the edition asks for the indicator is shown in the group. */
const hasItsShares = (
	{ scoreParts, basis }: AdmissionContext,
	indicator: string,
	group: string,
	verdicts: Verdicts,
): boolean =>
	[...(scoreParts.get(indicator)?.kinds.keys() ?? [])]
		.filter((concept) => basis.round.places.has(concept))
		.every((concept) => {
			const verdict = verdicts.get(`share/${concept}/${group}`);
			return verdict?.kind === 'shown' && isValue(verdict.result);
		});
