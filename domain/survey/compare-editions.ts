import { chainBetween } from './comparability-chain.ts';
import type { Comparability, FieldedEdition, Inquiry, LocalisedText } from './definition.ts';
import { questionsOf } from './definition.ts';
import { type QuestionChange, questionChanges } from './edition-changes.ts';
import { inOrder, questionFor } from './edition-order.ts';

/** One concept in two editions. A concept split is `split` on both sides; its parts name what they come from. */
export type ComparedConcept = {
	concept: string;
	title: LocalisedText | undefined;
	status: Comparability['status'] | 'new' | 'dropped' | 'split';
	changes: QuestionChange[];
	note: LocalisedText | undefined;
	splitFrom: string | undefined;
};

/**
 * What changed between two fielded editions, concept by concept, in the order of the later edition; then what it no
 * longer asks. The status is the one stated where the later edition follows the earlier; where editions lie between,
 * it is the weakest link of the chain over `between`, and two rewordings make a break.
 *
 * @param between the fielded editions that lie between the two, if any
 */
export const compareEditions = (
	previous: FieldedEdition,
	next: FieldedEdition,
	inquiry: Inquiry,
	between: readonly FieldedEdition[] = [],
): ComparedConcept[] => {
	const conceptOf = (id: string) => inquiry.concepts.find((concept) => concept.id === id);
	const chain = inOrder([previous, ...between, next]);
	const common = (concept: string) => ({ concept, title: conceptOf(concept)?.title, splitFrom: undefined });
	const asked = questionsOf(next).map((question): ComparedConcept => {
		const { concept, comparability } = question;
		const before = questionFor(previous, concept);
		const splitFrom = conceptOf(concept)?.splitFrom;
		const note = comparability?.note;
		if (before) {
			const changes = questionChanges({ question: before, edition: previous }, { question, edition: next });
			return { ...common(concept), status: chainBetween(concept, previous.id, next.id, chain).status, changes, note };
		}
		if (splitFrom !== undefined && questionFor(previous, splitFrom))
			return { ...common(concept), status: 'split', changes: [], note, splitFrom };
		return { ...common(concept), status: 'new', changes: [], note };
	});
	const gone = questionsOf(previous).filter(({ concept }) => !questionFor(next, concept));
	return [
		...asked,
		...gone.map(({ concept }): ComparedConcept => {
			const note = next.dropped?.find((dropped) => dropped.concept === concept)?.note;
			const isSplit = asked.some(({ splitFrom }) => splitFrom === concept);
			return { ...common(concept), status: isSplit ? 'split' : 'dropped', changes: [], note };
		}),
	];
};
