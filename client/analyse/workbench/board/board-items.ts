import { toNumber } from '#domain/indicators/arithmetic/exact.ts';
import { matches } from '../../../ui/find.ts';
import { type Comparison, type Sorting, sorted } from '../../../ui/sorting.ts';
import type { RoundHead } from '../../board.ts';
import { baseInShort, figureInShort } from '../../figure-words.ts';
import { distributedPoints, mostChosen } from '../../list-figures.ts';
import { hasFigure, type Point, type Row } from '../../view.ts';
import { changeInWords, isSettled, movedIn } from '../change/change-words.ts';
import type { Page } from '../place.ts';
import type { Change } from '../types.ts';
import type { WorkWords } from '../words.ts';
import { everyIndicator, type WorkView } from '../work-view.ts';

/** Why a figure wants a second look before it is quoted. */
export const concerns = ['reworded', 'broken', 'small', 'few'] as const;
export type Concern = (typeof concerns)[number];

/** One question or indicator as the board shows it. */
export type Item = {
	row: Row;
	level: string | null;
	page: Page;
	newest: Point | undefined;
	figure: string;
	/** Whether that is short, and not a sentence that says why there is none. */
	isShort: boolean;
	base: string | undefined;
	/** Of which edition, such as "2012, provisional". */
	edition: string | undefined;
	change: Change | undefined;
	changed: string | undefined;
	concerns: Concern[];
};

/** From here on a base is no longer small, as in the figure rule. */
const leastBase = 5;

export const itemsOf = (view: WorkView, words: WorkWords): Item[] => [
	...view.indicators.map((row) => itemOf(row, null, view, words)),
	...view.levels.flatMap(({ id, score, rows }) =>
		(score ? [score, ...rows] : rows).map((row) => itemOf(row, id, view, words)),
	),
];

const itemOf = (row: Row, level: string | null, view: WorkView, words: WorkWords): Item => {
	const newest = row.points.findLast(({ figure }) => figure.kind === 'value');
	const change =
		newest && row.of === 'question' && row.kind === 'share' ? view.changeInto(newest.edition, row.id) : undefined;
	const round = view.editions.find(({ id }) => id === newest?.edition)?.round;
	return {
		row,
		level,
		page: pageOf(row, view),
		newest,
		...saidOf(row, newest, words),
		edition: newest && editionSaid(newest.edition, round?.phase ?? 'closed', words),
		change,
		changed: change && changeInWords(change, words),
		concerns: newest ? concernsOf(newest) : [],
	};
};

const editionSaid = (edition: string, phase: RoundHead['phase'], { w, label }: WorkWords): string =>
	phase === 'closed' ? label(edition) : w('board.provisional', { edition: label(edition) });

const pageOf = ({ of, id, level }: Pick<Row, 'of' | 'id' | 'level'>, view: WorkView): Page => {
	if (of === 'question') return { page: 'question', id };
	const own = view.levels.find(({ score }) => score?.id === id);
	return own && level !== null ? { page: 'level', id: own.id } : { page: 'indicator', id };
};

const saidOf = (row: Row, newest: Point | undefined, words: WorkWords): Pick<Item, 'figure' | 'isShort' | 'base'> => {
	const last = newest ?? row.points.findLast(({ figure }) => figure.kind === 'reported') ?? row.points.at(-1);
	if (!last) return { figure: '', isShort: false, base: undefined };
	const distributed = distributedPoints(row).find(({ edition }) => edition === last.edition);
	const most = distributed && mostChosen(distributed, row, words);
	if (most) return { figure: most.share, isShort: true, base: words.t('list.most', most) };
	const base = baseInShort(last.figure, words);
	if (distributed) return { figure: words.w('groups.several'), isShort: false, base };
	return { figure: figureInShort(last, row.kind, words), isShort: last.figure.kind !== 'missing', base };
};

const concernsOf = ({ comparability, figure }: Point): Concern[] => {
	if (figure.kind !== 'value') return [];
	const status = comparability?.status;
	const found: Concern[] = status === 'reworded' || status === 'broken' ? [status] : [];
	// An open question is for those who have something to say.
	if (!('base' in figure) || figure.measure === 'answers') return found;
	if (figure.base < leastBase) found.push('small');
	if (figure.base * 2 < figure.contacted - outside(figure)) found.push('few');
	return found;
};

/** Of those contacted, how many the question is known not to apply to. */
const outside = (figure: Extract<Point['figure'], { kind: 'value' }>): number => {
	const notAsked = 'notAsked' in figure ? figure.notAsked : 0;
	return figure.measure === 'share' ? notAsked + figure.notApplicable : notAsked;
};

/** A score goes by its level, and says that it is a score. */
export const titleOf = ({ row }: Item, { w }: WorkWords): string =>
	row.of === 'indicator' && row.level !== null ? w('board.score-of', { level: row.title }) : row.title;

export const shows = ['all', 'changed', 'tested', 'attention', 'answered'] as const;
export type Show = (typeof shows)[number];
export const sortKeys = ['order', 'title', 'figure', 'change'] as const;
export type SortKey = (typeof sortKeys)[number];

const isShown: Readonly<Record<Show, (item: Item) => boolean>> = {
	all: () => true,
	changed: ({ change }) => movedIn(change) > 0,
	tested: ({ change }) => change?.kind === 'compared' && isSettled(change),
	attention: ({ concerns: found, newest }) => found.length > 0 || newest?.publishable === false,
	answered: ({ row }) => hasFigure(row),
};

export type Wanted = { find: string; show: string; level: string; sorting: Sorting<SortKey> };

/** The items that are wanted, in the order wanted; those that are equal stay in the order of the questionnaire. */
export const itemsWanted = (
	items: readonly Item[],
	{ find, show, level, sorting }: Wanted,
	language: string,
): Item[] => {
	const shown = isShown[shows.find((one) => one === show) ?? 'all'];
	const found = items.filter(
		(item) =>
			(level === '' || item.level === level) &&
			shown(item) &&
			matches([item.row.title, ...item.row.wordings.map(({ text }) => text)], find),
	);
	if (sorting.key === 'order') return sorting.descending ? found.toReversed() : found;
	return sorted(found, comparisons(language)[sorting.key], sorting.descending, () => 0);
};

const comparisons = (language: string): Record<Exclude<SortKey, 'order'>, Comparison<Item>> => ({
	title: (a, b) => a.row.title.localeCompare(b.row.title, language),
	figure: (a, b) => sizeOf(a) - sizeOf(b),
	change: (a, b) => netOf(a) - netOf(b),
});

/** Shares and scores on one scale of 100; what has neither comes before all. */
const sizeOf = ({ newest }: Item): number => {
	const figure = newest?.figure;
	if (figure?.kind !== 'value') return -Infinity;
	if (figure.measure === 'share') return 100 * toNumber(figure.share);
	return figure.measure === 'mean' ? toNumber(figure.mean) : -Infinity;
};

const netOf = ({ change }: Item): number =>
	change?.kind === 'compared' && change.panel.kind === 'value' ? toNumber(change.panel.net) : -Infinity;

/** How many questions changed, and in how many the test says which way. */
export const countsOf = (items: readonly Item[]): { changed: number; tested: number; compared: number } => ({
	changed: items.filter(isShown.changed).length,
	tested: items.filter(isShown.tested).length,
	compared: items.filter(({ change }) => change?.kind === 'compared' && change.panel.kind === 'value').length,
});

export const hasAnything = (view: WorkView): boolean =>
	[...view.rows.values(), ...everyIndicator(view)].some((row) =>
		row.points.some(({ figure }) => figure.kind === 'value'),
	);
