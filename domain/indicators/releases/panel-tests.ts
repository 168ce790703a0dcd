import { testsOf } from '../change/change-test.ts';
import { isValue, type PublishedFigure } from './publication.ts';

/**
 * The figures, each panel that is shown with its p adjusted after Holm over the panels shown of the same group between
 * the same two releases. Panels that are not shown have no part in it, or an adjusted p would tell of them.
 */
export const withPanelTests = (figures: readonly PublishedFigure[]): PublishedFigure[] => {
	const tests = new Map<PublishedFigure, PublishedFigure['test']>();
	const shown = figures.flatMap((figure) => {
		const panel = panelIn(figure);
		return panel ? [{ figure, panel }] : [];
	});
	for (const family of Map.groupBy(shown, ({ figure }) => familyOf(figure)).values()) {
		const ofFamily = testsOf(family.map(({ panel }) => panel));
		for (const [at, { figure }] of family.entries()) tests.set(figure, ofFamily[at]);
	}
	return figures.map((figure) => {
		const { test: _, ...plain } = figure;
		const test = tests.get(figure);
		return test ? { ...plain, test } : plain;
	});
};

const panelIn = ({ of, result }: PublishedFigure) =>
	of.kind === 'panel' && isValue(result) && result.measure === 'panel' ? result : undefined;

const familyOf = ({ of, group }: PublishedFigure): string =>
	of.kind === 'panel' ? JSON.stringify([of.from.edition, of.from.release, group]) : '';
