import { describe, expect, test } from 'vitest';
import { allRecords, recordsOf, rowsOf } from '#client/analyse/figure-records.ts';
import { rowIn } from './support.ts';
import { trial } from './trial.ts';

const view = trial();

describe('the records of a download', () => {
	test('hold a figure with its base, bounds, interval and comparability, as numbers', () => {
		expect(recordsOf([rowIn(view, 'plan')], view)[1]).toMatchObject({
			edition: '2010',
			measure: 'share',
			count: 47,
			base: 87,
			contacted: 140,
			value: 54.02,
			if_all_had_answered_low: 33.57,
			if_all_had_answered_high: 71.43,
			interval95_low: 47.54,
			interval95_high: 60.37,
			preferred_not: 1,
			comparability: 'reworded',
			compared_with: '2008',
			publishable: true,
			provisional: false,
			synthetic: false,
		});
	});

	test('hold a reported result as its words and range, without a value', () => {
		const [reported] = recordsOf([rowIn(view, 'unit')], view);
		expect(reported).toMatchObject({
			reported_wording: 'on unit',
			reported_low: 50,
			reported_low_included: false,
			reported_high: 100,
			contacted: 32,
		});
		expect(reported?.value).toBeUndefined();
	});

	test('have the same columns whatever is in them, and the response rates first', () => {
		const [heading, first, ...rest] = rowsOf(allRecords(view));
		expect(first?.slice(0, 3)).toEqual(['2010', 2010, 'round']);
		expect(new Set(rest.map(({ length }) => length))).toEqual(new Set([heading?.length]));
	});
});
