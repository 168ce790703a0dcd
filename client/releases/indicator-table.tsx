import { boundsInWords } from '../analyse/figure-words.ts';
import { PlainListing } from '../ui/listing.tsx';
import type { FigureRow } from './figure-rows.ts';
import { type ReleaseWords, resultInWords } from './result-words.ts';

const Row = ({ row, head, words }: { row: FigureRow; head: string; words: ReleaseWords }) => {
	const { result } = row;
	const { t, numbers } = words;
	const write = (points: string): string => numbers.points(points, 1);
	if (result.kind !== 'value' || result.measure !== 'mean')
		return (
			<tr>
				<th scope="row">{head}</th>
				<td colSpan={5}>
					<span className={result.kind === 'value' ? undefined : 'not-shown'}>{resultInWords(result, words)}</span>
				</td>
			</tr>
		);
	const [lower, median, upper] = result.quartiles ?? [];
	const half =
		lower === undefined || upper === undefined ? '–' : t('figure.range', { low: write(lower), high: write(upper) });
	return (
		<tr>
			<th scope="row">{head}</th>
			<td className="n strong">{write(result.mean)}</td>
			<td className="n">{numbers.count(result.base)}</td>
			<td className="n">{boundsInWords(result, 'score', words, 1)}</td>
			<td className="n wide-only">{median === undefined ? '–' : write(median)}</td>
			<td className="n wide-only">{half}</td>
		</tr>
	);
};

type IndicatorTableProps = {
	caption: string;
	heads: string;
	rows: readonly FigureRow[];
	headOf: (row: FigureRow) => string;
	words: ReleaseWords;
};

/** Means over governments, a row each, with their bounds and quartiles. */
export const IndicatorTable = ({ caption, heads, rows, headOf, words }: IndicatorTableProps) => {
	const { t } = words;
	return (
		<PlainListing
			caption={caption}
			columns={[
				{ label: heads },
				{ label: t('table.mean'), className: 'n' },
				{ label: t('table.governments'), className: 'n' },
				{ label: t('table.bounds'), className: 'n' },
				{ label: t('table.median'), className: 'n wide-only' },
				{ label: t('table.quartiles'), className: 'n wide-only' },
			]}
		>
			{rows.map((row) => (
				<Row key={row.id} row={row} head={headOf(row)} words={words} />
			))}
		</PlainListing>
	);
};
