import type { ChangeFigure, ComparedChange, ConceptChange, PanelChange } from './change-value.ts';
import { holm } from './holm.ts';

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

/** The changes with their p adjusted after Holm over all of them that have a panel. */
export const withHolm = (changes: readonly ConceptChange[]): ConceptChange[] => {
	const tested = changes.flatMap((one) => {
		const panel = panelIn(one.change);
		return panel ? [{ one, p: panel.p }] : [];
	});
	const adjusted = holm(tested.map(({ p }) => p));
	const byConcept = new Map(tested.map(({ one }, place) => [one.concept, adjusted[place] ?? 1]));
	return changes.map(({ concept, change }) => ({
		concept,
		change: withTest(change, byConcept.get(concept), tested.length),
	}));
};

const panelIn = (change: ChangeFigure): PanelChange | undefined =>
	change.kind === 'compared' && change.panel.kind === 'value' ? change.panel : undefined;

const withTest = (change: ChangeFigure, adjustedP: number | undefined, questions: number): ChangeFigure => {
	if (change.kind !== 'compared' || change.panel.kind !== 'value' || adjustedP === undefined) return change;
	const direction = directionOf(change.panel, adjustedP);
	return { ...change, test: { adjustedP, questions, direction } };
};
