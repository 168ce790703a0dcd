import { drawLabel, type Label, layOut, lineHeight } from './canvas-text.ts';
import type { Mark } from './drawing.ts';
import { across, along, besideMark, dividerAt, drawBreak, lineValue, type Surface } from './line-marks.ts';

/** Where marks are closer than this, in pixels, what they say stands under the axis instead of beside them. */
const roomBeside = 130;
const widestLast = 140;
const narrowest = 64;

type Room = { under: boolean; end: number; bottom: number };

const lastLabel = ({ context, theme, drawing }: Surface): Label =>
	layOut(context, theme, drawing.marks.at(-1) ?? {}, widestLast);

/** The least distance between neighbouring marks on a stretch of `width` pixels. */
const leastGap = ({ drawing: { marks } }: Surface, width: number): number => {
	const span = spanOf(marks);
	const gaps = marks.slice(1).map((mark, place) => mark.at - (marks[place]?.at ?? 0));
	return Math.min(...gaps, span.to - span.from) * (width / (span.to - span.from));
};

/** The stretch of time a chart shows, with room before the first mark and after the last. */
export const spanOf = (marks: readonly Mark[]): { from: number; to: number } => {
	const [first, last] = [marks[0]?.at ?? 0, marks.at(-1)?.at ?? 0];
	const margin = Math.max(0.4, (last - first) * 0.1);
	return { from: first - margin, to: last + margin };
};

/** How wide a label under the axis may be; the axis of values takes the rest. */
const widthUnder = (surface: Surface): number => Math.max(narrowest, leastGap(surface, surface.chart.width - 70) - 8);

/** Where the labels go, and the room that the chart must leave for them. */
export const roomFor = (surface: Surface): Room => {
	const { chart, context, drawing, theme } = surface;
	const end = lastLabel(surface).width;
	if (leastGap(surface, chart.width - end - 60) >= roomBeside) return { under: false, end, bottom: 0 };
	const heights = drawing.marks.map((mark) => layOut(context, theme, mark, widthUnder(surface)).height);
	return { under: true, end: 8, bottom: Math.max(0, ...heights) + 4 };
};

/** Whether the line that leaves a mark goes up: then its label stands clear of it below. */
const rises = ({ drawing }: Surface, place: number): boolean | undefined => {
	const leaving = drawing.segments.find(({ from }) => from === place);
	const [from, to] = [lineValue(drawing.marks[place]), lineValue(drawing.marks[leaving?.to ?? -1])];
	return from === undefined || to === undefined ? undefined : to > from;
};

const middleOf = (surface: Surface, mark: Mark): number => {
	if (mark.kind === 'gap') return surface.chart.chartArea.bottom - lineHeight(surface.theme);
	if (mark.kind === 'value') return along(surface, mark.value);
	return along(surface, mark.value ?? (mark.range[0] + mark.range[1]) / 2);
};

/** How far the words of a mark may go towards the next, `distance` pixels on. */
const roomBefore = ({ drawing }: Surface, place: number, distance: number): number => {
	const next = drawing.marks[place + 1];
	if (drawing.breaks.some(({ before }) => before === place)) return distance * dividerAt - 4;
	return distance - (next ? besideMark(next) : 0);
};

const drawBeside = (surface: Surface, mark: Mark, place: number): void => {
	const { chart, context, drawing, theme } = surface;
	const x = across(surface, mark.at);
	const beside = besideMark(mark);
	const next = drawing.marks[place + 1];
	const room = next ? roomBefore(surface, place, Math.abs(across(surface, next.at) - x)) - beside : widestLast;
	const label = layOut(context, theme, mark, room);
	const middle = middleOf(surface, mark);
	const up = rises(surface, place);
	const wished = up === undefined ? middle - label.height / 2 : up ? middle + 4 : middle - label.height - 4;
	const { top, bottom } = chart.chartArea;
	const y = Math.min(Math.max(wished, top), bottom - label.height);
	drawLabel(
		context,
		theme,
		label,
		theme.mirrored ? { x: x - beside, y, align: 'right' } : { x: x + beside, y, align: 'left' },
	);
};

const drawUnder = (surface: Surface, mark: Mark): void => {
	const { chart, context, theme } = surface;
	const label = layOut(context, theme, mark, widthUnder(surface));
	const half = label.width / 2;
	const x = Math.min(Math.max(across(surface, mark.at), half), chart.width - half);
	const y = (chart.scales.x?.bottom ?? 0) + 2;
	drawLabel(context, theme, label, { x, y, align: 'center' });
};

const drawSegmentWords = (surface: Surface): void => {
	const { context, drawing, theme } = surface;
	for (const { from, to, reworded } of drawing.segments) {
		const [first, second] = [drawing.marks[from], drawing.marks[to]];
		const [low, high] = [lineValue(first), lineValue(second)];
		if (!reworded || !first || !second || low === undefined || high === undefined) continue;
		const label = layOut(context, theme, { plain: drawing.words.reworded }, 200);
		const x = (across(surface, first.at) + across(surface, second.at)) / 2;
		const middle = (along(surface, low) + along(surface, high)) / 2;
		const y = rises(surface, from) ? middle - label.height - 4 : middle + 4;
		drawLabel(context, theme, label, { x, y, align: 'center' });
	}
};

const drawBreakWords = (surface: Surface): void => {
	const { chart, context, drawing, theme } = surface;
	for (const gap of drawing.breaks) {
		const label = layOut(context, theme, { plain: drawing.words.broken }, 110);
		const y = chart.chartArea.top + 4;
		drawLabel(context, theme, label, { x: drawBreak(surface, gap, y + label.height), y, align: 'center' });
	}
};

/** Everything that is said on a line chart. */
export const drawLabels = (surface: Surface, { under }: Room): void => {
	drawBreakWords(surface);
	drawSegmentWords(surface);
	for (const [place, mark] of surface.drawing.marks.entries()) {
		if (under) drawUnder(surface, mark);
		else drawBeside(surface, mark, place);
	}
};
