import { exactFromDecimal, roundHalfAway, toPercent } from '#domain/indicators/exact.ts';
import type { Figure, MeanFigure, ReportedFigure } from './board.ts';
import { optionsOf } from './list-figures.ts';
import { type EditionView, type Point, type ResultsView, type Row, shownPoints } from './view.ts';

/** The columns of every download, the same for one figure and for all. */
const columns = [
	'edition',
	'year',
	'kind',
	'id',
	'title',
	'level',
	'measure',
	'option',
	'option_title',
	'count',
	'base',
	'contacted',
	'returned',
	'value',
	'if_all_had_answered_low',
	'if_all_had_answered_high',
	'interval95_low',
	'interval95_high',
	'lower_quartile',
	'median',
	'upper_quartile',
	'not_applicable',
	'preferred_not',
	'unanswered',
	'not_asked',
	'reported_wording',
	'reported_low',
	'reported_low_included',
	'reported_high',
	'reported_high_included',
	'reported_about',
	'reported_derived',
	'reported_source',
	'missing_reason',
	'comparability',
	'compared_with',
	'comparability_note',
	'publishable',
	'provisional',
	'synthetic',
] as const;
type Column = (typeof columns)[number];
export type FigureRecord = Partial<Record<Column, string | number | boolean>>;

/** The records as the rows of a file, under a row of the columns' names. */
export const rowsOf = (records: readonly FigureRecord[]): (string | number)[][] => [
	[...columns],
	...records.map((record) =>
		columns.map((column) => {
			const value = record[column] ?? '';
			return typeof value === 'boolean' ? String(value) : value;
		}),
	),
];

const digits = 2;
const percentOf = (share: string): number => Number(toPercent(share, digits));
const pointsOf = (points: string): number => Number(roundHalfAway(points, digits));
const intervalOf = (share: number): number => percentOf(exactFromDecimal(share));

/** Shares in per cent and scores in points, to two decimals: the counts beside them are exact. */
export const recordsOf = (rows: readonly Row[], view: ResultsView): FigureRecord[] =>
	rows.flatMap((row) => shownPoints(row).flatMap((point) => recordsOfPoint(row, point, ofRound(view, point.edition))));

/** What is said of the figures of a round. What was reported is neither synthetic nor provisional. */
const ofRound = ({ results }: ResultsView, edition: string): FigureRecord => {
	const round = results.rounds.find((one) => one.edition === edition);
	return round ? { provisional: round.phase !== 'closed', synthetic: round.synthetic } : {};
};

/** The response rates, every question and every indicator. */
export const allRecords = (view: ResultsView): FigureRecord[] => {
	const { editions, levels, indicators } = view;
	const ofLevels = levels.flatMap(({ score, rows }) => (score ? [score, ...rows] : rows));
	return [
		...editions.flatMap((edition) => rateRecord(edition, view)),
		...recordsOf([...indicators, ...ofLevels], view),
	];
};

const rateRecord = ({ id, year, responseRate }: EditionView, view: ResultsView): FigureRecord[] => {
	if (responseRate.kind !== 'value' || responseRate.measure !== 'response-rate') return [];
	const { rate, submitted, contacted } = responseRate;
	const value = { measure: responseRate.measure, value: percentOf(rate), count: submitted, base: contacted };
	return [{ edition: id, year, kind: 'round', ...value, contacted, returned: submitted, ...ofRound(view, id) }];
};

const recordsOfPoint = (row: Row, point: Point, round: FigureRecord): FigureRecord[] => {
	const { edition, year, figure, comparability, publishable } = point;
	const head: FigureRecord = { edition, year, kind: row.of, id: row.id, title: row.title, level: row.level ?? '' };
	const compared: FigureRecord = comparability
		? {
				comparability: comparability.status,
				...(comparability.status !== 'first' && { compared_with: comparability.with }),
				...(comparability.status !== 'first' && comparability.note && { comparability_note: comparability.note }),
			}
		: {};
	return figureRecords(row, figure).map((record) => ({ ...head, ...record, ...compared, publishable, ...round }));
};

const figureRecords = (row: Row, figure: Figure): FigureRecord[] => {
	switch (figure.kind) {
		case 'missing':
			return [{ missing_reason: figure.reason }];
		case 'confidential':
			return [{ missing_reason: 'confidential' }];
		case 'reported':
			return [reportedRecord(figure)];
		case 'value':
			return valueRecords(row, figure);
	}
};

const reportedRecord = (figure: ReportedFigure): FigureRecord => {
	const write = figure.measure === 'share' ? percentOf : pointsOf;
	const { publishedIn, source } = figure;
	return {
		measure: `reported-${figure.measure}`,
		reported_wording: figure.wording ?? '',
		reported_low: write(figure.low),
		reported_low_included: figure.lowIncluded,
		reported_high: write(figure.high),
		reported_high_included: figure.highIncluded,
		reported_about: figure.about,
		reported_derived: figure.derived,
		reported_source: [publishedIn, source.document, source.passage].filter(Boolean).join('; '),
		...(figure.contacted !== undefined && { contacted: figure.contacted }),
	};
};

const valueRecords = (row: Row, figure: Extract<Figure, { kind: 'value' }>): FigureRecord[] => {
	const { measure, submitted, contacted } = figure;
	const head: FigureRecord = { measure, contacted, returned: submitted };
	switch (figure.measure) {
		case 'share':
			return [
				{
					...head,
					count: figure.yes,
					base: figure.base,
					value: percentOf(figure.share),
					if_all_had_answered_low: percentOf(figure.bounds[0]),
					if_all_had_answered_high: percentOf(figure.bounds[1]),
					interval95_low: intervalOf(figure.interval[0]),
					interval95_high: intervalOf(figure.interval[1]),
					not_applicable: figure.notApplicable,
					preferred_not: figure.preferredNot,
					unanswered: figure.unanswered,
					not_asked: figure.notAsked,
				},
			];
		case 'mean':
			return [{ ...head, ...meanRecord(figure) }];
		case 'distribution': {
			const rest = { base: figure.base, unanswered: figure.unanswered, not_asked: figure.notAsked };
			const titles = new Map(optionsOf(row).map(({ id, label }) => [id, label]));
			return figure.options.map(({ id, count, share }) => ({
				...head,
				...rest,
				option: id,
				option_title: titles.get(id) ?? id,
				count,
				value: percentOf(share),
			}));
		}
		case 'answers':
			return [
				{ ...head, count: figure.base, base: submitted, unanswered: figure.unanswered, not_asked: figure.notAsked },
			];
		case 'response-rate':
			return [{ ...head, count: submitted, base: contacted, value: percentOf(figure.rate) }];
	}
};

const meanRecord = ({ base, mean, bounds, quartiles, notAsked, withoutScore }: MeanFigure): FigureRecord => ({
	base,
	value: pointsOf(mean),
	if_all_had_answered_low: pointsOf(bounds[0]),
	if_all_had_answered_high: pointsOf(bounds[1]),
	not_applicable: notAsked,
	unanswered: withoutScore,
	...(quartiles && {
		lower_quartile: pointsOf(quartiles[0]),
		median: pointsOf(quartiles[1]),
		upper_quartile: pointsOf(quartiles[2]),
	}),
});
