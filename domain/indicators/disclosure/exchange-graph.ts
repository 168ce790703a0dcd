/**
 * Answers of yes and no as the edges of a directed graph whose nodes are counts that must stay as they are.
 *
 * An answer is counted in two ways: with the same question's answers of others, and with its government's (or like
 * governments') answers to like questions. Taking a no for a yes adds one to both counts: an edge from the first to the
 * second. Taking a yes for a no takes one from both: an edge back. Answers along a circle can all be the other one, and
 * every count is as it was. So an answer can be the other one exactly where both its ends lie in one strong component
 * (Gusfield, "A graph theoretic approach to statistical data security", SIAM J. Comput. 17, 1988, of two-way tables).
 */
export type Exchanges = {
	/** Node 0 is for what no figure counts: it need not stay as it is. */
	nodeCount: number;
	/** By answer: who gave it, and the two ends of its edge. */
	units: Int32Array;
	from: Int32Array;
	to: Int32Array;
};

/**
 * For each answer the governments of which nothing may be known for it to be able to be the other one: none, where a
 * reader may know any other. Undefined where it cannot be the other one in any case.
 */
export const obstaclesTo = (exchanges: Exchanges): (ReadonlySet<number> | undefined)[] => {
	const outgoing = outgoingOf(exchanges);
	const { units, from, to } = exchanges;
	const isOnCircle = (component: Int32Array, edge: number): boolean =>
		component[from[edge] ?? 0] === component[to[edge] ?? 0];
	const components = componentsOf(exchanges, outgoing, nobody);
	const none: ReadonlySet<number> = new Set();
	const obstacles = Array.from(units, (_, edge) => (isOnCircle(components, edge) ? none : undefined));
	for (const known of unitsThatMatter(exchanges, outgoing)) {
		const without = componentsOf(exchanges, outgoing, known);
		for (let edge = 0; edge < units.length; edge++) {
			const found = obstacles[edge];
			if (found && !isOnCircle(without, edge) && units[edge] !== known) obstacles[edge] = new Set([...found, known]);
		}
	}
	return obstacles;
};

const nobody = -1;

/** The edges that leave a node: `edges[starts[node]]` up to before `edges[starts[node + 1]]`. */
type Outgoing = { starts: Int32Array; edges: Int32Array };

const outgoingOf = ({ nodeCount, from }: Exchanges): Outgoing => {
	const starts = new Int32Array(nodeCount + 1);
	for (const node of from) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
	for (let node = 0; node < nodeCount; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
	const next = starts.slice();
	const edges = new Int32Array(from.length);
	from.forEach((node, edge) => {
		const place = next[node] ?? 0;
		edges[place] = edge;
		next[node] = place + 1;
	});
	return { starts, edges };
};

/** The strong component of each node, without the edges of one unit (Tarjan 1972, without recursion). */
const componentsOf = ({ nodeCount, units, to }: Exchanges, { starts, edges }: Outgoing, known: number): Int32Array => {
	const component = new Int32Array(nodeCount).fill(-1);
	const order = new Int32Array(nodeCount).fill(-1);
	const low = new Int32Array(nodeCount);
	const next = starts.slice();
	const open: number[] = [];
	const path: number[] = [];
	let [visited, components] = [0, 0];
	const enter = (node: number): void => {
		order[node] = low[node] = visited++;
		open.push(node);
		path.push(node);
	};
	for (let root = 0; root < nodeCount; root++) {
		if ((order[root] ?? 0) >= 0) continue;
		enter(root);
		while (path.length > 0) {
			const node = path.at(-1) ?? 0;
			const place = next[node] ?? 0;
			if (place < (starts[node + 1] ?? 0)) {
				next[node] = place + 1;
				const edge = edges[place] ?? 0;
				if (units[edge] === known) continue;
				const other = to[edge] ?? 0;
				if ((order[other] ?? 0) < 0) enter(other);
				else if ((component[other] ?? 0) < 0) low[node] = Math.min(low[node] ?? 0, order[other] ?? 0);
				continue;
			}
			path.pop();
			const parent = path.at(-1);
			if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
			if (low[node] !== order[node]) continue;
			for (let member = -1; member !== node; ) {
				member = open.pop() ?? node;
				component[member] = components;
			}
			components++;
		}
	}
	return component;
};

/**
 * The governments without which something may be on no circle: one of their edges is the only way between its ends. Where
 * there is another way around each of them, all circles can take it.
 */
const unitsThatMatter = (exchanges: Exchanges, outgoing: Outgoing): Set<number> => {
	const { nodeCount, units, from, to } = exchanges;
	const holders = new Map<number, number>();
	const several = -2;
	units.forEach((unit, edge) => {
		const ends = (from[edge] ?? 0) * nodeCount + (to[edge] ?? 0);
		const holder = holders.get(ends);
		holders.set(ends, holder === undefined || holder === unit ? unit : several);
	});
	const isReached = reachingIn(exchanges, outgoing);
	const matter = new Set<number>();
	for (const [ends, unit] of holders) {
		if (unit === several || matter.has(unit)) continue;
		const [start, end] = [Math.floor(ends / nodeCount), ends % nodeCount];
		if (start !== end && !isReached(start, end, unit)) matter.add(unit);
	}
	return matter;
};

/** Whether an end can be reached from a start without the edges of one unit. */
const reachingIn = ({ nodeCount, units, to }: Exchanges, { starts, edges }: Outgoing) => {
	const seen = new Int32Array(nodeCount);
	const queue = new Int32Array(nodeCount);
	let search = 0;
	return (start: number, end: number, without: number): boolean => {
		search++;
		let [first, last] = [0, 0];
		queue[last++] = start;
		seen[start] = search;
		while (first < last) {
			const node = queue[first++] ?? 0;
			for (let place = starts[node] ?? 0; place < (starts[node + 1] ?? 0); place++) {
				const edge = edges[place] ?? 0;
				const other = to[edge] ?? 0;
				if (units[edge] === without || seen[other] === search) continue;
				if (other === end) return true;
				seen[other] = search;
				queue[last++] = other;
			}
		}
		return false;
	};
};

/**
 * Finds shortest ways around: the answers that change with one, so that every count is as it was; undefined where there is
 * none without those of one government.
 */
export const circlesIn = (
	exchanges: Exchanges,
): ((edge: number, without: number | undefined) => number[] | undefined) => {
	const { nodeCount, units, from, to } = exchanges;
	const { starts, edges } = outgoingOf(exchanges);
	const seen = new Int32Array(nodeCount);
	const arrival = new Int32Array(nodeCount);
	const queue = new Int32Array(nodeCount);
	let search = 0;
	return (edge, without) => {
		const [start, end] = [to[edge] ?? 0, from[edge] ?? 0];
		if (start === end) return [edge];
		search++;
		let [first, last] = [0, 0];
		queue[last++] = start;
		seen[start] = search;
		while (first < last) {
			const node = queue[first++] ?? 0;
			for (let place = starts[node] ?? 0; place < (starts[node + 1] ?? 0); place++) {
				const next = edges[place] ?? 0;
				const other = to[next] ?? 0;
				if (units[next] === without || seen[other] === search) continue;
				seen[other] = search;
				arrival[other] = next;
				queue[last++] = other;
			}
			if (seen[end] !== search) continue;
			const circle = [edge];
			for (let at = end; at !== start; at = from[arrival[at] ?? 0] ?? start) circle.push(arrival[at] ?? 0);
			return circle;
		}
		return undefined;
	};
};
