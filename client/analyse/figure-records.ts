import { exactFromDecimal, roundHalfAway, toPercent } from '#domain/indicators/arithmetic/exact.ts';
import type { ComparedChange, PanelChange } from '#domain/indicators/change/change-value.ts';
import { type Cell, rowsUnder } from '../ui/csv.ts';
import type { DistributionFigure, Figure, MeanFigure, RateFigure, ReportedFigure, ShareFigure } from './board.ts';
import { optionsOf } from './list-figures.ts';
import { type EditionView, type Point, type ResultsView, type Row, shownPoints } from './view.ts';

/** What is said of a value, whatever it is of. */
export const valueColumns = [
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
] as const;

/** What is said of a matched panel, beside its base. */
export const panelColumns = [
	'gained',
	'lost',
	'both_yes',
	'both_no',
	'net_points',
	'net_low',
	'net_high',
	'p',
	'p_holm',
	'questions_tested',
	'direction',
] as const;

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
	...valueColumns,
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

/** The records as the rows of a file, under a row of the columns' names; `more` are columns of their own after these. */
export const rowsOf = (records: Parameters<typeof rowsUnder>[1], more: readonly string[] = []): Cell[][] =>
	rowsUnder([...columns, ...more], records);

const digits = 2;
export const percentOf = (share: string): number => Number(toPercent(share, digits));
const pointsOf = (points: string): number => Number(roundHalfAway(points, digits));
export const intervalOf = (share: number): number => percentOf(exactFromDecimal(share));

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
		...editions.flatMap((edition) => recordOfRound(edition, view)),
		...recordsOf([...indicators, ...ofLevels], view),
	];
};

const recordOfRound = ({ id, year, responseRate }: EditionView, view: ResultsView): FigureRecord[] => {
	if (responseRate.kind !== 'value' || responseRate.measure !== 'response-rate') return [];
	const { measure } = responseRate;
	return [{ edition: id, year, kind: 'round', measure, ...rateRecord(responseRate), ...ofRound(view, id) }];
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
		case 'words':
			return [{ missing_reason: figure.words }];
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
			return [{ ...head, ...shareRecord(figure) }];
		case 'mean':
			return [{ ...head, ...meanRecord(figure) }];
		case 'distribution': {
			const titles = new Map(optionsOf(row).map(({ id, label }) => [id, label]));
			return distributionRecords(figure).map((record) => ({
				...head,
				...record,
				option_title: titles.get(record.option) ?? record.option,
			}));
		}
		case 'answers':
			return [
				{ ...head, count: figure.base, base: submitted, unanswered: figure.unanswered, not_asked: figure.notAsked },
			];
		case 'response-rate':
			return [{ ...head, ...rateRecord(figure) }];
	}
};

export const shareRecord = (figure: ShareFigure) => ({
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
});

export const meanRecord = ({ base, mean, bounds, quartiles, notAsked, withoutScore }: MeanFigure) => ({
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

export const rateRecord = ({ rate, submitted, contacted }: Pick<RateFigure, 'rate' | 'submitted' | 'contacted'>) => ({
	count: submitted,
	base: contacted,
	contacted,
	returned: submitted,
	value: percentOf(rate),
});

/** A record for each option of a list, or each band. */
export const distributionRecords = ({ base, options, unanswered, notAsked }: DistributionFigure) =>
	options.map(({ id, count, share }) => ({
		option: id,
		count,
		base,
		value: percentOf(share),
		unanswered,
		not_asked: notAsked,
	}));

type Panel = Pick<PanelChange, 'gained' | 'lost' | 'bothYes' | 'bothNo' | 'net' | 'interval' | 'p'>;

export const panelRecord = (panel: Panel, test: ComparedChange['test']) => ({
	gained: panel.gained,
	lost: panel.lost,
	both_yes: panel.bothYes,
	both_no: panel.bothNo,
	net_points: percentOf(panel.net),
	net_low: intervalOf(panel.interval[0]),
	net_high: intervalOf(panel.interval[1]),
	p: panel.p,
	...(test && { p_holm: test.adjustedP, questions_tested: test.questions, direction: test.direction }),
});
