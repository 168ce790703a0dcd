import { describe, expect, test } from 'vitest';
import { countStates } from '#domain/indicators/figures/answer-state.ts';
import { barsOf, lineChart } from '#domain/indicators/figures/chart-model.ts';
import { distributionOf } from '#domain/indicators/figures/distribution.ts';
import type { BoardPoint } from '#domain/indicators/figures/indicator-board.ts';
import { reportedDifference, reportedShare } from '#domain/indicators/figures/reported.ts';
import { shareOf } from '#domain/indicators/figures/share.ts';
import { confidential, type Figure, missing } from '#domain/indicators/figures/value.ts';
import { reportedIn } from './support.ts';

const share = (yes: number, no: number, contacted: number): Figure =>
	shareOf({ ...countStates([]), yes, no }, contacted);
const inWords = reportedIn(2009, { a: { phrase: 'a-majority' }, b: { percent: 80, about: true }, c: { percent: 90 } });

const point = (
	year: number,
	figure: Figure,
	status?: 'first' | 'same' | 'reworded' | 'broken',
	before?: number,
): BoardPoint => ({
	edition: String(year),
	year,
	figure,
	...(status && {
		comparability: status === 'first' ? { status } : { status, with: String(before) },
	}),
});

describe('a line chart', () => {
	test('has the share, bounds and interval of each edition in per cent, with its base', () => {
		const [only] = lineChart([point(2010, share(47, 40, 140), 'first')]).points;
		expect(only).toMatchObject({ edition: '2010', year: 2010, kind: 'value', base: 87 });
		if (only?.kind !== 'value') throw new Error('no value');
		expect(only.value).toBeCloseTo(54.02, 2);
		expect(only.bounds.map((bound) => bound.toFixed(2))).toEqual(['33.57', '71.43']);
		expect(only.interval?.map((limit) => limit.toFixed(2))).toEqual(['47.54', '60.37']);
	});

	test('draws a line where the wording is the same, marks it where reworded, and breaks it where broken', () => {
		const chart = lineChart([
			point(2010, share(5, 5, 20), 'first'),
			point(2012, share(6, 4, 20), 'same', 2010),
			point(2014, share(7, 3, 20), 'reworded', 2012),
			point(2016, share(8, 2, 20), 'broken', 2014),
		]);
		expect(chart.segments).toEqual([
			{ from: 0, to: 1, status: 'same' },
			{ from: 1, to: 2, status: 'reworded' },
		]);
		expect(chart.breaks).toEqual([{ before: 2, after: 3 }]);
	});

	test('draws over an edition that did not ask, and never to a figure that is withheld or missing', () => {
		const chart = lineChart([
			point(2010, share(5, 5, 20), 'first'),
			point(2012, missing('not-in-edition')),
			point(2014, share(6, 4, 20), 'same', 2010),
			point(2016, confidential, 'same', 2014),
			point(2018, missing('nobody-answered'), 'same', 2016),
		]);
		expect(chart.segments).toEqual([{ from: 0, to: 2, status: 'same' }]);
		expect(chart.points.map((one) => one.kind === 'gap' && one.reason)).toEqual([
			false,
			'not-in-edition',
			false,
			'confidential',
			'nobody-answered',
		]);
	});

	test('shows a reported phrase as a range and a reported number as a value, and joins neither to a computed one', () => {
		const chart = lineChart([
			point(2009, reportedShare(inWords, 'a'), 'first'),
			point(2010, share(5, 5, 20), 'reworded', 2009),
		]);
		expect(chart.points[0]).toMatchObject({ kind: 'reported', range: [50, 100], wording: { en: 'on a' } });
		expect(chart.points[0]).not.toHaveProperty('value');
		expect(chart.segments).toEqual([]);
		const about = lineChart([
			point(2009, reportedShare(inWords, 'b'), 'first'),
			point(2010, share(5, 5, 20), 'reworded', 2009),
		]);
		expect(about.points[0]).toMatchObject({ value: 80, about: true });
		expect(about.segments).toEqual([]);
	});

	test('goes from 0 to 100, and from -100 where something is below 0', () => {
		expect(lineChart([point(2010, share(5, 5, 20))]).scale).toEqual({ least: 0, greatest: 100 });
		expect(lineChart([point(2009, reportedDifference(inWords, 'b', 'c'))])).toMatchObject({
			scale: { least: -100, greatest: 100 },
			points: [{ value: -10, derived: true }],
		});
	});
});

test('a list has bars, and no line', () => {
	const figure = distributionOf(['a', 'b'], [['a'], ['a', 'b']], { submitted: 2, contacted: 2, notAsked: 0 });
	if (figure.kind !== 'value') throw new Error(figure.reason);
	expect(barsOf(figure)).toEqual([
		{ id: 'a', percent: 100, count: 2 },
		{ id: 'b', percent: 50, count: 1 },
	]);
	expect(lineChart([point(2010, figure)]).points).toMatchObject([{ kind: 'gap', reason: 'no-line' }]);
});
