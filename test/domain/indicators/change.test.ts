import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holm } from '#domain/indicators/arithmetic/holm.ts';
import { mcnemarExact } from '#domain/indicators/arithmetic/mcnemar.ts';
import { type ChangeInput, changesBetween, changesSince, computeChanges } from '#domain/indicators/change/change.ts';
import { editionChangesSchema } from '#domain/indicators/change/change-schema.ts';
import { directionOf, withHolm } from '#domain/indicators/change/change-test.ts';
import type { ChangeFigure } from '#domain/indicators/change/change-value.ts';
import type { Inquiry } from '#domain/survey/definition.ts';
import { fielded, inquiryOf, reportedEdition, reportedIn, roundIn, since } from './support.ts';

const list = { type: 'one-of', options: ['a', 'b'].map((id) => ({ id, label: { en: id } })) };

const editions = [
	reportedEdition(2008),
	fielded(2010, [
		{ concept: 'nexus', ...since(2008, 'same') },
		'plan',
		'budget',
		'body',
		'training',
		'status',
		{ concept: 'support', ...list },
	]),
	fielded(2012, [
		{ concept: 'nexus', ...since(2010, 'same') },
		{ concept: 'plan', ...since(2010, 'reworded') },
		{ concept: 'budget', ...since(2010, 'broken') },
		{ concept: 'given', ...since(2010, 'broken') },
		{ concept: 'support', ...list, ...since(2010, 'same') },
		'late',
	]),
	fielded(2014, [
		{ concept: 'nexus', ...since(2012, 'same') },
		{ concept: 'plan', ...since(2012, 'reworded') },
		{ concept: 'budget', ...since(2012, 'same') },
		{ concept: 'body', ...since(2010, 'same') },
		'status',
	]),
];

const order = ['nexus', 'plan', 'budget', 'body', 'training', 'status', 'given', 'late'];
const inquiry: Inquiry = { ...inquiryOf([...order, 'support']) };
inquiry.concepts = inquiry.concepts.map((concept) =>
	concept.id === 'given' ? { ...concept, splitFrom: 'training' } : concept,
);

const rounds = [
	roundIn('2010', order, { XAA: 'yyyynn', XAB: 'nynnyy', XAC: 'nyyyyn', XAD: 'yynnnn' }),
	roundIn('2012', order, { XAA: 'yyyx--yy', XAB: 'ynnx--ny', XAC: 'yyyx--yn' }),
	roundIn('2014', order, { XAA: 'yyyy-n', XAB: 'nnnn-y', XAD: '-yyy-n' }),
];

const input: ChangeInput = {
	inquiry,
	editions,
	reported: [reportedIn(2008, { nexus: { percent: 80, about: true } })],
	rounds,
	audience: 'data-stewards',
};

const changeIn = (edition: string, concept: string, of = input): ChangeFigure | undefined =>
	computeChanges(of)
		.find((one) => one.edition === edition)
		?.changes.find((one) => one.concept === concept)?.change;

const changeFrom = (from: string, to: string, concept: string, of = input): ChangeFigure | undefined =>
	changesBetween(of, from, to).find((one) => one.concept === concept)?.change;

describe('the change of a concept since the edition before that carries it', () => {
	test('is compared where its wording is the same: panel, all respondents, test', () => {
		expect(changeIn('2012', 'nexus')).toMatchObject({
			kind: 'compared',
			from: '2010',
			to: '2012',
			panel: { base: 3, bothYes: 1, gained: 2, lost: 0, left: 1, joined: 0 },
			all: { difference: '1/2', first: { share: '1/2' }, second: { share: '1' } },
			test: { adjustedP: 0.5, questions: 1, direction: 'counts-only' },
		});
	});

	test('is two figures side by side where it was reworded, with the note, and no p', () => {
		const change = changeIn('2012', 'plan');
		expect(change).toMatchObject({
			kind: 'side-by-side',
			because: 'reworded',
			notes: [{ edition: '2012', note: { en: 'reworded since 2010' } }],
			first: { share: '1' },
			second: { share: '2/3' },
		});
		expect(JSON.stringify(change)).not.toMatch(/"p"|"test"|"panel"/);
	});

	test('is not compared where it is broken, and says why', () => {
		expect(changeIn('2012', 'budget')).toEqual({
			kind: 'not-comparable',
			from: '2010',
			to: '2012',
			reason: 'broken',
			notes: [{ edition: '2012', note: { en: 'broken since 2010' } }],
		});
	});

	test('skips an edition that did not ask it', () => {
		expect(changeIn('2014', 'body')).toMatchObject({ kind: 'compared', from: '2010', to: '2014', panel: { base: 3 } });
	});

	test('is not compared where nothing is stated', () => {
		expect(changeIn('2014', 'status')).toMatchObject({ kind: 'not-comparable', from: '2010', reason: 'not-stated' });
	});

	test('of what was split is not compared, on either side', () => {
		expect(changeIn('2012', 'given')).toMatchObject({ reason: 'split', concepts: ['training'], notes: [{}] });
		expect(changeIn('2012', 'training')).toMatchObject({ reason: 'split', concepts: ['given'], from: '2010' });
	});

	test('of what is asked for the first time, or no longer, is not compared, with what the edition says of it', () => {
		expect(changeIn('2012', 'late')).toMatchObject({ kind: 'not-comparable', reason: 'not-in-earlier' });
		expect(changeIn('2012', 'body')).toMatchObject({ kind: 'not-comparable', reason: 'not-in-later', notes: [] });
		const note = { en: 'Nobody used it.' };
		const dropping = editions.map((edition) =>
			edition.id === '2012' ? { ...edition, dropped: [{ concept: 'body', last: '2010', note }] } : edition,
		) as typeof editions;
		expect(changeIn('2012', 'body', { ...input, editions: dropping })).toMatchObject({
			notes: [{ edition: '2012', note }],
		});
	});

	test('of a list has no share to compare', () => {
		expect(changeIn('2012', 'support')).toMatchObject({ kind: 'not-comparable', reason: 'no-share' });
		const asList = [fielded(2010, ['plan']), fielded(2012, [{ concept: 'plan', ...list, ...since(2010, 'broken') }])];
		expect(changeIn('2012', 'plan', { ...input, editions: asList, rounds: [] })).toMatchObject({ reason: 'no-share' });
	});

	test('from what was only reported is side by side, even where the wording is the same', () => {
		expect(changeIn('2010', 'nexus')).toMatchObject({
			kind: 'side-by-side',
			because: 'reported',
			first: { kind: 'reported', low: '4/5' },
			second: { share: '1/2' },
		});
	});

	test('has a line for every concept that either edition carries, and none for the first edition', () => {
		const changes = computeChanges(input);
		expect(changes.map(({ edition }) => edition)).toEqual(['2010', '2012', '2014']);
		expect(changes[1]?.changes.map(({ concept }) => concept)).toEqual([
			...['nexus', 'plan', 'budget', 'given', 'support', 'late'],
			...['body', 'training', 'status'],
		]);
		expect(computeChanges({ ...input, editions: editions.slice(1, 2), rounds: [] })).toEqual([]);
	});

	test('survives JSON, as its schema says', () => {
		const carried = rounds.map((round) => ({
			...round,
			returns: round.returns.map((given) => ({ ...given, carriedOver: new Set(['nexus-question']) })),
		}));
		for (const of of [input, { ...input, rounds: carried }, { ...input, rounds: [] }])
			for (const changes of computeChanges(of))
				expect(editionChangesSchema.parse(JSON.parse(JSON.stringify(changes)))).toEqual(changes);
	});
});

describe('the change over several editions', () => {
	test('is as comparable as its weakest link', () => {
		expect(changeFrom('2010', '2014', 'nexus')).toMatchObject({ kind: 'compared', from: '2010', panel: { base: 2 } });
		expect(changeFrom('2010', '2014', 'budget')).toMatchObject({ kind: 'not-comparable', reason: 'broken' });
		expect(changeFrom('2008', '2014', 'nexus')).toMatchObject({ kind: 'side-by-side', because: 'reported' });
	});

	test('is broken by two rewordings, with the notes of both', () => {
		expect(changeFrom('2010', '2014', 'plan')).toMatchObject({
			reason: 'reworded-twice',
			notes: [{ edition: '2014' }, { edition: '2012' }],
		});
	});

	test('is none from an edition that does not carry the concept', () => {
		expect(changeFrom('2012', '2014', 'body')).toMatchObject({ reason: 'not-in-earlier' });
		expect(changeFrom('2012', '2014', 'late')).toMatchObject({ reason: 'not-in-later' });
	});

	test('is refused backwards, to a reported edition, and of an edition that is not there', () => {
		for (const [from, to] of [
			['2014', '2012'],
			['2012', '2012'],
			['2010', '2008'],
			['2010', '2016'],
			['2000', '2010'],
		] as const)
			expect(() => changesBetween(input, from, to)).toThrow(RangeError);
	});
});

describe('the changes since one edition', () => {
	test('are those between it and every later edition that was fielded, over whatever lies between', () => {
		expect(changesSince(input, '2010').map(({ edition }) => edition)).toEqual(
			editions.flatMap(({ id, kind, year }) => (kind === 'fielded' && year > 2010 ? [id] : [])),
		);
		for (const since of ['2008', '2010'])
			for (const { edition, changes } of changesSince(input, since))
				expect(changes).toEqual(changesBetween(input, since, edition));
		expect(changesSince(input, editions.at(-1)?.id ?? '')).toEqual([]);
	});

	test('are refused since an edition that is unknown', () => {
		expect(() => changesSince(input, '2000')).toThrow(RangeError);
	});
});

describe('a change without figures', () => {
	test('says which edition has none, and why', () => {
		expect(changeIn('2012', 'nexus', { ...input, rounds: rounds.slice(0, 1) })).toEqual({
			kind: 'missing',
			from: '2010',
			to: '2012',
			edition: '2012',
			reason: 'not-fielded',
		});
		const empty = [roundIn('2010', order, {}, { contacted: 9 }), ...rounds.slice(1)];
		expect(changeIn('2012', 'nexus', { ...input, rounds: empty })).toMatchObject({
			kind: 'missing',
			edition: '2010',
			reason: 'no-returns',
		});
	});

	test('because nobody was asked, or nobody answered, says so', () => {
		const asked = (letter: string) => [...rounds.slice(0, 1), roundIn('2012', order, { XAA: letter, XAB: letter })];
		expect(changeIn('2012', 'nexus', { ...input, rounds: asked('x') })).toMatchObject({ reason: 'not-asked' });
		expect(changeIn('2012', 'nexus', { ...input, rounds: asked('-') })).toMatchObject({ reason: 'nobody-answered' });
	});

	test('in common has a difference, no panel and no test', () => {
		const others = [...rounds.slice(0, 1), roundIn('2012', order, { XBA: 'y' })];
		const change = changeIn('2012', 'nexus', { ...input, rounds: others });
		expect(change).toMatchObject({
			kind: 'compared',
			panel: { kind: 'missing', reason: 'nobody-both-times' },
			all: { difference: '1/2' },
		});
		expect(change).not.toHaveProperty('test');
	});

	test('but for one return each time has a panel of one', () => {
		const one = [roundIn('2010', order, { XAA: 'n' }), roundIn('2012', order, { XAA: 'y' })];
		expect(changeIn('2012', 'nexus', { ...input, rounds: one })).toMatchObject({
			panel: { base: 1, gained: 1 },
			test: { direction: 'counts-only' },
		});
	});
});

describe('the word for a change', () => {
	test.each([
		[8, 0, 0.0499, 'increased'],
		[0, 8, 0.0499, 'decreased'],
		[8, 0, 0.05, 'counts-only'],
		[7, 7, 1, 'counts-only'],
	] as const)('of %i gained and %i lost at an adjusted p of %d is %s', (gained, lost, p, direction) => {
		expect(directionOf({ gained, lost }, p)).toBe(direction);
	});

	test('depends on how many questions were compared', () => {
		const concepts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
		const same = concepts.map((concept) => ({ concept, ...since(2010, 'same') }));
		const units = Array.from({ length: 12 }, (_, place) => `X${100 + place}`);
		const rows = (row: (place: number) => string) => Object.fromEntries(units.map((unit, place) => [unit, row(place)]));
		const changes = (count: number) =>
			changesBetween(
				{
					...input,
					inquiry: inquiryOf(concepts),
					reported: [],
					editions: [fielded(2010, concepts.slice(0, count)), fielded(2012, same.slice(0, count))],
					rounds: [
						roundIn(
							'2010',
							concepts,
							rows((place) => (place < 8 ? 'nnnnnnn' : 'yyyyyyy')),
						),
						roundIn(
							'2012',
							concepts,
							rows((place) => (place < 8 ? 'ynnnnnn' : 'yyyyyyy')),
						),
					],
				},
				'2010',
				'2012',
			)[0]?.change;
		expect(changes(6)).toMatchObject({ test: { adjustedP: 0.046875, questions: 6, direction: 'increased' } });
		expect(changes(7)).toMatchObject({ test: { adjustedP: 0.0546875, questions: 7, direction: 'counts-only' } });
	});

	test('comes from Holm over every panel there is, each with its own p', () => {
		const cells = fc.record({ gained: fc.nat(12), lost: fc.nat(12) });
		fc.assert(
			fc.property(fc.array(cells), (panels) => {
				const changes = panels.map(({ gained, lost }, place) => ({
					concept: `c${place}`,
					change: { kind: 'compared', panel: { kind: 'value', gained, lost, p: mcnemarExact(gained, lost) } },
				}));
				const adjusted = withHolm(changes as unknown as Parameters<typeof withHolm>[0]).map(
					({ change }) => change.kind === 'compared' && change.test?.adjustedP,
				);
				expect(adjusted).toEqual(holm(panels.map(({ gained, lost }) => mcnemarExact(gained, lost))));
			}),
		);
	});
});

describe('for everyone, of a confidential round', () => {
	const units = Array.from({ length: 24 }, (_, place) => `X${100 + place}`);
	/** A round of nexus alone: the letters, one a unit. */
	const confidentialRound = (edition: string, letters: string, kind: 'named' | 'confidential' = 'confidential') =>
		roundIn(
			edition,
			['nexus'],
			Object.fromEntries([...letters].flatMap((letter, place) => (letter === ' ' ? [] : [[units[place], letter]]))),
			{ kind },
		);
	const shown = (first: string, second: string, audience: ChangeInput['audience'] = 'everyone') =>
		changeIn('2012', 'nexus', {
			...input,
			audience,
			rounds: [confidentialRound('2010', first), confidentialRound('2012', second)],
		});

	test('a change is shown without its flows where everything in it keeps to the figure rule', () => {
		const change = shown('yyynnn', 'yynynn');
		expect(change).toMatchObject({ kind: 'compared', panel: { gained: 1, lost: 1, left: 0, joined: 0 } });
		expect(change).not.toHaveProperty('panel.flows');
		expect(shown('yyynnn', 'yynynn', 'data-stewards')).toHaveProperty('panel.flows');
	});

	test.each([
		['a panel of four', 'yynn', 'yynn'],
		['one that is alone in its answer, then', 'ynnnnn', 'yynnnn'],
		['one that is alone in its answer, now', 'yynnnn', 'ynnnnn'],
		['one that left', 'yyynnnn', 'yyynnn '],
		['one that joined', 'yyynnn ', 'yyynnny'],
		['one that left without an answer', 'yyynnn-', 'yyynnn '],
		['one that joined without an answer', 'yyynnn ', 'yyynnn-'],
		['a panel of four among more', 'yynnyyynn     ', 'yynn     yyynn'],
		['five that left, all with the same answer', 'yyynnnyyyyy', 'yyynnn     '],
		['one that no longer answers', 'yyynnny', 'yyynnn-'],
		['nobody in common', 'yyynnn      ', '      yyynnn'],
		['nobody that answered', 'yyynnn', '------'],
	])('%s withholds it, with no other reason', (_, first, second) => {
		expect(shown(first, second)).toEqual({ kind: 'confidential' });
		expect(shown(first, second, 'data-stewards')?.kind).not.toBe('confidential');
	});

	test('five that left with both answers among them do not', () => {
		expect(shown('yyynnnyyynn', 'yyynnn     ')).toMatchObject({ kind: 'compared', panel: { left: 5 } });
	});

	test('two figures side by side keep to the rule each for itself', () => {
		const reworded = editions.map((edition) =>
			edition.id === '2012' ? fielded(2012, [{ concept: 'nexus', ...since(2010, 'reworded') }]) : edition,
		);
		const twice = { ...input, audience: 'everyone' as const, editions: reworded };
		const first = confidentialRound('2010', 'yyynn');
		expect(changeIn('2012', 'nexus', { ...twice, rounds: [first, confidentialRound('2012', 'yyyyn')] })).toMatchObject({
			first: { kind: 'value' },
			second: { kind: 'confidential' },
		});
		expect(
			changeIn('2012', 'nexus', { ...twice, rounds: [first, confidentialRound('2012', 'yyyyn', 'named')] }),
		).toMatchObject({ first: { kind: 'value' }, second: { kind: 'value' } });
	});

	test('what the definition tells stays, and named rounds are shown as they are', () => {
		expect(changeIn('2012', 'budget', { ...input, audience: 'everyone' })).toEqual(changeIn('2012', 'budget'));
		expect(changeIn('2012', 'nexus', { ...input, audience: 'everyone' })).toEqual(changeIn('2012', 'nexus'));
		expect(shown('', 'yyynnn')).toMatchObject({ kind: 'missing', reason: 'no-returns' });
	});
});
