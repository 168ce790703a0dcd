import { barsOf } from '#domain/indicators/figures/chart-model.ts';
import type { BarDrawing, LineDrawing, Mark } from '../charts/drawing.ts';
import type { LineModel } from './board.ts';
import { alternativeOf, baseInShort, countOf, figureInShort, percent, type Words } from './figure-words.ts';
import { distributedPoints, listInWords, optionsOf, sharesIn } from './list-figures.ts';
import { chartOf, type Point, type Row, shownPoints } from './view.ts';

/** The line chart of a row of shares, scores or differences, in words. */
export const lineDrawing = (row: Row, words: Words): LineDrawing => {
	const model = chartOf(row);
	const shown = shownPoints(row);
	const places = model.points.map(({ edition }) => shown.findIndex((point) => point.edition === edition));
	const placeOf = (modelPlace: number): number => places[modelPlace] ?? -1;
	const at = timesOf(shown);
	return {
		alternative: alternativeOf(row, shown, words),
		scale: scaleOf(model, row, words),
		marks: model.points.flatMap((point, place) => {
			const own = shown[placeOf(place)];
			return own ? [markOf(point, own, at[placeOf(place)] ?? 0, row, words)] : [];
		}),
		segments: model.segments.map(({ from, to, status }) => ({
			from: placeOf(from),
			to: placeOf(to),
			reworded: status === 'reworded',
		})),
		breaks: model.breaks
			.map(({ before, after }) => ({ before: placeOf(before), after: placeOf(after) }))
			.filter(({ before, after }) => before >= 0 && after >= 0),
		words: { reworded: words.t('chart.reworded'), broken: words.t('chart.broken') },
	};
};

/** Years; editions of one year stand side by side. */
const timesOf = (points: readonly Point[]): number[] =>
	points.map(({ year }, place) => {
		const before = points.slice(0, place).filter((other) => other.year === year).length;
		return year + before / 2;
	});

const markOf = (point: LineModel['points'][number], own: Point, at: number, row: Row, words: Words): Mark => {
	const head = { at, edition: words.label(own.edition) };
	if (point.kind === 'gap') return { ...head, kind: 'gap', plain: figureInShort(own, row.kind, words) };
	const said = {
		...head,
		strong: figureInShort(own, row.kind, words),
		plain: plainOf(own, words),
	};
	if (point.kind === 'reported') {
		const { value, range, about } = point;
		return { ...said, kind: 'reported', range, about, ...(value !== undefined && { value }) };
	}
	const { value, bounds, interval } = point;
	return { ...said, kind: 'value', value, bounds, ...(interval && { interval }) };
};

const plainOf = ({ figure, publishable }: Point, words: Words): string => {
	if (figure.kind === 'reported') return words.t('chart.reported');
	const base = baseInShort(figure, words) ?? '';
	return publishable ? base : words.t('chart.not-publishable', { base });
};

/** From 0 to 100; what can be negative is drawn on as much of its scale as its figures need. */
const scaleOf = ({ scale, points }: LineModel, row: Row, words: Words): LineDrawing['scale'] => {
	const lowest = Math.min(...points.map((point) => (point.kind === 'value' ? point.bounds[0] : 0)));
	const least = Math.max(scale.least, Math.floor(lowest / 50) * 50);
	const ticks = [-100, -50, 0, 50, 100].filter((value) => value >= least && value <= scale.greatest);
	const label = (value: number): string =>
		row.kind === 'share' ? percent(`${value}/100`, words) : words.numbers.count(value);
	return { least, greatest: scale.greatest, ticks: ticks.map((value) => ({ at: value, label: label(value) })) };
};

/** The bars of a list, the newest edition first. */
export const barDrawing = (row: Row, words: Words): BarDrawing => {
	const points = distributedPoints(row).toReversed();
	const bars = points.map(({ figure }) => new Map(barsOf(figure).map((bar) => [bar.id, bar])));
	const textOf = (point: (typeof points)[number], option: string): string => {
		const found = sharesIn(point, option);
		const share = found ? percent(found.share, words) : '';
		const of = countOf(found?.count ?? 0, point.figure.base, words);
		return words.t('chart.bar', { edition: words.label(point.edition), share, of });
	};
	return {
		alternative: words.t('chart.alternative', {
			title: row.title,
			points: points.map((point) => listInWords(point, row, words)).join(' '),
		}),
		series: points.map(({ edition }) => ({ id: edition, label: words.label(edition) })),
		groups: optionsOf(row).map(({ id, label }) => ({
			label,
			bars: points.map((point, place) => {
				const bar = bars[place]?.get(id);
				return bar && { value: bar.percent, text: textOf(point, id) };
			}),
		})),
	};
};
