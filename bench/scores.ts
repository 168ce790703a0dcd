import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { computeChanges } from '#domain/indicators/change/change.ts';
import type { EditionChanges } from '#domain/indicators/change/change-value.ts';
import type { FieldedRound } from '#domain/indicators/figures/edition-figures.ts';
import { computeBoard } from '#domain/indicators/figures/indicator-board.ts';
import { scoresOf, scoringFor } from '#domain/indicators/scores/composite.ts';
import { type LevelChangeInput, levelChange } from '#domain/indicators/scores/level-change.ts';
import type { FieldedEdition } from '#domain/survey/definition.ts';
import { womenBusinessLaw } from '#test/conformance/women-business-law.ts';
import { type Panel, readPanel, roundsOf } from '#test/conformance/women-business-law-data.ts';
import { printFigure } from './figure.ts';

const published = '../shared/data/women-business-law';
const questionsByTopic = [4, 4, 4, 5, 5, 4, 5, 4];
const [economyCount, firstYear, editionCount] = [190, 1971, 50];

/** Mulberry32. */
const randomFrom = (seed: number): (() => number) => {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
};

const syntheticPanel = (): Panel => {
	const random = randomFrom(2010);
	const topics = Object.fromEntries(
		questionsByTopic.map((size, topic) => [
			`topic-${topic}`,
			Array.from({ length: size }, (_, q) => `q-${topic}-${q}`),
		]),
	);
	const ids = Object.values(topics).flat();
	const economies = Array.from({ length: economyCount }, (_, n) => ({ code: `X${100 + n}`, region: 'Nowhere' }));
	const years = Array.from({ length: editionCount }, (_, n) => firstYear + n);
	const questions = Object.fromEntries(ids.map((id) => [id, `${id}?`]));
	const given = economies.flatMap(({ code }) =>
		years.map((year) => ({
			edition: String(year),
			unit: code,
			answers: Object.fromEntries(ids.map((id) => [id, { choice: random() < 0.6 ? 'yes' : 'no' }])),
		})),
	);
	return { definition: womenBusinessLaw({ topics, questions }, economies, years), given };
};

type Input = Omit<LevelChangeInput, 'editions'> & { editions: readonly FieldedEdition[] };

const inputOf = ({ definition }: Panel, rounds: readonly FieldedRound[]): Input => {
	const { inquiry, editions, indicators } = definition;
	return { inquiry, editions, indicators: indicators.indicators, reported: [], rounds, audience: 'everyone' };
};

/** Every topic score and index of every return, the board of all editions, and the panel of every question and year. */
const computeAll = (input: Input): { scores: number; panels: number } => {
	const { indicators, editions, rounds } = input;
	let scores = 0;
	for (const [position, edition] of editions.entries()) {
		const scoring = scoringFor(indicators, edition);
		for (const given of rounds[position]?.returns ?? []) scores += scoresOf(scoring, given).size;
	}
	computeBoard(input);
	return { scores, panels: computeChanges(input).reduce((panels, one) => panels + panelsIn(one), 0) };
};

const panelsIn = ({ changes }: EditionChanges): number =>
	changes.filter(({ change }) => change.kind === 'compared' && change.panel.kind === 'value').length;

/** The change of every topic and of the index from each year to the next. */
const computeLevelChanges = (input: Input): number => {
	const { indicators, editions } = input;
	const changes = editions.slice(1).flatMap(({ id: to }, position) => {
		const from = editions[position]?.id ?? '';
		return indicators.map(({ id }) => levelChange(input, id, from, to));
	});
	return changes.filter(({ kind }) => kind === 'compared').length;
};

const cpuSince = (start: NodeJS.CpuUsage): number => {
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
};

const measure = (): void => {
	const isPublished = existsSync(published);
	const panel = isPublished ? readPanel(published) : syntheticPanel();
	const name = isPublished ? 'women-business-law' : 'synthetic-of-that-size';
	const print = (figure: string, value: number, unit: string): void =>
		printFigure('scores', `${name}${figure}`, value, unit);

	const engineStart = performance.now();
	const rounds = roundsOf(panel);
	const input = inputOf(panel, rounds);
	const [start, cpuStart] = [performance.now(), process.cpuUsage()];
	const { scores, panels } = computeAll(input);
	const [end, cpu, levelsStart] = [performance.now(), cpuSince(cpuStart), process.cpuUsage()];
	const levelChanges = computeLevelChanges(input);
	print('-computed', scores, 'scores');
	print('-panels', panels, 'panels');
	print('', end - start, 'ms');
	print('-cpu', cpu, 'ms');
	print('-with-engine', end - engineStart, 'ms');
	print('-level-changes', levelChanges, 'changes');
	print('-level-changes-cpu', cpuSince(levelsStart), 'ms');
	print('-peak-memory', process.resourceUsage().maxRSS / 1024, 'MB');
	print('-heap', process.memoryUsage().heapUsed / 2 ** 20, 'MB');
};

/** In a process of its own, so that time is cold and memory is that of this bench alone. */
export const run = (): void => {
	execFileSync(process.execPath, [fileURLToPath(import.meta.url)], { stdio: 'inherit' });
};

if (import.meta.main) measure();
