import type { Cell, TableModel } from '../../table-model.ts';
import type { ComparedChange, PanelFigure } from '../types.ts';
import type { WorkWords } from '../words.ts';
import { pInShort } from './change-words.ts';
import { flowsOf } from './flow-drawing.ts';

type Ends = { from: string; to: string };

/** Who said what, first and then: every move with how many made it. */
export const flowTable = (panel: PanelFigure, { from, to }: Ends, title: string, words: WorkWords): TableModel => {
	const { w, label, numbers } = words;
	return {
		caption: w('flow.table', { title, first: label(from), second: label(to) }),
		columns: [
			{ label: w('flow.first', { edition: label(from) }) },
			{ label: w('flow.second', { edition: label(to) }) },
			{ label: words.t('table.governments'), numeric: true },
		],
		rows: flowsOf(panel).map((flow) => {
			const moved = flow.from !== flow.to && isYesNo(flow.from) && isYesNo(flow.to);
			const count: Cell = { text: numbers.count(flow.count), numeric: true };
			const then: Cell = { text: w(`state.${flow.to}`) };
			const detail = flow.to === 'yes' ? w('flow.is-gained') : w('flow.is-lost');
			return {
				id: `${flow.from} ${flow.to}`,
				head: { text: w(`state.${flow.from}`) },
				cells: [moved ? { ...then, detail } : then, count],
			};
		}),
		notes: [],
	};
};

const isYesNo = (state: string): boolean => state === 'yes' || state === 'no';

type Core = Pick<PanelFigure, 'base' | 'first' | 'second' | 'net' | 'interval' | 'p' | 'gained' | 'lost'>;

/** The change over those of both times, without carried-over answers, and over all: counts first, p last. */
export const changeTable = (change: ComparedChange, title: string, words: WorkWords): TableModel => {
	const { w, label } = words;
	const { panel, all, from, to } = change;
	const without = panel.kind === 'value' ? panel.flows?.withoutCarriedOver : undefined;
	return {
		caption: w('change.table', { title, first: label(from), second: label(to) }),
		columns: [
			{ label: w('change.among') },
			{ label: w('change.gained'), numeric: true },
			{ label: w('change.lost'), numeric: true },
			{ label: label(from), numeric: true },
			{ label: label(to), numeric: true },
			{ label: w('change.difference'), numeric: true },
			{ label: words.t('table.interval'), numeric: true },
			{ label: words.t('table.bounds'), numeric: true },
			{ label: 'p', numeric: true },
		],
		rows: [
			panelRow('both', panel, words),
			...(without === undefined ? [] : [panelRow('fresh', without, words)]),
			allRow(all, words),
		],
		notes: [],
	};
};

const number = (text: string): Cell => ({ text, numeric: true });
const nothing = ({ w }: WorkWords): Cell => ({ text: '–', numeric: true, spoken: w('table.does-not-apply') });

/** With its sign, in points. */
const signed = (value: string, { numbers }: WorkWords): string => {
	const written = numbers.percent(value, 1);
	return value.startsWith('-') || value === '0' ? written : `+${written}`;
};

const range = (from: string, to: string, { t }: WorkWords): string => t('figure.range', { low: from, high: to });

const panelRow = (
	who: 'both' | 'fresh',
	panel: Core | { kind: 'missing' },
	words: WorkWords,
): TableModel['rows'][number] => {
	const { w, t, numbers } = words;
	if (!('base' in panel)) return { id: who, head: { text: w(`change.${who}-none`) }, cells: [{ text: '', span: 8 }] };
	const share = (value: string): Cell => number(t('figure.percent', { number: numbers.percent(value, 1) }));
	const [low, high] = panel.interval.map((limit) => numbers.percentOf(limit, 1));
	return {
		id: who,
		head: { text: w(`change.${who}`), detail: t('base.governments', { count: panel.base }) },
		cells: [
			number(numbers.count(panel.gained)),
			number(numbers.count(panel.lost)),
			share(panel.first),
			share(panel.second),
			number(signed(panel.net, words)),
			number(range(low ?? '', high ?? '', words)),
			nothing(words),
			number(pInShort(panel.p, words)),
		],
	};
};

const allRow = (all: ComparedChange['all'], words: WorkWords): TableModel['rows'][number] => {
	const { w, t, numbers } = words;
	const share = ({ share: value, yes, base }: ComparedChange['all']['first']): Cell => ({
		...number(t('figure.percent', { number: numbers.percent(value, 1) })),
		detail: t('figure.of', { part: numbers.count(yes), whole: numbers.count(base) }),
	});
	const [low, high] = all.interval.map((limit) => numbers.percentOf(limit, 1));
	return {
		id: 'all',
		head: { text: w('change.all') },
		cells: [
			nothing(words),
			nothing(words),
			share(all.first),
			share(all.second),
			number(signed(all.difference, words)),
			number(range(low ?? '', high ?? '', words)),
			number(range(numbers.percent(all.bounds[0], 1), numbers.percent(all.bounds[1], 1), words)),
			nothing(words),
		],
	};
};
