import type { Inquiry } from './definition.ts';
import { type DefinitionFile, type DefinitionProblem, problemsIn } from './definition-problem.ts';
import { compareFractions, type ExactFraction, midpoint, readFraction, writeFraction } from './exact-fraction.ts';

type Share = NonNullable<Inquiry['quantifiers']>[number]['share'];

const none = readFraction('0');
const all = readFraction('1');

const holdsFor = (share: Share, value: ExactFraction): boolean => {
	if ('exactly' in share) return compareFractions(value, readFraction(share.exactly)) === 0;
	if ('atLeast' in share) return compareFractions(value, readFraction(share.atLeast)) >= 0;
	if ('above' in share) return compareFractions(value, readFraction(share.above)) > 0;
	if ('atMost' in share) return compareFractions(value, readFraction(share.atMost)) <= 0;
	return compareFractions(value, readFraction(share.below)) < 0;
};

const thresholdsOf = (shares: readonly Share[]): ExactFraction[] => {
	const within = shares
		.flatMap((share) => Object.values<string>(share))
		.map(readFraction)
		.filter((threshold) => compareFractions(threshold, all) < 0 && compareFractions(threshold, none) > 0);
	const sorted = [none, ...within, all].toSorted(compareFractions);
	return sorted.filter((threshold, place) => compareFractions(threshold, sorted[place - 1] ?? all) !== 0);
};

/**
 * Every share from none to all must have its words. Between two neighbouring thresholds the same words hold throughout,
 * so the thresholds and one point between each two of them decide.
 */
export const quantifierProblems = ({ file, content }: DefinitionFile<Inquiry>): DefinitionProblem[] => {
	if (!content.quantifiers) return [];
	const shares = content.quantifiers.map((quantifier) => quantifier.share);
	const hasWords = (value: ExactFraction) => shares.some((share) => holdsFor(share, value));
	const thresholds = thresholdsOf(shares);
	const gaps = thresholds.flatMap((threshold, place) => {
		const next = thresholds[place + 1];
		const written = writeFraction(threshold);
		return [
			...(hasWords(threshold) ? [] : [`A share of exactly ${written} has no words.`]),
			...(!next || hasWords(midpoint(threshold, next))
				? []
				: [`A share between ${written} and ${writeFraction(next)} has no words.`]),
		];
	});
	return gaps.map((gap) => problemsIn(file)(['quantifiers'], 'quantifiers', gap));
};
