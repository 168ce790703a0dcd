import type { AnswerState } from '#domain/indicators/answer-state.ts';
import type { Count, OfAnswers, OfPanel } from './support-counts.ts';
import { type Column, type Row, solutionOf } from './support-highs.ts';
import { type Part, type Sheet, sheetAt, type World } from './support-worlds.ts';

export type IsFilling = (sheet: number, filling: number) => boolean;

/** Finds a world of allowed fillings, at least one of them a wished one; undefined is proof that there is none. */
export type Search = (isAllowed: IsFilling, isWished: IsFilling) => World | undefined;

/**
 * The worlds of a part as an integer program: of the fillings of each sheet, each a column, one is 1 and the others are 0;
 * each count is a row.
 */
export const searchIn = (part: Part): Search => {
	const { fillings, pairs, rows } = programOf(part);
	return (isAllowed, isWished) => {
		const chosen = fillings.flatMap((columns, sheet) =>
			columns.flatMap((column, filling) => {
				if (!isAllowed(sheet, filling)) return [];
				const wished: Entry[] = isWished(sheet, filling) ? [[rows.length, 1]] : [];
				return [{ sheet, filling, column: { ...column, entries: [...column.entries, ...wished] } }];
			}),
		);
		const columns = [...chosen.map(({ column }) => column), ...pairs];
		const values = solutionOf(columns, [...rows, { least: 1, most: fillings.length }]);
		if (!values) return undefined;
		const taken = new Map(
			chosen.flatMap(({ sheet, filling }, nth) => ((values[nth] ?? 0) > 0.5 ? [[sheet, filling]] : [])),
		);
		return fillings.map((_, sheet) => taken.get(sheet) ?? -1);
	};
};

type Entry = Column['entries'][number];
type OpenColumn = Column & { entries: Entry[] };
type Program = { fillings: OpenColumn[][]; pairs: Column[]; rows: Row[] };

const programOf = (part: Part): Program => {
	const program: Program = { fillings: [], pairs: [], rows: [] };
	for (const sheet of part.sheets) {
		const row = addRow(program, { least: 1, most: 1 });
		program.fillings.push(columnsOf(sheet, row));
	}
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

const columnsOf = ({ fillings, given }: Sheet, row: number): OpenColumn[] =>
	fillings.map((filling) => ({
		isWhole: true,
		cost: filling.filter((state, at) => state !== fillings[given]?.[at]).length,
		entries: [[row, 1]],
	}));

const addCount = ({ sheets, units }: Part, program: Program, count: Count<OfAnswers>): void => {
	const row = addRow(program, count);
	for (const [at, { unit, slots, fillings }] of sheets.entries()) {
		if (!count.isIn(units[unit] ?? '') || !slots.includes(count.of.slot)) continue;
		for (const [nth, filling] of fillings.entries()) {
			const added = count.of.adds(filling);
			if (added !== 0) program.fillings[at]?.[nth]?.entries.push([row, added]);
		}
	}
};

/** What the same government said to a concept, as far as a panel tells it apart. */
const sides: readonly (AnswerState | undefined)[] = ['yes', 'no', undefined];
const sideOf = (state: AnswerState | undefined): number =>
	sides.indexOf(state === 'yes' || state === 'no' ? state : undefined);

/**
 * Nine columns for each government that is in both releases, one for each pair of what it said: as each of its answers is
 * the sum of three of them, whole fillings leave one pair of 1.
 */
const addPanel = (part: Part, program: Program, counts: readonly Count<OfPanel>[]): void => {
	const rows = counts.map((count) => addRow(program, count));
	const [{ slots, concept }] = counts.map(({ of }) => of) as [OfPanel];
	for (const [unit, name] of part.units.entries()) {
		if (slots.some((slot) => sheetAt(part, unit, slot) < 0)) continue;
		const [then, now] = slots.map((slot) => sidesIn(part, program, sheetAt(part, unit, slot), slot, concept));
		for (const [first, side] of sides.entries())
			for (const [second, other] of sides.entries()) {
				const counted = counts.flatMap(({ of: { states }, isIn }, nth): Entry[] =>
					isIn(name) && states[0] === side && states[1] === other ? [[rows[nth] ?? -1, 1]] : [],
				);
				const entries: Entry[] = [[then?.[first] ?? -1, -1], [now?.[second] ?? -1, -1], ...counted];
				program.pairs.push({ isWhole: false, cost: 0, entries });
			}
	}
};

/** For each side a row that is to come to 0: the fillings of a sheet that are on it, and later what equals them. */
const sidesIn = (part: Part, program: Program, sheet: number, slot: number, concept: string): number[] => {
	const rows = sides.map(() => addRow(program, { least: 0, most: 0 }));
	const place = part.releases[slot]?.basis.round.places.get(concept) ?? -1;
	for (const [nth, filling] of (part.sheets[sheet]?.fillings ?? []).entries())
		program.fillings[sheet]?.[nth]?.entries.push([rows[sideOf(filling[place])] ?? -1, 1]);
	return rows;
};
