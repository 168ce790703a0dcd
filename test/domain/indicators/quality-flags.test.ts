import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvaluatedReturn } from '#domain/indicators/figures/answer-state.ts';
import type { FieldedRound } from '#domain/indicators/figures/edition-figures.ts';
import { qualityFlags } from '#domain/indicators/figures/quality-flags.ts';
import { qualityFlagsSchema } from '#domain/indicators/figures/quality-flags-schema.ts';
import type { Contradiction } from '#domain/survey/definition.ts';
import { contradictionSchema } from '#domain/survey/definition-schema.ts';
import { fielded, indicator, returnIn, roundIn } from './support.ts';

const concepts = ['point', 'unit', 'body', 'plan'];
const part = (id: string) => ({ id, label: { en: id } });
const lists = [
	{ concept: 'ministries', type: 'several-of', options: ['interior', 'finance', 'none'].map(part) },
	{ concept: 'support', type: 'one-of', options: ['given', 'received'].map(part) },
	{ concept: 'which', type: 'open', length: 'short' },
];
const edition = fielded(2012, [...concepts, ...lists]);

const equals = (concept: string, value: string) => ({ equals: { concept, value } });
const rule = (id: string, when: unknown): Contradiction => contradictionSchema.parse({ id, text: { en: id }, when });
const contradictions = [
	rule('no-unit', { all: [equals('point', 'yes'), equals('unit', 'no')] }),
	rule('no-ministry', { all: [equals('body', 'yes'), equals('ministries', 'none')] }),
	rule('no-plan', { all: [{ not: equals('plan', 'yes') }, { any: [equals('unit', 'yes'), { answered: 'which' }] }] }),
	rule('other-edition', { all: [equals('plan', 'yes'), equals('gone', 'no')] }),
];
const level = indicator({
	id: 'score',
	kind: 'mean',
	level: 'level',
	components: ['point', 'unit', 'body'].map((concept) => ({ concept })),
	missing: { policy: 'available', minimum: '1/2' },
});
const unlevelled = indicator({ ...level, id: 'other', level: undefined });
const indicators = [level, unlevelled];

const flagsIn = (round: FieldedRound) => qualityFlags({ edition, round, indicators, contradictions });
const roundOf = (...returns: EvaluatedReturn[]) => ({ ...roundIn('2012', concepts, {}), contacted: 9, returns });
const flagsOf = (given: EvaluatedReturn) => flagsIn(roundOf(given)).returns[0]?.flags;
const rulesIn = (given: EvaluatedReturn) =>
	flagsOf(given)?.flatMap((flag) => (flag.kind === 'contradiction' ? [flag.rule] : []));
const withAnswers = (given: EvaluatedReturn, answers: Record<string, unknown>): EvaluatedReturn => ({
	...given,
	asked: new Set([...given.asked, ...Object.keys(answers)]),
	answers: { ...given.answers, ...answers },
});

const none = { contradiction: 0, 'carried-over': 0, late: 0, corrected: 0, 'level-too-few': 0 };

describe('answers of a return that contradict each other', () => {
	test('are named by their rules, in the order of the rules', () => {
		const given = withAnswers(returnIn('XAA', concepts, 'ynyn'), {
			'ministries-question': { choices: ['none'] },
			'which-question': { text: 'The office.' },
		});
		expect(rulesIn(given)).toEqual(['no-unit', 'no-ministry', 'no-plan']);
		expect(rulesIn(returnIn('XAA', concepts, 'yyyy'))).toEqual([]);
	});

	test('are not applicable answers too, where the rule lets them be', () => {
		expect(rulesIn(returnIn('XAA', concepts, 'nyna'))).toEqual(['no-plan']);
	});

	test.each(['y-', 'yp', 'yx', '-n', 'xn', 'pn', '--', 'xx'])(
		'are none where something is left empty, not asked or not said: %s',
		(row) => {
			expect(rulesIn(returnIn('XAA', concepts, `${row}--`))).toEqual([]);
		},
	);

	test('are none through an answer that was kept and is not asked any more', () => {
		const given = returnIn('XAA', concepts, 'yx--');
		expect(rulesIn({ ...given, answers: { ...given.answers, 'unit-question': { choice: 'no' } } })).toEqual([]);
	});

	test('are none in an edition that does not ask what the rule speaks of', () => {
		expect(rulesIn(returnIn('XAA', concepts, 'nnny'))).toEqual([]);
	});

	test.each([null, 'none', { choices: 'none' }, { choices: ['nothing'] }, { choice: 'none' }])(
		'are none through what is no answer at all: %j',
		(answer) => {
			expect(rulesIn(withAnswers(returnIn('XAA', concepts, 'nnyy'), { 'ministries-question': answer }))).toEqual([]);
		},
	);
});

describe('the marks of a return', () => {
	const given = returnIn('XAA', concepts, 'yy-x');

	test('carried-over answers are listed in the order of the questions, those that count', () => {
		const carriedOver = new Set(['plan-question', 'unit-question', 'point-question', 'body-question', 'unknown']);
		expect(flagsOf({ ...given, carriedOver })).toEqual([
			{ kind: 'carried-over', questions: ['point-question', 'unit-question'] },
		]);
		expect(flagsOf({ ...given, carriedOver: new Set(['plan-question']) })).toEqual([]);
	});

	test('late is late, and a return after the first is a correction', () => {
		expect(flagsOf({ ...given, late: true, number: 3 })).toEqual([{ kind: 'late' }, { kind: 'corrected', number: 3 }]);
		expect(flagsOf({ ...given, late: false, number: 1 })).toEqual([]);
	});

	test('come after the contradictions and before the levels', () => {
		const marked = {
			...returnIn('XAA', concepts, 'yn--'),
			late: true,
			number: 2,
			carriedOver: new Set(['unit-question']),
		};
		expect(flagsOf(marked)?.map(({ kind }) => kind)).toEqual(['contradiction', 'carried-over', 'late', 'corrected']);
		expect(flagsOf(returnIn('XAA', concepts, 'yp-n'))?.map(({ kind }) => kind)).toEqual(['level-too-few']);
	});
});

describe('a level with too few answers', () => {
	const lacking = (row: string) => flagsOf(returnIn('XAA', concepts, row));
	const tooFew = (answered: number, applicable: number) => [
		{ kind: 'level-too-few', indicator: 'score', level: 'level', answered, applicable },
	];

	test('says how many of the questions that apply were answered', () => {
		expect(lacking('y---')).toEqual(tooFew(1, 3));
		expect(lacking('---y')).toEqual(tooFew(0, 3));
		expect(lacking('a-p-')).toEqual(tooFew(0, 2));
	});

	test('is none at the minimum, nor where nothing of the level applies', () => {
		expect(lacking('ya--')).toEqual([]);
		expect(lacking('xaay')).toEqual([]);
	});

	test('is none in an edition that has too few of its questions', () => {
		const other = fielded(2012, ['point', 'unit', 'plan']);
		const round = roundOf(returnIn('XAA', ['point', 'unit', 'plan'], '---'));
		expect(qualityFlags({ edition: other, round, indicators, contradictions }).returns[0]?.flags).toEqual([]);
	});

	test('counts a component that is another indicator', () => {
		const parts = [{ concept: 'point' }, { concept: 'plan' }, { indicator: 'score' }];
		const above = indicator({ ...level, id: 'above', components: parts });
		const round = roundOf(returnIn('XAA', concepts, 'y---'));
		const [flagged] = qualityFlags({ edition, round, indicators: [above, level], contradictions }).returns;
		expect(flagged?.flags).toEqual([
			{ kind: 'level-too-few', indicator: 'above', level: 'level', answered: 1, applicable: 3 },
			...tooFew(1, 3),
		]);
	});
});

describe('a round', () => {
	test('without a return has no flags', () => {
		expect(flagsIn(roundOf())).toEqual({ returns: [], counts: none });
	});

	test('counts each government once for a kind', () => {
		const flags = flagsIn(
			roundOf(
				{ ...returnIn('XAA', concepts, 'ynyn'), late: true },
				{ ...returnIn('pseudonym-b', concepts, 'ynyn'), number: 2, carriedOver: new Set(['plan-question']) },
				returnIn('XAC', concepts, 'yyyy'),
			),
		);
		expect(flags.returns.map(({ unit, flags: own }) => [unit, own.length])).toEqual([
			['XAA', 2],
			['pseudonym-b', 3],
			['XAC', 0],
		]);
		expect(flags.counts).toEqual({ ...none, contradiction: 2, 'carried-over': 1, late: 1, corrected: 1 });
	});

	test('whose questions nobody was asked has no flag', () => {
		const round = roundIn('2012', concepts, { XAA: 'xxxx', XAB: 'xxxx' });
		expect(flagsIn(round).counts).toEqual(none);
	});

	test('with two returns of one unit is refused', () => {
		const given = returnIn('XAA', concepts, 'yyyy');
		expect(() => flagsIn(roundOf(given, { ...given }))).toThrow(RangeError);
	});

	test('of an inquiry without rules and levels has the marks alone', () => {
		const round = roundOf({ ...returnIn('XAA', concepts, 'yn--'), late: true });
		expect(qualityFlags({ edition, round, indicators: [], contradictions: [] }).returns).toEqual([
			{ unit: 'XAA', flags: [{ kind: 'late' }] },
		]);
	});

	const row = fc.string({ unit: fc.constantFrom('y', 'n', 'a', 'p', 'x', '-'), minLength: 4, maxLength: 4 });
	const marks = fc.record({
		late: fc.boolean(),
		number: fc.integer({ min: 1, max: 4 }),
		carriedOver: fc.subarray(concepts.map((concept) => `${concept}-question`)).map((ids) => new Set(ids)),
	});
	const returns = fc
		.array(fc.tuple(row, marks), { maxLength: 8 })
		.map((rows) => rows.map(([states, marked], place) => ({ ...returnIn(`XA${place}`, concepts, states), ...marked })));

	test('flags each return for itself, in its place, and counts what it flags', () => {
		fc.assert(
			fc.property(returns, (given) => {
				const whole = flagsIn(roundOf(...given));
				expect(whole.returns).toEqual(given.flatMap((one) => flagsIn(roundOf(one)).returns));
				for (const [kind, count] of Object.entries(whole.counts))
					expect(whole.returns.filter(({ flags }) => flags.some((flag) => flag.kind === kind)).length).toBe(count);
				expect(qualityFlagsSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
			}),
		);
	});

	test('has no contradiction less where a question left empty is answered', () => {
		fc.assert(
			fc.property(row, fc.array(fc.constantFrom('y', 'n', 'a'), { minLength: 4, maxLength: 4 }), (before, said) => {
				const after = [...before]
					.map((state, place) => (state === '-' || state === 'x' ? said[place] : state))
					.join('');
				const found = rulesIn(returnIn('XAA', concepts, after));
				for (const id of rulesIn(returnIn('XAA', concepts, before)) ?? []) expect(found).toContain(id);
			}),
		);
	});
});
