import { lineChart } from '#domain/indicators/figures/chart-model.ts';
import type { BoardPoint } from '#domain/indicators/figures/indicator-board.ts';
import type { BoardPointInWords, Figure, LineModel, Results, RoundHead, WordedBoard, Wording } from './board.ts';
import { isPublishable } from './publishable.ts';

/** `publishable`: whether the figure rule lets it be shown beyond the data stewards. */
export type Point = BoardPointInWords & { publishable: boolean };

/** What a row's figures are: shares of yes, distributions, numbers of answers written, scores, or differences. */
export type RowKind = 'share' | 'list' | 'written' | 'score' | 'difference';
export type Row = {
	id: string;
	of: 'question' | 'indicator';
	kind: RowKind;
	title: string;
	note: string | null;
	level: string | null;
	follows: string | null;
	/** Several answers may be given, so that shares can add up to more than the whole. */
	several: boolean;
	points: Point[];
	wordings: Wording[];
};

export type EditionView = {
	id: string;
	year: number;
	label: string;
	title: string;
	meeting: string;
	kind: 'fielded' | 'reported';
	round: RoundHead | undefined;
	responseRate: Figure;
};

export type Level = { id: string; title: string; rows: Row[]; score: Row | undefined };

/** Everything the pages of one inquiry's results are drawn from. */
export type ResultsView = {
	results: Results;
	editions: EditionView[];
	/** The scored ones first. */
	levels: Level[];
	rows: ReadonlyMap<string, Row>;
	/** Indicators that are not the score of a level. */
	indicators: Row[];
	/** Of whom the figures are, where they may be of some governments alone. */
	whose?: Whose;
};

/** In words, as the end of a file's name, and as fields of its rows. */
export type Whose = { said: string; file: string; record: Readonly<Record<string, string>> };

export const viewOf = (results: Results): ResultsView => {
	const board = results.board as WordedBoard;
	const rows = new Map(results.concepts.map((concept) => [concept.id, questionRow(concept, results, board)]));
	const indicators = results.indicators.map((indicator) => indicatorRow(indicator, board));
	return {
		results,
		editions: editionsOf(results, board),
		levels: levelsOf(results, [...rows.values()], indicators),
		rows,
		indicators: indicators.filter(({ level }) => level === null),
	};
};

/** What to draw of a row: the model only passes its texts through, so that it does not matter in which form they are. */
export const chartOf = (row: Row): LineModel =>
	lineChart(row.points as unknown as BoardPoint[]) as unknown as LineModel;

/** The points worth a line: all but editions known from publications that report nothing of this. */
export const shownPoints = ({ points }: Row): Point[] =>
	points.filter(({ figure }) => figure.kind !== 'missing' || figure.reason !== 'not-reported');

export const hasFigure = (row: Row): boolean => row.points.some(({ figure }) => figure.kind !== 'missing');

const kindsOfQuestion = {
	'yes-no': 'share',
	'one-of': 'list',
	'several-of': 'list',
	open: 'written',
} as const satisfies Record<Wording['type'], RowKind>;

const questionRow = (concept: Results['concepts'][number], results: Results, board: WordedBoard): Row => {
	const wordings = results.wordings.filter((wording) => wording.concept === concept.id);
	// A concept that no edition has fielded is known from reports of yes/no questions.
	const type = wordings.at(-1)?.type ?? 'yes-no';
	const points = board.concepts.find((row) => row.concept === concept.id)?.points ?? [];
	return {
		id: concept.id,
		of: 'question',
		kind: kindsOfQuestion[type],
		title: concept.title,
		note: null,
		level: concept.level,
		follows: concept.follows,
		several: type === 'several-of',
		points: points.map((point) => ({ ...point, publishable: isPublishable(point, board, []) })),
		wordings,
	};
};

/** Every indicator but these two is a score. */
const kindOfIndicator = (kind: string): RowKind => {
	if (kind === 'difference') return 'difference';
	return kind === 'bands' ? 'list' : 'score';
};

const indicatorRow = (indicator: Results['indicators'][number], board: WordedBoard): Row => {
	const points = board.indicators.find((row) => row.indicator === indicator.id)?.points ?? [];
	return {
		id: indicator.id,
		of: 'indicator',
		kind: kindOfIndicator(indicator.kind),
		title: indicator.title,
		note: indicator.note,
		level: indicator.level,
		follows: null,
		several: false,
		points: points.map((point) => ({ ...point, publishable: isPublishable(point, board, indicator.concepts) })),
		wordings: [],
	};
};

const editionsOf = (results: Results, board: WordedBoard): EditionView[] =>
	board.editions.map(({ id, year, kind, responseRate }) => {
		const alone = board.editions.filter((other) => other.year === year).length === 1;
		const named = results.editions.find((edition) => edition.id === id);
		return {
			id,
			year,
			label: alone ? String(year) : id,
			title: named?.title ?? id,
			meeting: named?.meeting ?? '',
			kind,
			round: results.rounds.find(({ edition }) => edition === id),
			responseRate,
		};
	});

const levelsOf = (results: Results, rows: readonly Row[], indicators: readonly Row[]): Level[] =>
	results.levels
		.toSorted((one, other) => Number(other.scored) - Number(one.scored))
		.map(({ id, title }) => ({
			id,
			title,
			rows: rows.filter(({ level }) => level === id),
			score: indicators.find(({ level }) => level === id),
		}));
