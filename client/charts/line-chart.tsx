import { Chart, LinearScale, LineElement } from 'chart.js';
import { LineWithErrorBarsController, PointWithErrorBar } from 'chartjs-chart-error-bars';
import { useCallback } from 'react';
import { ChartCanvas, type Draw } from './chart-canvas.tsx';
import type { ChartTheme } from './chart-theme.ts';
import type { LineDrawing, Mark } from './drawing.ts';
import { drawLabels, roomFor, spanOf } from './line-labels.ts';
import { drawMarks, drawPaper, lineValue, type Surface } from './line-marks.ts';

Chart.register(LineWithErrorBarsController, PointWithErrorBar, LinearScale, LineElement);

type Place = { x: number; y: number; yMin?: number; yMax?: number; radius: number };

const placesOf = (marks: readonly Mark[], intervals: boolean): Place[] =>
	marks.flatMap((mark) => {
		const y = lineValue(mark);
		if (y === undefined) return [];
		const interval = intervals && mark.kind === 'value' ? mark.interval : undefined;
		// A reported number is a box of its own, not a point.
		const place = { x: mark.at, y, radius: mark.kind === 'value' ? 5 : 0 };
		return [interval ? { ...place, yMin: interval[0], yMax: interval[1] } : place];
	});

/** How the line is drawn between two neighbouring points: not at all, where nothing says that they may be compared. */
const segmentStyle = (drawing: LineDrawing, places: readonly Place[], theme: ChartTheme) => {
	const segmentAfter = (index: number) =>
		drawing.segments.find(
			({ from, to }) => drawing.marks[from]?.at === places[index]?.x && drawing.marks[to]?.at === places[index + 1]?.x,
		);
	return {
		borderColor: ({ p0DataIndex }: { p0DataIndex: number }) =>
			segmentAfter(p0DataIndex) ? theme.accent : 'transparent',
		borderDash: ({ p0DataIndex }: { p0DataIndex: number }) => (segmentAfter(p0DataIndex)?.reworded ? [6, 5] : []),
	};
};

const scalesOf = ({ marks, scale }: LineDrawing, theme: ChartTheme) => {
	const span = spanOf(marks);
	const text = { color: theme.muted, font: { family: theme.family, size: theme.size }, maxRotation: 0 };
	return {
		x: {
			type: 'linear' as const,
			min: span.from,
			max: span.to,
			reverse: theme.mirrored,
			grid: { display: false },
			border: { display: false },
			afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
				axis.ticks = marks.map(({ at }) => ({ value: at }));
			},
			ticks: {
				...text,
				autoSkip: false,
				callback: (value: string | number) => marks.find(({ at }) => at === value)?.edition,
			},
		},
		y: {
			type: 'linear' as const,
			min: scale.least,
			max: scale.greatest,
			position: theme.mirrored ? ('right' as const) : ('left' as const),
			grid: { color: theme.line, drawTicks: false },
			border: { display: false },
			afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
				axis.ticks = scale.ticks.map(({ at }) => ({ value: at }));
			},
			ticks: {
				...text,
				padding: 8,
				callback: (value: string | number) => scale.ticks.find(({ at }) => at === value)?.label,
			},
		},
	};
};

/** Draws what Chart.js does not know: bands, boxes, dividers, words. */
const own = (drawing: LineDrawing, theme: ChartTheme) => {
	const surfaceOf = (chart: Chart): Surface => ({ chart, context: chart.ctx, drawing, theme });
	return {
		id: 'own',
		beforeLayout: (chart: Chart) => {
			const { end, bottom } = roomFor(surfaceOf(chart));
			const side = theme.mirrored ? { left: end } : { right: end };
			chart.options.layout = { padding: { top: 8, bottom, ...side } };
		},
		beforeDraw: (chart: Chart) => drawPaper(surfaceOf(chart)),
		beforeDatasetsDraw: (chart: Chart) => drawMarks(surfaceOf(chart)),
		afterDatasetsDraw: (chart: Chart) => drawLabels(surfaceOf(chart), roomFor(surfaceOf(chart))),
	};
};

const drawLine =
	(drawing: LineDrawing, intervals: boolean): Draw =>
	(canvas, theme) => {
		const places = placesOf(drawing.marks, intervals);
		return new Chart<'lineWithErrorBars', Place[]>(canvas, {
			type: 'lineWithErrorBars',
			data: {
				datasets: [
					{
						data: places,
						borderColor: theme.accent,
						borderWidth: 2.5,
						segment: segmentStyle(drawing, places, theme),
						errorBarColor: theme.accent,
						errorBarWhiskerColor: theme.accent,
						errorBarLineWidth: 1.5,
						errorBarWhiskerLineWidth: 1.5,
						errorBarWhiskerSize: 12,
						clip: false,
					},
				],
			},
			options: {
				animation: false,
				events: [],
				maintainAspectRatio: false,
				devicePixelRatio: Math.max(2, devicePixelRatio),
				font: { family: theme.family, size: theme.size },
				elements: {
					pointWithErrorBar: {
						radius: ({ dataIndex }: { dataIndex: number }) => places[dataIndex]?.radius ?? 0,
						backgroundColor: theme.accent,
					},
				},
				scales: scalesOf(drawing, theme),
			},
			plugins: [own(drawing, theme)],
		}) as unknown as Chart;
	};

export const LineChart = ({ drawing, intervals }: { drawing: LineDrawing; intervals: boolean }) => {
	const draw = useCallback(
		(...given: Parameters<Draw>) => drawLine(drawing, intervals)(...given),
		[drawing, intervals],
	);
	return <ChartCanvas label={drawing.alternative} draw={draw} height={17} />;
};
