import { type ReactNode, useMemo } from 'react';
import { BarChart } from '../charts/bar-chart.tsx';
import { LineChart } from '../charts/line-chart.tsx';
import { stepsOf } from './computation.ts';
import { barDrawing, lineDrawing } from './drawings.ts';
import { meanTable, shareTable, writtenTable } from './edition-tables.ts';
import { FigureTable } from './figure-table.tsx';
import { FigureTools } from './figure-tools.tsx';
import type { Words } from './figure-words.ts';
import { type Computation, HowComputed } from './how-computed.tsx';
import { useIntervals } from './intervals.tsx';
import { BarLegend, LineLegend } from './legend.tsx';
import { listTable } from './list-figures.ts';
import { Summary } from './summary.tsx';
import type { TableModel } from './table-model.ts';
import { hasFigure, type ResultsView, type Row, type RowKind } from './view.ts';
import { Wordings } from './wordings.tsx';

type RowProps = { row: Row; words: Words };

const tables: Record<RowKind, (row: Row, words: Words) => TableModel> = {
	share: shareTable,
	list: listTable,
	written: writtenTable,
	score: meanTable,
	difference: meanTable,
};

const LineFigure = ({ row, words }: RowProps) => {
	const drawing = useMemo(() => lineDrawing(row, words), [row, words]);
	const { intervals } = useIntervals();
	return (
		<figure className="figure">
			<LineChart drawing={drawing} intervals={intervals && row.kind === 'share'} />
			<LineLegend drawing={drawing} row={row} words={words} />
		</figure>
	);
};

const BarFigure = ({ row, words }: RowProps) => {
	const drawing = useMemo(() => barDrawing(row, words), [row, words]);
	if (drawing.series.length === 0) return null;
	return (
		<figure className="figure">
			<BarChart drawing={drawing} />
			<BarLegend drawing={drawing} row={row} words={words} />
		</figure>
	);
};

const Drawn = ({ row, words }: RowProps) => {
	if (row.kind === 'written' || !hasFigure(row)) return null;
	return row.kind === 'list' ? <BarFigure row={row} words={words} /> : <LineFigure row={row} words={words} />;
};

/** The newest edition first. */
const computationsOf = (row: Row, words: Words): Computation[] =>
	row.points
		.map(({ edition, figure }) => ({ of: words.label(edition), steps: stepsOf(figure, row, words) }))
		.toReversed();

type RowFigureProps = RowProps & {
	view: ResultsView;
	/** The figure's own page, where this is not it. */
	address?: string;
	heading: ReactNode;
	/** What was written stands on the same page. */
	textsBelow?: boolean;
};

/** Everything there is of one question or indicator: in words, as a chart, as a table, with its wording and downloads. */
export const RowFigure = ({ view, row, words, address, heading, textsBelow = false }: RowFigureProps) => {
	const table = useMemo(() => tables[row.kind](row, words), [row, words]);
	return (
		<section id={row.id} className="stack row-figure" tabIndex={-1}>
			{heading}
			<Summary row={row} words={words} />
			{row.kind === 'written' && hasFigure(row) && !textsBelow && <p>{words.t('summary.written-not-shown')}</p>}
			{row.note !== null && <p className="small">{row.note}</p>}
			<Drawn row={row} words={words} />
			<FigureTable table={table} />
			<Wordings row={row} words={words} />
			<HowComputed computations={computationsOf(row, words)} words={words} />
			<FigureTools view={view} row={row} words={words} address={address} />
		</section>
	);
};
