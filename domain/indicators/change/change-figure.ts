import { type ChainLink, chainBetween } from '#domain/survey/comparability-chain.ts';
import type { Edition, Inquiry } from '#domain/survey/definition.ts';
import { questionFor } from '#domain/survey/edition-order.ts';
import { type EditionRead, type FieldedRead, fieldedShare, isFielded, shareIn } from '../figures/edition-read.ts';
import { differenceOfShares } from './change-all.ts';
import type { ChangeFigure, NotComparable } from './change-value.ts';
import { type PairedRounds, panelOf } from './panel.ts';

/** A concept in two editions of an inquiry. */
export type Pair = {
	concept: string;
	from: EditionRead;
	to: FieldedRead;
	/** The returns of both rounds, where both were fielded. */
	paired: PairedRounds | undefined;
	/** All editions from the first to the last. */
	ordered: readonly Edition[];
	concepts: Inquiry['concepts'];
};

/**
 * The change of a concept between two editions, as comparability allows; not yet tested among others (`withHolm`).
 *
 * A concept that was split is not compared with its parts; nor is a list or an open question, which has no share.
 */
export const changeFigure = (pair: Pair): ChangeFigure => {
	const { concept, from, to, ordered } = pair;
	if (!to.concepts.has(concept)) return notInLater(pair);
	if (!from.concepts.has(concept)) return notInEarlier(pair);
	if (!hasShare(from.edition, concept) || !hasShare(to.edition, concept)) return notComparable(pair, 'no-share');
	const chain = chainBetween(concept, from.edition.id, to.edition.id, ordered);
	const notes = notesOf(chain.links);
	if (chain.status === 'broken') return notComparable(pair, chain.reason, { notes });
	if (chain.status === 'reworded') return sideBySide(pair, 'reworded', notes);
	return isFielded(from) ? compared(pair, from) : sideBySide(pair, 'reported', notes);
};

type Notes = NotComparable['notes'];

const between = ({ from, to }: Pair) => ({ from: from.edition.id, to: to.edition.id });

const notesOf = (links: readonly ChainLink[]): Notes =>
	links.flatMap(({ edition, note }) => (note ? [{ edition, note }] : []));

const notComparable = (
	pair: Pair,
	reason: NotComparable['reason'],
	more: Partial<Pick<NotComparable, 'notes' | 'concepts'>> = {},
): NotComparable => ({ kind: 'not-comparable', ...between(pair), reason, notes: [], ...more });

const notInLater = (pair: Pair): NotComparable => {
	const { concept, to, concepts } = pair;
	const note = to.edition.dropped?.find((dropped) => dropped.concept === concept)?.note;
	const notes = note ? [{ edition: to.edition.id, note }] : [];
	const parts = concepts.filter(({ id, splitFrom }) => splitFrom === concept && to.concepts.has(id));
	return parts.length > 0
		? notComparable(pair, 'split', { notes, concepts: parts.map(({ id }) => id) })
		: notComparable(pair, 'not-in-later', { notes });
};

const notInEarlier = (pair: Pair): NotComparable => {
	const { concept, from, to, concepts } = pair;
	const splitFrom = concepts.find(({ id }) => id === concept)?.splitFrom;
	if (splitFrom === undefined || !from.concepts.has(splitFrom)) return notComparable(pair, 'not-in-earlier');
	const note = questionFor(to.edition, concept)?.comparability?.note;
	const notes = note ? [{ edition: to.edition.id, note }] : [];
	return notComparable(pair, 'split', { notes, concepts: [splitFrom] });
};

/** What was reported is a share of yes. */
const hasShare = (edition: Edition, concept: string): boolean =>
	edition.kind === 'reported' || questionFor(edition, concept)?.type === 'yes-no';

const sideBySide = (pair: Pair, because: 'reworded' | 'reported', notes: Notes): ChangeFigure => ({
	kind: 'side-by-side',
	...between(pair),
	because,
	notes,
	first: shareIn(pair.from, pair.concept),
	second: shareIn(pair.to, pair.concept),
});

const compared = (pair: Pair, from: FieldedRead): ChangeFigure => {
	const { concept, to, paired } = pair;
	const [first, second] = [fieldedShare(from, concept), fieldedShare(to, concept)];
	if (first.kind === 'missing') return { ...first, ...between(pair), edition: from.edition.id };
	if (second.kind === 'missing') return { ...second, ...between(pair), edition: to.edition.id };
	const panel = paired ? panelOf(concept, paired) : ({ kind: 'missing', reason: 'nobody-both-times' } as const);
	return { kind: 'compared', ...between(pair), panel, all: differenceOfShares(first, second) };
};
