import './listing.css';
import type { ReactNode } from 'react';
import { nextSorting, type Sorting } from './sorting.ts';

type SortHeadingProps<Key extends string> = {
	column: Key;
	sorting: Sorting<Key>;
	onSort: (sorting: Sorting<Key>) => void;
	className?: string;
	children: ReactNode;
};

/** A column's heading that sorts by it. */
export const SortHeading = <Key extends string>({
	column,
	sorting,
	onSort,
	className,
	children,
}: SortHeadingProps<Key>) => {
	const active = sorting.key === column;
	const direction = sorting.descending ? 'descending' : 'ascending';
	return (
		<th scope="col" className={className} aria-sort={active ? direction : undefined}>
			<button type="button" className="sort" onClick={() => onSort(nextSorting(sorting, column))}>
				{children}
				<span aria-hidden="true">{active ? (sorting.descending ? '↓' : '↑') : '↕'}</span>
			</button>
		</th>
	);
};
