import { toNumber } from '#domain/indicators/arithmetic/exact.ts';
import { type Comparison, type Sorting, sorted } from '../../../ui/sorting.ts';
import type { Figure } from '../../board.ts';
import { baseInShort, boundsInWords, figureInShort } from '../../figure-words.ts';
import { distributedPoints, mostChosen } from '../../list-figures.ts';
import type { Row } from '../../view.ts';
import { changeInWords } from '../change/change-words.ts';
import type { Change, Group } from '../types.ts';
import type { WorkWords } from '../words.ts';
import { groupsInOrder } from './groups-in-order.ts';

export const groupSortKeys = ['group', 'figure', 'base', 'change'] as const;
export type GroupSortKey = (typeof groupSortKeys)[number];

export type GroupRow = {
	id: string;
	name: string;
	kind: Group['kind'] | 'all';
	depth: number;
	figure: Figure;
	said: string;
	base: string | undefined;
	contacted: string;
	bounds: string;
	small: boolean;
	change: Change | undefined;
	changed: string | undefined;
};

export type GroupInput = {
	row: Row;
	edition: string;
	groups: readonly Group[];
	byGroup: readonly { group: string; figure: Figure }[];
	changes: readonly { group: string; change: Change }[];
};

const leastBase = 5;

/** One row a group, the whole round first, then region by region, then the named groups. */
export const groupRows = (input: GroupInput, words: WorkWords): GroupRow[] => {
	const { byGroup, changes } = input;
	const figures = new Map(byGroup.map(({ group, figure }) => [group, figure]));
	const changeOf = new Map(changes.map(({ group, change }) => [group, change]));
	const whole = { id: 'all', kind: 'all' as const, depth: 0 };
	return [whole, ...groupsInOrder(input.groups)].flatMap(({ id, kind, depth }) => {
		const figure = figures.get(id);
		return figure ? [{ id, kind, depth, ...rowOf(id, figure, changeOf.get(id), input, words) }] : [];
	});
};

const rowOf = (
	id: string,
	figure: Figure,
	change: Change | undefined,
	{ row, edition }: GroupInput,
	words: WorkWords,
): Omit<GroupRow, 'id' | 'kind' | 'depth'> => ({
	name: words.group(id),
	figure,
	...saidOf(figure, row, edition, words),
	contacted: figure.kind === 'value' ? words.numbers.count(figure.contacted) : '',
	bounds:
		figure.kind === 'value' && (figure.measure === 'share' || figure.measure === 'mean')
			? boundsInWords(figure, row.kind, words)
			: '',
	small: row.kind !== 'written' && figure.kind === 'value' && baseOf(figure) < leastBase,
	change,
	changed: change && changeInWords(change, words),
});

const saidOf = (
	figure: Figure,
	row: Row,
	edition: string,
	words: WorkWords,
): { said: string; base: string | undefined } => {
	if (figure.kind === 'confidential') return { said: words.t('figure.confidential'), base: undefined };
	const point = { edition, year: 0, figure, publishable: true };
	const [distributed] = distributedPoints({ ...row, points: [point] });
	const most = distributed && mostChosen(distributed, row, words);
	if (most) return { said: most.share, base: words.t('list.most', most) };
	if (distributed) return { said: words.w('groups.several'), base: baseInShort(figure, words) };
	const [said, base] = [figureInShort(point, row.kind, words), baseInShort(figure, words)];
	// Of answers written the number begins the sentence that says what it is of.
	return row.kind === 'written' && base !== undefined ? { said: `${said} ${base}`, base: undefined } : { said, base };
};

const baseOf = (figure: Figure): number => (figure.kind === 'value' && 'base' in figure ? figure.base : -1);

const sizeOf = (figure: Figure): number => {
	if (figure.kind !== 'value') return -Infinity;
	if (figure.measure === 'share') return toNumber(figure.share);
	return figure.measure === 'mean' ? toNumber(figure.mean) : -Infinity;
};

const netOf = ({ change }: GroupRow): number =>
	change?.kind === 'compared' && change.panel.kind === 'value' ? toNumber(change.panel.net) : -Infinity;

const comparisons: Record<Exclude<GroupSortKey, 'group'>, Comparison<GroupRow>> = {
	figure: (a, b) => sizeOf(a.figure) - sizeOf(b.figure),
	base: (a, b) => baseOf(a.figure) - baseOf(b.figure),
	change: (a, b) => netOf(a) - netOf(b),
};

/** The whole round stays on top. */
export const groupsSorted = (rows: readonly GroupRow[], { key, descending }: Sorting<GroupSortKey>): GroupRow[] => {
	if (key === 'group' && !descending) return [...rows];
	const whole = rows.filter(({ kind }) => kind === 'all');
	const groups = rows.filter(({ kind }) => kind !== 'all');
	if (key === 'group') return [...whole, ...groups.toReversed()];
	return [...whole, ...sorted(groups, comparisons[key], descending, () => 0)];
};

/** As the rows of a file. */
export const groupCsv = (rows: readonly GroupRow[], { row, edition }: Pick<GroupInput, 'row' | 'edition'>) => [
	[
		'id',
		'edition',
		'group',
		'group_name',
		'group_kind',
		'figure',
		'value',
		'base',
		'contacted',
		'bounds',
		'change_from',
		'gained',
		'lost',
		'panel_base',
	],
	...rows.map(({ id, name, kind, figure, said, contacted, bounds, change }) => {
		const panel = change?.kind === 'compared' && change.panel.kind === 'value' ? change.panel : undefined;
		return [
			row.id,
			edition,
			id,
			name,
			kind,
			figure.kind,
			said,
			figure.kind === 'value' && 'base' in figure ? figure.base : '',
			contacted,
			bounds,
			change && 'from' in change ? change.from : '',
			panel?.gained ?? '',
			panel?.lost ?? '',
			panel?.base ?? '',
		];
	}),
];
