import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toNumber } from '#domain/indicators/arithmetic/exact.ts';
import type { PanelChange } from '#domain/indicators/change/change-value.ts';
import { pairRounds, panelOf } from '#domain/indicators/change/panel.ts';
import { statesOfRound } from '#domain/indicators/figures/round-states.ts';
import { fielded, roundIn } from './support.ts';

const editions = [fielded(2010, ['plan']), fielded(2012, ['other', 'plan'])] as const;

type Rows = Readonly<Record<string, string>>;
type Carried = readonly string[];

/** The round of a year; those in `carried` took their answer over. */
const read = (place: 0 | 1, rows: Rows, carried: Carried = []) => {
	const edition = editions[place];
	const round = roundIn(edition.id, ['plan'], rows);
	const returns = round.returns.map((given) =>
		carried.includes(given.unit) ? { ...given, carriedOver: new Set(['plan-question']) } : given,
	);
	return statesOfRound(edition, { ...round, returns });
};

const panelBetween = (first: Rows, second: Rows, carried: readonly [Carried, Carried] = [[], []]) =>
	panelOf('plan', pairRounds(read(0, first, carried[0]), read(1, second, carried[1])));

const shownIn = (panel: ReturnType<typeof panelOf>): PanelChange & { flows: NonNullable<PanelChange['flows']> } => {
	if (panel.kind === 'missing' || !panel.flows) throw new Error('no panel');
	return { ...panel, flows: panel.flows };
};

const first = { XAA: 'y', XAB: 'y', XAC: 'n', XAD: 'n', XAE: 'y', XAF: 'a', XAG: '-', XAH: 'n', XAI: 'y' };
const second = { XAA: 'y', XAB: 'n', XAC: 'y', XAD: 'n', XAE: 'x', XAF: 'n', XAG: 'p', XAJ: 'y' };

describe('a matched panel', () => {
	test('is the governments that answered yes or no both times, with what they said then and now', () => {
		expect(panelBetween(first, second)).toMatchObject({
			base: 4,
			bothYes: 1,
			bothNo: 1,
			gained: 1,
			lost: 1,
			first: '1/2',
			second: '1/2',
			net: '0',
			p: 1,
			returnedBoth: 7,
		});
	});

	test('says what became of those that are not in it, who left and who joined, and what they had said', () => {
		const { left, joined, flows } = shownIn(panelBetween(first, second));
		expect(flows.moves).toEqual([
			{ from: 'yes', to: 'not-asked', governments: 1 },
			{ from: 'not-applicable', to: 'no', governments: 1 },
		]);
		expect(flows.neither).toBe(1);
		expect([left, joined]).toEqual([2, 1]);
		expect(flows.leavers).toMatchObject({ share: '1/2', yes: 1, no: 1, submitted: 2 });
		expect(flows.joiners).toMatchObject({ share: '1', yes: 1, submitted: 1 });
	});

	test('that stayed whole says that nobody left or joined', () => {
		const { left, joined, flows } = shownIn(panelBetween({ XAA: 'y' }, { XAA: 'n' }));
		expect([left, joined]).toEqual([0, 0]);
		expect(flows.leavers).toEqual({ kind: 'missing', reason: 'no-returns' });
		expect(flows.joiners).toEqual({ kind: 'missing', reason: 'no-returns' });
		expect(flows).not.toHaveProperty('withoutCarriedOver');
	});

	test('is told again without those one of whose answers was carried over', () => {
		const { base, flows } = shownIn(panelBetween(first, second, [['XAC'], ['XAA', 'XAF']]));
		expect([base, flows.carriedOver]).toEqual([4, 2]);
		expect(flows.withoutCarriedOver).toMatchObject({ base: 2, bothYes: 0, bothNo: 1, gained: 0, lost: 1, net: '-1/2' });
		const all = shownIn(panelBetween(first, second, [[], ['XAA', 'XAB', 'XAC', 'XAD']])).flows;
		expect(all.withoutCarriedOver).toEqual({ kind: 'missing', reason: 'nobody-both-times' });
	});

	test.each([
		['an empty round', {}, second],
		['two empty rounds', {}, {}],
		['rounds without a government in common', { XAA: 'y' }, { XAB: 'y' }],
		['a question that nobody was asked the second time', { XAA: 'y', XAB: 'n' }, { XAA: 'x', XAB: 'x' }],
		['nobody who answered both times', { XAA: 'y', XAB: '-' }, { XAA: 'a', XAB: 'y' }],
	])('of %s is missing', (_, before, after) => {
		expect(panelBetween(before, after)).toEqual({ kind: 'missing', reason: 'nobody-both-times' });
	});

	test('of one return each is one government', () => {
		expect(panelBetween({ XAA: 'n' }, { XAA: 'y' })).toMatchObject({ base: 1, gained: 1, net: '1', p: 1 });
	});

	test('of a concept that one of the editions does not carry is missing', () => {
		const paired = pairRounds(read(0, first), read(1, second));
		expect(panelOf('gone', paired).kind).toBe('missing');
	});

	test('is refused where a government returned twice', () => {
		const round = roundIn('2010', ['plan'], { XAA: 'y' });
		const twice = { ...round, contacted: 2, returns: [...round.returns, ...round.returns] };
		expect(() => statesOfRound(editions[0], twice)).toThrow('two returns of one unit');
	});
});

describe('for any two rounds', () => {
	const letter = fc.option(fc.constantFrom('y', 'n', 'y', 'n', 'a', 'p', 'x', '-'), { nil: undefined });
	const government = fc.record({ before: letter, after: letter, carried: fc.boolean() });
	const rounds = fc.array(government, { maxLength: 25 }).map((governments) => {
		const rowsOf = (time: 'before' | 'after'): Rows =>
			Object.fromEntries(governments.flatMap((one, place) => (one[time] ? [[`X${100 + place}`, one[time]]] : [])));
		const carried = governments.flatMap((one, place) => (one.carried ? [`X${100 + place}`] : []));
		return { before: rowsOf('before'), after: rowsOf('after'), carried };
	});

	test('the cells add up to the panel, and panel, moves and the others to those that returned both times', () => {
		fc.assert(
			fc.property(rounds, ({ before, after, carried }) => {
				const panel = panelBetween(before, after, [[], carried]);
				if (panel.kind === 'missing') return;
				const { base, bothYes, bothNo, gained, lost, returnedBoth, left, joined, flows } = shownIn(panel);
				expect(bothYes + bothNo + gained + lost).toBe(base);
				const moved = flows.moves.reduce((all, { governments }) => all + governments, 0);
				expect(base + moved + flows.neither).toBe(returnedBoth);
				expect(returnedBoth + left).toBe(Object.keys(before).length);
				expect(returnedBoth + joined).toBe(Object.keys(after).length);
				const fresh = flows.withoutCarriedOver;
				expect(fresh && 'base' in fresh ? fresh.base : base - flows.carriedOver).toBe(base - flows.carriedOver);
			}),
		);
	});

	test('gained and lost swap, and the net turns round, as the editions swap; p stays; the interval contains the net', () => {
		fc.assert(
			fc.property(rounds, ({ before, after }) => {
				const [there, back] = [panelBetween(before, after), panelBetween(after, before)];
				expect(back.kind).toBe(there.kind);
				if (there.kind === 'missing' || back.kind === 'missing') return;
				expect([back.gained, back.lost, back.p]).toEqual([there.lost, there.gained, there.p]);
				expect([back.first, back.second]).toEqual([there.second, there.first]);
				expect(toNumber(back.net) + toNumber(there.net)).toBe(0);
				expect([back.left, back.joined]).toEqual([there.joined, there.left]);
				expect(there.interval[0]).toBeLessThanOrEqual(toNumber(there.net));
				expect(there.interval[1]).toBeGreaterThanOrEqual(toNumber(there.net));
			}),
		);
	});
});
