import { type EditionReturns, type ReaderView, stateIn } from './reader-view.ts';
import type { ShownFigure } from './shown-figure.ts';

/** The units of a return's home that gave an answer to a concept; its own among them. */
export type GiversAtHome = (at: number, concept: string, answer: string) => readonly number[];
export type HomesOf = (own: EditionReturns) => GiversAtHome;

/**
 * Governments that nothing in these figures tells apart: they returned in the same of the releases concerned, corrected
 * between the same, and are in the same of the sets that figures are of. Their whole returns may change places, and
 * every figure is as it was.
 */
export const homesIn = (view: ReaderView, figures: readonly ShownFigure[]): HomesOf => {
	const slots = new Set(figures.flatMap(({ slot, of }) => (of.kind === 'panel' ? [slot, of.first] : [slot])));
	const editions = new Set(Array.from(slots, (slot) => view.slots[slot]?.edition));
	const concerned = view.slots.flatMap(({ edition }, slot) => (editions.has(edition) ? [slot] : []));
	const sets = new Map(figures.map(({ slot, group }) => [`${slot} ${group}`, view.isIn(slot, group)]));
	const homes = view.units.map(
		(_, unit) => [...sets.values()].map((isIn) => (isIn(unit) ? 1 : 0)).join('') + patternOf(view, concerned, unit),
	);
	return (own) => {
		const ranks = ranksIn(own);
		const givers = new Map<string, number[]>();
		const asked = new Set<string>();
		const keyOf = (at: number, concept: string, answer: string): string =>
			`${concept} ${answer} ${ranks[at]} ${homes[own.unitOf[at] ?? -1]}`;
		const ask = (concept: string): void => {
			if (asked.has(concept)) return;
			asked.add(concept);
			for (let at = 0; at < own.returns.length; at++) {
				const key = keyOf(at, concept, stateIn(own, at, concept));
				givers.set(key, givers.get(key) ?? []);
				givers.get(key)?.push(own.unitOf[at] ?? -1);
			}
		};
		return (at, concept, answer) => {
			ask(concept);
			return givers.get(keyOf(at, concept, answer)) ?? [];
		};
	};
};

/** In which releases it returned, and which of its returns that was; of a named round, what it answered. */
const patternOf = (view: ReaderView, slots: readonly number[], unit: number): string => {
	const firsts = new Map<string, number[]>();
	return slots
		.map((slot) => {
			const { edition = '', placeOf } = view.slots[slot] ?? {};
			const place = placeOf?.[unit] ?? -1;
			if (place < 0) return '-';
			const own = firsts.get(edition) ?? [];
			firsts.set(edition, own);
			if (!own.includes(place)) own.push(place);
			const known = view.editions.get(edition);
			return `${own.indexOf(place)}${known?.isKnown ? known.returns[place]?.states.join() : ''}`;
		})
		.join(' ');
};

/** Whether a return is the first of its unit, or a correction, and which. */
const ranksIn = ({ unitOf }: EditionReturns): number[] => {
	const counts = new Map<number, number>();
	return unitOf.map((unit) => {
		const rank = counts.get(unit) ?? 0;
		counts.set(unit, rank + 1);
		return rank;
	});
};
