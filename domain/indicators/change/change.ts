import type { Edition, Inquiry, Reported } from '#domain/survey/definition.ts';
import { inOrder } from '#domain/survey/edition-order.ts';
import type { FieldedRound } from '../figures/edition-figures.ts';
import { type EditionRead, type FieldedRead, isFielded, readEditions } from '../figures/edition-read.ts';
import { changeFigure } from './change-figure.ts';
import { changeUnderFigureRule } from './change-figure-rule.ts';
import { withHolm } from './change-test.ts';
import type { ConceptChange, EditionChanges } from './change-value.ts';
import { type PairedRounds, pairRounds } from './panel.ts';

export type ChangeInput = {
	inquiry: Pick<Inquiry, 'concepts'>;
	editions: readonly Edition[];
	reported: readonly Reported[];
	/** At most one of each edition; narrowed to a group (`roundWithin`) for the change within it. */
	rounds: readonly FieldedRound[];
	/** Data stewards see every change; everyone else those of a confidential round under the figure rule. */
	audience: 'data-stewards' | 'everyone';
};

/** A concept, and the earlier edition in which it is looked for. */
type Against = { concept: string; from: EditionRead };

/**
 * The changes of every fielded edition after the first, in order of year: each concept against the edition before that
 * carries it, and what is asked for the first time, was split, or is no longer asked. Survives JSON
 * (`editionChangesSchema`).
 *
 * Holm's adjustment is over all comparable questions of an edition. Refuses (RangeError) more returns than governments
 * contacted, and two returns of one unit.
 */
export const computeChanges = (input: ChangeInput): EditionChanges[] => {
	const reads = readEditions(input.editions, input.rounds, input.reported);
	const ordered = reads.map(({ edition }) => edition);
	return reads.flatMap((to, place) => {
		const before = reads[place - 1];
		if (!before || !isFielded(to)) return [];
		const against = againstCarriers(to, before, reads.slice(0, place), input);
		return [{ edition: to.edition.id, changes: changesInto(to, against, ordered, input) }];
	});
};

/**
 * The changes of every fielded edition after one of them, each against that one, over whatever lies between.
 *
 * Refuses (RangeError) an edition that is unknown, and what `computeChanges` refuses.
 */
export const changesSince = (input: ChangeInput, since: string): EditionChanges[] => {
	const ordered = inOrder(input.editions);
	const place = ordered.findIndex(({ id }) => id === since);
	if (place < 0) throw new RangeError(`there is no edition "${since}"`);
	return ordered
		.slice(place + 1)
		.filter(({ kind }) => kind === 'fielded')
		.map(({ id }) => ({ edition: id, changes: changesBetween(input, since, id) }));
};

/**
 * The change of every concept from one edition to a later one, over whatever lies between.
 *
 * Refuses (RangeError) an edition that is unknown, a later one that was not fielded or is not later, and what
 * `computeChanges` refuses.
 */
export const changesBetween = (input: ChangeInput, from: string, to: string): ConceptChange[] => {
	const { first, second, ordered } = editionsBetween(input, from, to);
	const against = conceptsIn(second, first).map((concept) => ({ concept, from: first }));
	return changesInto(second, against, ordered, input);
};

/** Two editions, the later one fielded, with their rounds read, and all editions in order. Refuses any other two. */
export const editionsBetween = (
	{ editions, rounds, reported }: ChangeInput,
	from: string,
	to: string,
): { first: EditionRead; second: FieldedRead; ordered: Edition[] } => {
	const ordered = inOrder(editions);
	const read = readEditions(
		ordered.filter(({ id }) => id === from || id === to),
		rounds,
		reported,
	);
	const [first, second] = read;
	if (read.length !== 2 || first?.edition.id !== from || !isFielded(second))
		throw new RangeError(`there is no change from "${from}" to "${to}"`);
	return { first, second, ordered };
};

/** What an edition asks, then what only the earlier one did. */
const conceptsIn = (to: EditionRead, from: EditionRead): string[] => [...new Set([...to.concepts, ...from.concepts])];

const againstCarriers = (
	to: FieldedRead,
	before: EditionRead,
	earlier: readonly EditionRead[],
	{ inquiry }: ChangeInput,
): Against[] => {
	const carrierOf = (concept = ''): EditionRead | undefined =>
		earlier.findLast(({ concepts }) => concepts.has(concept));
	return conceptsIn(to, before).map((concept) => {
		const { splitFrom } = inquiry.concepts.find(({ id }) => id === concept) ?? {};
		return { concept, from: carrierOf(concept) ?? carrierOf(splitFrom) ?? before };
	});
};

const changesInto = (
	to: FieldedRead,
	against: readonly Against[],
	ordered: readonly Edition[],
	{ inquiry, rounds, audience }: ChangeInput,
): ConceptChange[] => {
	const pairedWith = new Map(
		Array.from(new Set(against.map(({ from }) => from)), (from) => [from, pairedRounds(from, to)] as const),
	);
	const changes = against.map(({ concept, from }) => ({
		concept,
		change: changeFigure({ concept, from, to, paired: pairedWith.get(from), ordered, concepts: inquiry.concepts }),
	}));
	const tested = withHolm(changes);
	if (audience === 'data-stewards') return tested;
	const kindOf = (edition: string) => rounds.find((round) => round.edition === edition)?.kind;
	return tested.map(({ concept, change }) => ({ concept, change: changeUnderFigureRule(change, kindOf) }));
};

const pairedRounds = (from: EditionRead, to: FieldedRead): PairedRounds | undefined =>
	isFielded(from) && from.round && to.round ? pairRounds(from.round, to.round) : undefined;
