import type { MeanFigure } from '../../board.ts';
import { boundsInWords } from '../../figure-words.ts';
import type { Cell, TableModel } from '../../table-model.ts';
import type { RowKind } from '../../view.ts';
import { reweightedInShort } from '../groups/reweighted.tsx';
import type { ChangeOfLevel, OfIndicator } from '../types.ts';
import type { WorkWords } from '../words.ts';
import { missingPolicyWords } from './policy-words.ts';

type Sensitivity = NonNullable<OfIndicator['editions'][number]['sensitivity']>;
type MeanOrMissing = Sensitivity['figure'];

const number = (text: string): Cell => ({ text, numeric: true });

const signed = (value: string, { numbers }: WorkWords): string => {
	const written = numbers.points(value, 1);
	return value.startsWith('-') || value === '0' ? written : `+${written}`;
};

const meanCells = (figure: MeanOrMissing, kind: RowKind, words: WorkWords): Cell[] => {
	if (figure.kind === 'missing') return [{ text: words.t(`missing.${figure.reason}`), span: 3 }];
	return [
		number(words.numbers.points(figure.mean, 1)),
		number(words.numbers.count(figure.base)),
		number(boundsInWords(figure, kind, words, 1)),
	];
};

/** How far the mean depends on how it is made: one row a way of making it. */
export const sensitivityTable = (
	{ figure, leftOut, otherPolicy, reweighted }: Sensitivity,
	edition: string,
	kind: RowKind,
	words: WorkWords,
): TableModel => {
	const { w, t } = words;
	return {
		caption: w('sensitivity.table', { edition: words.label(edition) }),
		columns: [
			{ label: w('sensitivity.way') },
			{ label: t('table.mean'), numeric: true },
			{ label: t('table.governments'), numeric: true },
			{ label: t('table.bounds'), numeric: true },
		],
		rows: [
			{ id: 'defined', head: { text: w('sensitivity.as-defined') }, cells: meanCells(figure, kind, words) },
			...leftOut.map(({ component, figure: without }) => ({
				id: component,
				head: { text: w('sensitivity.without', { title: words.title(component) }) },
				cells: meanCells(without, kind, words),
			})),
			...(otherPolicy
				? [
						{
							id: '#policy',
							head: { text: missingPolicyWords(otherPolicy.missing, words) },
							cells: meanCells(otherPolicy.figure, kind, words),
						},
					]
				: []),
			{
				id: '#reweighted',
				head: { text: w('sensitivity.reweighted') },
				cells: [
					number(reweightedInShort(reweighted, words)),
					number(reweighted.kind === 'value' ? words.numbers.count(reweighted.base) : ''),
					{ text: '–', numeric: true, spoken: w('table.does-not-apply') },
				],
			},
		],
		notes: [],
	};
};

type Compared = Extract<ChangeOfLevel, { kind: 'compared' }>;

const changeRow = (
	id: string,
	head: string,
	{ first, second, difference }: { first: MeanFigure; second: MeanFigure; difference: string },
	detail: string,
	words: WorkWords,
): TableModel['rows'][number] => ({
	id,
	head: { text: head, detail },
	cells: [
		number(words.numbers.points(first.mean, 1)),
		number(words.numbers.points(second.mean, 1)),
		number(signed(difference, words)),
	],
});

/** The change of a score over the questions that are the same in both editions. */
export const levelChangeTable = (change: Compared, title: string, words: WorkWords): TableModel => {
	const { w, label, t, numbers } = words;
	const { panel, all, from, to } = change;
	const bounds = t('figure.range', { low: numbers.points(all.bounds[0], 1), high: numbers.points(all.bounds[1], 1) });
	return {
		caption: w('change.table', { title, first: label(from), second: label(to) }),
		columns: [
			{ label: w('change.among') },
			{ label: label(from), numeric: true },
			{ label: label(to), numeric: true },
			{ label: w('change.difference'), numeric: true },
		],
		rows: [
			...(panel.kind === 'value'
				? [
						changeRow(
							'both',
							w('level.both', { count: panel.base }),
							panel,
							w('level.rose-fell', {
								rose: panel.rose,
								fell: panel.fell,
								unchanged: panel.unchanged,
							}),
							words,
						),
					]
				: []),
			changeRow('all', w('change.all'), all, w('level.change-bounds', { bounds }), words),
		],
		notes: [],
	};
};
