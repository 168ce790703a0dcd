import { Link } from 'wouter';
import { barSvg } from '../charts/bar-svg.ts';
import { lineSvg } from '../charts/line-svg.ts';
import type { Pen, Picture } from '../charts/svg.ts';
import { toCsv } from '../ui/csv.ts';
import { downloadText } from '../ui/download.ts';
import { DownloadTools } from './download-tools.tsx';
import { barDrawing, lineDrawing } from './drawings.ts';
import { type FigureRecord, recordsOf, rowsOf } from './figure-records.ts';
import type { Words } from './figure-words.ts';
import { useIntervals } from './intervals.tsx';
import type { ResultsView, Row } from './view.ts';

export const saveRecords = (records: readonly FigureRecord[], name: string): void =>
	downloadText(`${name}.csv`, 'text/csv', toCsv(rowsOf(records)));

/** In the workbench each row says of whom it is. */
const rowsOfView = (rows: readonly Row[], view: ResultsView) => {
	const { record = {} } = view.whose ?? {};
	return rowsOf(
		recordsOf(rows, view).map((one) => ({ ...one, ...record })),
		Object.keys(record),
	);
};

type FigureToolsProps = {
	view: ResultsView;
	row: Row;
	words: Words;
	/** Its page, where this is not it. */
	address: string | undefined;
};

/** What a picture of a figure says once it has left the page. */
const captionOf = ({ results, whose }: ResultsView, row: Row, address: string | undefined, { t }: Words): string[] => {
	const { inquiry, synthetic } = results;
	const list = row.several ? 'legend.several' : 'legend.list';
	return [
		row.kind === 'list' || row.kind === 'written' ? t(list) : t(`picture.${row.kind}`),
		...(whose ? [whose.said] : []),
		`${t('results.of', { inquiry: inquiry.title })}. ${new URL(address ?? location.href, location.href)}`,
		...(synthetic ? [t('page.synthetic')] : []),
		...(row.points.some(({ publishable }) => !publishable) ? [t('mark.not-publishable')] : []),
	];
};

export const FigureTools = ({ view, row, words, address }: FigureToolsProps) => {
	const { t } = words;
	const { intervals } = useIntervals();
	const draw = (pen: Pen): Picture =>
		row.kind === 'list'
			? barSvg(barDrawing(row, words), pen)
			: lineSvg(lineDrawing(row, words), intervals && row.kind === 'share', pen);
	return (
		<DownloadTools
			title={row.title}
			name={`${row.id}${view.whose?.file ?? ''}`}
			rows={() => rowsOfView([row], view)}
			picture={row.kind === 'written' ? undefined : draw}
			caption={captionOf(view, row, address, words)}
		>
			{address !== undefined && (
				<Link href={address} aria-label={t('tools.of', { what: t('tools.link'), title: row.title })}>
					{t('tools.link')}
				</Link>
			)}
		</DownloadTools>
	);
};
