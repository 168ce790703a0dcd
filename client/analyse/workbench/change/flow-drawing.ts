import type { FlowDrawing } from '../../../charts/drawing.ts';
import type { PanelFigure } from '../types.ts';
import type { WorkWords } from '../words.ts';

type Flow = { from: State; to: State; count: number };
/** What a government said, or that it returned nothing. */
export type State =
	| 'yes'
	| 'no'
	| 'not-applicable'
	| 'prefer-not'
	| 'unanswered'
	| 'not-asked'
	| 'neither'
	| 'other'
	| 'no-return';

type Flows = NonNullable<PanelFigure['flows']>;

/** From what to what, and how many: the four cells first, then the moves, those that left and those that joined. */
export const flowsOf = (panel: PanelFigure): Flow[] => {
	const { bothYes, bothNo, gained, lost, flows } = panel;
	const cells: Flow[] = [
		{ from: 'yes', to: 'yes', count: bothYes },
		{ from: 'no', to: 'yes', count: gained },
		{ from: 'yes', to: 'no', count: lost },
		{ from: 'no', to: 'no', count: bothNo },
	];
	if (!flows) return cells;
	return [
		...cells,
		...flows.moves.map(({ from, to, governments }) => ({ from, to, count: governments })).sort(byStates),
		...some({ from: 'neither', to: 'neither', count: flows.neither }),
		...alone(flows.leavers, panel.left).map(({ state, count }) => ({ from: state, to: 'no-return' as const, count })),
		...alone(flows.joiners, panel.joined).map(({ state, count }) => ({ from: 'no-return' as const, to: state, count })),
	];
};

const states: readonly State[] = ['yes', 'no', 'not-applicable', 'prefer-not', 'unanswered', 'not-asked'];
const byStates = (a: Flow, b: Flow): number =>
	states.indexOf(a.from) - states.indexOf(b.from) || states.indexOf(a.to) - states.indexOf(b.to);

const some = (flow: Flow): Flow[] => (flow.count > 0 ? [flow] : []);

/** What those said that returned one time alone. */
const alone = (figure: Flows['leavers'], governments: number): { state: State; count: number }[] => {
	const [yes, no] = figure.kind === 'value' ? [figure.yes, figure.no] : [0, 0];
	const counts = [
		{ state: 'yes', count: yes },
		{ state: 'no', count: no },
		{ state: 'other', count: governments - yes - no },
	] as const;
	return counts.filter(({ count }) => count > 0);
};

const drawnStates = ['yes', 'no', 'other', 'no-return'] as const;
type DrawnState = (typeof drawnStates)[number];

/** All that is neither yes nor no is one state in the picture; the table has them apart. */
const drawnAs = (state: State): DrawnState =>
	state === 'yes' || state === 'no' || state === 'no-return' ? state : 'other';

const toneOf = (from: DrawnState, to: DrawnState): FlowDrawing['flows'][number]['tone'] => {
	if (from === 'no' && to === 'yes') return 'gained';
	if (from === 'yes' && to === 'no') return 'lost';
	return from === to && from !== 'other' ? 'stay' : 'other';
};

export const flowDrawing = (
	panel: PanelFigure,
	{ from: first, to: second }: { from: string; to: string },
	title: string,
	words: WorkWords,
): FlowDrawing => {
	const { w, numbers, label } = words;
	const sums = new Map<string, FlowDrawing['flows'][number]>();
	for (const { from, to, count } of flowsOf(panel)) {
		const [start, end] = [drawnAs(from), drawnAs(to)];
		const before = sums.get(`${start} ${end}`)?.count ?? 0;
		sums.set(`${start} ${end}`, { from: start, to: end, count: before + count, tone: toneOf(start, end) });
	}
	const flows = [...sums.values()].map((flow) => {
		if (flow.tone !== 'gained' && flow.tone !== 'lost') return flow;
		return { ...flow, text: w(`flow.${flow.tone}`, { count: flow.count }) };
	});
	return {
		alternative: w('flow.alternative', {
			title,
			first: label(first),
			second: label(second),
			gained: numbers.count(panel.gained),
			lost: numbers.count(panel.lost),
			bothYes: numbers.count(panel.bothYes),
			bothNo: numbers.count(panel.bothNo),
			base: panel.base,
		}),
		heads: [label(first), label(second)],
		states: drawnStates.map((state) => ({ id: state, label: w(`state.${state}`) })),
		flows,
	};
};
