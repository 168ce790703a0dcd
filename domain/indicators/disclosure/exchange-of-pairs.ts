import type { ToldEdition, ToldEditions, Unmet } from './exchange-wish.ts';
import { stateIn } from './reader-view.ts';
import { areScoresKept } from './score-drift.ts';
import type { ToldPanel } from './told-answers.ts';

/** With one of them known, another is left. */
const fewestGivers = 2;

/**
 * What is left of wishes once the two answers of a government in a panel, to one question in two editions, may change
 * places with the two of another: the panel counts them together. Both are counted alike in everything else.
 */
export const withoutPairs = (
	here: ToldEdition,
	unmet: readonly Unmet[],
	concepts: readonly string[],
	editions: ToldEditions,
): Unmet[] => {
	const remembered = new Map<string, ReturnType<typeof alikeIn>>();
	return unmet.flatMap((wish): Unmet[] => {
		let { knowing } = wish;
		if (!concepts.includes(wish.concept)) return [wish];
		for (const [name, panel] of here.toldOf(wish.concept).panels) {
			const there = editions(panel.edition);
			if (!there) continue;
			const key = `${name} ${wish.concept}`;
			const alike = remembered.get(key) ?? alikeIn(here, there, name, panel, wish.concept);
			remembered.set(key, alike);
			const givers = giversOf(here, there, panel, wish, alike);
			if (givers.size >= fewestGivers) return [];
			if (givers.size > 0) knowing = knowing ? new Set([...knowing].filter((unit) => givers.has(unit))) : givers;
			if (knowing?.size === 0) return [];
		}
		return [{ ...wish, knowing }];
	});
};

/** Returns in a panel, by all that else is told of their two answers. */
const alikeIn = (
	here: ToldEdition,
	there: ToldEdition,
	name: string,
	{ places, members }: ToldPanel,
	concept: string,
): { keyOf: (at: number) => string; byKey: Map<string, number[]> } => {
	const columnsBut = ({ toldOf }: ToldEdition): Int32Array[] =>
		[...toldOf(concept).columns].flatMap(([column, classes]) => (column === name ? [] : [classes]));
	const [own, other] = [columnsBut(here), columnsBut(there)];
	const keyOf = (at: number): string =>
		[members[at], ...own.map((column) => column[at]), ...other.map((column) => column[places[at] ?? -1])].join('|');
	const inPanel = [...here.own.returns.keys()].filter((at) => (places[at] ?? -1) >= 0);
	return { keyOf, byKey: Map.groupBy(inPanel, keyOf) };
};

const giversOf = (
	here: ToldEdition,
	there: ToldEdition,
	{ places }: ToldPanel,
	{ at, concept, answer }: Unmet,
	{ keyOf, byKey }: ReturnType<typeof alikeIn>,
): Set<number> => {
	const fit = new Set<number>();
	if ((places[at] ?? -1) < 0) return fit;
	const swapped = ({ own }: ToldEdition, one: number, other: number) =>
		new Map([
			[one, new Map([[concept, stateIn(own, other, concept)]])],
			[other, new Map([[concept, stateIn(own, one, concept)]])],
		]);
	for (const giver of byKey.get(keyOf(at)) ?? []) {
		const unit = here.own.unitOf[giver] ?? -1;
		if (unit === here.own.unitOf[at] || fit.has(unit) || stateIn(here.own, giver, concept) !== answer) continue;
		const isKept =
			areScoresKept(here.own, here.toldOf(concept).scores, swapped(here, at, giver)) &&
			areScoresKept(there.own, there.toldOf(concept).scores, swapped(there, places[at] ?? -1, places[giver] ?? -1));
		if (isKept) fit.add(unit);
		if (fit.size === fewestGivers) break;
	}
	return fit;
};
