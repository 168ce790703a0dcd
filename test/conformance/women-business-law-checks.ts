import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Exact, roundHalfAway } from '#domain/indicators/arithmetic/exact.ts';
import { ratio, toExact } from '#domain/indicators/arithmetic/ratio.ts';
import type { FieldedRound } from '#domain/indicators/figures/edition-figures.ts';
import { type Board, computeBoard } from '#domain/indicators/figures/indicator-board.ts';
import { type Score, scoresOf, scoringFor } from '#domain/indicators/scores/composite.ts';
import { type Check, type Comparison, check } from './check.ts';
import { readTable } from './table.ts';
import type { WomenBusinessLaw } from './women-business-law.ts';
import { readPanel, roundsOf } from './women-business-law-data.ts';
import { comparePanels } from './women-business-law-panels.ts';

const set = 'women-business-law';

type Published = Record<string, string>;
type ScoresByReturn = ReadonlyMap<string, ReadonlyMap<string, Score>>;

const keyOf = (edition: string, unit: string): string => `${edition} ${unit}`;

const scoresByReturn = ({ editions, indicators }: WomenBusinessLaw, rounds: readonly FieldedRound[]): ScoresByReturn =>
	new Map(
		rounds.flatMap((round, position) => {
			const edition = editions[position];
			if (!edition) throw new Error(`no edition ${round.edition}`);
			const scoring = scoringFor(indicators.indicators, edition);
			return round.returns.map((given) => [keyOf(edition.id, given.unit), scoresOf(scoring, given)] as const);
		}),
	);

const compareScore = (
	row: Published,
	indicator: string,
	scores: ScoresByReturn,
	shown: (points: Exact) => string,
): Comparison => {
	const of = keyOf(row.edition ?? '', row.government ?? '');
	const score = scores.get(of)?.get(indicator);
	const published = row[indicator] ?? '';
	const computed = score?.kind === 'points' ? shown(score.points) : JSON.stringify(score ?? 'nothing');
	return {
		of: `${of} ${indicator}`,
		published,
		computed,
		agrees: published !== '' && Number(computed) === Number(published),
	};
};

const exactly = (points: Exact): string => points;
const toOneDecimal = (points: Exact): string => roundHalfAway(points, 1);

/** A topic has four or five questions, so its published scores are whole numbers, and their mean is exact. */
const compareMeans = (board: Board, published: readonly Published[], topics: readonly string[]): Comparison[] => {
	const byEdition = Map.groupBy(published, (row) => row.edition ?? '');
	return [...byEdition].flatMap(([edition, rows]) =>
		topics.map((topic) => {
			const expected = toExact(
				ratio(
					rows.reduce((total, row) => total + Number(row[topic]), 0),
					rows.length,
				),
			);
			const points = board.indicators.find(({ indicator }) => indicator === topic)?.points;
			const figure = points?.find((point) => point.edition === edition)?.figure;
			const computed = figure?.kind === 'value' && figure.measure === 'mean' ? figure.mean : JSON.stringify(figure);
			return { of: `${edition} ${topic}`, published: expected, computed, agrees: computed === expected };
		}),
	);
};

/** Every published score of the panel against what the product computes from its answers. */
export const checkWomenBusinessLaw = (folder: string): Check[] => {
	const panel = readPanel(folder);
	const rounds = roundsOf(panel);
	const { inquiry, editions, indicators } = panel.definition;
	const topics = inquiry.levels.map(({ id }) => id);
	const published = [...readTable(readFileSync(join(folder, 'published-scores.csv'), 'utf8'))];
	const scores = scoresByReturn(panel.definition, rounds);
	const board = computeBoard({
		inquiry,
		editions,
		indicators: indicators.indicators,
		reported: [],
		rounds,
		audience: 'everyone',
	});
	const topicScores = published.flatMap((row) => topics.map((topic) => compareScore(row, topic, scores, exactly)));
	return [
		check(set, 'topics', topicScores),
		check(
			set,
			'index',
			published.map((row) => compareScore(row, 'index', scores, toOneDecimal)),
		),
		check(set, 'topic-means', compareMeans(board, published, topics)),
		check(set, 'panels', comparePanels(panel.definition, rounds)),
	];
};
