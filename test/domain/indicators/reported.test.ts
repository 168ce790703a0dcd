import { describe, expect, test } from 'vitest';
import { reportedDifference, reportedShare } from '#domain/indicators/figures/reported.ts';
import { reportedIn } from './support.ts';

const manila = reportedIn(2008, {
	'recognises-nexus': { percent: 80, about: true },
	'development-plan': { percent: 50 },
});
const athens = reportedIn(
	2009,
	{
		'new-policies': { phrase: 'a-majority' },
		'refined-activities': { phrase: 'a-larger-majority', than: 'new-policies' },
		'coordination-unit': { phrase: 'a-large-majority' },
		'focal-point-coordinates': { phrase: 'a-minority' },
	},
	32,
);

describe('a reported result', () => {
	test('"about 80%" is 80, about, with its wording and source, and no base of our own', () => {
		expect(reportedShare(manila, 'recognises-nexus')).toEqual({
			kind: 'reported',
			measure: 'share',
			low: '4/5',
			lowIncluded: true,
			high: '4/5',
			highIncluded: true,
			about: true,
			derived: false,
			wording: { en: 'on recognises-nexus' },
			publishedIn: { en: 'A report' },
			source: { document: 'report' },
		});
	});

	test.each([
		['new-policies', { low: '1/2', lowIncluded: false, high: '1', highIncluded: true }],
		['coordination-unit', { low: '1/2', lowIncluded: false, high: '1', highIncluded: true }],
		['refined-activities', { low: '1/2', lowIncluded: false, high: '1', above: 'new-policies' }],
		['focal-point-coordinates', { low: '0', lowIncluded: false, high: '1/2', highIncluded: false }],
	])('in words on %s is a range, with the number contacted as printed', (concept, range) => {
		expect(reportedShare(athens, concept)).toMatchObject({ ...range, about: false, contacted: 32 });
	});

	test('"a larger majority" than a number begins above that number', () => {
		const report = reportedIn(2009, { a: { percent: 62.5 }, b: { phrase: 'a-larger-majority', than: 'a' } });
		expect(reportedShare(report, 'b')).toMatchObject({ low: '5/8', lowIncluded: false, high: '1', above: 'a' });
	});

	test('two majorities, each said to be larger than the other, are majorities', () => {
		const circle = reportedIn(2009, {
			a: { phrase: 'a-larger-majority', than: 'b' },
			b: { phrase: 'a-larger-majority', than: 'a' },
		});
		expect(reportedShare(circle, 'a')).toMatchObject({ low: '1/2', high: '1' });
	});

	test('that was not published is missing', () => {
		expect(reportedShare(athens, 'development-plan')).toEqual({ kind: 'missing', reason: 'not-reported' });
	});
});

describe('the gap between two reported results', () => {
	test('about 80% and 50% are about 30 points, derived', () => {
		const gap = reportedDifference(manila, 'recognises-nexus', 'development-plan');
		expect(gap).toMatchObject({ measure: 'mean', low: '30', high: '30', about: true, derived: true });
		expect(gap).not.toHaveProperty('wording');
	});

	test('is missing where one was published in words, or not at all', () => {
		expect(reportedDifference(athens, 'new-policies', 'coordination-unit').kind).toBe('missing');
		expect(reportedDifference(manila, 'recognises-nexus', 'new-policies').kind).toBe('missing');
	});
});
