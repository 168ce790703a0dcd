import type { ReactNode } from 'react';
import type { BarDrawing, LineDrawing } from '../charts/drawing.ts';
import type { Words } from './figure-words.ts';
import { useIntervals } from './intervals.tsx';
import type { Row } from './view.ts';

const Key = ({ sign, children }: { sign: string; children: ReactNode }) => (
	<li>
		<span className={`sign ${sign}`} aria-hidden="true" />
		{children}
	</li>
);

const IntervalChoice = ({ words: { t } }: { words: Words }) => {
	const { intervals, show } = useIntervals();
	return (
		<li className="on-screen">
			<label className="interval-choice">
				<input type="checkbox" checked={intervals} onChange={({ target }) => show(target.checked)} />
				{t('legend.show-intervals')}
			</label>
		</li>
	);
};

/** What each mark of a line chart means: only those that are there. */
export const LineLegend = ({ drawing, row, words }: { drawing: LineDrawing; row: Row; words: Words }) => {
	const { t } = words;
	const { intervals } = useIntervals();
	const has = (kind: LineDrawing['marks'][number]['kind']) => drawing.marks.some((mark) => mark.kind === kind);
	const measure = row.kind === 'share' ? 'share' : row.kind === 'score' ? 'score' : 'difference';
	return (
		<figcaption>
			<ul className="legend">
				{has('value') && <Key sign="dot">{t(`legend.${measure}`)}</Key>}
				{has('value') && <Key sign="band">{t('legend.bounds')}</Key>}
				{has('reported') && <Key sign="box">{t('legend.reported')}</Key>}
				{drawing.segments.some(({ reworded }) => reworded) && <Key sign="dashes">{t('legend.reworded')}</Key>}
				{drawing.breaks.length > 0 && <Key sign="divider">{t('legend.broken')}</Key>}
				{intervals && row.kind === 'share' && has('value') && <Key sign="whiskers">{t('legend.interval')}</Key>}
				{row.kind === 'share' && has('value') && <IntervalChoice words={words} />}
			</ul>
		</figcaption>
	);
};

/** What the bars of a list are of. */
export const BarLegend = ({ drawing, row, words }: { drawing: BarDrawing; row: Row; words: Words }) => {
	const { t } = words;
	const labels = drawing.series.map(({ label }) => label);
	return (
		<figcaption>
			<ul className="legend">
				{labels.map((label, place) => (
					<Key key={label} sign={place === 0 ? 'bar-latest' : 'bar-earlier'}>
						{label}
					</Key>
				))}
			</ul>
			{t(row.several ? 'legend.several' : 'legend.list')}
		</figcaption>
	);
};
