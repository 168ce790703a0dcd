import { newcombeIndependent } from '../arithmetic/newcombe.ts';
import { parseRatio, subtract, toExact } from '../arithmetic/ratio.ts';
import type { ShareValue } from '../figures/value.ts';
import type { DifferenceOfShares } from './change-value.ts';

/**
 * The change of a share over all respondents of two editions: second − first.
 *
 * The bounds take the worst of both: [L₂ − U₁, U₂ − L₁]. The interval is Newcombe's without finite population
 * correction; as many governments are in both samples, it is usually too wide.
 */
export const differenceOfShares = (first: ShareValue, second: ShareValue): DifferenceOfShares => {
	const minus = (a: string, b: string): string => toExact(subtract(parseRatio(a), parseRatio(b)));
	return {
		measure: 'difference-of-shares',
		first,
		second,
		difference: minus(second.share, first.share),
		bounds: [minus(second.bounds[0], first.bounds[1]), minus(second.bounds[1], first.bounds[0])],
		interval: newcombeIndependent(first, second),
	};
};
