import type { AnswerState } from '#domain/indicators/figures/answer-state.ts';
import type { Count, OfAnswers, OfPanel } from './support-counts.ts';
import { type Column, type Row, solutionOf } from './support-highs.ts';
import { type Part, type Sheet, sheetAt, sheetsOf, type World } from './support-worlds.ts';

/** Governments that look alike, and which the program need not tell apart. */
export type Crowd = { units: readonly number[]; isFixed: boolean };

/** Finds a world in which at least one of the wished fillings is; undefined is proof that there is none. */
export type Search = (isWished: (sheet: number, filling: number) => boolean) => World | undefined;

/**
 * The worlds of a part as an integer program: how many of a crowd have each filling is a column, and each count is a row.
 * With crowds of many it says too much where there are panels: how many said what then and now, question by question,
 * and not that the same governments can have said it to all questions.
 */
export const searchIn = (part: Part, crowds: readonly Crowd[]): Search => {
	const { piles, pairs, rows } = programOf(part, crowds);
	const choices = piles.flatMap(choicesOf);
	return (isWished) => {
		const columns = choices.map(({ pile, filling, column }): Column => {
			const isOne = isWished(pile.sheets[0] ?? -1, filling);
			return isOne ? { ...column, entries: [...column.entries, [rows.length, 1]] } : column;
		});
		const values = solutionOf([...columns, ...pairs], [...rows, { least: 1, most: part.sheets.length }]);
		return values && dealt(part, piles, choices, values);
	};
};

/** The nth sheets of a crowd. */
type Pile = { sheets: readonly number[]; like: Sheet; givens: readonly number[]; isFixed: boolean; entries: Entry[][] };
type Entry = Column['entries'][number];
type Program = { crowds: readonly Crowd[]; piles: Pile[]; pairs: Column[]; rows: Row[] };

const programOf = (part: Part, crowds: readonly Crowd[]): Program => {
	const program: Program = { crowds, piles: [], pairs: [], rows: [] };
	for (const crowd of crowds) addPiles(part, program, crowd);
	const panels = new Map<string, Count<OfPanel>[]>();
	for (const { of, ...count } of part.counts)
		if (of.kind === 'answers') addCount(part, program, { ...count, of });
		else {
			const key = `${of.concept} ${of.slots}`;
			panels.set(key, [...(panels.get(key) ?? []), { ...count, of }]);
		}
	for (const counts of panels.values()) addPanel(part, program, counts);
	return program;
};

const addRow = ({ rows }: Program, { least, most }: Row): number => rows.push({ least, most }) - 1;

const addPiles = (part: Part, program: Program, { units, isFixed }: Crowd): void => {
	const own = units.map((unit) => sheetsOf(part, unit));
	for (const [nth, first] of (own[0] ?? []).entries()) {
		const row = addRow(program, { least: units.length, most: units.length });
		const like = part.sheets[first] as Sheet;
		const sheets = own.map((one) => one[nth] ?? -1);
		const givens = sheets.map((at) => part.sheets[at]?.given ?? -1);
		program.piles.push({ sheets, like, givens, isFixed, entries: like.fillings.map(() => [[row, 1]]) });
	}
};

type Choice = { pile: Pile; filling: number; column: Column };

/** As many of a filling as were given cost nothing; each one more costs the answers that are changed for it. */
const choicesOf = (pile: Pile): Choice[] => {
	const { like, givens, isFixed, entries } = pile;
	return like.fillings.flatMap((answers, filling) => {
		const kept = givens.filter((given) => given === filling).length;
		const others = givens.filter((given) => given !== filling);
		const changes = others.map((given) => answers.filter((state, at) => state !== like.fillings[given]?.[at]).length);
		const choice = (most: number, cost: number): Choice[] =>
			most > 0 ? [{ pile, filling, column: { isWhole: true, most, cost, entries: entries[filling] ?? [] } }] : [];
		return [...choice(kept, 0), ...(isFixed ? [] : choice(others.length, Math.min(...changes)))];
	});
};

const addCount = ({ units }: Part, program: Program, { isIn, of, ...count }: Count<OfAnswers>): void => {
	const row = addRow(program, count);
	for (const { like, entries } of program.piles) {
		if (!isIn(units[like.unit] ?? '') || !like.slots.includes(of.slot)) continue;
		for (const [nth, answers] of like.fillings.entries()) {
			const added = of.adds(answers);
			if (added !== 0) entries[nth]?.push([row, added]);
		}
	}
};

/** What was said to a concept, as far as a panel tells it apart. */
const sides: readonly (AnswerState | undefined)[] = ['yes', 'no', undefined];
const sideOf = (state: AnswerState | undefined): number => (state === 'yes' ? 0 : state === 'no' ? 1 : 2);

/**
 * Nine columns for each crowd that is in both releases: how many said the one then and the other now. What they said then
 * is the sum of three of them, and so is what they said now.
 */
const addPanel = (part: Part, program: Program, counts: readonly Count<OfPanel>[]): void => {
	const rows = counts.map((count) => addRow(program, count));
	const [{ slots, concept }] = counts.map(({ of }) => of) as [OfPanel];
	for (const { units } of program.crowds) {
		const [unit = -1] = units;
		if (slots.some((slot) => sheetAt(part, unit, slot) < 0)) continue;
		const [then, now] = slots.map((slot) => rowsBySide(part, program, unit, slot, concept));
		for (const [first, side] of sides.entries())
			for (const [second, other] of sides.entries()) {
				const counted = counts.flatMap(({ of: { states }, isIn }, nth): Entry[] =>
					isIn(part.units[unit] ?? '') && states[0] === side && states[1] === other ? [[rows[nth] ?? -1, 1]] : [],
				);
				const entries: Entry[] = [[then?.[first] ?? -1, -1], [now?.[second] ?? -1, -1], ...counted];
				program.pairs.push({ isWhole: units.length > 1, most: units.length, cost: 0, entries });
			}
	}
};

/** For each side a row that is to come to 0: how many fillings are on it, less what is said to equal them. */
const rowsBySide = (part: Part, program: Program, unit: number, slot: number, concept: string): number[] => {
	const rows = sides.map(() => addRow(program, { least: 0, most: 0 }));
	const place = part.releases[slot]?.basis.round.places.get(concept) ?? -1;
	const pile = program.piles.find(({ sheets: [first] }) => first === sheetAt(part, unit, slot));
	for (const [nth, answers] of (pile?.like.fillings ?? []).entries())
		pile?.entries[nth]?.push([rows[sideOf(answers[place])] ?? -1, 1]);
	return rows;
};

/** Deals fillings out among crowds; who can keep its own does. */
const dealt = ({ sheets }: Part, piles: readonly Pile[], choices: readonly Choice[], values: Float64Array): World => {
	const world = sheets.map(() => -1);
	for (const pile of piles) {
		const fillings = choices.flatMap((choice, nth) =>
			choice.pile === pile ? Array<number>(Math.round(values[nth] ?? 0)).fill(choice.filling) : [],
		);
		const take = (at: number): number => fillings.splice(at, 1)[0] ?? -1;
		for (const [nth, sheet] of pile.sheets.entries()) {
			const at = fillings.indexOf(pile.givens[nth] ?? -1);
			if (at >= 0) world[sheet] = take(at);
		}
		for (const sheet of pile.sheets) if (world[sheet] === -1) world[sheet] = take(0);
	}
	return world;
};
