import { type ResultsView, type Row, viewOf } from '../view.ts';
import type { Analysis, Change, Group } from './types.ts';

/** Everything the pages of the workbench are drawn from: what the results have, its groups and its changes. */
export type WorkView = ResultsView & {
	analysis: Analysis;
	groups: ReadonlyMap<string, Group>;
	/** Of a concept into an edition, against the edition before that carries it. */
	changeInto: (edition: string, concept: string) => Change | undefined;
	/** Of an edition: the p of every question that has a panel, as Holm's adjustment takes them. */
	testedIn: (edition: string) => number[];
};

export const workViewOf = (analysis: Analysis): WorkView => {
	const changes = new Map(
		analysis.changes.map(({ edition, changes: own }) => [
			edition,
			new Map(own.map(({ concept, change }) => [concept, change as Change])),
		]),
	);
	return {
		...viewOf(analysis),
		analysis,
		groups: new Map(analysis.groups.map((group) => [group.id, group])),
		changeInto: (edition, concept) => changes.get(edition)?.get(concept),
		testedIn: (edition) =>
			[...(changes.get(edition)?.values() ?? [])].flatMap((change) =>
				change.kind === 'compared' && change.panel.kind === 'value' ? [change.panel.p] : [],
			),
	};
};

/** A row of the view, question or indicator. */
export const rowOf = (view: WorkView, id: string): Row | undefined =>
	view.rows.get(id) ?? everyIndicator(view).find((row) => row.id === id);

/** The indicators that stand for no level, then the scores of the levels. */
export const everyIndicator = (view: ResultsView): Row[] => [
	...view.indicators,
	...view.levels.flatMap(({ score }) => score ?? []),
];
