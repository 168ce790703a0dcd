import type { ChartTheme } from './chart-theme.ts';
import type { FlowDrawing } from './drawing.ts';
import { element, layWords, type Pen, type Picture } from './svg.ts';

const stacked = 190;
const between = 14;
const nodeWidth = 10;
const head = 26;
const gap = 6;

type Flow = FlowDrawing['flows'][number];
/** A state on one side: its bar, and in the middle of it the words, which may be higher than the bar. */
type Node = { id: string; y: number; height: number; words: ReturnType<typeof layWords> };

/** Later tones lie over earlier ones. */
const order: readonly Flow['tone'][] = ['other', 'stay', 'lost', 'gained'];

const fillOf = (tone: Flow['tone'], theme: ChartTheme): { fill: string; 'fill-opacity': number } => {
	if (tone === 'gained') return { fill: theme.accent, 'fill-opacity': 0.75 };
	if (tone === 'lost') return { fill: theme.reported, 'fill-opacity': 0.75 };
	return { fill: theme.earlier, 'fill-opacity': tone === 'stay' ? 0.3 : 0.16 };
};

const totalOf = (flows: readonly Flow[]): number => flows.reduce((sum, { count }) => sum + count, 0);

type Saying = { scale: number; room: number; numbers: (count: number) => string; pen: Pen };

/**
 * The states of one side, stacked, those that nobody is in left out. Who moved is said where they arrive: no word lies
 * on a ribbon.
 */
const column = ({ states, flows }: FlowDrawing, side: 'from' | 'to', { scale, room, numbers, pen }: Saying): Node[] => {
	let y = head;
	return states.flatMap(({ id, label }) => {
		const own = flows.filter((flow) => flow[side] === id);
		const count = totalOf(own);
		if (count === 0) return [];
		const moved = side === 'to' ? own.find(({ text }) => text !== undefined)?.text : undefined;
		const words = layWords({ strong: `${label} ${numbers(count)}`, plain: moved }, room, pen);
		const height = Math.max(2, count * scale);
		const slot = Math.max(height, words.height);
		const node = { id, y: y + (slot - height) / 2, height, words };
		y += slot + between;
		return [node];
	});
};

/** Ribbons from what governments answered the first time to what they answered the second time. */
export const flowSvg = (drawing: FlowDrawing, numbers: (count: number) => string, pen: Pen, width = 720): Picture => {
	const scale = stacked / Math.max(1, totalOf(drawing.flows));
	const label = Math.min(170, width * 0.27);
	const saying = { scale, room: label, numbers, pen };
	const [before, after] = [column(drawing, 'from', saying), column(drawing, 'to', saying)];
	const [left, right] = [label + 8, width - label - 8 - nodeWidth];
	const ends = [...before, ...after].map(({ y, height: own, words }) => y + own / 2 + Math.max(own, words.height) / 2);
	const height = Math.max(...ends) + between;
	// From right to left, what came first stands on the right.
	const across: Across = (x) => (pen.theme.mirrored ? width - x : x);
	const at = { left: across(left + nodeWidth), right: across(right) };
	const [first, second] = drawing.heads;
	const body = [
		layWords({ strong: first }, label, pen).at({ x: across(left - gap), y: 0, anchor: 'end' }),
		layWords({ strong: second }, label, pen).at({ x: across(right + nodeWidth + gap), y: 0 }),
		...ribbons(drawing, { before, after, scale, at }, pen),
		...before.map((node) => nodeAt(node, left, 'end', across, pen)),
		...after.map((node) => nodeAt(node, right, 'start', across, pen)),
	];
	return { width, height, body: body.join('') };
};

type Across = (x: number) => number;

const nodeAt = (
	{ y, height, words }: Node,
	start: number,
	anchor: 'start' | 'end',
	across: Across,
	{ theme }: Pen,
): string => {
	const x = Math.min(across(start), across(start + nodeWidth));
	const beside = across(anchor === 'end' ? start - gap : start + nodeWidth + gap);
	const rect = element('rect', { x, y, width: nodeWidth, height, fill: theme.muted });
	return rect + words.at({ x: beside, y: y + height / 2 - words.height / 2, anchor });
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
	return laid.map(({ flow, start, end, thick }) => {
		const curve = (from: number, to: number, y: number): string => `C${middle} ${from} ${middle} ${to} ${y} ${to}`;
		const d =
			`M${at.left} ${start}${curve(start, end, at.right)}` +
			`V${end + thick}${curve(end + thick, start + thick, at.left)}Z`;
		return element('path', { d, ...fillOf(flow.tone, pen.theme) });
	});
};
