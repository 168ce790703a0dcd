import { describe, expect, test } from 'vitest';
import type { Group } from '#domain/indicators/figures/groups.ts';
import { responseByGroup, responseOverTime } from '#domain/indicators/figures/non-response.ts';
import { fielded, meanOf, roundIn } from './support.ts';

const concepts = ['a', 'b', 'c'];
const [first, second] = [fielded(2010, concepts), fielded(2012, concepts)];
const indicators = [meanOf('level', concepts)];

const contacting = (round: ReturnType<typeof roundIn>, units: readonly string[]) => ({
	...round,
	units: new Set(units),
	contacted: units.length,
});

const group = (id: string, ...units: string[]): Group => ({ id, kind: 'named', units: new Set(units) });

test('each group has its response rate, also where nobody answered or was contacted', () => {
	const round = contacting(roundIn('2012', concepts, { XAA: 'yyy', XAB: 'nnn' }), ['XAA', 'XAB', 'XAC', 'XBA']);
	const groups = [group('north', 'XAA', 'XAB', 'XAC'), group('south', 'XBA'), group('nowhere', 'XZZ'), group('empty')];
	expect(responseByGroup(round, groups)).toMatchObject([
		{ group: 'north', rate: { rate: '2/3', submitted: 2, contacted: 3 } },
		{ group: 'south', rate: { rate: '0', submitted: 0, contacted: 1 } },
		{ group: 'nowhere', rate: { kind: 'missing', reason: 'no-returns' } },
		{ group: 'empty', rate: { kind: 'missing', reason: 'no-returns' } },
	]);
});

describe('who answered last time and not this time', () => {
	const last = roundIn('2010', concepts, { XAA: 'yyy', XAB: 'nny', XAC: 'y-y', XAD: 'nnn' });
	const now = contacting(roundIn('2012', concepts, { XAA: 'nyy', XAE: 'yyy' }), ['XAA', 'XAB', 'XAC', 'XAE']);
	const over = (then = last, current = now) =>
		responseOverTime({ edition: first, round: then }, { edition: second, round: current }, indicators);

	test('is told in numbers, with how they had answered', () => {
		const { left } = over();
		expect([left.governments, left.notContacted]).toEqual([3, 1]);
		expect(left.figures.concepts.get('a')).toMatchObject({ yes: 1, no: 2, share: '1/3', contacted: 3 });
		expect(left.figures.concepts.get('b')).toMatchObject({ yes: 0, no: 2, unanswered: 1 });
		expect(left.figures.indicators.get('level')).toMatchObject({ mean: '100/3', base: 3 });
	});

	test('stands beside who joined, and beside the result for the panel alone', () => {
		const { joined, panel } = over();
		expect(joined).toMatchObject({ governments: 1 });
		expect(joined.figures.concepts.get('a')).toMatchObject({ share: '1' });
		expect(panel).toMatchObject({ governments: 1 });
		expect(panel.figures.concepts.get('a')).toMatchObject({ share: '0', base: 1, contacted: 1 });
		expect(panel.figures.indicators.get('level')).toMatchObject({ mean: '200/3' });
	});

	test('is nobody after an empty round, and everybody before one', () => {
		const empty = contacting(roundIn('2012', concepts, {}), ['XAA']);
		expect(over(last, empty)).toMatchObject({
			left: { governments: 4, notContacted: 3 },
			joined: { governments: 0 },
			panel: { governments: 0 },
		});
		const none = over(roundIn('2010', concepts, {}));
		expect(none).toMatchObject({ left: { governments: 0, notContacted: 0 }, joined: { governments: 2 } });
		expect(none.left.figures.concepts.get('a')).toEqual({ kind: 'missing', reason: 'no-returns' });
		expect(none.panel.figures.indicators.get('level')).toEqual({ kind: 'missing', reason: 'no-returns' });
	});
});
