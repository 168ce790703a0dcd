import type { ChoicesOf } from './condition.ts';
import type { ConceptCondition } from './definition.ts';

/**
 * Whether a condition on concepts holds: undefined where what was left unsaid could decide it either way.
 *
 * Three values (Kleene's), since an empty answer contradicts nothing: where it is true or false, it stays so whatever is
 * answered besides.
 *
 * @param choicesOf the chosen options by concept; undefined for a concept of which nothing is said
 */
export const truthOf = (condition: ConceptCondition, choicesOf: ChoicesOf): boolean | undefined => {
	if ('all' in condition) return everyOne(condition.all.map((part) => truthOf(part, choicesOf)));
	if ('any' in condition) return negated(everyOne(condition.any.map((part) => negated(truthOf(part, choicesOf)))));
	if ('not' in condition) return negated(truthOf(condition.not, choicesOf));
	if ('answered' in condition) return choicesOf(condition.answered) === undefined ? undefined : true;
	return choicesOf(condition.equals.concept)?.includes(condition.equals.value);
};

const negated = (truth: boolean | undefined): boolean | undefined => (truth === undefined ? undefined : !truth);

const everyOne = (truths: readonly (boolean | undefined)[]): boolean | undefined => {
	if (truths.includes(false)) return false;
	return truths.includes(undefined) ? undefined : true;
};
