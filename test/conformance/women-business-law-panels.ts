import { changesBetween } from '#domain/indicators/change/change.ts';
import type { ChangeFigure } from '#domain/indicators/change/change-value.ts';
import type { FieldedRound } from '#domain/indicators/figures/edition-figures.ts';
import type { Comparison } from './check.ts';
import type { WomenBusinessLaw } from './women-business-law.ts';

/** What the method says must come out of two matched panels. */
const published = [
	{ concept: 'marriage-3', from: '2018', to: '2020', yes: [147, 155], gained: 8, lost: 0, p: 0.0078125 },
	{ concept: 'pension-3', from: '2010', to: '2020', yes: [175, 175], gained: 7, lost: 7, p: 1 },
] as const;

type Panel = Pick<(typeof published)[number], 'yes' | 'gained' | 'lost' | 'p'>;

const inWords = ({ yes, gained, lost, p }: Panel): string =>
	`${yes.join(' → ')} yes, ${gained} gained, ${lost} lost, p = ${p}`;

const computedInWords = (change: ChangeFigure | undefined): string => {
	if (change?.kind !== 'compared' || change.panel.kind === 'missing') return JSON.stringify(change ?? 'nothing');
	const { bothYes, gained, lost, p } = change.panel;
	return inWords({ yes: [bothYes + lost, bothYes + gained], gained, lost, p } as Panel);
};

/** The panels of the method, each over all the editions between. */
export const comparePanels = ({ inquiry, editions }: WomenBusinessLaw, rounds: readonly FieldedRound[]): Comparison[] =>
	published.map((panel) => {
		const { concept, from, to } = panel;
		const input = { inquiry, editions, reported: [], rounds, audience: 'everyone' } as const;
		const change = changesBetween(input, from, to).find((one) => one.concept === concept)?.change;
		const [expected, computed] = [inWords(panel), computedInWords(change)];
		return { of: `${concept} ${from} to ${to}`, published: expected, computed, agrees: computed === expected };
	});
