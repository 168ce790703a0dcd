import { Link } from 'wouter';
import { Listing, SortChoice } from '../../../ui/listing.tsx';
import type { Sorting } from '../../../ui/sorting.ts';
import { boundsInWords, linkInShort } from '../../figure-words.ts';
import type { Page } from '../place.ts';
import type { WorkWords } from '../words.ts';
import { type Item, type SortKey, sortKeys } from './board-items.ts';
import { Marks } from './cards.tsx';

const boundsOf = ({ newest, row }: Item, words: WorkWords): string => {
	const figure = newest?.figure;
	if (figure?.kind !== 'value' || (figure.measure !== 'share' && figure.measure !== 'mean')) return '';
	return boundsInWords(figure, row.kind, words);
};

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
	const columns = sortKeys.map((key) => ({ key, label: w(`board.column.${key}`) }));
	return (
		<>
			<SortChoice columns={columns} sorting={sorting} onSort={onSort} />
			<Listing caption={w('board.table')} columns={columns} sorting={sorting} onSort={onSort}>
				{items.map((item) => (
					<tr key={item.row.id}>
						<td className="small">{item.level === null ? '' : levels.get(item.level)}</td>
						<th scope="row">
							<Link href={addressOf(item.page)}>{item.row.title}</Link>
							<Marks item={item} words={words} />
						</th>
						<td>
							<b>{item.figure}</b>{' '}
							<span className="small">
								{[item.base, item.edition].filter((part) => part !== undefined).join(' · ')}
							</span>
							{boundsOf(item, words) !== '' && (
								<span className="small under">{w('board.bounds', { bounds: boundsOf(item, words) })}</span>
							)}
						</td>
						<td>
							{item.changed ?? ''}
							{item.row.of === 'indicator' && item.newest && (
								<span className="small under">{linkInShort(item.newest.comparability, words)}</span>
							)}
						</td>
					</tr>
				))}
			</Listing>
		</>
	);
};
