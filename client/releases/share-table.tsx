import type { ReactNode } from 'react';
import { boundsInWords, countOf, intervalInWords, percent } from '../analyse/figure-words.ts';
import { Listing, type ListingColumn } from '../ui/listing.tsx';
import type { Sorting } from '../ui/sorting.ts';
import { type FigureRow, shareIn } from './figure-rows.ts';
import { type ReleaseWords, resultInWords } from './result-words.ts';
import { ShareBar } from './share-bar.tsx';
import type { ShareColumn } from './sort-rows.ts';

type RowProps = { row: FigureRow; head: ReactNode; words: ReleaseWords; intervals: boolean };

const Row = ({ row, head, words, intervals }: RowProps) => {
	const share = shareIn(row);
	if (!share)
		return (
			<tr>
				<th scope="row">{head}</th>
				<td colSpan={intervals ? 5 : 4}>
					<span className={row.status === 'words' ? undefined : 'not-shown'}>{resultInWords(row.result, words)}</span>
				</td>
			</tr>
		);
	const bounds = boundsInWords(share, 'share', words);
	return (
		<tr>
			<th scope="row">{head}</th>
			<td className="wide-only bar-cell">
				<ShareBar {...share} />
			</td>
			<td className="n strong">{percent(share.share, words)}</td>
			<td className="n">
				{countOf(share.yes, share.base, words)}
				<span className="narrow-only small">{bounds}</span>
			</td>
			<td className="n wide-only">{bounds}</td>
			{intervals && <td className="n">{intervalInWords(share, words)}</td>}
		</tr>
	);
};

type ShareTableProps = {
	caption: string;
	/** What the first column heads: questions, or groups. */
	heads: string;
	rows: readonly FigureRow[];
	headOf: (row: FigureRow) => ReactNode;
	sorting: Sorting<ShareColumn>;
	onSort: (sorting: Sorting<ShareColumn>) => void;
	words: ReleaseWords;
	intervals: boolean;
};

/** The columns, for the table and for the choice of order on a narrow screen. */
export const shareColumnsIn = (
	{ t, say }: ReleaseWords,
	heads: string,
	intervals: boolean,
): ListingColumn<ShareColumn>[] => [
	{ key: 'question', label: heads },
	{ plain: 'bar', label: say('release.bar'), className: 'wide-only bar-cell' },
	{ key: 'share', label: t('table.share'), className: 'n share-cell' },
	{ key: 'answered', label: say('release.yes-of'), className: 'n of-cell' },
	{ plain: 'bounds', label: t('table.bounds'), className: 'n wide-only range-cell' },
	...(intervals ? [{ plain: 'interval', label: t('table.interval'), className: 'n range-cell' }] : []),
];

/** Shares of yes, a row each, with their base and bounds. */
export const ShareTable = ({ caption, heads, rows, headOf, sorting, onSort, words, intervals }: ShareTableProps) => (
	<Listing caption={caption} columns={shareColumnsIn(words, heads, intervals)} sorting={sorting} onSort={onSort}>
		{rows.map((row) => (
			<Row key={row.id} row={row} head={headOf(row)} words={words} intervals={intervals} />
		))}
	</Listing>
);
