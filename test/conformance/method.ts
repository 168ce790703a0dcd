import { toNumber } from '#domain/indicators/arithmetic/exact.ts';
import { newcombeIndependent } from '#domain/indicators/arithmetic/newcombe.ts';
import { countStates } from '#domain/indicators/figures/answer-state.ts';
import { shareOf } from '#domain/indicators/figures/share.ts';
import { type Check, check } from './check.ts';
import { compareAll } from './statistics.ts';

/** The values that the method names as its own tests. They need no data. */

const shareFrom = (yes: number, answered: number, contacted: number) => {
	const figure = shareOf({ ...countStates([]), yes, no: answered - yes }, contacted);
	if (figure.kind === 'missing') throw new Error(figure.reason);
	return figure;
};

export const checkMethod = (): Check[] => [
	check('method', 'values', [
		compareAll('Wilson, 47 of 87 of 140', shareFrom(47, 87, 140).interval, [0.4754, 0.6037]),
		compareAll(
			'Newcombe, 56/70 − 48/80',
			newcombeIndependent({ yes: 48, base: 80 }, { yes: 56, base: 70 }),
			[0.0524, 0.3339],
		),
		compareAll('bounds, 60 of 80 of 100', shareFrom(60, 80, 100).bounds.map(toNumber), [0.6, 0.8]),
	]),
];
