import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breaksChangeRule } from '#domain/indicators/analysis/change-tally.ts';
import { breaksFigureRule, talliesOf } from '#domain/indicators/analysis/figure-tally.ts';
import { bitsAt } from '#domain/indicators/analysis/unit-bits.ts';
import { changesBetween } from '#domain/indicators/change/change.ts';
import { figuresOfRound, withheldUnderFigureRule } from '#domain/indicators/figures/edition-figures.ts';
import { type ContactedRound, roundWithin } from '#domain/indicators/figures/groups.ts';
import { differenceOf, fielded, indicator, inquiryOf, meanOf, returnIn, since } from './support.ts';

const listed = ['red', 'blue'];
const options = listed.map((id) => ({ id, label: { en: id } }));
const yesNo = ['a', 'b', 'c'];
const asked = [
	...yesNo,
	{ concept: 'colours', type: 'several-of', options },
	{ concept: 'words', type: 'open', length: 'short' },
];
const first = fielded(2010, asked);
const second = fielded(2012, [
	{ concept: 'a', ...since(2010, 'same') },
	{ concept: 'b', ...since(2010, 'reworded') },
	'c',
]);
const indicators = [
	meanOf('level', yesNo, { policy: 'available', minimum: '1/2' }),
	differenceOf('gap', 'a', 'b'),
	indicator({
		id: 'bands',
		kind: 'bands',
		of: 'level',
		bands: [
			{ id: 'low', title: { en: 'low' }, from: '0' },
			{ id: 'high', title: { en: 'high' }, from: '50' },
		],
	}),
	meanOf('elsewhere', ['d', 'e', 'f']),
];

const units = Array.from({ length: 40 }, (_, place) => `X${place}`);
const places = new Map(units.map((unit, place) => [unit, place]));

/** Mostly yes and no, so that the rule is met about as often as it is broken. */
const letter = fc.constantFrom(...'yyyynnnnap-x');
const given = fc.record({
	row: fc.array(letter, { minLength: 3, maxLength: 3 }),
	colours: fc.subarray(listed),
	words: fc.boolean(),
});
const answersOf = ({ colours, words }: { colours: string[]; words: boolean }) => ({
	...(colours.length > 0 && { 'colours-question': { choices: colours } }),
	...(words && { 'words-question': { text: 'Some.', language: 'en' } }),
});
const roundOf = (edition: string, kind: ContactedRound['kind'] = 'confidential') =>
	fc.array(fc.option(given, { freq: 4 }), { minLength: units.length, maxLength: units.length }).map(
		(all): ContactedRound => ({
			edition,
			kind,
			contacted: units.length,
			units: new Set(units),
			returns: all.flatMap((one, place) => {
				if (!one) return [];
				const read = returnIn(units[place] ?? '', yesNo, one.row.join(''));
				const alsoAsked = new Set([...read.asked, 'colours-question', 'words-question']);
				return [{ ...read, asked: alsoAsked, answers: { ...read.answers, ...answersOf(one) } }];
			}),
		}),
	);
const part = fc.subarray(units);
const bitsOf = (some: readonly string[]) =>
	bitsAt(
		some.map((unit) => places.get(unit) ?? -1),
		places.size,
	);

describe('a figure is withheld from a part of the governments', () => {
	test('by counting alone just where it is withheld once it is computed', () => {
		fc.assert(
			fc.property(roundOf('2010'), part, (round, some) => {
				const tallies = talliesOf(first, round, indicators, places);
				const within = roundWithin(round, new Set(some));
				const shown = withheldUnderFigureRule(figuresOfRound(first, within, indicators), indicators);
				for (const kind of ['concepts', 'indicators'] as const)
					for (const [id, figure] of shown[kind]) {
						const tally = tallies[kind].get(id);
						const isBroken = tally !== undefined && breaksFigureRule(tally, bitsOf(some));
						expect([id, isBroken]).toEqual([id, figure.kind === 'confidential']);
					}
			}),
		);
	});
});

describe('a change is withheld from a part of the governments', () => {
	test('by counting alone just where it is withheld once it is computed, whichever rounds are confidential', () => {
		const kind = fc.constantFrom('named' as const, 'confidential' as const);
		const rounds = fc
			.tuple(kind, kind)
			.chain((kinds) => fc.tuple(roundOf('2010', kinds[0]), roundOf('2012', kinds[1])));
		fc.assert(
			fc.property(rounds, part, part, (both, then, now) => {
				if (both.every((round) => round.kind === 'named')) return;
				const input = { inquiry: inquiryOf(yesNo), editions: [first, second], reported: [], rounds: both };
				const narrowed = both.map((round, at) => roundWithin(round, new Set(at === 0 ? then : now)));
				const whole = changesBetween({ ...input, audience: 'data-stewards' }, '2010', '2012');
				const shown = changesBetween({ ...input, rounds: narrowed, audience: 'everyone' }, '2010', '2012');
				const [before, after] = [first, second].map((edition, at) =>
					both[at] ? talliesOf(edition, both[at], [], places) : undefined,
				);
				for (const [at, { concept, change }] of whole.entries()) {
					if (change.kind === 'not-comparable') continue;
					const side = (tallies: typeof before, round: ContactedRound, some: readonly string[]) => ({
						tally: tallies?.concepts.get(concept),
						isConfidential: round.kind === 'confidential',
						part: bitsOf(some),
					});
					const isBroken = breaksChangeRule(change.kind, side(before, both[0], then), side(after, both[1], now));
					const own = shown[at]?.change;
					const isWithheld =
						own?.kind === 'confidential' ||
						(own?.kind === 'side-by-side' && [own.first, own.second].some((figure) => figure.kind === 'confidential'));
					expect([concept, isBroken]).toEqual([concept, isWithheld]);
				}
			}),
		);
	});
});
