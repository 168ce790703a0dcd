import type { Figure } from '../../board.ts';
import { baseInShort, countOf, percent } from '../../figure-words.ts';
import type { Cell, TableModel } from '../../table-model.ts';
import { groupsInOrder } from '../groups/groups-in-order.ts';
import { plainInShort, reweightedInShort } from '../groups/reweighted.tsx';
import type { Group, OfResponse } from '../types.ts';
import type { WorkWords } from '../words.ts';

type Round = OfResponse['rounds'][number];
type Rate = Round['byGroup'][number]['rate'];
type OverTime = NonNullable<Round['overTime']>;

const number = (text: string, detail?: string): Cell => ({
	text,
	numeric: true,
	...(detail !== undefined && { detail }),
});

const rateCell = (rate: Rate | undefined, words: WorkWords): Cell => {
	if (!rate) return { text: words.w('response.nobody-contacted'), numeric: true, said: true };
	if (rate.kind === 'confidential') return { text: words.t('figure.confidential'), numeric: true, said: true };
	if (rate.kind === 'missing') return { text: words.t(`missing.${rate.reason}`), numeric: true, said: true };
	return number(percent(rate.rate, words, 1), countOf(rate.submitted, rate.contacted, words));
};

/** One row a group, one column an edition. */
export const rateTable = ({ rounds }: OfResponse, groups: readonly Group[], words: WorkWords): TableModel => {
	const { w, label } = words;
	const rated = rounds.filter(({ rate }) => rate.kind === 'value');
	const cellsOf = (id: string): Cell[] =>
		rated.map(({ rate, byGroup }) =>
			rateCell(id === 'all' ? rate : byGroup.find(({ group }) => group === id)?.rate, words),
		);
	return {
		caption: w('response.table'),
		columns: [
			{ label: w('groups.column.group') },
			...rated.map(({ edition }) => ({ label: label(edition), numeric: true })),
		],
		rows: [
			{ id: 'all', head: { text: words.group('all') }, cells: cellsOf('all') },
			...groupsInOrder(groups)
				.filter(({ id }) => rated.some(({ byGroup }) => byGroup.some(({ group }) => group === id)))
				.map(({ id, name, depth }) => ({
					id,
					head: { text: name, depth },
					cells: cellsOf(id),
				})),
		],
		notes: [],
	};
};

const figureCell = (figure: Figure | undefined, words: WorkWords): Cell => {
	if (figure?.kind === 'confidential') return { text: words.t('figure.confidential'), numeric: true, said: true };
	const text = plainInShort(figure, words);
	if (figure?.kind !== 'value') return { text, numeric: true, spoken: words.t('table.not-known') };
	if (figure.measure === 'share') return number(text, countOf(figure.yes, figure.base, words));
	return number(text, baseInShort(figure, words));
};

/** Of each question: what those said that left, those that stayed, and those that joined. */
export const overTimeTable = (
	{ before, left, joined, panel }: OverTime,
	edition: string,
	words: WorkWords,
): TableModel => {
	const { w, label } = words;
	const among = [
		{ head: w('response.left-in', { edition: label(before) }), of: left },
		{ head: w('response.stayed-in', { edition: label(edition) }), of: panel },
		{ head: w('response.joined-in', { edition: label(edition) }), of: joined },
	];
	const lines = [
		...panel.indicators.map(({ indicator }) => ({
			id: indicator,
			find: (of: OverTime['panel']) => of.indicators.find((one) => one.indicator === indicator)?.figure,
		})),
		...panel.concepts.map(({ concept }) => ({
			id: concept,
			find: (of: OverTime['panel']) => of.concepts.find((one) => one.concept === concept)?.figure,
		})),
	];
	return {
		caption: w('response.over-time-table', { first: label(before), second: label(edition) }),
		columns: [
			{ label: w('response.figure') },
			...among.map(({ head, of }) => ({ label: `${head} (${words.numbers.count(of.governments)})`, numeric: true })),
		],
		rows: lines
			.filter(({ find }) => among.some(({ of }) => isShare(find(of))))
			.map(({ id, find }) => ({
				id,
				head: { text: words.title(id) },
				cells: among.map(({ of }) => figureCell(find(of), words)),
			})),
		notes: [],
	};
};

const isShare = (figure: Figure | undefined): boolean =>
	figure?.kind === 'confidential' ||
	(figure?.kind === 'value' && (figure.measure === 'share' || figure.measure === 'mean'));

/** Each share plain, and as it would be if each region had answered as often as it was contacted. */
export const reweightedTable = ({ edition, reweighted }: Round, words: WorkWords): TableModel => {
	const { w, label } = words;
	return {
		caption: w('reweighted.of', { edition: label(edition) }),
		columns: [
			{ label: w('response.figure') },
			{ label: w('reweighted.plain'), numeric: true },
			{ label: w('reweighted.weighted'), numeric: true },
		],
		rows: reweighted
			.filter(({ figure, reweighted: weighted }) => isShare(figure) && weighted.kind === 'value')
			.map(({ concept, figure, reweighted: weighted }) => ({
				id: concept,
				head: { text: words.title(concept) },
				cells: [figureCell(figure, words), number(reweightedInShort(weighted, words))],
			})),
		notes: [],
	};
};

/** A table as the rows of a file. */
export const tableCsv = ({ columns, rows }: TableModel): string[][] => [
	columns.map(({ label }) => label),
	...rows.map(({ head, cells }) => [
		head.text.trim(),
		...cells.map(({ text, detail }) => (detail === undefined ? text : `${text} (${detail})`)),
	]),
];
