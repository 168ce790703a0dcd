import type { LineDrawing, Mark } from './drawing.ts';
import { spanOf } from './line-labels.ts';
import { dividerAt, lineValue } from './line-marks.ts';
import { element, layWords, type Pen, type Picture } from './svg.ts';

const plotHeight = 230;
const top = 20;
const bandWidth = 24;
const boxWidth = 36;
const numberHeight = 14;

type Sheet = { drawing: LineDrawing; pen: Pen; width: number; x: (at: number) => number; y: (value: number) => number };

/** The same chart as on the canvas, in SVG: figures stand under their edition. */
export const lineSvg = (drawing: LineDrawing, intervals: boolean, pen: Pen, width = 720): Picture => {
	const { least, greatest, ticks } = drawing.scale;
	const axis = Math.max(...ticks.map(({ label }) => pen.widthOf(label, false))) + 10;
	const span = spanOf(drawing.marks);
	const along = (at: number): number => ((at - span.from) / (span.to - span.from)) * (width - axis);
	const sheet: Sheet = {
		drawing,
		pen,
		width,
		x: (at) => (pen.theme.mirrored ? width - axis - along(at) : axis + along(at)),
		y: (value) => top + ((greatest - value) / (greatest - least)) * plotHeight,
	};
	const labels = labelsOf(sheet);
	const body = [
		grid(sheet),
		...drawing.breaks.map((gap) => divider(sheet, gap)),
		...drawing.marks.map((mark) => area(sheet, mark)),
		...drawing.segments.map((segment) => line(sheet, segment)),
		...drawing.marks.map((mark) => point(sheet, mark, intervals)),
		labels.body,
	];
	return { width, height: top + plotHeight + labels.height, body: body.join('') };
};

const grid = ({ drawing, pen, width, y }: Sheet): string =>
	drawing.scale.ticks
		.map(({ at, label }) => {
			const { theme } = pen;
			const height = theme.size * 1.3;
			const rule = element('line', { x1: 0, x2: width, y1: y(at), y2: y(at), stroke: theme.line });
			const words = layWords({ plain: label }, width, pen);
			return rule + words.at({ x: theme.mirrored ? width : 0, y: y(at) - height });
		})
		.join('');

const area = ({ pen: { theme }, x, y }: Sheet, mark: Mark): string => {
	if (mark.kind === 'gap') return '';
	if (mark.kind === 'value') {
		const [low, high] = mark.bounds;
		const box = { x: x(mark.at) - bandWidth / 2, y: y(high), width: bandWidth, height: y(low) - y(high) };
		return element('rect', { ...box, fill: theme.accent, 'fill-opacity': theme.band });
	}
	const { value, range, about } = mark;
	const from = value === undefined ? y(range[1]) : y(value) - numberHeight / 2;
	const height = value === undefined ? y(range[0]) - y(range[1]) : numberHeight;
	return element('rect', {
		x: x(mark.at) - boxWidth / 2,
		y: from,
		width: boxWidth,
		height,
		fill: theme.reported,
		'fill-opacity': 0.28,
		stroke: theme.reported,
		'stroke-dasharray': about ? '4 3' : undefined,
	});
};

const line = ({ drawing, pen, x, y }: Sheet, { from, to, reworded }: LineDrawing['segments'][number]): string => {
	const [first, second] = [drawing.marks[from], drawing.marks[to]];
	const [start, end] = [lineValue(first), lineValue(second)];
	if (!first || !second || start === undefined || end === undefined) return '';
	const [x1, x2, y1, y2] = [x(first.at), x(second.at), y(start), y(end)];
	const drawn = element('line', {
		...{ x1, x2, y1, y2 },
		stroke: pen.theme.accent,
		'stroke-width': 2.5,
		'stroke-dasharray': reworded ? '6 5' : undefined,
	});
	if (!reworded) return drawn;
	const words = layWords({ plain: drawing.words.reworded }, 200, pen);
	const middle = (y1 + y2) / 2;
	return drawn + words.at({ x: (x1 + x2) / 2, y: y2 < y1 ? middle - words.height - 6 : middle + 6, anchor: 'middle' });
};

const divider = ({ drawing, pen, x }: Sheet, { before, after }: LineDrawing['breaks'][number]): string => {
	const [from, to] = [drawing.marks[before]?.at ?? 0, drawing.marks[after]?.at ?? 0];
	const at = x(from + (to - from) * dividerAt);
	const words = layWords({ plain: drawing.words.broken }, 110, pen);
	const y1 = top + 4 + words.height;
	const rule = { x1: at, x2: at, y1, y2: top + plotHeight, stroke: pen.theme.muted, 'stroke-dasharray': '2 4' };
	return element('line', rule) + words.at({ x: at, y: top + 4, anchor: 'middle' });
};

const point = ({ pen: { theme }, x, y }: Sheet, mark: Mark, intervals: boolean): string => {
	if (mark.kind !== 'value') return '';
	const [cx, cy] = [x(mark.at), y(mark.value)];
	const stroke = { stroke: theme.accent, 'stroke-width': 1.5 };
	const whisker = (value: number) => element('line', { x1: cx - 6, x2: cx + 6, y1: y(value), y2: y(value), ...stroke });
	const [low, high] = mark.interval ?? [mark.value, mark.value];
	const interval =
		intervals && mark.interval
			? element('line', { x1: cx, x2: cx, y1: y(low), y2: y(high), ...stroke }) + whisker(low) + whisker(high)
			: '';
	return interval + element('circle', { cx, cy, r: 5, fill: theme.accent });
};

/** The edition under the axis, and under it what its figure is and is of. */
const labelsOf = ({ drawing: { marks }, pen, width, x }: Sheet): { body: string; height: number } => {
	const places = marks.map(({ at }) => x(at)).sort((a, b) => a - b);
	const gaps = places.slice(1).map((place, before) => place - (places[before] ?? 0));
	const room = Math.max(60, Math.min(160, ...gaps) - 8);
	const edition = pen.theme.size * 1.3;
	const laid = marks.map((mark) => ({ mark, words: layWords(mark, room, pen) }));
	const body = laid.map(({ mark, words }) => {
		const half = Math.max(words.width, pen.widthOf(mark.edition, false)) / 2;
		const at = { x: Math.min(Math.max(x(mark.at), half), width - half), anchor: 'middle' as const };
		const axis = layWords({ plain: mark.edition }, room, pen).at({ ...at, y: top + plotHeight + 6 });
		return axis + words.at({ ...at, y: top + plotHeight + 8 + edition });
	});
	return { body: body.join(''), height: edition + 16 + Math.max(0, ...laid.map(({ words }) => words.height)) };
};
