import type { AnswerState } from '../figures/answer-state.ts';
import { circlesIn, type Exchanges, obstaclesTo } from './exchange-graph.ts';
import type { Unmet } from './exchange-wish.ts';
import { type EditionReturns, stateIn } from './reader-view.ts';
import { areScoresKept } from './score-drift.ts';
import { isTold, numberedPairs, type ToldOf } from './told-answers.ts';

/** An answer: the return it is in, and the place of its question among those looked at. */
/** Two states that an answer may change between. */
type States = readonly [AnswerState, AnswerState];
type Cell = { at: number; question: number };

/**
 * Each yes that could not be found to be possible as a no, and each no that could not be found to be possible as a yes:
 * along circles that leave every count and every sum of scores as it is, or every sum as it is published.
 */
export const yesAndNoWithout = (own: EditionReturns, concepts: readonly string[], toldOf: ToldOf): Unmet[] => {
	const states: States = ['no', 'yes'];
	const cells = cellsIn(own, concepts, toldOf, states);
	if (cells.length === 0) return [];
	const sides = sidesToTry(concepts, toldOf);
	const obstacles = cells.map((): Obstacles => undefined);
	for (const side of sides) {
		obstaclesTo(exchangesOf(own, concepts, toldOf, cells, { states, side, rows: 'rows' })).forEach((more, nth) => {
			obstacles[nth] = leftOf(obstacles[nth], more);
		});
		if (obstacles.every(isNone)) return [];
	}
	for (const side of sides) {
		const obstaclesAt = looseObstacles(own, concepts, toldOf, cells, { states, side });
		obstacles.forEach((known, nth) => {
			if (!isNone(known)) obstacles[nth] = leftOf(known, obstaclesAt(nth));
		});
		if (obstacles.every(isNone)) return [];
	}
	return cells.flatMap(({ at, question }, nth) => {
		const [concept = '', knowing] = [concepts[question], obstacles[nth]];
		const answer = stateIn(own, at, concept) === 'yes' ? 'no' : 'yes';
		return isNone(knowing) ? [] : [{ at, concept, answer, knowing }];
	});
};

/** Whom a reader must not know for an answer to be open; undefined where it is not open in any case. */
type Obstacles = ReadonlySet<number> | undefined;

const isNone = (obstacles: Obstacles): boolean => obstacles?.size === 0;
const leftOf = (one: Obstacles, other: Obstacles): Obstacles => (one && other ? inBoth(one, other) : (one ?? other));

/** Circles on which answers of unlike scores change: each is looked at, whether sums stay as they are published. */
const looseObstacles = (
	own: EditionReturns,
	concepts: readonly string[],
	toldOf: ToldOf,
	cells: readonly Cell[],
	{ states, side }: { states: States; side: string | undefined },
): ((nth: number) => Obstacles) => {
	const exchanges = exchangesOf(own, concepts, toldOf, cells, { states, side, rows: 'looseRows' });
	const [one, other] = states;
	const circleFrom = circlesIn(exchanges);
	const scores = concepts.flatMap((concept) => toldOf(concept).scores);
	const isKept = (circle: readonly number[]): boolean => {
		const changes = new Map<number, Map<string, AnswerState>>();
		for (const nth of circle) {
			const { at = 0, question = 0 } = cells[nth] ?? {};
			const concept = concepts[question] ?? '';
			const answers = changes.get(at) ?? new Map<string, AnswerState>();
			changes.set(at, answers.set(concept, stateIn(own, at, concept) === one ? other : one));
		}
		return areScoresKept(own, scores, changes);
	};
	return (nth) => {
		const circle = circleFrom(nth, undefined);
		if (!circle || !isKept(circle)) return undefined;
		const others = new Set(circle.map((one) => exchanges.units[one] ?? -1));
		others.delete(exchanges.units[nth] ?? -1);
		return new Set(
			[...others].filter((known) => {
				const around = circleFrom(nth, known);
				return !around || !isKept(around);
			}),
		);
	};
};

const inBoth = (one: ReadonlySet<number>, other: ReadonlySet<number>): Set<number> =>
	new Set([...one].filter((unit) => other.has(unit)));

const cellsIn = (own: EditionReturns, concepts: readonly string[], toldOf: ToldOf, states: States): Cell[] =>
	concepts.flatMap((concept, question) => {
		const told = toldOf(concept);
		return own.returns.flatMap((_, at) =>
			states.includes(stateIn(own, at, concept)) && isTold(told, at) ? [{ at, question }] : [],
		);
	});

/** What is left of wishes for answers in another state, once they may change along circles too. */
export const withoutCircles = (
	own: EditionReturns,
	unmet: readonly Unmet[],
	concepts: readonly string[],
	toldOf: ToldOf,
): Unmet[] =>
	[...Map.groupBy(unmet, ({ at, concept, answer }) => `${stateIn(own, at, concept)} ${answer}`).values()].flatMap(
		(alike) => {
			const [first] = alike;
			if (!first) return [];
			const states: States = [stateIn(own, first.at, first.concept), first.answer];
			const cells = cellsIn(own, concepts, toldOf, states);
			const placeOf = new Map(cells.map(({ at, question }, nth) => [`${at} ${concepts[question]}`, nth]));
			let left = alike;
			for (const side of sidesToTry(concepts, toldOf)) {
				if (left.length === 0) return [];
				const obstaclesAt = looseObstacles(own, concepts, toldOf, cells, { states, side });
				left = left.flatMap((wish): Unmet[] => {
					const knowing = leftOf(wish.knowing, obstaclesAt(placeOf.get(`${wish.at} ${wish.concept}`) ?? -1));
					return isNone(knowing) ? [] : [{ ...wish, knowing }];
				});
			}
			return left;
		},
	);

/** What is counted stands on two sides of the graph: scores on one and all else on the other, or one column against all. */
const sidesToTry = (concepts: readonly string[], toldOf: ToldOf): (string | undefined)[] => {
	const columns = new Set(concepts.flatMap((concept) => [...toldOf(concept).columns.keys()]));
	const isScored = concepts.some((concept) => toldOf(concept).scores.length > 0);
	if (!isScored && columns.size < 2) return [undefined];
	return [undefined, ...columns];
};

const exchangesOf = (
	own: EditionReturns,
	concepts: readonly string[],
	toldOf: ToldOf,
	cells: readonly Cell[],
	{ states, side, rows }: { states: States; side: string | undefined; rows: 'rows' | 'looseRows' },
): Exchanges => {
	const numbers = numberedPairs();
	const questions = concepts.map((concept) => {
		const told = toldOf(concept);
		const columns = [...told.columns];
		return {
			concept,
			row: told[rows],
			alone: columns.flatMap(([name, column]) => (name === side ? [column] : [])),
			others: columns.flatMap(([name, column]) => (name === side ? [] : [column])),
		};
	});
	const labelOf = (columns: readonly Int32Array[], at: number, question: number): number => {
		let label = 0;
		for (const column of columns) if (column[at]) label = numbers(label, numbers(column[at] ?? 0, question + 1));
		return label;
	};
	const nodes = new Map([[0, 0]]);
	const nodeOf = (label: number): number => {
		const node = nodes.get(label) ?? nodes.size;
		nodes.set(label, node);
		return node;
	};
	const [units, from, to] = [cells, cells, cells].map(({ length }) => new Int32Array(length)) as Ends;
	cells.forEach(({ at, question }, nth) => {
		const { concept = '', row, alone = [], others = [] } = questions[question] ?? {};
		const scores = row?.[at] ? numbers(row[at] ?? 0, 0) : 0;
		const counts = labelOf(others, at, question);
		const both = counts === 0 || scores === 0 ? counts + scores : numbers(counts, scores);
		const left = nodeOf(side === undefined ? counts : labelOf(alone, at, question));
		// The two sides share no node but 0.
		const right = nodeOf(side === undefined ? -scores : -both);
		const isFirst = stateIn(own, at, concept) === states[0];
		units[nth] = own.unitOf[at] ?? 0;
		from[nth] = isFirst ? left : right;
		to[nth] = isFirst ? right : left;
	});
	return { nodeCount: nodes.size, units, from, to };
};

type Ends = [units: Int32Array, from: Int32Array, to: Int32Array];
