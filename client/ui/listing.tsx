import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { Choice } from './filters.tsx';
import './listing.css';
import { ScrollBox } from './scroll-box.tsx';
import { SortHeading } from './sort-heading.tsx';
import type { Sorting } from './sorting.ts';

type Column = { label: string; className?: string };
/** A column that sorts, or one that only stands there. */
export type ListingColumn<Key extends string> = Column & ({ key: Key } | { plain: string });

type ListingProps<Key extends string> = {
	/** What the table is, for a screen reader. */
	caption: string;
	columns: readonly ListingColumn<Key>[];
	sorting: Sorting<Key>;
	onSort: (sorting: Sorting<Key>) => void;
	/** What the column of buttons is called, where each row ends with one. */
	actions?: string;
	/** The rows. */
	children: ReactNode;
};

/** A table whose columns sort it. */
export const Listing = <Key extends string>({
	caption,
	columns,
	sorting,
	onSort,
	actions,
	children,
}: ListingProps<Key>) => (
	<ScrollBox label={caption}>
		<table className="listing">
			<caption className="unseen">{caption}</caption>
			<thead>
				<tr>
					{columns.map((column) =>
						'key' in column ? (
							<SortHeading
								key={column.key}
								column={column.key}
								sorting={sorting}
								onSort={onSort}
								className={column.className ?? ''}
							>
								{column.label}
							</SortHeading>
						) : (
							<th key={column.plain} scope="col" className={column.className}>
								{column.label}
							</th>
						),
					)}
					{actions !== undefined && (
						<td className="act">
							<span className="unseen">{actions}</span>
						</td>
					)}
				</tr>
			</thead>
			<tbody>{children}</tbody>
		</table>
	</ScrollBox>
);

type PlainListingProps = { caption: string; columns: readonly Column[]; children: ReactNode };

/** A table in the order in which it comes. */
export const PlainListing = ({ caption, columns, children }: PlainListingProps) => (
	<ScrollBox label={caption}>
		<table className="listing">
			<caption className="unseen">{caption}</caption>
			<thead>
				<tr>
					{columns.map(({ label, className }) => (
						<th key={label} scope="col" className={className}>
							{label}
						</th>
					))}
				</tr>
			</thead>
			<tbody>{children}</tbody>
		</table>
	</ScrollBox>
);

type SortChoiceProps<Key extends string> = Pick<ListingProps<Key>, 'columns' | 'sorting' | 'onSort'>;

/** The same choice of order where there is no room for every column's heading. */
export const SortChoice = <Key extends string>({ columns, sorting, onSort }: SortChoiceProps<Key>) => {
	const { t } = useText();
	const sortable = columns.filter((column) => 'key' in column);
	const choose = (value: string) => {
		const column = sortable.find(({ key }) => key === value);
		if (column) onSort({ key: column.key, descending: false });
	};
	return (
		<div className="narrow-only">
			<Choice
				label={t('filter.sort-by')}
				value={sorting.key}
				options={sortable.map(({ key, label }) => ({ value: key, label }))}
				onChange={choose}
			/>
		</div>
	);
};
