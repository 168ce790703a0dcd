import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareExact, parseExact } from '#domain/indicators/arithmetic/exact.ts';
import { type Score, scoresOf, scoringFor } from '#domain/indicators/scores/composite.ts';
import type { Indicator } from '#domain/survey/definition.ts';
import { differenceOf, fielded, indicator, meanOf, returnOf } from './support.ts';

const concepts = ['a', 'b', 'c', 'd', 'e', 'f'];
const edition = fielded(2010, [...concepts, { concept: 'open', type: 'open', length: 'long' }]);
const half = { policy: 'available', minimum: '1/2' };
const anyPart = { policy: 'available', minimum: '0' };
const asNo = { policy: 'as-no' };

const choicesOf = (states: readonly (string | undefined)[]) =>
	Object.fromEntries(states.map((state, position) => [concepts[position] ?? '', state]));

const scoreOf = (
	id: string,
	indicators: readonly Indicator[],
	states: readonly (string | undefined)[],
): Score | undefined => scoresOf(scoringFor(indicators, edition), returnOf('XAA', choicesOf(states))).get(id);

const points = (exact: string): Score => ({ kind: 'points', points: exact });
const missing = (reason: string) => ({ kind: 'missing', reason });

const [Y, N, NA, PN, U, X] = ['yes', 'no', 'not-applicable', 'prefer-not', 'unanswered', 'not-asked'];
const anyStates = fc.array(fc.constantFrom(Y, N, NA, PN, U, X), { minLength: 6, maxLength: 6 });

describe("a government's score", () => {
	test.each([
		['available', half, [Y, Y, N, U, NA, X], points('200/3')],
		['available', half, [Y, N, U, U, NA, X], points('50')],
		['available', half, [Y, U, U, PN, NA, X], missing('too-few-answered')],
		['available', half, [Y, PN, NA, NA, NA, X], points('100')],
		['available', half, [U, PN, U, U, U, U], missing('too-few-answered')],
		['available', anyPart, [U, PN, U, U, U, U], missing('too-few-answered')],
		['available', half, [NA, NA, X, X, X, X], missing('not-asked')],
		['as-no', asNo, [Y, Y, N, U, NA, X], points('50')],
		['as-no', asNo, [U, U, U, U, U, U], points('0')],
		['as-no', asNo, [Y, PN, PN, NA, NA, X], points('100')],
		['as-no', asNo, [PN, PN, NA, NA, NA, X], missing('too-few-answered')],
		['as-no', asNo, [NA, NA, X, X, X, X], missing('not-asked')],
	] as const)('under %s (%o) for %o is %o', (_, policy, states, score) => {
		expect(scoreOf('level', [meanOf('level', concepts, policy)], states)).toEqual(score);
	});

	test('with weights counts each answer as much as it weighs', () => {
		const weighted = indicator({
			id: 'weighted',
			kind: 'weighted-mean',
			components: [
				{ concept: 'a', weight: '1/2' },
				{ concept: 'b', weight: '1/3' },
				{ concept: 'c', weight: '1/6' },
			],
			missing: half,
		});
		expect(scoreOf('weighted', [weighted], [Y, N, Y])).toEqual(points('200/3'));
		expect(scoreOf('weighted', [weighted], [Y, N, U])).toEqual(points('60'));
	});

	test('as a difference needs both answers', () => {
		const gap = differenceOf('gap', 'a', 'b');
		expect(scoreOf('gap', [gap], [Y, N])).toEqual(points('100'));
		expect(scoreOf('gap', [gap], [N, Y])).toEqual(points('-100'));
		expect(scoreOf('gap', [gap], [Y, U])).toEqual(missing('too-few-answered'));
		expect(scoreOf('gap', [gap], [PN, N])).toEqual(missing('too-few-answered'));
		expect(scoreOf('gap', [gap], [Y, NA])).toEqual(missing('not-asked'));
	});

	test('falls into the band that begins at or below it, and into none below the lowest', () => {
		// Bands of SDG indicator 10.7.2: below 40, 40 to below 80, 80 to below 100, 100.
		const band = (id: string, from: string) => ({ id, title: { en: id }, from });
		const bands = (lowest: string): Indicator[] => [
			indicator({
				id: 'bands',
				kind: 'bands',
				of: 'level',
				bands: [band('few', lowest), band('partly', '40'), band('mostly', '80'), band('fully', '100')],
			}),
			meanOf('level', ['a', 'b', 'c', 'd', 'e'], asNo),
		];
		const bandAt = (yes: number) =>
			scoreOf('bands', bands('0'), [...Array<string>(yes).fill('yes'), ...Array<string>(5 - yes).fill('no')]);
		expect([0, 1, 2, 3, 4, 5].map(bandAt)).toEqual(
			['few', 'few', 'partly', 'partly', 'mostly', 'fully'].map((id) => ({ kind: 'band', band: id })),
		);
		expect(scoreOf('bands', bands('30'), [Y, N, N, N, N])).toEqual(missing('outside-bands'));
		expect(scoreOf('bands', bands('0'), [NA, NA, NA, NA, NA])).toEqual(missing('not-asked'));
	});

	test('of 0 falls into a band from 0, and is enough for a minimum of 0', () => {
		const band = (id: string, from: string) => ({ id, title: { en: id }, from });
		const bands = indicator({ id: 'bands', kind: 'bands', of: 'level', bands: [band('low', '0'), band('high', '1')] });
		expect(scoreOf('bands', [meanOf('level', concepts, anyPart), bands], [N, U, U, U, U, U])).toEqual({
			kind: 'band',
			band: 'low',
		});
	});

	test('of a one-of question is what the option is worth, and leaves out one that is worth nothing either way', () => {
		const options = ['done', 'begun', 'not', 'none'].map((id) => ({ id, label: { en: id } }));
		const listed = fielded(2010, ['a', 'b', { concept: 'list', type: 'one-of', options }]);
		const worth = { done: '1', begun: '1/2', not: '0', none: 'left-out' };
		const level = indicator({
			id: 'level',
			kind: 'mean',
			components: [{ concept: 'a' }, { concept: 'b' }, { concept: 'list', worth }],
			missing: asNo,
		});
		const score = (choice: string | undefined) =>
			scoresOf(scoringFor([level], listed), returnOf('XAA', { a: Y, b: N, list: choice })).get('level');
		expect(['done', 'begun', 'not', 'none'].map(score)).toEqual(['200/3', '50', '100/3', '50'].map(points));
		expect(score(U)).toEqual(points('100/3'));
		expect(score(X)).toEqual(points('50'));
		expect(score('unknown')).toEqual(points('100/3'));
	});

	test('made of other indicators is their mean, exact, in whatever order they are defined', () => {
		const topics = [
			meanOf('first', ['a', 'b', 'c']),
			meanOf('second', ['b', 'c', 'd']),
			meanOf('third', ['d', 'e', 'f']),
		];
		const components = topics.map(({ id }) => ({ indicator: id }));
		const index = indicator({ id: 'index', kind: 'mean', components, missing: { policy: 'available', minimum: '1' } });
		expect(scoreOf('index', [index, ...topics], [Y, N, N, Y, Y, Y])).toEqual(points('500/9'));
	});

	test('made of other indicators leaves out one that does not apply, and needs one with too few answers', () => {
		const topics = [
			meanOf('first', ['a', 'b', 'c'], half),
			meanOf('second', ['b', 'c', 'd'], half),
			meanOf('third', ['d', 'e', 'f'], half),
		];
		const components = topics.map(({ id }) => ({ indicator: id }));
		const index = indicator({ id: 'index', kind: 'mean', components, missing: { policy: 'available', minimum: '1' } });
		expect(scoreOf('index', [index, ...topics], [Y, Y, N, NA, NA, NA])).toEqual(points('175/3'));
		expect(scoreOf('index', [index, ...topics], [Y, Y, N, U, U, U])).toEqual(missing('too-few-answered'));
	});
});

describe('an indicator in an edition', () => {
	test('is made of the components that the edition carries, three at least', () => {
		expect(scoreOf('level', [meanOf('level', ['a', 'b', 'c', 'gone'])], [Y, Y, N])).toEqual(points('200/3'));
		expect(scoreOf('level', [meanOf('level', ['a', 'b', 'gone'])], [Y, Y])).toEqual(missing('too-few-questions'));
		expect(scoreOf('level', [meanOf('level', ['gone', 'lost', 'left'])], [])).toEqual(missing('not-in-edition'));
		expect(scoreOf('gap', [differenceOf('gap', 'a', 'gone')], [Y])).toEqual(missing('not-in-edition'));
	});

	test('is refused where it is made of itself, of an unknown one, of bands, or of a question that is no yes/no', () => {
		const level = meanOf('level', concepts);
		const bands = indicator({
			id: 'bands',
			kind: 'bands',
			of: 'level',
			bands: [
				{ id: 'low', title: { en: 'Low' }, from: '0' },
				{ id: 'high', title: { en: 'High' }, from: '50' },
			],
		});
		const made = (id: string, ...of: string[]) =>
			indicator({ id, kind: 'mean', components: of.map((part) => ({ indicator: part })), missing: asNo });
		expect(() => scoringFor([made('x', 'y', 'y', 'y'), made('y', 'x', 'x', 'x')], edition)).toThrow('made of itself');
		expect(() => scoringFor([made('x', 'gone', 'gone', 'gone')], edition)).toThrow('unknown');
		expect(() => scoringFor([level, bands, made('x', 'level', 'bands', 'level')], edition)).toThrow('made of bands');
		expect(() => scoringFor([meanOf('x', ['a', 'b', 'open'])], edition)).toThrow('no yes/no question');
		expect(() => scoringFor([made('x', 'x', 'x', 'x')], edition)).toThrow('made of itself');
	});

	test('is refused where it does not say what an option is worth, or says it of a yes/no question', () => {
		const options = ['done', 'not'].map((id) => ({ id, label: { en: id } }));
		const listed = fielded(2010, ['a', 'b', { concept: 'list', type: 'one-of', options }]);
		const level = (...components: unknown[]) => indicator({ id: 'x', kind: 'mean', components, missing: asNo });
		const [a, b] = [{ concept: 'a' }, { concept: 'b' }];
		const worth = { done: '1', not: '0' };
		expect(() => scoringFor([level(a, b, { concept: 'list' })], listed)).toThrow('no yes/no question');
		expect(() => scoringFor([level(a, b, { concept: 'list', worth: { done: '1' } })], listed)).toThrow(
			'"not" of "list"',
		);
		expect(() => scoringFor([level({ ...a, worth }, b, { concept: 'list', worth })], listed)).toThrow('no yes/no');
	});
});

describe('for any answers', () => {
	const pointsIn = (score: Score | undefined): string | undefined =>
		score?.kind === 'points' ? score.points : undefined;

	test('an empty answer counted as no never raises a score', () => {
		fc.assert(
			fc.property(anyStates, (states) => {
				const available = pointsIn(scoreOf('level', [meanOf('level', concepts, anyPart)], states));
				const counted = pointsIn(scoreOf('level', [meanOf('level', concepts, asNo)], states));
				if (available === undefined) return;
				expect(compareExact(counted ?? 'none', available)).toBeLessThanOrEqual(0);
			}),
		);
	});

	test('a mean lies between 0 and 100 and a difference is the opposite of the other way round', () => {
		fc.assert(
			fc.property(anyStates, (states) => {
				const mean = pointsIn(scoreOf('level', [meanOf('level', concepts, half)], states));
				if (mean !== undefined) expect(compareExact(mean, '0') >= 0 && compareExact(mean, '100') <= 0).toBe(true);
				const there = scoreOf('gap', [differenceOf('gap', 'a', 'b')], states);
				const back = scoreOf('gap', [differenceOf('gap', 'b', 'a')], states);
				expect(back?.kind).toBe(there?.kind);
				const [one, other] = [pointsIn(there), pointsIn(back)];
				if (one !== undefined && other !== undefined)
					expect(parseExact(one).add(parseExact(other)).equals(0)).toBe(true);
			}),
		);
	});
});
