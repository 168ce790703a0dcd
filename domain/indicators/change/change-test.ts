import { holm } from '../arithmetic/holm.ts';
import type { ChangeFigure, ComparedChange, ConceptChange, PanelChange } from './change-value.ts';

type Test = NonNullable<ComparedChange['test']>;

const level = 0.05;

/**
 * What a sentence may say of a panel: that it increased or decreased where the adjusted p is below 0.05; otherwise only
 * how many gained and how many lost.
 */
export const directionOf = (
	{ gained, lost }: Pick<PanelChange, 'gained' | 'lost'>,
	adjustedP: number,
): Test['direction'] => {
	if (adjustedP >= level) return 'counts-only';
	return gained > lost ? 'increased' : 'decreased';
};

/** What may be said of each of some panels, in their order, with its p adjusted after Holm over all of them. */
export const testsOf = (panels: readonly Pick<PanelChange, 'gained' | 'lost' | 'p'>[]): Test[] => {
	const adjusted = holm(panels.map(({ p }) => p));
	return panels.map((panel, place) => {
		const adjustedP = adjusted[place] ?? 1;
		return { adjustedP, questions: panels.length, direction: directionOf(panel, adjustedP) };
	});
};

/** The changes with their p adjusted after Holm over all of them that have a panel. */
export const withHolm = (changes: readonly ConceptChange[]): ConceptChange[] => {
	const tested = changes.flatMap(({ concept, change }) => {
		const panel = panelIn(change);
		return panel ? [{ concept, panel }] : [];
	});
	const tests = testsOf(tested.map(({ panel }) => panel));
	const byConcept = new Map(tested.map(({ concept }, place) => [concept, tests[place]]));
	return changes.map(({ concept, change }) => {
		const test = byConcept.get(concept);
		return { concept, change: test && change.kind === 'compared' ? { ...change, test } : change };
	});
};

const panelIn = (change: ChangeFigure): PanelChange | undefined =>
	change.kind === 'compared' && change.panel.kind === 'value' ? change.panel : undefined;
