import type { ReactNode } from 'react';
import { percent } from '../analyse/figure-words.ts';
import { useText } from '../i18n/text.tsx';
import { Listing, type ListingColumn } from '../ui/listing.tsx';
import type { Sorting } from '../ui/sorting.ts';
import { type FigureRow, panelIn } from './figure-rows.ts';
import { type ReleaseWords, resultInWords } from './result-words.ts';
import type { PanelColumn } from './sort-rows.ts';

const leastSaid = 0.001;

const usePInWords = () => {
	const { t, formats } = useText('releases');
	return (p: number): string =>
		p < leastSaid ? t('release.p-under', { p: formats.number(leastSaid) }) : formats.number(p);
};

type RowProps = { row: FigureRow; head: ReactNode; words: ReleaseWords };

const Row = ({ row, head, words }: RowProps) => {
	const pInWords = usePInWords();
	const { numbers, say } = words;
	const panel = panelIn(row);
	const { test } = row;
	if (!panel)
		return (
			<tr>
				<th scope="row">{head}</th>
				<td colSpan={6}>
					<span className="not-shown">{resultInWords(row.result, words)}</span>
				</td>
			</tr>
		);
	const direction = test && say(`release.direction.${test.direction}`);
	const p = test && pInWords(test.adjustedP);
	const then = percent(panel.first, words);
	const now = percent(panel.second, words);
	return (
		<tr>
			<th scope="row">
				{head}
				<span className="narrow-only small">{say('release.panel.base', { base: numbers.count(panel.base) })}</span>
				{p !== undefined && (
					<span className="narrow-only small">
						{direction} · {say('release.p-is', { p })}
					</span>
				)}
			</th>
			<td className="n wide-only">{numbers.count(panel.base)}</td>
			<td className="n strong">{numbers.count(panel.gained)}</td>
			<td className="n strong">{numbers.count(panel.lost)}</td>
			<td className="n wide-only">{say('release.then-now', { then, now })}</td>
			<td className="wide-only">{direction}</td>
			<td className="n wide-only">{p}</td>
		</tr>
	);
};

const columnsIn = ({ say }: ReleaseWords, heads: string): ListingColumn<PanelColumn>[] => [
	{ key: 'question', label: heads },
	{ key: 'both', label: say('release.panel.both'), className: 'n wide-only' },
	{ key: 'gained', label: say('release.panel.gained'), className: 'n' },
	{ key: 'lost', label: say('release.panel.lost'), className: 'n' },
	{ plain: 'shares', label: say('release.panel.shares'), className: 'n wide-only' },
	{ plain: 'direction', label: say('release.panel.direction'), className: 'wide-only' },
	{ key: 'p', label: say('release.panel.p'), className: 'n wide-only' },
];

type PanelSectionProps = {
	id: string;
	title: string;
	caption: string;
	heads: string;
	rows: readonly FigureRow[];
	headOf: (row: FigureRow) => ReactNode;
	/** Of the whole round; of a group nothing but counts is said. */
	sorting: Sorting<PanelColumn>;
	onSort: (sorting: Sorting<PanelColumn>) => void;
	words: ReleaseWords;
};

/** The governments that answered yes or no both times: how many moved which way. */
export const PanelSection = (props: PanelSectionProps) => {
	const { id, title, caption, heads, rows, headOf, sorting, onSort, words } = props;
	const { say } = words;
	const panel = rows.map(panelIn).find((found) => found !== undefined);
	return (
		<section className="stack" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<p>
				{say('release.panel.how')}{' '}
				{panel && say('release.panel.who', { both: panel.returnedBoth, left: panel.left, joined: panel.joined })}
			</p>
			<Listing caption={caption} columns={columnsIn(words, heads)} sorting={sorting} onSort={onSort}>
				{rows.map((row) => (
					<Row key={row.id} row={row} head={headOf(row)} words={words} />
				))}
			</Listing>
			<p className="small">{say('release.panel.test')}</p>
		</section>
	);
};
