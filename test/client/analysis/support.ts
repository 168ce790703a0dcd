import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { whoseOf } from '#client/analyse/workbench/scope-words.ts';
import type { Analysis } from '#client/analyse/workbench/types.ts';
import { type WorkWords, wordsOf } from '#client/analyse/workbench/words.ts';
import { type WorkView, workViewOf } from '#client/analyse/workbench/work-view.ts';
import { formatMessage, type Message } from '#client/i18n/message.ts';
import { computeChanges } from '#domain/indicators/change/change.ts';
import type { FieldedRound } from '#domain/indicators/figures/edition-figures.ts';
import { inLanguage } from '#domain/survey/wording.ts';
import { catalogue, resultsOf, wordsIn } from '#test/client/analyse/support.ts';
import { returnsOf, times } from '#test/client/analyse/trial.ts';
import { differenceOf, fielded, inquiryOf } from '#test/domain/indicators/support.ts';

export const concepts = ['law', 'retirement', 'reworded', 'new', 'few'];

const same = { with: '2010', status: 'same' };
const editions = [
	fielded(2010, ['law', 'retirement', 'reworded', 'few']),
	fielded(2012, [
		{ concept: 'law', comparability: same },
		{ concept: 'retirement', comparability: same },
		{ concept: 'reworded', comparability: { with: '2010', status: 'reworded', note: { en: 'Now of plans.' } } },
		'new',
		{ concept: 'few', comparability: same },
	]),
];

/** The two published panels: 8 gained and 0 lost (147 → 155 of 190), 7 gained and 7 lost (175 → 175 of 190). */
const rounds: FieldedRound[] = [
	{
		edition: '2010',
		kind: 'confidential',
		contacted: 190,
		returns: returnsOf({
			law: [...times(147, 'yes'), ...times(43, 'no')],
			retirement: [...times(175, 'yes'), ...times(15, 'no')],
			reworded: [...times(100, 'yes'), ...times(90, 'no')],
			few: [...times(2, 'yes'), 'no'],
		}),
	},
	{
		edition: '2012',
		kind: 'confidential',
		contacted: 190,
		returns: returnsOf({
			law: [...times(155, 'yes'), ...times(35, 'no')],
			retirement: [...times(168, 'yes'), ...times(7, 'no'), ...times(7, 'yes'), ...times(8, 'no')],
			reworded: [...times(110, 'yes'), ...times(80, 'no')],
			new: [...times(120, 'yes'), ...times(70, 'no')],
			few: [...times(2, 'yes'), 'no', 'prefer-not'],
		}),
	},
];

const groups: Analysis['groups'] = [
	{ id: 'africa', name: 'Africa', kind: 'region', within: null },
	{ id: 'europe', name: 'Europe', kind: 'region', within: null },
	{ id: 'eastern-africa', name: 'Eastern Africa', kind: 'subregion', within: 'africa' },
	{ id: 'steering', name: 'Steering Group', kind: 'named', within: null },
];

/** What the service answers for a trial inquiry of two closed rounds. */
export const analysisOf = (own: readonly FieldedRound[] = rounds): Analysis => {
	const indicators = [differenceOf('gap', 'law', 'retirement')];
	const changes = computeChanges({
		inquiry: inquiryOf(concepts),
		editions,
		reported: [],
		rounds: own,
		audience: 'data-stewards',
	});
	return {
		...resultsOf(concepts, { editions, rounds: own, indicators }),
		groups,
		panels: [{ from: '2010', to: '2012' }],
		applied: { group: 'all', panel: null, since: null },
		changes: inLanguage(changes, 'en', ['en']) as Analysis['changes'],
	};
};

export const viewOfTrial = (own?: readonly FieldedRound[]): WorkView => {
	const view = workViewOf(analysisOf(own));
	return { ...view, whose: whoseOf(view, workWordsIn('en', view)) };
};

export const workWordsIn = (language: 'en' | 'fr' | 'es', view: WorkView): WorkWords => {
	const messages = catalogue(language, 'analysis');
	return wordsOf(view, wordsIn(language), (key, values) =>
		formatMessage(compileMessageOrThrow(messages[key] ?? key) as unknown as Message, language, values),
	);
};
