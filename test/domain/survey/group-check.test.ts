import { describe, expect, test } from 'vitest';
import { problemsAfter } from '#test/support/definition-problems.ts';

const file = 'units.json';
type Member = { unit: string; from?: number; to?: number };
const group = (id: string, ...members: Member[]) => ({ id, name: { en: id, fr: id }, members });
const problemsOf = (...groups: unknown[]) => problemsAfter([file, '/groups', groups]);

describe('a named group of governments', () => {
	test('names governments of the list, with the years of their membership or without', () => {
		expect(
			problemsOf(
				group('steering-group', { unit: 'XAA' }, { unit: 'XAB', from: 2008 }, { unit: 'XBA', to: 2010 }),
				group('process', { unit: 'XAA', from: 2008, to: 2008 }, { unit: 'XZZ' }),
			),
		).toEqual([]);
	});

	test.each<[string, Member, Member]>([
		['without years', { unit: 'XAA' }, { unit: 'XAA' }],
		['for years that overlap', { unit: 'XAA', from: 2008, to: 2010 }, { unit: 'XAA', from: 2010 }],
		['for years that overlap, the later first', { unit: 'XAA', from: 2010 }, { unit: 'XAA', from: 2008, to: 2010 }],
		['for years within all years', { unit: 'XAA', to: 2010 }, { unit: 'XAA' }],
	])('that names a government twice, %s, is found', (_, one, other) => {
		expect(problemsOf(group('process', one, { unit: 'XAB' }, other))).toEqual([
			`${file} /groups/0/members/2 duplicate: The member "XAA" is there twice.`,
		]);
	});

	test('may have a member that left and came back', () => {
		expect(problemsOf(group('process', { unit: 'XAA', to: 2008 }, { unit: 'XAA', from: 2009 }))).toEqual([]);
	});

	test('that names an unknown government, or years that run backwards, is found', () => {
		expect(problemsOf(group('process', { unit: 'XQQ' }, { unit: 'XAA', from: 2010, to: 2008 }))).toEqual([
			`${file} /groups/0/members/0 dangling: There is no unit "XQQ".`,
			`${file} /groups/0/members/1 wrong-value: The membership of "XAA" ends in 2008, before it begins in 2010.`,
		]);
	});

	test('needs an id that no other group and no region has, and a member', () => {
		expect(problemsOf(group('north', { unit: 'XAA' }))).toEqual([
			`${file} /groups/0/id duplicate: The region or group "north" is there twice.`,
		]);
		expect(problemsOf(group('process', { unit: 'XAA' }), group('process', { unit: 'XAB' }))).toEqual([
			`${file} /groups/1/id duplicate: The region or group "process" is there twice.`,
		]);
		expect(problemsOf(group('process'))).toEqual([
			`${file} /groups/0/members wrong-value: Must have at least 1 entry.`,
		]);
	});

	test('is named in every language of the inquiry', () => {
		expect(problemsOf({ ...group('process', { unit: 'XAA' }), name: { en: 'Process' } })).toEqual([
			`${file} /groups/0/name wrong-languages: The text in "fr" is missing.`,
		]);
	});
});
