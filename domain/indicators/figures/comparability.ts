import type { Comparability, Edition } from '#domain/survey/definition.ts';
import { questionsOf } from '#domain/survey/definition.ts';

/** How a figure of one edition compares with that of the edition before that carries the same. */
export type Link = { status: 'first' } | Comparability;

const byWeakness = ['same', 'reworded', 'broken'] as const;

/**
 * How a concept of an edition compares with the edition before that carries it: as its question states.
 *
 * Where it states nothing, or of another edition, nothing is assumed: broken. So are two reported editions.
 */
export const conceptLink = (concept: string, edition: Edition, before: Edition | undefined): Link => {
	const question = edition.kind === 'fielded' ? questionsOf(edition).find((one) => one.concept === concept) : undefined;
	const stated = question?.comparability;
	// A split concept has no row before its own, and says all the same why it draws no line.
	if (!before) return stated?.status === 'broken' ? stated : { status: 'first' };
	return stated?.with === before.id ? stated : { status: 'broken', with: before.id };
};

/**
 * How an indicator compares with the edition before: as the weakest of its concepts; broken where a concept is in one
 * of the two editions alone, since the figures are then made of different questions.
 *
 * @param concepts those the indicator goes back to that at least one of the two editions carries
 * @param carriedByBoth those of them that both carry
 */
export const indicatorLink = (
	concepts: readonly string[],
	carriedByBoth: ReadonlySet<string>,
	edition: Edition,
	before: Edition | undefined,
): Link => {
	if (!before) return { status: 'first' };
	const statuses = concepts.map((concept) =>
		carriedByBoth.has(concept) ? conceptLink(concept, edition, before).status : 'broken',
	);
	const weakest = byWeakness.findLast((status) => statuses.includes(status)) ?? 'broken';
	return { status: weakest, with: before.id };
};
