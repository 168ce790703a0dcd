import type { LocalisedText } from '#domain/survey/definition.ts';
import { type Exact, inPoints, toNumber } from '../arithmetic/exact.ts';
import type { BoardPoint } from './indicator-board.ts';
import type { DistributionValue, Figure, MissingReason, ReportedFigure, Value } from './value.ts';

type Mark =
	| { kind: 'value'; value: number; bounds: [number, number]; interval?: [number, number]; base: number }
	| {
			kind: 'reported';
			/** Where a number was published; a phrase has its range alone. */
			value?: number;
			range: [number, number];
			about: boolean;
			derived: boolean;
			wording?: LocalisedText;
	  }
	| { kind: 'gap'; reason: MissingReason | 'confidential' | 'words' | 'no-line' };

export type ChartPoint = { edition: string; year: number } & Mark;

/** A stretch of line between two points, by their positions; `reworded` is drawn with its mark. */
export type ChartSegment = { from: number; to: number; status: 'same' | 'reworded'; note?: LocalisedText };

/** Where a line is interrupted because the figures may not be compared. */
export type ChartBreak = { before: number; after: number; note?: LocalisedText };

/** What to draw, for any renderer. Values are per cent or points of 100. */
export type LineChart = {
	scale: { least: number; greatest: number };
	points: ChartPoint[];
	segments: ChartSegment[];
	breaks: ChartBreak[];
};

/**
 * The chart of one row of the board, from its points in order of year.
 *
 * A line runs between a computed point and the one it states its comparability with: drawn where `same`, marked where
 * `reworded`, absent where `broken`, with the note that says why. Nothing joins a reported result to a computed one. Lists and open questions have no
 * line (`no-line`); see `barsOf`. The scale is 0 to 100, or −100 to 100 where something may be below 0.
 */
export const lineChart = (boardPoints: readonly BoardPoint[]): LineChart => {
	const points = boardPoints.map(({ edition, year, figure }) => ({ edition, year, ...markOf(figure) }));
	const segments: ChartSegment[] = [];
	const breaks: ChartBreak[] = [];
	for (const [to, { comparability }] of boardPoints.entries()) {
		if (!comparability || comparability.status === 'first') continue;
		const from = points.findIndex((point) => point.edition === comparability.with);
		const { status, note } = comparability;
		const why = note && { note };
		if (status === 'broken') breaks.push({ before: from, after: to, ...why });
		else if (isComputed(points[from]) && isComputed(points[to])) segments.push({ from, to, status, ...why });
	}
	const below = points.some((point) => lowestOf(point) < 0);
	return { scale: { least: below ? -100 : 0, greatest: 100 }, points, segments, breaks };
};

const markOf = (figure: Figure): Mark => {
	switch (figure.kind) {
		case 'reported':
			return reportedMark(figure);
		case 'missing':
			return { kind: 'gap', reason: figure.reason };
		case 'confidential':
			return { kind: 'gap', reason: 'confidential' };
		case 'words':
			return { kind: 'gap', reason: 'words' };
		case 'value':
			return valueMark(figure);
	}
};

const valueMark = (figure: Value): Mark => {
	switch (figure.measure) {
		case 'share': {
			const { share, bounds, interval, base } = figure;
			const [low, high] = interval;
			return {
				kind: 'value',
				value: percent(share),
				bounds: [percent(bounds[0]), percent(bounds[1])],
				interval: [low * 100, high * 100],
				base,
			};
		}
		case 'mean': {
			const { mean, bounds, base } = figure;
			return { kind: 'value', value: toNumber(mean), bounds: [toNumber(bounds[0]), toNumber(bounds[1])], base };
		}
		default:
			return { kind: 'gap', reason: 'no-line' };
	}
};

const reportedMark = (figure: ReportedFigure): Mark => {
	const read = figure.measure === 'share' ? percent : toNumber;
	const range: [number, number] = [read(figure.low), read(figure.high)];
	return {
		kind: 'reported',
		...(figure.low === figure.high && { value: range[0] }),
		range,
		about: figure.about,
		derived: figure.derived,
		...(figure.wording && { wording: figure.wording }),
	};
};

const percent = (share: Exact): number => toNumber(inPoints(share));

const isComputed = (mark: Mark | undefined): boolean => mark?.kind === 'value';

const lowestOf = (mark: Mark): number => {
	if (mark.kind === 'gap') return 0;
	return mark.kind === 'value' ? mark.bounds[0] : mark.range[0];
};

export type Bar = { id: string; percent: number; count: number };

/** The bars of a list or of bands in one edition, in the order of the definition. */
export const barsOf = ({ options }: DistributionValue): Bar[] =>
	options.map(({ id, count, share }) => ({ id, percent: percent(share), count }));
