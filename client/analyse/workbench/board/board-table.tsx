import { Link } from 'wouter';
import { Listing } from '../../../ui/listing.tsx';
import type { Sorting } from '../../../ui/sorting.ts';
import { boundsInWords, linkInShort } from '../../figure-words.ts';
import type { Page } from '../place.ts';
import type { WorkWords } from '../words.ts';
import { type Item, type SortKey, sortKeys, titleOf } from './board-items.ts';
import { Marks } from './cards.tsx';

const boundsOf = ({ newest, row }: Item, words: WorkWords): string => {
	const figure = newest?.figure;
	if (figure?.kind !== 'value' || (figure.measure !== 'share' && figure.measure !== 'mean')) return '';
	return boundsInWords(figure, row.kind, words);
};

type ItemProps = { item: Item; words: WorkWords };

const FigureSaid = ({ item, words }: ItemProps) => (
	<>
		{item.isShort ? <b>{item.figure}</b> : item.figure}{' '}
		<span className="small">{[item.base, item.edition].filter((part) => part !== undefined).join(' · ')}</span>
		{boundsOf(item, words) !== '' && (
			<span className="small under">{words.w('board.bounds', { bounds: boundsOf(item, words) })}</span>
		)}
	</>
);

const Changed = ({ item: { changed, row, newest }, words }: ItemProps) => (
	<>
		{changed}
		{row.of === 'indicator' && newest && (
			<span className="small under">{linkInShort(newest.comparability, words)}</span>
		)}
	</>
);

type BoardTableProps = {
	items: readonly Item[];
	words: WorkWords;
	addressOf: (page: Page) => string;
	levels: ReadonlyMap<string, string>;
	sorting: Sorting<SortKey>;
	onSort: (sorting: Sorting<SortKey>) => void;
};

/** The board as a table: the same figures, changes and marks. */
export const BoardTable = ({ items, words, addressOf, levels, sorting, onSort }: BoardTableProps) => {
	const { w } = words;
	const columns = sortKeys.map((key) => ({
		key,
		label: w(`board.column.${key}`),
		className: key === 'order' || key === 'change' ? 'wide-only' : '',
	}));
	return (
		<Listing caption={w('board.table')} columns={columns} sorting={sorting} onSort={onSort}>
			{items.map((item) => (
				<tr key={item.row.id}>
					<td className="small wide-only">{item.level === null ? '' : levels.get(item.level)}</td>
					<th scope="row">
						<Link href={addressOf(item.page)}>{titleOf(item, words)}</Link>
						<Marks item={item} words={words} />
						<div className="narrow-only small">
							<Changed item={item} words={words} />
						</div>
					</th>
					<td>
						<FigureSaid item={item} words={words} />
					</td>
					<td className="wide-only">
						<Changed item={item} words={words} />
					</td>
				</tr>
			))}
		</Listing>
	);
};
