import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '#client/secretariat/shared/api-types.ts';
import { groupByRegion } from '#client/secretariat/shared/groups.ts';
import { peopleIn } from '#client/secretariat/staff/people-view.ts';
import { nextSorting, readSorting, writeSorting } from '#client/ui/sorting.ts';
import { standing } from './support.ts';

const regions = [
	{ id: 'africa', name: 'Africa', within: null },
	{ id: 'western-africa', name: 'Western Africa', within: 'africa' },
	{ id: 'europe', name: 'Europe', within: null },
];
const words = { elsewhere: 'Without a region', observers: 'Observers' };

describe('governments by region', () => {
	test('stand in their outermost region by name; those without one, and observers, come last', () => {
		const governments = [
			standing('NOR', { name: 'Nowhere', region: null }),
			standing('VAT', { name: 'Holy See', kind: 'observer', region: 'europe' }),
			standing('TGO', { name: 'Togo', region: 'western-africa' }),
			standing('BEN', { name: 'Benin', region: 'africa' }),
		];
		const grouped = groupByRegion(governments, regions, words, 'en');
		expect(grouped.map(({ id, members }) => [id, ...members.map(({ unit }) => unit)])).toEqual([
			['africa', 'BEN', 'TGO'],
			['elsewhere', 'NOR'],
			['observers', 'VAT'],
		]);
	});

	test('are each in exactly one group, whatever the list says', () => {
		const kind = fc.constantFrom('government' as const, 'observer' as const);
		const region = fc.constantFrom('africa', 'western-africa', 'europe', 'atlantis', null);
		fc.assert(
			fc.property(fc.array(fc.record({ kind, region })), (placed) => {
				const members = placed.map((place, n) => standing(`U${n}`, place));
				const grouped = groupByRegion(members, regions, words, 'en').flatMap((group) => group.members);
				expect(grouped.map(({ unit }) => unit).toSorted()).toEqual(members.map(({ unit }) => unit).toSorted());
			}),
		);
	});
});

describe('the order in the address', () => {
	const keys = ['name', 'since'] as const;

	test('is read as it was written, and is the usual one where it makes no sense', () => {
		const sorting = { key: 'since', descending: true } as const;
		expect(readSorting(writeSorting(sorting), keys, { key: 'name', descending: false })).toEqual(sorting);
		expect(readSorting('-price', keys, { key: 'name', descending: false })).toEqual({ key: 'name', descending: false });
	});

	test('turns round when the same heading is pressed again', () => {
		const once = nextSorting({ key: 'name', descending: false }, 'since');
		expect(once).toEqual({ key: 'since', descending: false });
		expect(nextSorting(once, 'since')).toEqual({ key: 'since', descending: true });
	});
});

describe('the people a view shows', () => {
	const person = (name: string, more: Partial<Person> = {}): Person => ({
		grantId: '00000000-0000-4000-8000-000000000000',
		name,
		role: 'secretariat',
		unitName: null,
		roundTitle: null,
		since: '2012-08-01T12:00:00.000Z',
		lastSignedInAt: '2012-08-02T12:00:00.000Z',
		revokedAt: null,
		...more,
	});
	const people = [
		person('Zoé', { role: 'focal-point', unitName: 'Côte d’Ivoire' }),
		person('Ana', { role: 'steward', lastSignedInAt: null }),
		person('Bo', { revokedAt: '2012-08-03T12:00:00.000Z' }),
	];
	const shown = (more: object = {}) =>
		peopleIn(
			people,
			{ role: 'any', standing: 'in-force', search: '', sorting: { key: 'role', descending: false }, ...more },
			'en',
		).map(({ name }) => name);

	test('are those with a way in, the secretariat first', () => {
		expect(shown()).toEqual(['Ana', 'Zoé']);
	});

	test('are those who never came, those revoked, or all, when asked', () => {
		expect(shown({ standing: 'never' })).toEqual(['Ana']);
		expect(shown({ standing: 'revoked' })).toEqual(['Bo']);
		expect(shown({ standing: 'all' })).toHaveLength(3);
	});

	test('are found by the government they answer for', () => {
		expect(shown({ search: 'cote' })).toEqual(['Zoé']);
		expect(shown({ role: 'focal-point' })).toEqual(['Zoé']);
	});
});
