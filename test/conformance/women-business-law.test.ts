import { describe, expect, test } from 'vitest';
import { computeBoard } from '#domain/indicators/figures/indicator-board.ts';
import { check, holdsFor, linesOf } from './check.ts';
import { agreesToDigits } from './statistics.ts';
import { readTable } from './table.ts';
import { womenBusinessLaw } from './women-business-law.ts';
import { roundsOf } from './women-business-law-data.ts';

const topics = {
	pay: ['pay-1', 'pay-2', 'pay-3', 'pay-4'],
	assets: ['assets-1', 'assets-2', 'assets-3'],
	work: ['w-1', 'w-2', 'w-3'],
};
const ids = Object.values(topics).flat();
const questions = Object.fromEntries(ids.map((id) => [id, `${id}?`]));
const economies = [
	{ code: 'XAA', region: 'East & West' },
	{ code: 'XAB', region: 'East & West' },
];
const definition = womenBusinessLaw({ topics, questions }, economies, [2019, 2020]);
const answered = (edition: string, unit: string, yes: readonly string[]) => ({
	edition,
	unit,
	answers: Object.fromEntries(ids.map((id) => [id, { choice: yes.includes(id) ? 'yes' : 'no' }])),
});

describe('Women, Business and the Law as an inquiry', () => {
	test('has its own units, an edition a year with the same questions, and an index made of its topics', () => {
		expect(definition.units.units.map(({ code, region }) => [code, region])).toEqual([
			['XAA', 'east-west'],
			['XAB', 'east-west'],
		]);
		const comparability = definition.editions.map(({ sections }) => sections[0]?.questions[0]?.comparability);
		expect(comparability).toEqual([undefined, { with: '2019', status: 'same' }]);
		expect(definition.indicators.indicators.at(-1)).toMatchObject({
			id: 'index',
			components: [{ indicator: 'pay' }, { indicator: 'assets' }, { indicator: 'work' }],
		});
	});

	test('goes through the engine and the board as any inquiry does', () => {
		const given = [answered('2019', 'XAA', ['pay-1']), answered('2019', 'XAB', ids), answered('2020', 'XAA', ids)];
		const { inquiry, editions, indicators } = definition;
		const board = computeBoard({
			inquiry,
			editions,
			indicators: indicators.indicators,
			reported: [],
			rounds: roundsOf({ definition, given }),
			audience: 'everyone',
		});
		const means = board.indicators.map(({ points }) => points.map(({ figure }) => 'mean' in figure && figure.mean));
		expect(means).toEqual([
			['125/2', '100'],
			['50', '100'],
			['50', '100'],
			['325/6', '100'],
		]);
	});

	test('refuses an answer that is none', () => {
		const given = [{ edition: '2019', unit: 'XAA', answers: { 'pay-1': { choice: 'maybe' } } }];
		expect(() => roundsOf({ definition, given })).toThrow('unknown-option');
	});
});

describe('a check', () => {
	const comparison = (agrees: boolean) => ({ of: '2019 XAA', published: '26.3', computed: '26.2', agrees });

	test('prints how many are right, and the first ten that are not', () => {
		const result = check('set', 'what', [comparison(true), ...Array(12).fill(comparison(false))]);
		expect(linesOf(result)).toHaveLength(11);
		expect(linesOf(result).slice(0, 2)).toEqual(['set what 1/13', '  2019 XAA: published 26.3, computed 26.2']);
		expect(holdsFor(result)).toBe(false);
	});

	test('of nothing does not hold', () => {
		expect(holdsFor(check('set', 'what', []))).toBe(false);
	});

	test('agrees to the digits given', () => {
		expect(agreesToDigits(0.0020604, 0.00206)).toBe(true);
		expect(agreesToDigits(0.0020656, 0.00206)).toBe(false);
		expect(agreesToDigits(4.434449263755177e-6, 4.43444926375551e-6)).toBe(true);
		expect(agreesToDigits(4.4344e-6, 4.43444926375551e-6)).toBe(false);
	});

	test('refuses a table with a row of another length', () => {
		expect([...readTable('a,b\r\n1,2\r\n')]).toEqual([{ a: '1', b: '2' }]);
		expect(() => [...readTable('a,b\n1')]).toThrow('line 2');
	});
});
