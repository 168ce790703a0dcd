import { describe, expect, test } from 'vitest';
import {
	addDays,
	checkDraft,
	newDraft,
	obstacleOf,
	problemsFromServer,
	type RoundDraft,
} from '#client/secretariat/open/round-draft.ts';
import { edition } from './support.ts';

const now = new Date('2012-08-01T12:00:00Z');
const complete = (more: Partial<RoundDraft> = {}): RoundDraft => ({
	units: ['CIV'],
	opensOn: '2012-08-01',
	closesOn: '2012-09-15',
	kind: 'confidential',
	notice: '',
	...more,
});
const problems = (more: Partial<RoundDraft>) => checkDraft(edition(), complete(more), now);

describe('a round being put together', () => {
	test('is confidential, contacts nobody yet, and stays open for six weeks unless the secretariat says otherwise', () => {
		const { opensOn, ...draft } = newDraft(now);
		expect(draft).toEqual({ units: [], closesOn: addDays(opensOn, 42), kind: 'confidential', notice: '' });
	});

	test('counts days over the end of a month and a year', () => {
		expect(addDays('2012-12-20', 42)).toBe('2013-01-31');
	});

	test('has no problem when it is complete', () => {
		expect(problems({})).toEqual([]);
	});

	test('needs an edition that can be fielded, and a government', () => {
		expect(checkDraft(undefined, complete({ units: [] }), now)).toEqual([
			{ field: 'edition', code: 'edition-missing' },
			{ field: 'units', code: 'units-missing' },
		]);
		expect(checkDraft(edition({ kind: 'reported' }), complete(), now)).toHaveLength(1);
	});

	test('says which date is missing', () => {
		expect(problems({ opensOn: '', closesOn: '' }).map(({ field }) => field)).toEqual(['opensOn', 'closesOn']);
		expect(problems({ closesOn: '2012-02-3' })).toEqual([{ field: 'closesOn', code: 'date-missing' }]);
	});

	test('cannot close before it opens, or in the past', () => {
		expect(problems({ opensOn: '2012-09-16' })).toEqual([{ field: 'closesOn', code: 'closes-too-early' }]);
		expect(problems({ opensOn: '2012-01-01', closesOn: '2012-07-30' })).toEqual([
			{ field: 'closesOn', code: 'closes-past' },
		]);
	});

	test('may close on the day it opens', () => {
		expect(problems({ closesOn: '2012-08-01' })).toEqual([]);
	});

	test('holds a notice of 4,000 characters, and no longer one', () => {
		expect(problems({ notice: 'x'.repeat(4000) })).toEqual([]);
		expect(problems({ notice: 'x'.repeat(4001) })).toEqual([{ field: 'notice', code: 'notice-too-long' }]);
	});
});

describe('an edition', () => {
	test('says why it cannot be fielded', () => {
		expect(obstacleOf(edition())).toBeUndefined();
		expect(obstacleOf(edition({ kind: 'reported', recorded: false }))).toBe('reported');
		expect(obstacleOf(edition({ recorded: false }))).toBe('not-recorded');
		expect(obstacleOf(edition({ roundId: '00000000-0000-4000-8000-000000000000' }))).toBe('has-round');
	});
});

describe('what the server refuses', () => {
	const refused = (code: Parameters<typeof problemsFromServer>[0]['code'], pointer?: string, detail = 'invalid_type') =>
		problemsFromServer({ code, errors: pointer ? [{ pointer, code: detail, params: {} }] : [] });

	test('is said at the field it is about', () => {
		expect(refused('round-exists')).toEqual([{ field: 'edition', code: 'round-exists' }]);
		expect(refused('unknown-unit', '/units/3', 'unknown-unit')).toEqual([{ field: 'units', code: 'units-unknown' }]);
		expect(refused('invalid-request', '/closesOn', 'too-early')).toEqual([
			{ field: 'closesOn', code: 'closes-too-early' },
		]);
		expect(refused('invalid-request', '/notice')).toEqual([{ field: 'notice', code: 'not-understood' }]);
	});

	test('is at no field where it is about none', () => {
		expect(refused('unreachable')).toEqual([]);
		expect(refused('invalid-request', '/surprise')).toEqual([]);
	});
});
