import { Link } from 'wouter';
import { pictureOf } from '../charts/picture.ts';
import { useText } from '../i18n/text.tsx';
import { toCsv } from '../ui/csv.ts';
import { downloadText } from '../ui/download.ts';
import { type FigureRecord, recordsOf, rowsOf } from './figure-records.ts';
import { questionAddress } from './place.ts';
import type { ResultsView, Row } from './view.ts';

export const saveRecords = (records: readonly FigureRecord[], name: string): void =>
	downloadText(`${name}.csv`, 'text/csv', toCsv(rowsOf(records)));

const savePicture = (picture: HTMLCanvasElement, name: string): void => {
	const link = document.createElement('a');
	link.href = picture.toDataURL('image/png');
	link.download = `${name}.png`;
	link.click();
};

type FigureToolsProps = {
	view: ResultsView;
	row: Row;
	/** Its page, where this is not it. */
	address: string | undefined;
	/** The chart, once it is drawn. */
	canvas: () => HTMLCanvasElement | null;
};

/** What a picture of a figure says once it has left the page. */
const useCaption = ({ results }: ResultsView, row: Row): string[] => {
	const { t } = useText('results');
	const { inquiry, synthetic } = results;
	const list = row.several ? 'legend.several' : 'legend.list';
	return [
		row.kind === 'list' || row.kind === 'written' ? t(list) : t(`picture.${row.kind}`),
		`${t('results.of', { inquiry: inquiry.title })}. ${new URL(questionAddress(inquiry.id, row.id), location.href)}`,
		...(synthetic ? [t('page.synthetic')] : []),
		...(row.points.some(({ publishable }) => !publishable) ? [t('mark.not-publishable')] : []),
	];
};

export const FigureTools = ({ view, row, address, canvas }: FigureToolsProps) => {
	const { t } = useText('results');
	const caption = useCaption(view, row);
	const named = (what: string): string => t('tools.of', { what, title: row.title });
	const picture = () => {
		const drawn = canvas();
		if (drawn) savePicture(pictureOf(drawn, row.title, caption), row.id);
	};
	return (
		<div className="row small on-screen">
			<button
				type="button"
				className="link"
				aria-label={named(t('tools.csv'))}
				onClick={() => saveRecords(recordsOf([row], view), row.id)}
			>
				{t('tools.csv')}
			</button>
			{row.kind !== 'written' && (
				<button type="button" className="link" aria-label={named(t('tools.png'))} onClick={picture}>
					{t('tools.png')}
				</button>
			)}
			{address !== undefined && (
				<Link href={address} aria-label={named(t('tools.link'))}>
					{t('tools.link')}
				</Link>
			)}
		</div>
	);
};
