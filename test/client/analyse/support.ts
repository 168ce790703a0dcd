import { readFileSync } from 'node:fs';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Results } from '#client/analyse/board.ts';
import { numbersIn } from '#client/analyse/figure-numbers.ts';
import type { Words } from '#client/analyse/figure-words.ts';
import { type ResultsView, type Row, viewOf } from '#client/analyse/view.ts';
import { formatMessage, type Message } from '#client/i18n/message.ts';
import type { BoardInOneLanguage } from '#domain/contract/results.ts';
import { type BoardInput, computeBoard } from '#domain/indicators/figures/indicator-board.ts';
import { conceptsOfIndicators } from '#domain/indicators/scores/indicator-graph.ts';
import { type Edition, questionsOf } from '#domain/survey/definition.ts';
import { inLanguage } from '#domain/survey/wording.ts';
import { inquiryOf } from '#test/domain/indicators/support.ts';

export const catalogue = (language: string, journey: string): Record<string, string> =>
	JSON.parse(readFileSync(new URL(`../../../client/i18n/${language}/${journey}.json`, import.meta.url), 'utf8'));

export const wordsIn = (language: 'en' | 'fr' | 'es', withheld: string[] = []): Words => {
	const messages = { ...catalogue(language, 'common'), ...catalogue(language, 'results') };
	return {
		t: (key, values) =>
			formatMessage(compileMessageOrThrow(messages[key] ?? key) as unknown as Message, language, values),
		numbers: numbersIn(language),
		date: (instant) => instant.slice(0, 10),
		label: (edition) => edition,
		list: (items) => new Intl.ListFormat(language).format(items),
		withheld,
	};
};

type Trial = Pick<BoardInput, 'editions' | 'rounds'> &
	Partial<Pick<BoardInput, 'indicators' | 'reported'>> & { withheld?: string[] };

const wordingsOf = (edition: Edition): Results['wordings'] =>
	edition.kind === 'reported'
		? []
		: questionsOf(inLanguage(edition, 'en', ['en'])).map((question) => ({
				edition: edition.id,
				concept: question.concept,
				question: question.id,
				type: question.type,
				text: question.text,
				help: null,
				conditional: question.askedWhen !== undefined,
				options: 'options' in question ? question.options.map(({ id, label }) => ({ id, label })) : [],
			}));

const roundHeadOf = ({ edition, kind }: BoardInput['rounds'][number]): Results['rounds'][number] => ({
	id: '00000000-0000-4000-8000-000000000000',
	inquiry: 'trial',
	edition,
	inquiryTitle: 'Trial',
	title: edition,
	meeting: 'Somewhere',
	year: Number(edition),
	kind,
	phase: 'closed',
	opensAt: '2010-06-01T00:00:00.000Z',
	closesAt: '2010-09-16T12:00:00.000Z',
	notice: null,
	synthetic: false,
	languages: ['en'],
});

/** What the service would answer for a trial inquiry, every concept of which is scored in one level. */
export const resultsOf = (concepts: readonly string[], trial: Trial): Results => {
	const { editions, rounds, indicators = [], reported = [], withheld = [] } = trial;
	const inquiry = inquiryOf(concepts);
	const board = computeBoard({ inquiry, editions, indicators, reported, rounds, audience: 'data-stewards' });
	return {
		inquiry: { id: 'trial', title: 'Trial', description: 'Trial', languages: ['en'] },
		synthetic: false,
		rounds: rounds.map(roundHeadOf),
		releases: [],
		withheldEditions: withheld,
		editions: editions.map(({ id }) => ({ id, title: id, meeting: 'Somewhere' })),
		levels: [{ id: 'level', title: 'Level', scored: true }],
		concepts: concepts.map((id) => ({ id, title: id, level: 'level', follows: null, scored: true })),
		indicators: indicators.map((indicator) => ({
			concepts: [...(conceptsOfIndicators(indicators).get(indicator.id) ?? [])],
			id: indicator.id,
			title: indicator.id,
			note: null,
			level: 'level' in indicator ? (indicator.level ?? null) : null,
			kind: indicator.kind,
		})),
		wordings: editions.flatMap(wordingsOf),
		board: inLanguage(board, 'en', ['en']) as BoardInOneLanguage,
	};
};

export const viewIn = (concepts: readonly string[], trial: Trial): ResultsView => viewOf(resultsOf(concepts, trial));

export const rowIn = (view: ResultsView, id: string): Row => {
	const row = view.rows.get(id) ?? view.indicators.find((indicator) => indicator.id === id);
	if (!row) throw new Error(`no row "${id}"`);
	return row;
};
