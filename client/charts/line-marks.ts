import type { Chart } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';
import type { LineDrawing, Mark } from './drawing.ts';

/** What everything on a line chart is drawn with. */
export type Surface = { chart: Chart; context: CanvasRenderingContext2D; drawing: LineDrawing; theme: ChartTheme };

const bandWidth = 24;
const boxWidth = 36;
/** How far from the middle of a mark its label begins. */
export const besideMark = ({ kind }: Mark): number => (kind === 'reported' ? boxWidth : bandWidth) / 2 + 5;
/** A published number is a box high enough to be seen, not a range. */
const numberHeight = 14;

export const across = ({ chart }: Surface, at: number): number => chart.scales.x?.getPixelForValue(at) ?? 0;
export const along = ({ chart }: Surface, value: number): number => chart.scales.y?.getPixelForValue(value) ?? 0;

/** The value a line passes through; undefined where a mark has none. */
export const lineValue = (mark: Mark | undefined): number | undefined =>
	mark === undefined || mark.kind === 'gap' ? undefined : mark.value;

const paint = ({ context }: Surface, colour: string, opacity: number, draw: () => void): void => {
	context.save();
	context.globalAlpha = opacity;
	context.fillStyle = colour;
	context.strokeStyle = colour;
	draw();
	context.restore();
};

/** So that a chart saved as a picture is not transparent. */
export const drawPaper = (surface: Surface): void => {
	const { chart, context, theme } = surface;
	paint(surface, theme.paper, 1, () => context.fillRect(0, 0, chart.width, chart.height));
};

/** Where a figure would lie whatever the others had answered. */
const drawBounds = (surface: Surface, { at, bounds: [low, high] }: Extract<Mark, { kind: 'value' }>): void => {
	const [left, top] = [across(surface, at) - bandWidth / 2, along(surface, high)];
	const height = along(surface, low) - top;
	paint(surface, surface.theme.accent, surface.theme.band, () =>
		surface.context.fillRect(left, top, bandWidth, height),
	);
};

/** The range that a published wording allows; the edge is dashed where it says "about". */
const drawReported = (surface: Surface, { at, value, range, about }: Extract<Mark, { kind: 'reported' }>): void => {
	const { context, theme } = surface;
	const [bottom, top] = [along(surface, range[0]), along(surface, range[1])];
	const height = value === undefined ? bottom - top : numberHeight;
	const start = value === undefined ? top : top - numberHeight / 2;
	const left = across(surface, at) - boxWidth / 2;
	paint(surface, theme.reported, 0.28, () => context.fillRect(left, start, boxWidth, height));
	paint(surface, theme.reported, 1, () => {
		context.setLineDash(about ? [4, 3] : []);
		context.strokeRect(left + 0.5, start + 0.5, boxWidth - 1, height - 1);
	});
};

/** What lies under the line. */
export const drawMarks = (surface: Surface): void => {
	for (const mark of surface.drawing.marks) {
		if (mark.kind === 'value') drawBounds(surface, mark);
		if (mark.kind === 'reported') drawReported(surface, mark);
	}
};

/** How far from the earlier mark to the later one a divider stands: the earlier one's words come before it. */
export const dividerAt = 0.75;

/** A divider between figures that may not be compared, below its words. Returns where it is. */
export const drawBreak = (surface: Surface, { before, after }: LineDrawing['breaks'][number], top: number): number => {
	const { chart, context, drawing, theme } = surface;
	const [from, to] = [drawing.marks[before]?.at ?? 0, drawing.marks[after]?.at ?? 0];
	const x = Math.round(across(surface, from + (to - from) * dividerAt)) + 0.5;
	const { bottom } = chart.chartArea;
	paint(surface, theme.muted, 1, () => {
		context.setLineDash([2, 4]);
		context.beginPath();
		context.moveTo(x, top);
		context.lineTo(x, bottom);
		context.stroke();
	});
	return x;
};
