import { describe, expect, test } from 'vitest';
import { boardSchema } from '#domain/indicators/figures/board-schema.ts';
import type { FieldedRound } from '#domain/indicators/figures/edition-figures.ts';
import { type BoardInput, type BoardPoint, computeBoard } from '#domain/indicators/figures/indicator-board.ts';
import { differenceOf, fielded, inquiryOf, meanOf, reportedEdition, reportedIn, returnOf } from './support.ts';

const since = (year: number, status: string) => ({
	comparability: { with: String(year), status, ...(status !== 'same' && { note: { en: `${status} since` } }) },
});

const editions = [
	fielded(2012, [
		{ concept: 'plan', ...since(2010, 'same') },
		{ concept: 'nexus', ...since(2010, 'reworded') },
		{ concept: 'budget', ...since(2010, 'broken') },
		{ concept: 'body', ...since(2010, 'same') },
	]),
	reportedEdition(2008),
	fielded(2010, [
		{ concept: 'plan', ...since(2008, 'reworded') },
		{ concept: 'nexus', ...since(2008, 'reworded') },
		'budget',
		'body',
		{ concept: 'obstacles', type: 'open', length: 'long' },
		{
			concept: 'ministries',
			type: 'several-of',
			options: ['labour', 'trade'].map((id) => ({ id, label: { en: id } })),
		},
	]),
];

const round = (edition: string, kind: FieldedRound['kind'], ...rows: string[]): FieldedRound => ({
	edition,
	kind,
	contacted: 10,
	returns: rows.map((row, position) => {
		const [plan, nexus, budget, body] = [...row].map((letter) => ({ y: 'yes', n: 'no', a: 'not-applicable' })[letter]);
		return returnOf(`XA${position}`, { plan, nexus, budget, body });
	}),
});

const input: BoardInput = {
	inquiry: inquiryOf(['nexus', 'plan', 'budget', 'body', 'obstacles', 'ministries']),
	editions,
	indicators: [
		differenceOf('gap', 'nexus', 'plan'),
		meanOf('level', ['plan', 'budget', 'body']),
		meanOf('same-level', ['plan', 'body', 'nexus']),
	],
	reported: [reportedIn(2008, { nexus: { percent: 80, about: true }, plan: { percent: 50 } })],
	rounds: [
		round('2010', 'confidential', 'yyyy', 'nyyn', 'nyyn', 'yyyy', 'nnyn', 'ay-n'),
		round('2012', 'named', 'yyyy', 'y---'),
	],
	audience: 'data-stewards',
};

const pointsOf = (of: BoardInput, id: string): BoardPoint[] => {
	const board = computeBoard(of);
	const row = [...board.concepts, ...board.indicators].find(
		(one) => ('concept' in one ? one.concept : one.indicator) === id,
	);
	return row?.points ?? [];
};
const figuresOf = (of: BoardInput, id: string) => pointsOf(of, id).map(({ figure }) => figure);

describe('the board', () => {
	test('has every concept over the editions in order of year: reported, then computed', () => {
		expect(figuresOf(input, 'plan')).toMatchObject([
			{ kind: 'reported', low: '1/2', high: '1/2' },
			{ kind: 'value', measure: 'share', share: '2/5', base: 5, notApplicable: 1, submitted: 6, contacted: 10 },
			{ kind: 'value', share: '1', base: 2, submitted: 2 },
		]);
		expect(pointsOf(input, 'plan').map(({ year, question }) => [year, question])).toEqual([
			[2008, undefined],
			[2010, 'plan-question'],
			[2012, 'plan-question'],
		]);
	});

	test('says how each figure compares with the edition before that carries the concept', () => {
		const links = (id: string) => pointsOf(input, id).map(({ comparability }) => comparability);
		expect(links('plan')).toEqual([
			{ status: 'first' },
			{ with: '2008', status: 'reworded', note: { en: 'reworded since' } },
			{ with: '2010', status: 'same' },
		]);
		expect(links('budget')).toEqual([
			undefined,
			{ status: 'first' },
			{ with: '2010', status: 'broken', note: { en: 'broken since' } },
		]);
		expect(links('obstacles')).toEqual([undefined, { status: 'first' }, undefined]);
	});

	test('assumes nothing where a definition does not say how it compares', () => {
		const silent = {
			...input,
			editions: [fielded(2010, ['plan']), fielded(2011, ['plan'])],
			rounds: [],
			indicators: [],
		};
		expect(pointsOf(silent, 'plan')[1]?.comparability).toEqual({ status: 'broken', with: '2010' });
	});

	test('assumes nothing where a definition compares with another edition than the one before', () => {
		const three = [
			fielded(2010, ['plan']),
			fielded(2011, ['plan']),
			fielded(2012, [{ concept: 'plan', ...since(2010, 'same') }]),
		];
		const skipping = { ...input, editions: three, rounds: [], indicators: [] };
		expect(pointsOf(skipping, 'plan')[2]?.comparability).toEqual({ status: 'broken', with: '2011' });
	});

	test('takes the order of the editions from their years, not from their ids', () => {
		const renamed = [
			{ ...fielded(2010, ['plan']), id: 'mexico' },
			{ ...fielded(2012, ['plan']), id: 'after' },
		];
		const board = computeBoard({ ...input, editions: renamed, rounds: [], indicators: [] });
		expect(board.editions.map(({ id }) => id)).toEqual(['mexico', 'after']);
	});

	test('says of each edition without a figure why', () => {
		expect(figuresOf(input, 'budget')[0]).toEqual({ kind: 'missing', reason: 'not-reported' });
		expect(figuresOf(input, 'obstacles')[1]).toEqual({ kind: 'missing', reason: 'not-asked' });
		expect(figuresOf(input, 'obstacles')[2]).toEqual({ kind: 'missing', reason: 'not-in-edition' });
		const unfielded = { ...input, rounds: [] };
		expect(figuresOf(unfielded, 'plan').slice(1)).toEqual([
			{ kind: 'missing', reason: 'not-fielded' },
			{ kind: 'missing', reason: 'not-fielded' },
		]);
		const empty = { ...input, rounds: [{ ...round('2010', 'named'), contacted: 0 }] };
		expect(figuresOf(empty, 'plan')[1]).toEqual({ kind: 'missing', reason: 'no-returns' });
		expect(figuresOf(empty, 'level')[1]).toEqual({ kind: 'missing', reason: 'no-returns' });
		expect(computeBoard(empty).editions[1]?.responseRate).toEqual({ kind: 'missing', reason: 'no-returns' });
	});

	test('takes the gap over governments that answered both, beside the one derived from what was reported', () => {
		expect(figuresOf(input, 'gap')).toMatchObject([
			{ kind: 'reported', low: '30', high: '30', about: true, derived: true },
			{
				kind: 'value',
				measure: 'mean',
				mean: '40',
				base: 5,
				notAsked: 1,
				bounds: ['-200/9', '200/3'],
			},
			{ kind: 'value', mean: '0', base: 1, withoutScore: 1 },
		]);
	});

	test('compares an indicator as its weakest question', () => {
		const statuses = (id: string) => pointsOf(input, id).map(({ comparability }) => comparability?.status);
		expect(statuses('gap')).toEqual(['first', 'reworded', 'reworded']);
		expect(statuses('level')).toEqual([undefined, 'first', 'broken']);
		expect(statuses('same-level')).toEqual([undefined, 'first', 'reworded']);
	});

	test('does not compare an indicator over editions that make it of different questions', () => {
		const indicators = [meanOf('wide', ['plan', 'body', 'nexus', 'late'])];
		const later = fielded(
			2012,
			['plan', 'body', 'nexus'].map((concept) => ({ concept, ...since(2010, 'same') })),
		);
		const withLate = fielded(2012, [
			...['plan', 'body', 'nexus'].map((concept) => ({ concept, ...since(2010, 'same') })),
			'late',
		]);
		const statusWith = (edition: (typeof editions)[number]) =>
			pointsOf({ ...input, indicators, editions: [fielded(2010, ['plan', 'body', 'nexus']), edition] }, 'wide')[1]
				?.comparability?.status;
		expect(statusWith(later)).toBe('same');
		expect(statusWith(withLate)).toBe('broken');
	});

	test('gives each round its response rate, and a reported edition none', () => {
		expect(computeBoard(input).editions).toMatchObject([
			{ id: '2008', kind: 'reported', responseRate: { kind: 'missing', reason: 'not-reported' } },
			{ id: '2010', round: 'confidential', responseRate: { rate: '3/5', submitted: 6, contacted: 10 } },
			{ id: '2012', round: 'named', responseRate: { rate: '1/5' } },
		]);
	});

	test('survives JSON, as its schema says', () => {
		const board = computeBoard(input);
		expect(boardSchema.parse(JSON.parse(JSON.stringify(board)))).toEqual(board);
	});
});

describe('the board for everyone', () => {
	const open = { ...input, audience: 'everyone' } as const;

	test('withholds the figures of a confidential round that the figure rule does not allow', () => {
		expect(figuresOf(open, 'plan')[1]?.kind).toBe('value');
		expect(figuresOf(open, 'nexus')[1]).toEqual({ kind: 'confidential' });
		expect(figuresOf(open, 'budget')[1]).toEqual({ kind: 'confidential' });
		expect(figuresOf(open, 'obstacles')[1]).toEqual({ kind: 'confidential' });
	});

	test('withholds an indicator made of a share that is withheld', () => {
		expect(figuresOf(open, 'level')[1]).toEqual({ kind: 'confidential' });
		expect(figuresOf(open, 'gap')[1]).toEqual({ kind: 'confidential' });
	});

	test('shows a named round and reported results as they are, and the response rate', () => {
		expect(figuresOf(open, 'plan')[0]).toEqual(figuresOf(input, 'plan')[0]);
		expect(figuresOf(open, 'plan')[2]).toEqual(figuresOf(input, 'plan')[2]);
		expect(computeBoard(open).editions).toEqual(computeBoard(input).editions);
	});
});

describe('a board is refused', () => {
	const named = round('2010', 'named', 'yyyy');

	test('where a unit returned twice: one government, one vote', () => {
		const returns = [...named.returns, ...named.returns];
		expect(() => computeBoard({ ...input, rounds: [{ ...named, returns }] })).toThrow('two returns of one unit');
	});

	test('where more returned than were contacted', () => {
		expect(() => computeBoard({ ...input, rounds: [{ ...named, contacted: 0 }] })).toThrow(RangeError);
	});

	test('with two rounds of one edition, or a round of an edition never fielded', () => {
		expect(() => computeBoard({ ...input, rounds: [named, named] })).toThrow('two rounds');
		expect(() => computeBoard({ ...input, rounds: [{ ...named, edition: '2008' }] })).toThrow('no fielded edition');
	});
});
