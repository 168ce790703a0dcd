import { toNumber } from '#domain/indicators/arithmetic/exact.ts';
import { multiply, type Ratio, ratio, toExact } from '#domain/indicators/arithmetic/ratio.ts';
import type { AnswerState, ReadReturn } from '#domain/indicators/figures/answer-state.ts';
import type { PublishedFigure, ReleaseBasis, Released } from '#domain/indicators/releases/publication.ts';
import { scoringFor } from '#domain/indicators/scores/composite.ts';
import { conceptsOfIndicators } from '#domain/indicators/scores/indicator-graph.ts';
import type { Outcome } from '#domain/indicators/scores/outcome.ts';

/** Something counted by a published figure, and what it must come to. */
export type Count<Of = OfAnswers | OfPanel> = {
	figure: string;
	/** One number where a figure is published as it is; words say "at most", a rounded mean "about". */
	least: number;
	most: number;
	/** The questions that it is of, each in an edition. */
	nodes: readonly string[];
	isIn: (unit: string) => boolean;
	of: Of;
};

/** What the answers in one return add. */
export type OfAnswers = { kind: 'answers'; slot: number; adds: (states: readonly AnswerState[]) => number };
/** One for each government that said the one to a concept in the first release, and the other in the second. */
export type OfPanel = {
	kind: 'panel';
	concept: string;
	slots: readonly [first: number, second: number];
	states: readonly [then: AnswerState, now: AnswerState];
};

export const nodeOf = (edition: string, concept: string): string => `${edition} ${concept}`;

type Figure = PublishedFigure & { slot: number; release: Released; releases: readonly Released[] };

/** All that the figures of releases count. */
export const countsIn = (releases: readonly Released[]): Count[] =>
	releases.flatMap((release, slot) =>
		release.publication.figures.flatMap((figure) => countsOf({ ...figure, slot, release, releases })),
	);

const countsOf = (figure: Figure): Count[] => {
	if (figure.of.kind === 'share') return countsOfShare(figure, figure.of.concept);
	if (figure.of.kind === 'panel') return countsOfPanel(figure, figure.of);
	return countsOfIndicator(figure, figure.of.indicator);
};

const between = (
	{ id, group, release: { basis, publication } }: Figure,
	[least, most]: readonly [number, number],
	concepts: Iterable<string>,
	of: Count['of'],
): Count => {
	const members = group === 'all' ? undefined : basis.groups.find((one) => one.id === group)?.units;
	const { edition, release } = publication;
	const isIn = (unit: string): boolean => group === 'all' || members?.has(unit) === true;
	return {
		figure: `${edition}.${release} ${id}`,
		least,
		most,
		nodes: Array.from(concepts, (concept) => nodeOf(edition, concept)),
		isIn,
		of,
	};
};

const countsOfShare = (figure: Figure, concept: string): Count[] => {
	const { result, slot, release } = figure;
	const place = release.basis.round.places.get(concept) ?? -1;
	const inState = (least: number, most: number, state: AnswerState): Count =>
		between(figure, [least, most], [concept], {
			kind: 'answers',
			slot,
			adds: (states) => (states[place] === state ? 1 : 0),
		});
	if (result.kind === 'words') return [inState(0, 2, result.words === 'all-or-almost-all' ? 'no' : 'yes')];
	if (result.kind !== 'value' || result.measure !== 'share') return [];
	const counts: [number, AnswerState][] = [
		[result.yes, 'yes'],
		[result.no, 'no'],
		[result.notApplicable, 'not-applicable'],
		[result.preferredNot, 'prefer-not'],
		[result.unanswered, 'unanswered'],
		[result.notAsked, 'not-asked'],
	];
	return counts.map(([total, state]) => inState(total, total, state));
};

const countsOfPanel = (figure: Figure, of: Extract<PublishedFigure['of'], { kind: 'panel' }>): Count[] => {
	const { result, slot, releases } = figure;
	if (result.kind !== 'value' || result.measure !== 'panel') return [];
	const { edition, release } = of.from;
	const first = releases.findIndex(
		({ publication }) => publication.edition === edition && publication.release === release,
	);
	const cells: [number, AnswerState, AnswerState][] = [
		[result.bothYes, 'yes', 'yes'],
		[result.bothNo, 'no', 'no'],
		[result.gained, 'no', 'yes'],
		[result.lost, 'yes', 'no'],
	];
	return cells.map(([total, ...states]): Count => {
		const panel = { kind: 'panel', concept: of.concept, slots: [first, slot], states } as const;
		const count = between(figure, [total, total], [of.concept], panel);
		return { ...count, nodes: [...count.nodes, nodeOf(edition, of.concept)] };
	});
};

const countsOfIndicator = (figure: Figure, indicator: string): Count[] => {
	const { result, slot, release } = figure;
	if (result.kind !== 'value') return [];
	const outcomeOf = outcomesOf(release.basis, indicator);
	const concepts = conceptsOfIndicators(release.basis.indicators).get(indicator) ?? new Set<string>();
	const sum = (range: readonly [number, number], worth: (outcome: Outcome | undefined) => number): Count =>
		between(figure, range, concepts, { kind: 'answers', slot, adds: (states) => worth(outcomeOf(states)) });
	const number = (total: number, holdsFor: (outcome: Outcome | undefined) => boolean): Count =>
		sum([total, total], (outcome) => (holdsFor(outcome) ? 1 : 0));
	if (result.measure === 'distribution')
		return result.options.map(({ id: band, count: total }) =>
			number(total, (outcome) => outcome?.kind === 'band' && band.split('+').includes(outcome.band)),
		);
	if (result.measure !== 'mean') return [];
	return [
		number(result.base, (outcome) => outcome?.kind === 'points'),
		number(result.notAsked, (outcome) => outcome?.kind === 'missing' && outcome.reason === 'not-asked'),
		sum(sumsTold(result), (outcome) => (outcome?.kind === 'points' ? scaled(outcome.points) : 0)),
	];
};

const outcomesOf = ({ indicators, round }: ReleaseBasis, indicator: string) => {
	const scoring = scoringFor(indicators, round.edition);
	const known = new Map<string, Outcome | undefined>();
	return (states: readonly AnswerState[]): Outcome | undefined => {
		const key = states.join();
		const answered: ReadReturn = { given: { unit: '', asked: new Set(), answers: {} }, states };
		if (!known.has(key)) known.set(key, scoring.outcomesOf(answered).get(indicator));
		return known.get(key);
	};
};

/** Makes whole numbers of scores of up to five questions. */
const scale = 60;
const scaled = (points: Ratio): number => {
	const whole = toExact(multiply(points, ratio(scale)));
	if (whole.includes('/')) throw new Error(`scores of this many questions are not foreseen: ${whole}`);
	return Number(whole);
};

type Mean = Extract<PublishedFigure['result'], { measure: 'mean' }>;

/** The sums of scores that a mean and its bounds leave, each rounded to one decimal, a half upwards. */
const sumsTold = ({ mean, bounds, base, contacted, notAsked }: Mean): [least: number, most: number] => {
	const absent = contacted - notAsked - base;
	const told: [rounded: string, of: number, shift: number][] = [
		[mean, base, 0],
		[bounds[0], base + absent, 0],
		[bounds[1], base + absent, 100 * absent],
	];
	const ranges = told.map(([rounded, of, shift]) => {
		const at = toNumber(rounded) * of - shift;
		return [Math.ceil((at - of / 20) * scale - 1e-6), Math.ceil((at + of / 20) * scale - 1e-6) - 1] as const;
	});
	return [Math.max(...ranges.map(([least]) => least)), Math.min(...ranges.map(([, most]) => most))];
};
