import type { ReactNode } from 'react';
import { penFor, saveSvgAsPng } from '../charts/save-picture.ts';
import { framed, type Pen, type Picture, svgText } from '../charts/svg.ts';
import { useText } from '../i18n/text.tsx';
import { type Cell, toCsv } from '../ui/csv.ts';
import { downloadText } from '../ui/download.ts';

type DownloadToolsProps = {
	/** What it is of: heads the picture, and tells one button from another. */
	title: string;
	/** Of the files, without an ending. */
	name: string;
	/** Under a row of the columns' names. */
	rows: () => readonly (readonly Cell[])[];
	picture?: ((pen: Pen) => Picture) | undefined;
	/** What a picture says once it has left the page. */
	caption?: readonly string[];
	children?: ReactNode;
};

/** The ways to take a figure along: its data, and its picture. */
export const DownloadTools = ({ title, name, rows, picture, caption = [], children }: DownloadToolsProps) => {
	const { t } = useText('results');
	const drawn = (draw: (pen: Pen) => Picture): { svg: string; framed: Picture } => {
		const pen = penFor(document.body);
		const whole = framed(draw(pen), { title, caption }, pen);
		return { svg: svgText(whole, title, pen), framed: whole };
	};
	const tool = (key: 'tools.csv' | 'tools.png' | 'tools.svg', act: () => void) => (
		<button type="button" className="link" aria-label={t('tools.of', { what: t(key), title })} onClick={act}>
			{t(key)}
		</button>
	);
	const savePng = (draw: (pen: Pen) => Picture): void => {
		const { svg, framed: whole } = drawn(draw);
		void saveSvgAsPng(svg, whole, name);
	};
	return (
		<div className="row small on-screen">
			{tool('tools.csv', () => downloadText(`${name}.csv`, 'text/csv', toCsv(rows())))}
			{picture && tool('tools.png', () => savePng(picture))}
			{picture && tool('tools.svg', () => downloadText(`${name}.svg`, 'image/svg+xml', drawn(picture).svg))}
			{children}
		</div>
	);
};
