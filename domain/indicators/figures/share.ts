import { ratio, toExact } from '../arithmetic/ratio.ts';
import { wilsonOfPopulation } from '../arithmetic/wilson.ts';
import { type StateCounts, submittedIn } from './answer-state.ts';
import { type MissingFigure, missing, type ShareValue } from './value.ts';

/**
 * The share of yes among those that answered yes or no, with everything it is of.
 *
 * n = yes + no, and N = contacted − known not applicable − known not asked. Who preferred not to answer, left the
 * question empty, or returned nothing is in N and not in n: their yes or no is unknown, so the bounds take them first
 * as no and then as yes: [yes / N, (yes + N − n) / N]. The interval is Wilson's at 95% with the finite population of N,
 * cut to the bounds.
 *
 * Where n = 0 it is missing: nobody returned, it was asked of nobody, or nobody answered.
 * Refuses (RangeError) more returns than governments contacted.
 *
 * @param contacted governments contacted in the round
 */
export const shareOf = (counts: StateCounts, contacted: number): ShareValue | MissingFigure => {
	const submitted = submittedIn(counts);
	if (submitted > contacted) throw new RangeError(`${submitted} returned and only ${contacted} were contacted`);
	const { yes, no } = counts;
	const [notApplicable, notAsked] = [counts['not-applicable'], counts['not-asked']];
	const base = yes + no;
	const population = contacted - notApplicable - notAsked;
	if (base === 0) return missing(whyNobody(submitted, notApplicable + notAsked));

	const [low, high] = wilsonOfPopulation(yes, base, population);
	const most = yes + population - base;
	return {
		kind: 'value',
		measure: 'share',
		yes,
		no,
		base,
		notApplicable,
		preferredNot: counts['prefer-not'],
		unanswered: counts.unanswered,
		notAsked,
		submitted,
		contacted,
		share: toExact(ratio(yes, base)),
		bounds: [toExact(ratio(yes, population)), toExact(ratio(most, population))],
		interval: [Math.max(low, yes / population), Math.min(high, most / population)],
	};
};

/** Why nobody is in the base, where `outside` of those that returned were not asked or said it does not apply. */
export const whyNobody = (submitted: number, outside: number): 'no-returns' | 'not-asked' | 'nobody-answered' => {
	if (submitted === 0) return 'no-returns';
	return outside === submitted ? 'not-asked' : 'nobody-answered';
};
