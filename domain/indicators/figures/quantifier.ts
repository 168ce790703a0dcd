import type { Inquiry } from '#domain/survey/definition.ts';
import { compareExact, type Exact } from '../arithmetic/exact.ts';
import type { ShareValue } from './value.ts';

type Quantifier = NonNullable<Inquiry['quantifiers']>[number];

const leastBase = 5;

const holds = (condition: Quantifier['share'], share: Exact): boolean => {
	if ('exactly' in condition) return compareExact(share, condition.exactly) === 0;
	if ('atLeast' in condition) return compareExact(share, condition.atLeast) >= 0;
	if ('above' in condition) return compareExact(share, condition.above) > 0;
	if ('atMost' in condition) return compareExact(share, condition.atMost) <= 0;
	return compareExact(share, condition.below) < 0;
};

export type ShareInWords = {
	id: string;
	words: Quantifier['words'];
	/** The words hold whatever the others would have answered; otherwise "of the governments that answered" is said. */
	whateverOthersSay: boolean;
};

/**
 * The words for a share: the first of the inquiry's quantifiers that matches it, exactly.
 *
 * Under a base of five nothing is said; nor where none matches. The words hold for all governments contacted where they
 * are true at both non-response bounds.
 */
export const shareInWords = (
	{ share, base, bounds }: Pick<ShareValue, 'share' | 'base' | 'bounds'>,
	quantifiers: readonly Quantifier[],
): ShareInWords | undefined => {
	const match = base < leastBase ? undefined : quantifiers.find((quantifier) => holds(quantifier.share, share));
	if (!match) return undefined;
	const whateverOthersSay = bounds.every((bound) => holds(match.share, bound));
	return { id: match.id, words: match.words, whateverOthersSay };
};
