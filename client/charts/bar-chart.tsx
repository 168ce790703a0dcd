import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { useCallback } from 'react';
import { drawLabel, layOut } from './canvas-text.ts';
import { ChartCanvas, type Draw } from './chart-canvas.tsx';
import type { ChartTheme } from './chart-theme.ts';
import type { BarDrawing } from './drawing.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** A group is its label and its bars, each in a slot; in pixels. */
const slot = 22;
const thickness = 14;
const betweenGroups = 16;
const gap = 8;

const groupHeight = ({ series }: BarDrawing): number => (series.length + 1) * slot + betweenGroups;

/** What stands at the end of each bar of a series, group by group. */
const textsOf = ({ groups }: BarDrawing, series: number) => groups.map(({ bars }) => bars[series]?.text);

const oneLine = (chart: Chart, theme: ChartTheme, plain: string) =>
	layOut(chart.ctx, theme, { plain }, Number.POSITIVE_INFINITY);

const widestText = (chart: Chart, drawing: BarDrawing, theme: ChartTheme): number => {
	const texts = drawing.series.flatMap((_, series) => textsOf(drawing, series));
	return Math.max(0, ...texts.map((text) => (text === undefined ? 0 : oneLine(chart, theme, text).width)));
};

const drawBarTexts = (chart: Chart, drawing: BarDrawing, theme: ChartTheme): void => {
	for (const series of drawing.series.keys())
		for (const [index, text] of textsOf(drawing, series).entries()) {
			// The first data set holds the place of the labels.
			const bar = chart.getDatasetMeta(series + 1).data[index];
			if (text === undefined || !bar) continue;
			const label = oneLine(chart, theme, text);
			const y = bar.y - label.height / 2;
			const at = theme.mirrored
				? { x: bar.x - gap, align: 'right' as const }
				: { x: bar.x + gap, align: 'left' as const };
			drawLabel(chart.ctx, theme, label, { ...at, y });
		}
};

const drawGroupLabels = (chart: Chart, drawing: BarDrawing, theme: ChartTheme): void => {
	const { left, right } = chart.chartArea;
	for (const [index, { label: strong }] of drawing.groups.entries()) {
		const middle = chart.scales.y?.getPixelForValue(index) ?? 0;
		const label = layOut(chart.ctx, theme, { strong }, chart.width);
		// Of two lines the first goes up into the space between the groups.
		const y = middle - groupHeight(drawing) / 2 + betweenGroups / 2 + slot - label.height;
		const at = theme.mirrored ? { x: right, align: 'right' as const } : { x: left, align: 'left' as const };
		drawLabel(chart.ctx, theme, label, { ...at, y });
	}
};

const own = (drawing: BarDrawing, theme: ChartTheme) => ({
	id: 'own',
	beforeLayout: (chart: Chart) => {
		const end = widestText(chart, drawing, theme) + gap + 2;
		chart.options.layout = { padding: theme.mirrored ? { left: end } : { right: end } };
	},
	beforeDraw: ({ ctx, width, height }: Chart) => {
		ctx.save();
		ctx.fillStyle = theme.paper;
		ctx.fillRect(0, 0, width, height);
		ctx.restore();
	},
	afterDatasetsDraw: (chart: Chart) => {
		drawGroupLabels(chart, drawing, theme);
		drawBarTexts(chart, drawing, theme);
	},
});

const scalesOf = (theme: ChartTheme) => ({
	x: {
		min: 0,
		max: 100,
		reverse: theme.mirrored,
		ticks: { display: false, stepSize: 50 },
		grid: { display: false },
		border: { display: false },
	},
	y: { display: false },
});

const dataOf = (drawing: BarDrawing, theme: ChartTheme) => ({
	labels: drawing.groups.map(({ label }) => label),
	datasets: [
		{ data: drawing.groups.map(() => null) },
		...drawing.series.map((_, series) => ({
			data: drawing.groups.map(({ bars }) => bars[series]?.value ?? null),
			backgroundColor: series === 0 ? theme.accent : theme.earlier,
		})),
	],
});

const drawBars =
	(drawing: BarDrawing): Draw =>
	(canvas, theme) =>
		new Chart<'bar', (number | null)[], string>(canvas, {
			type: 'bar',
			data: dataOf(drawing, theme),
			options: {
				indexAxis: 'y',
				animation: false,
				events: [],
				maintainAspectRatio: false,
				devicePixelRatio: Math.max(2, devicePixelRatio),
				datasets: {
					bar: {
						categoryPercentage: ((drawing.series.length + 1) * slot) / groupHeight(drawing),
						barPercentage: thickness / slot,
					},
				},
				scales: scalesOf(theme),
			},
			plugins: [own(drawing, theme)],
		}) as unknown as Chart;

/** Horizontal bars, a group for each answer and in it a bar for each edition, with what they say at their ends. */
export const BarChart = ({ drawing }: { drawing: BarDrawing }) => {
	const draw = useCallback((...given: Parameters<Draw>) => drawBars(drawing)(...given), [drawing]);
	return (
		<ChartCanvas label={drawing.alternative} draw={draw} height={(drawing.groups.length * groupHeight(drawing)) / 16} />
	);
};
