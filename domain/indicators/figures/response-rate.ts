import { ratio, toExact } from '../arithmetic/ratio.ts';
import { type MissingFigure, missing, type RateValue } from './value.ts';

/** Governments that returned, of those contacted. Missing (`no-returns`) where nobody was contacted. */
export const responseRate = (submitted: number, contacted: number): RateValue | MissingFigure => {
	if (submitted > contacted) throw new RangeError(`${submitted} returned and only ${contacted} were contacted`);
	if (contacted === 0) return missing('no-returns');
	return { kind: 'value', measure: 'response-rate', rate: toExact(ratio(submitted, contacted)), submitted, contacted };
};
