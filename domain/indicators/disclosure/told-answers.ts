import type { AnswerState, ReadReturn } from '../figures/answer-state.ts';
import type { EditionReturns, ReaderView } from './reader-view.ts';
import { pointsOf, roomIn, type ToldScores } from './score-drift.ts';
import type { ScoreParts, Telling } from './score-parts.ts';
import type { ShownFigure } from './shown-figure.ts';

/**
 * What is told of the answers to one question: returns with the same number in one of `columns` are in the same of its
 * counts, and so are those with the same number in `rows` in all that is told of scores. 0 is in none.
 *
 * There is a column for the whole round and its regions, one for named groups, and one for each pair of releases that
 * panels compare: what is counted in each must stay as it is, not what is counted in two of them together.
 */
export type Told = {
	columns: ReadonlyMap<string, Int32Array>;
	rows: Int32Array;
	/** As `rows`, where sums need not stay as they are to the last digit. */
	looseRows: Int32Array;
	scores: readonly ToldScores[];
	/** The panels that tie it to other editions, by the name of their column. */
	panels: ReadonlyMap<string, ToldPanel>;
	figures: readonly ShownFigure[];
};

export type ToldOf = (concept: string) => Told;

export const isTold = ({ columns, rows }: Told, at: number): boolean =>
	rows[at] !== 0 || [...columns.values()].some((column) => column[at] !== 0);

export const toldNothing = ({ returns }: EditionReturns): Told => {
	return {
		columns: new Map(),
		rows: new Int32Array(returns.length),
		looseRows: new Int32Array(returns.length),
		scores: [],
		panels: new Map(),
		figures: [],
	};
};

/** What one figure adds to what is told of a question in an edition. */
export type Addition = {
	edition: string;
	concept: string;
	column?: { name: string; classes: Int32Array };
	scores?: ToldScores;
	/** With a column of a panel, where the other answers are not known. */
	panel?: ToldPanel;
};

/** Panels of one question between two releases. */
export type ToldPanel = {
	/** The other edition. */
	edition: string;
	/** By return: where the other return of the same government stands; −1 where there is none. */
	places: Int32Array;
	/** By return: in which of the panels' groups it is, alike for those with the same number. */
	members: Int32Array;
};

/** Splits what is counted alike by one figure more. @param number of the figure, its own */
export const withAddition = (
	told: Told,
	{ column, scores, panel }: Addition,
	figure: ShownFigure,
	number: number,
	numbers: Numbers,
): Told => {
	const split = (known: Int32Array, classes: Int32Array): Int32Array =>
		known.map((one, at) => {
			const own = classes[at] ?? 0;
			return own === 0 ? one : numbers(one, numbers(number, own));
		});
	return {
		columns: column
			? new Map(told.columns).set(
					column.name,
					split(told.columns.get(column.name) ?? new Int32Array(column.classes.length), column.classes),
				)
			: told.columns,
		rows: scores ? split(told.rows, scores.classes) : told.rows,
		looseRows: scores ? split(told.looseRows, scores.looseClasses) : told.looseRows,
		scores: scores ? [...told.scores, scores] : told.scores,
		panels:
			panel && column
				? new Map(told.panels).set(column.name, {
						...panel,
						members: split(
							told.panels.get(column.name)?.members ?? new Int32Array(panel.members.length),
							panel.members,
						),
					})
				: told.panels,
		figures: [...told.figures, figure],
	};
};

/** Numbers pairs of numbers from 1 on, each always the same. */
export type Numbers = (one: number, other: number) => number;

export const numberedPairs = (): Numbers => {
	const known = new Map<number, number>();
	return (one, other) => {
		const pair = one * 2 ** 26 + other;
		const number = known.get(pair) ?? known.size + 1;
		known.set(pair, number);
		return number;
	};
};

/** What a figure adds, question by question. The answers of a named round are known: nothing is added for them. */
export const additionsOf = (view: ReaderView, figure: ShownFigure): Addition[] => {
	const { slot, of } = figure;
	switch (of.kind) {
		case 'share':
			return confidentialIn(view, slot, (own) => [
				{
					edition: own.edition,
					concept: of.concept,
					column: { name: partition(view, figure), classes: membersIn(view, figure, own) },
				},
			]);
		case 'panel':
			return [
				...confidentialIn(view, slot, (own) => [panelSides(view, figure, own, of.concept, slot, of.first)]),
				...confidentialIn(view, of.first, (own) => [panelSides(view, figure, own, of.concept, of.first, slot)]),
			];
		case 'indicator':
			return confidentialIn(view, slot, (own) => scoreAdditions(view, figure, own, of));
	}
};

const confidentialIn = (
	{ slots, editions }: ReaderView,
	slot: number,
	additions: (own: EditionReturns) => Addition[],
): Addition[] => {
	const own = editions.get(slots[slot]?.edition ?? '');
	return own && !own.isKnown ? additions(own) : [];
};

const membersIn = (view: ReaderView, { slot, group }: ShownFigure, { returns }: EditionReturns): Int32Array => {
	const members = new Int32Array(returns.length);
	const isIn = view.isIn(slot, group);
	view.slots[slot]?.placeOf.forEach((place, unit) => {
		if (place >= 0 && isIn(unit)) members[place] = 1;
	});
	return members;
};

/** The whole round and its regions make one partition; named groups overlap. */
const partition = ({ slots }: ReaderView, { slot, group }: ShownFigure): string =>
	slots[slot]?.basis.groups.some(({ id, kind }) => id === group && kind === 'named') ? 'named' : 'regions';

const stateAt = (edition: EditionReturns | undefined, place: number, concept: string): AnswerState | undefined =>
	edition?.returns[place]?.states[edition.places.get(concept) ?? -1];

/** A panel counts an answer by the other one of the same government, where that is yes or no. */
const panelSides = (
	view: ReaderView,
	{ slot, group }: ShownFigure,
	own: EditionReturns,
	concept: string,
	here: number,
	there: number,
): Addition => {
	const [classes, members] = [new Int32Array(own.returns.length), new Int32Array(own.returns.length)];
	const places = new Int32Array(own.returns.length).fill(-1);
	const isIn = view.isIn(slot, group);
	const other = view.slots[there];
	const otherReturns = view.editions.get(other?.edition ?? '');
	view.slots[here]?.placeOf.forEach((place, unit) => {
		const otherPlace = other?.placeOf[unit] ?? -1;
		if (place < 0 || otherPlace < 0) return;
		places[place] = otherPlace;
		if (!isIn(unit)) return;
		members[place] = 1;
		const state = stateAt(otherReturns, otherPlace, concept);
		classes[place] = state === 'yes' ? 1 : state === 'no' ? 2 : 0;
	});
	return {
		edition: own.edition,
		concept,
		column: { name: `panel ${here === slot ? there : here} ${slot}`, classes },
		...(otherReturns && !otherReturns.isKnown && { panel: { edition: otherReturns.edition, places, members } }),
	};
};

/**
 * A plain mean tells the sum of scores: a yes adds the same for all of whom equally many answers count. Of a difference
 * the two questions stay as they are among those with the same other answer. Of anything else, and where every score is
 * told, each return stays with its score: only its answers of one kind may change among themselves.
 */
const scoreAdditions = (
	view: ReaderView,
	figure: ShownFigure,
	own: EditionReturns,
	{ parts, telling }: { parts: ScoreParts; telling: Telling },
): Addition[] => {
	const { edition, returns } = own;
	const isIn = Uint8Array.from(membersIn(view, figure, own));
	const scores = returns.map((answered, at) => (isIn[at] ? pointsOf(parts.outcomeOf(answered)) : undefined));
	const kinds = [...new Set(parts.kinds.values())];
	const { plainMean } = parts;
	const isSum = plainMean !== undefined && telling === 'sum';
	const counted = returns.map((answered) => (isSum ? countedIn(answered, own, parts) : 0));
	const room = roomIn(figure, parts, scores);
	if (parts.difference && telling === 'sum') {
		const [of, minus] = parts.difference;
		const none = new Int32Array(returns.length);
		const told = { parts, telling, isIn, classes: none, looseClasses: none, room };
		return [
			{ edition, concept: of, column: { name: minus, classes: stateClasses(own, minus, isIn) }, scores: told },
			{ edition, concept: minus, column: { name: of, classes: stateClasses(own, of, isIn) }, scores: told },
		];
	}
	return Array.from(parts.kinds, ([concept, kind]) => {
		const ownClass = (at: number): number => at * kinds.length + kinds.indexOf(kind) + 1;
		const classesBy = (classOf: (at: number) => number): Int32Array =>
			Int32Array.from(returns, (_, at) => (scores[at] === undefined ? 0 : classOf(at)));
		const classes = classesBy(isSum ? (at) => (counted[at] ?? 0) + 1 : ownClass);
		const looseClasses = classesBy(isSum ? () => 1 : ownClass);
		return { edition, concept, scores: { parts, telling, isIn, classes, looseClasses, room } };
	});
};

const countedIn = ({ states }: ReadReturn, { places }: EditionReturns, { kinds, plainMean }: ScoreParts): number => {
	let counted = 0;
	for (const concept of kinds.keys()) {
		const state = states[places.get(concept) ?? -1];
		if (state === 'yes' || state === 'no' || (state === 'unanswered' && plainMean?.countsEmpty)) counted++;
	}
	return counted;
};

const allStates: readonly AnswerState[] = [
	'yes',
	'no',
	'not-applicable',
	'prefer-not',
	'answered',
	'unanswered',
	'not-asked',
];

const stateClasses = (own: EditionReturns, concept: string, isIn: Uint8Array): Int32Array =>
	Int32Array.from(own.returns, (_, at) =>
		isIn[at] ? allStates.indexOf(stateAt(own, at, concept) ?? 'not-asked') + 1 : 0,
	);
