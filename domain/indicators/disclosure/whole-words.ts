import type { ShareValue } from '../figures/value.ts';
import type { Result } from '../releases/publication.ts';

export type Words = Extract<Result, { kind: 'words' }>['words'];

const leastBase = 20;
const mostOthers = 2;

/**
 * The words that stand for the share of a whole round: for at most two noes, or at most two yes, of at least 20.
 *
 * Words for at most one would tell the only government that said no, which knows that it did, what all others said. Two
 * of 20 is the tenth that "almost all" allows.
 */
export const wordsFor = ({ yes, no, base }: ShareValue): Words | undefined => {
	if (base < leastBase) return undefined;
	if (no <= mostOthers) return 'all-or-almost-all';
	return yes <= mostOthers ? 'none-or-almost-none' : undefined;
};
