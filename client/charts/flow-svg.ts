import type { ChartTheme } from './chart-theme.ts';
import type { FlowDrawing } from './drawing.ts';
import { element, layWords, type Pen, type Picture } from './svg.ts';

const stacked = 190;
const between = 20;
const nodeWidth = 10;
const head = 26;

type Flow = FlowDrawing['flows'][number];
type Node = { id: string; label: string; count: number; y: number; height: number };

/** Later tones lie over earlier ones. */
const order: readonly Flow['tone'][] = ['other', 'stay', 'lost', 'gained'];

const fillOf = (tone: Flow['tone'], theme: ChartTheme): { fill: string; 'fill-opacity': number } => {
	if (tone === 'gained') return { fill: theme.accent, 'fill-opacity': 0.75 };
	if (tone === 'lost') return { fill: theme.reported, 'fill-opacity': 0.75 };
	return { fill: theme.earlier, 'fill-opacity': tone === 'stay' ? 0.3 : 0.16 };
};

const totalOf = (flows: readonly Flow[]): number => flows.reduce((sum, { count }) => sum + count, 0);

/** The states of one side, stacked, those that nobody is in left out. */
const column = ({ states, flows }: FlowDrawing, side: 'from' | 'to', scale: number): Node[] => {
	let y = head;
	return states.flatMap(({ id, label }) => {
		const count = totalOf(flows.filter((flow) => flow[side] === id));
		if (count === 0) return [];
		const node = { id, label, count, y, height: Math.max(2, count * scale) };
		y += node.height + between;
		return [node];
	});
};

/** Ribbons from what governments answered the first time to what they answered the second time. */
export const flowSvg = (drawing: FlowDrawing, numbers: (count: number) => string, pen: Pen, width = 720): Picture => {
	const scale = stacked / Math.max(1, totalOf(drawing.flows));
	const [before, after] = [column(drawing, 'from', scale), column(drawing, 'to', scale)];
	const label = Math.min(150, width * 0.27);
	const [left, right] = [label + 8, width - label - 8 - nodeWidth];
	const height = Math.max(...[...before, ...after].map(({ y, height: own }) => y + own)) + between;
	const at = { left: left + nodeWidth, right };
	const [first, second] = drawing.heads;
	const body = [
		layWords({ strong: first }, label, pen).at({ x: left, y: 0, anchor: 'end' }),
		layWords({ strong: second }, label, pen).at({ x: right + nodeWidth, y: 0 }),
		...ribbons(drawing, { before, after, scale, at }, pen),
		...before.map((node) => nodeAt(node, left, 'end', label, numbers, pen)),
		...after.map((node) => nodeAt(node, right, 'start', label, numbers, pen)),
	];
	return { width, height, body: body.join('') };
};

const nodeAt = (
	{ label, count, y, height }: Node,
	x: number,
	anchor: 'start' | 'end',
	room: number,
	numbers: (count: number) => string,
	pen: Pen,
): string => {
	const words = layWords({ plain: `${label} ${numbers(count)}` }, room, pen);
	const side = anchor === 'end' ? x - 6 : x + nodeWidth + 6;
	const rect = element('rect', { x, y, width: nodeWidth, height, fill: pen.theme.muted });
	return rect + words.at({ x: side, y: y + height / 2 - words.height / 2, anchor });
};

type Columns = {
	before: readonly Node[];
	after: readonly Node[];
	scale: number;
	at: { left: number; right: number };
};

const ribbons = ({ states, flows }: FlowDrawing, { before, after, scale, at }: Columns, pen: Pen): string[] => {
	const place = (id: string): number => states.findIndex((state) => state.id === id);
	const leaving = new Map(before.map(({ id, y }) => [id, y]));
	const arriving = new Map(after.map(({ id, y }) => [id, y]));
	const laid = flows
		.filter(({ count }) => count > 0)
		.toSorted((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to))
		.map((flow) => {
			const [start, end] = [leaving.get(flow.from) ?? 0, arriving.get(flow.to) ?? 0];
			const thick = flow.count * scale;
			leaving.set(flow.from, start + thick);
			arriving.set(flow.to, end + thick);
			return { flow, start, end, thick };
		})
		.toSorted((a, b) => order.indexOf(a.flow.tone) - order.indexOf(b.flow.tone));
	const middle = (at.left + at.right) / 2;
	const paths = laid.map(({ flow, start, end, thick }) => {
		const curve = (from: number, to: number, y: number): string => `C${middle} ${from} ${middle} ${to} ${y} ${to}`;
		const d =
			`M${at.left} ${start}${curve(start, end, at.right)}` +
			`V${end + thick}${curve(end + thick, start + thick, at.left)}Z`;
		return element('path', { d, ...fillOf(flow.tone, pen.theme) });
	});
	const texts = laid.flatMap(({ flow, start, end, thick }) => {
		if (flow.text === undefined) return [];
		const words = layWords({ strong: flow.text }, 140, pen);
		// Ribbons that cross are told apart nearer to where they arrive.
		const x = at.left + (at.right - at.left) * 0.72;
		const y = start + (end - start) * 0.8 + thick / 2 - words.height / 2;
		return [words.at({ x, y, anchor: 'middle' })];
	});
	return [...paths, ...texts];
};
