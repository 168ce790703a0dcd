import type { z } from 'zod';
import type { Indicator } from '#domain/survey/definition.ts';
import type { Group } from '../figures/groups.ts';
import type { RoundStates } from '../figures/round-states.ts';
import type { publicationSchema, refusalSchema } from './publication-schema.ts';

/** The figures that a release publishes; it survives JSON. It names groups, never the governments in them. */
export type Publication = z.infer<typeof publicationSchema>;
export type PublishedFigure = Publication['figures'][number];
export type FigureOf = PublishedFigure['of'];
export type Result = PublishedFigure['result'];
export type Refusal = z.infer<typeof refusalSchema>;
export type Rule = Refusal['rule'];

/** What a release is computed from; it stays with the data stewards. */
export type ReleaseBasis = {
	kind: 'named' | 'confidential';
	/** The returns as they were frozen for the release. */
	round: RoundStates;
	contacted: ReadonlySet<string>;
	/** One partition (groups of kind `region` or `subregion`, without overlap), and named groups. */
	groups: readonly Group[];
	indicators: readonly Indicator[];
};

/** A release with what it was computed from. */
export type Released = { publication: Publication; basis: ReleaseBasis };

/** The group that stands for the whole round. */
export const wholeRound = 'all';

/** The id of a figure, unique in its publication. */
export const figureId = (of: FigureOf, group: string): string => {
	switch (of.kind) {
		case 'share':
			return `share/${of.concept}/${group}`;
		case 'panel':
			return `panel/${of.concept}/${of.from.edition}/${group}`;
		case 'indicator':
			return `indicator/${of.indicator}/${group}`;
	}
};

export const isValue = (result: Result): result is Extract<Result, { kind: 'value' }> => result.kind === 'value';
