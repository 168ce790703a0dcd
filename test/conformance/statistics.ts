import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { toNumber } from '#domain/indicators/arithmetic/exact.ts';
import { mcnemarExact } from '#domain/indicators/arithmetic/mcnemar.ts';
import { wilson } from '#domain/indicators/arithmetic/wilson.ts';
import { countStates } from '#domain/indicators/figures/answer-state.ts';
import { shareOf } from '#domain/indicators/figures/share.ts';
import { type Check, type Comparison, check } from './check.ts';

const examplesSchema = z.object({
	wilson_R_binom_confint: z.object({ cases: z.array(z.tuple([z.int(), z.int(), z.number(), z.number()])).min(1) }),
	mcnemar_exact: z.object({ cases: z.array(z.tuple([z.int(), z.int(), z.number()])).min(1) }),
	manski: z.object({
		case: z.object({
			invited: z.int(),
			responded: z.int(),
			yes: z.int(),
			bounds: z.tuple([z.number(), z.number()]),
			naive: z.number(),
		}),
	}),
});
type Examples = z.infer<typeof examplesSchema>;

const decimalsOf = (published: number): number => {
	const [digits = '', exponent = '0'] = String(published).split('e');
	return (digits.split('.')[1]?.length ?? 0) - Number(exponent);
};

/** Agreement to the digits given, but for the last of sixteen, in which the publishers' own binary arithmetic is off. */
export const agreesToDigits = (computed: number, published: number): boolean =>
	Math.abs(computed - published) <= Math.max(0.5 * 10 ** -decimalsOf(published), 1e-13 * Math.abs(published));

/** Several numbers of one figure, each to the digits given. */
export const compareAll = (of: string, computed: readonly number[], published: readonly number[]): Comparison => ({
	of,
	published: published.join(' to '),
	computed: computed.join(' to '),
	agrees: published.every((value, position) => agreesToDigits(computed[position] ?? Number.NaN, value)),
});

const compareBounds = ({ invited, responded, yes, bounds, naive }: Examples['manski']['case']): Comparison => {
	const states = countStates([...Array(yes).fill('yes'), ...Array(responded - yes).fill('no')]);
	const figure = shareOf(states, invited);
	const computed = figure.kind === 'value' ? [...figure.bounds, figure.share].map(toNumber) : [];
	return compareAll(`${yes} of ${responded} of ${invited}`, computed, [...bounds, naive]);
};

/** The published examples of the formulas that the method uses. */
export const checkStatistics = (folder: string): Check[] => {
	const examples = examplesSchema.parse(JSON.parse(readFileSync(join(folder, 'published-examples.json'), 'utf8')));
	const intervals = examples.wilson_R_binom_confint.cases.map(([yes, n, low, high]) =>
		compareAll(`${yes} of ${n}`, wilson(yes, n), [low, high]),
	);
	const tests = examples.mcnemar_exact.cases.map(([b, c, p]) => compareAll(`${b}, ${c}`, [mcnemarExact(b, c)], [p]));
	return [
		check('statistics', 'wilson', intervals),
		check('statistics', 'mcnemar', tests),
		check('statistics', 'manski-bounds', [compareBounds(examples.manski.case)]),
	];
};
