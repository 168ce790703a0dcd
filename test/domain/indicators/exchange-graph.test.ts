import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesIn, type Exchanges, obstaclesTo } from '#domain/indicators/disclosure/exchange-graph.ts';

type Edge = { unit: number; from: number; to: number };

const exchangesOf = (nodeCount: number, edges: readonly Edge[]): Exchanges => ({
	nodeCount,
	units: Int32Array.from(edges, ({ unit }) => unit),
	from: Int32Array.from(edges, ({ from }) => from),
	to: Int32Array.from(edges, ({ to }) => to),
});

/** Every node but 0, which nothing counts, gains as much as it loses. */
const isBalanced = (nodeCount: number, changed: readonly Edge[]): boolean => {
	const sums = new Array<number>(nodeCount).fill(0);
	for (const { from, to } of changed) {
		sums[from] = (sums[from] ?? 0) - 1;
		sums[to] = (sums[to] ?? 0) + 1;
	}
	return sums.every((sum, node) => node === 0 || sum === 0);
};

/** By trying every set of answers that may change. */
const canChange = (nodeCount: number, edges: readonly Edge[], edge: Edge, known: number | undefined): boolean => {
	const others = edges.filter((one) => one !== edge && one.unit !== known);
	return Array.from({ length: 2 ** others.length }, (_, subset) =>
		isBalanced(nodeCount, [edge, ...others.filter((_, at) => (subset >> at) % 2 === 1)]),
	).some((is) => is);
};

const graphs = fc.integer({ min: 2, max: 5 }).chain((nodeCount) =>
	fc.record({
		nodeCount: fc.constant(nodeCount),
		edges: fc.array(fc.record({ unit: fc.nat(3), from: fc.nat(nodeCount - 1), to: fc.nat(nodeCount - 1) }), {
			minLength: 1,
			maxLength: 9,
		}),
	}),
);

describe('answers as edges between the counts they are in', () => {
	test('can be the other one exactly where some set of answers can change and every count stays as it is', () => {
		fc.assert(
			fc.property(graphs, ({ nodeCount, edges }) => {
				obstaclesTo(exchangesOf(nodeCount, edges)).forEach((obstacles, at) => {
					const edge = edges[at] as Edge;
					expect(obstacles !== undefined).toBe(canChange(nodeCount, edges, edge, undefined));
				});
			}),
			{ numRuns: 300 },
		);
	});

	test('are closed to a reader who knows just those governments without whose answers none such can change', () => {
		fc.assert(
			fc.property(graphs, ({ nodeCount, edges }) => {
				obstaclesTo(exchangesOf(nodeCount, edges)).forEach((obstacles, at) => {
					const edge = edges[at] as Edge;
					if (!obstacles) return;
					const others = [0, 1, 2, 3].filter((unit) => unit !== edge.unit);
					const closed = others.filter((known) => !canChange(nodeCount, edges, edge, known));
					expect([...obstacles].sort()).toEqual(closed);
				});
			}),
			{ numRuns: 300 },
		);
	});

	test('change along a circle that keeps every count, and that no answer of the government known is on', () => {
		fc.assert(
			fc.property(graphs, fc.option(fc.nat(3), { nil: undefined }), ({ nodeCount, edges }, known) => {
				const circleFrom = circlesIn(exchangesOf(nodeCount, edges));
				for (const [at, edge] of edges.entries()) {
					if (edge.unit === known) continue;
					const circle = circleFrom(at, known);
					expect(circle !== undefined).toBe(canChange(nodeCount, edges, edge, known));
					const changed = circle?.map((one) => edges[one] as Edge) ?? [];
					expect(isBalanced(nodeCount, changed)).toBe(true);
					expect(new Set(circle).size).toBe(changed.length);
					if (known !== undefined) expect(changed.map(({ unit }) => unit)).not.toContain(known);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
