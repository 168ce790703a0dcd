import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { formatMessage, type Message } from '#client/i18n/message.ts';
import type { ReleaseWords } from '#client/releases/result-words.ts';
import type { Names, PanelResult, Release, Result, ShareResult } from '#client/releases/types.ts';
import { type FigureOf, figureId, type PublishedFigure } from '#domain/indicators/releases/publication.ts';
import { catalogue, wordsIn } from '#test/client/analyse/support.ts';

export const releaseWordsIn = (language: 'en' | 'fr' | 'es'): ReleaseWords => {
	const messages = { ...catalogue(language, 'common'), ...catalogue(language, 'releases') };
	return {
		...wordsIn(language),
		say: (key, values) =>
			formatMessage(compileMessageOrThrow(messages[key] ?? key) as unknown as Message, language, values),
	};
};

export const names: Names = {
	inquiry: { id: 'trial', title: 'Trial' },
	levels: [{ id: 'planning', title: 'Planning' }],
	concepts: [
		{ id: 'plan', title: 'Has a plan', level: 'planning', question: 'plan', text: 'Do you have a plan?' },
		{ id: 'unit', title: 'Has a unit', level: 'planning', question: 'unit', text: 'Do you have a unit?' },
		{ id: 'cote', title: 'Côte, "coast"', level: 'planning', question: null, text: null },
	],
	indicators: [{ id: 'score', title: 'Score', level: 'planning' }],
	groups: [
		{ id: 'africa', name: 'Africa', kind: 'region' },
		{ id: 'friends', name: 'Friends', kind: 'named' },
	],
};

export const share = (yes: number, base: number): ShareResult => ({
	kind: 'value',
	measure: 'share',
	yes,
	no: base - yes,
	base,
	notApplicable: 1,
	preferredNot: 0,
	unanswered: 2,
	notAsked: 0,
	submitted: base + 3,
	contacted: base + 20,
	share: `${yes}/${base}`,
	bounds: ['1/4', '3/4'],
	interval: [0.4, 0.6],
});

export const panel = (gained: number, lost: number, p: number): PanelResult => ({
	kind: 'value',
	measure: 'panel',
	base: 40,
	bothYes: 15,
	bothNo: 25 - gained - lost,
	gained,
	lost,
	first: '3/8',
	second: '5/8',
	net: '1/4',
	interval: [0.1, 0.4],
	p,
	returnedBoth: 60,
	left: 5,
	joined: 9,
});

export const confidential: Result = { kind: 'confidential' };

export const figure = (
	of: FigureOf,
	group: string,
	result: Result,
	test?: NonNullable<PublishedFigure['test']>,
): PublishedFigure => ({
	id: figureId(of, group),
	of,
	group,
	result,
	...(test && { test }),
});

export const shareOf = (concept: string): FigureOf => ({ kind: 'share', concept });
export const panelOf = (concept: string): FigureOf => ({
	kind: 'panel',
	concept,
	from: { edition: '2010', release: 1 },
});

/** A small release: shares for the whole round and two groups, a panel and an indicator. */
export const figures: PublishedFigure[] = [
	figure(shareOf('plan'), 'all', share(30, 50)),
	figure(shareOf('plan'), 'africa', confidential),
	figure(shareOf('plan'), 'friends', share(8, 20)),
	figure(shareOf('unit'), 'all', { kind: 'words', words: 'all-or-almost-all' }),
	figure(shareOf('unit'), 'africa', confidential),
	figure(shareOf('unit'), 'friends', confidential),
	figure(panelOf('plan'), 'all', panel(9, 1, 0.02), { adjustedP: 0.04, questions: 2, direction: 'increased' }),
	figure(panelOf('unit'), 'all', confidential),
	figure({ kind: 'indicator', indicator: 'score' }, 'all', { kind: 'missing', reason: 'too-few-questions' }),
];

export const release: Release = {
	head: {
		inquiry: 'trial',
		edition: '2012',
		editionTitle: 'Trial 2012',
		number: 2,
		kind: 'confidential',
		synthetic: true,
		cutOff: '2012-09-16T12:00:00.000Z',
		frozenAt: '2012-10-04T09:00:00.000Z',
		contentHash: 'a'.repeat(64),
		methodVersion: '1.0',
		note: 'Five came later.',
		shown: 4,
		withheld: 4,
		latest: 2,
	},
	names,
	content: {
		format: 'coherence-inquiry-release/1',
		inquiry: 'trial',
		edition: '2012',
		number: 2,
		kind: 'confidential',
		synthetic: true,
		methodVersion: '1.0',
		editionHash: 'b'.repeat(64),
		cutOff: '2012-09-16T12:00:00.000Z',
		responseRate: { kind: 'value', measure: 'response-rate', rate: '53/70', submitted: 53, contacted: 70 },
		responseByGroup: [{ group: 'africa', rate: { kind: 'missing', reason: 'no-returns' } }],
		quality: { late: 0, corrected: 1, carriedOver: 2 },
		publication: {
			edition: '2012',
			release: 2,
			groups: [
				{ id: 'africa', kind: 'region' },
				{ id: 'friends', kind: 'named' },
			],
			figures,
		},
	},
	comparison: null,
};
