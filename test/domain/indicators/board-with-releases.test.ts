import { describe, expect, test } from 'vitest';
import { boardSchema } from '#domain/indicators/figures/board-schema.ts';
import { lineChart } from '#domain/indicators/figures/chart-model.ts';
import { computeBoard } from '#domain/indicators/figures/indicator-board.ts';
import { responseRate } from '#domain/indicators/figures/response-rate.ts';
import { boardWithReleases, type ReleasedRound } from '#domain/indicators/releases/board-with-releases.ts';
import { draftPublication } from '#domain/indicators/releases/publication-draft.ts';
import { fielded, inquiryOf, meanOf, roundIn, since } from './support.ts';
import { basisOf } from './support-releases.ts';

const concepts = ['one', 'two', 'three'];
const editions = [
	fielded(2010, [...concepts, { concept: 'list', type: 'open', length: 'short' }]),
	fielded(
		2012,
		concepts.map((concept) => ({ concept, ...since(2010, 'same') })),
	),
];
const indicators = [meanOf('level', concepts)];
const rows = { G0: 'yyn', G1: 'ynn', G2: 'nyy', G3: 'nny', G4: 'yny' };
const inquiry = inquiryOf([...concepts, 'list', 'elsewhere']);
const named = roundIn('2012', concepts, rows);
const boardOf = (rounds = [named]) =>
	computeBoard({ inquiry, editions, indicators, reported: [], rounds, audience: 'everyone' });

const { figures } = draftPublication(basisOf({ rows, groups: [], edition: fielded(2010, concepts), indicators }), 1);
const withWords = figures.map((figure) =>
	figure.id === 'share/two/all'
		? { ...figure, result: { kind: 'words', words: 'all-or-almost-all' } as const }
		: figure,
);
const released: ReleasedRound = {
	edition: '2010',
	kind: 'confidential',
	responseRate: responseRate(5, 8),
	figures: withWords.filter(({ id }) => id !== 'share/three/all'),
};
const shown = boardWithReleases(boardOf(), [released]);
const pointOf = (concept: string, edition: string) =>
	shown.concepts.find((row) => row.concept === concept)?.points.find((point) => point.edition === edition);

describe('the board with a release', () => {
	test('shows its figures, its words and its response rate', () => {
		expect(pointOf('one', '2010')?.figure).toEqual(figures.find(({ id }) => id === 'share/one/all')?.result);
		expect(pointOf('two', '2010')?.figure).toEqual({ kind: 'words', words: 'all-or-almost-all' });
		expect(shown.editions[0]).toMatchObject({ round: 'confidential', responseRate: { submitted: 5, contacted: 8 } });
		expect(shown.indicators[0]?.points[0]?.figure).toMatchObject({ kind: 'value', measure: 'mean' });
		expect(boardSchema.parse(JSON.parse(JSON.stringify(shown)))).toEqual(shown);
	});

	test('says confidential of all else that the edition asks, and nothing of what it does not', () => {
		for (const concept of ['three', 'list']) expect(pointOf(concept, '2010')?.figure).toEqual({ kind: 'confidential' });
		expect(pointOf('elsewhere', '2010')?.figure).toEqual({ kind: 'missing', reason: 'not-in-edition' });
	});

	test('compares with the edition after as the questions state, and leaves that as it is', () => {
		expect(pointOf('one', '2012')).toEqual(boardOf().concepts[0]?.points[1]);
		expect(pointOf('one', '2012')?.comparability).toEqual({ with: '2010', status: 'same' });
		const segments = lineChart(shown.concepts[0]?.points ?? []).segments;
		expect(segments).toEqual([{ from: 0, to: 1, status: 'same' }]);
		const gap = lineChart(shown.concepts[1]?.points ?? []);
		expect(gap.points[0]).toMatchObject({ kind: 'gap', reason: 'words' });
		expect(gap.segments).toEqual([]);
	});

	test('does not touch a round that is on the board', () => {
		const board = boardOf([named, { ...roundIn('2010', concepts, rows), kind: 'named' }]);
		expect(boardWithReleases(board, [released]).concepts).toEqual(board.concepts);
	});
});
