import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '#domain/indicators/change/change.ts';
import {
	type ContactedRound,
	figuresByGroup,
	groupsIn,
	regionsOfUnits,
	roundWithin,
} from '#domain/indicators/figures/groups.ts';
import type { Units } from '#domain/survey/definition.ts';
import { unitsSchema } from '#domain/survey/definition-schema.ts';
import { fielded, inquiryOf, meanOf, roundIn, since } from './support.ts';

const en = (words: string) => ({ en: words });
const unit = (code: string, region?: string, subregion?: string) => ({
	code,
	name: en(code),
	kind: 'government',
	...(region && { region }),
	...(subregion && { subregion }),
});

const units: Units = unitsSchema.parse({
	inquiry: 'trial',
	source: 'Invented.',
	regions: [
		{ id: 'north', name: en('North') },
		{ id: 'far-north', name: en('Far North'), within: 'north' },
		{ id: 'pole', name: en('Pole'), within: 'far-north' },
		{ id: 'south', name: en('South') },
		{ id: 'nowhere', name: en('Nowhere') },
	],
	units: [
		unit('XAA', 'north', 'pole'),
		unit('XAB', 'north', 'far-north'),
		unit('XAC', 'north'),
		unit('XBA', 'south'),
		unit('XZZ'),
	],
	groups: [
		{
			id: 'process',
			name: en('Process'),
			members: [
				{ unit: 'XAA' },
				{ unit: 'XAB', from: 2010, to: 2011 },
				{ unit: 'XBA', from: 2012 },
				{ unit: 'XZZ', to: 2009 },
			],
		},
	],
});

const membersIn = (year: number) =>
	Object.fromEntries(groupsIn(units, year).map(({ id, units: members }) => [id, [...members].join(' ')]));

const concepts = ['a', 'b', 'c'];
const edition = fielded(2010, concepts);
const contacted = (round: ReturnType<typeof roundIn>, ...more: string[]): ContactedRound => {
	const invited = new Set([...round.returns.map((given) => given.unit), ...more]);
	return { ...round, units: invited, contacted: invited.size };
};

describe('groups', () => {
	test('are the regions, those within them, and the named groups', () => {
		expect(groupsIn(units, 2010).map(({ id, kind }) => [id, kind])).toEqual([
			['north', 'region'],
			['far-north', 'subregion'],
			['pole', 'subregion'],
			['south', 'region'],
			['nowhere', 'region'],
			['process', 'named'],
		]);
	});

	test('have every unit that lies in them at whatever depth', () => {
		expect(membersIn(2010)).toMatchObject({
			north: 'XAA XAB XAC',
			'far-north': 'XAA XAB',
			pole: 'XAA',
			south: 'XBA',
			nowhere: '',
		});
	});

	test.each([
		[2008, 'XAA XZZ'],
		[2009, 'XAA XZZ'],
		[2010, 'XAA XAB'],
		[2011, 'XAA XAB'],
		[2012, 'XAA XBA'],
		[2020, 'XAA XBA'],
	])('named ones have the members of the year: %i', (year, members) => {
		expect(membersIn(year).process).toBe(members);
	});

	test('give each unit its outermost region, and none to one without', () => {
		expect([...regionsOfUnits(units)]).toEqual([
			['XAA', 'north'],
			['XAB', 'north'],
			['XAC', 'north'],
			['XBA', 'south'],
		]);
	});

	test('may be absent from a list of units', () => {
		const { groups: _, ...plain } = units;
		expect(groupsIn(plain, 2010)).toHaveLength(5);
	});
});

describe('the figures of a group', () => {
	const round = contacted(roundIn('2010', concepts, { XAA: 'yyy', XAB: 'nnn', XBA: 'ynn' }), 'XAC', 'XZZ');
	const figures = (id: string) =>
		figuresByGroup(edition, round, [meanOf('level', concepts)], groupsIn(units, 2010)).find(({ group }) => group === id)
			?.figures;

	test('are as if the group alone had been contacted', () => {
		expect(figures('north')?.concepts.get('a')).toMatchObject({
			share: '1/2',
			base: 2,
			contacted: 3,
			bounds: ['1/3', '2/3'],
		});
		expect(figures('north')?.indicators.get('level')).toMatchObject({ mean: '50', base: 2, contacted: 3 });
		expect(figures('north')?.responseRate).toMatchObject({ rate: '2/3' });
		expect(figures('process')?.concepts.get('a')).toMatchObject({ share: '1/2', contacted: 2 });
	});

	test('of whom nobody returned, or nobody was contacted, are missing', () => {
		expect(figures('nowhere')?.concepts.get('a')).toEqual({ kind: 'missing', reason: 'no-returns' });
		expect(figures('nowhere')?.responseRate).toEqual({ kind: 'missing', reason: 'no-returns' });
		const empty = contacted(roundIn('2010', concepts, {}), 'XAA');
		const [north] = figuresByGroup(edition, empty, [], groupsIn(units, 2010));
		expect(north?.figures.responseRate).toMatchObject({ rate: '0', contacted: 1 });
	});

	test('are refused where a unit returned that was not contacted', () => {
		const uninvited = { ...round, units: new Set(['XAA']) };
		expect(() => roundWithin(uninvited, new Set(['XAA']))).toThrow('"XAB" returned in "2010"');
	});

	test('include its change', () => {
		const later = fielded(
			2012,
			concepts.map((concept) => ({ concept, ...since(2010, 'same') })),
		);
		const second = contacted(roundIn('2012', concepts, { XAA: 'nyy', XAB: 'ynn', XBA: 'nnn' }));
		const north = new Set(['XAA', 'XAB', 'XAC']);
		const [change] = changesBetween(
			{
				inquiry: inquiryOf(concepts),
				editions: [edition, later],
				reported: [],
				rounds: [round, second].map((one) => roundWithin(one, north)),
				audience: 'data-stewards',
			},
			'2010',
			'2012',
		);
		expect(change?.change).toMatchObject({ panel: { base: 2, gained: 1, lost: 1 } });
	});

	test('add up to those of the whole, over the regions', () => {
		const letters = fc.constantFrom('y', 'n', 'a', '-');
		const anyRows = fc.record({ XAA: letters, XAB: letters, XAC: letters, XBA: letters }, { requiredKeys: [] });
		fc.assert(
			fc.property(anyRows, (rows) => {
				const whole = contacted(roundIn('2010', ['a'], rows), 'XAA', 'XAB', 'XAC', 'XBA');
				const regions = groupsIn(units, 2010).filter(({ kind }) => kind === 'region');
				const within = regions.map((group) => roundWithin(whole, group.units));
				const total = (read: (one: ContactedRound) => number) => within.reduce((all, one) => all + read(one), 0);
				expect(total((one) => one.contacted)).toBe(whole.contacted);
				expect(total((one) => one.returns.length)).toBe(whole.returns.length);
			}),
		);
	});
});
