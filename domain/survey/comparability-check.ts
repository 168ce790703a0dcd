import { placedQuestions } from './condition-check.ts';
import type { Comparability, Edition, FieldedEdition, Inquiry, Question, Reported } from './definition.ts';
import { type DefinitionFile, type DefinitionProblem, type PathPart, problemsIn } from './definition-problem.ts';
import { questionChanges } from './edition-changes.ts';
import { conceptsOf, inOrder, questionFor } from './edition-order.ts';

type Earlier = { edition: Edition; concepts: ReadonlySet<string> };
type Placed = { file: string; path: readonly PathPart[]; question: Question; edition: FieldedEdition };

/**
 * Whether each question states its comparability with the edition that carried its concept last, and no better than
 * what changed allows; and whether each concept asked before is asked again or listed as dropped. What a reported
 * edition asked is not known in words, so against one the statement is taken as it is.
 */
export const comparabilityProblems = (
	editions: readonly DefinitionFile<Edition>[],
	reported: readonly Reported[],
	inquiry: Inquiry,
): DefinitionProblem[] => {
	const ordered = inOrder(editions.map(({ content }) => content));
	return editions.flatMap(({ file, content: edition }) => {
		if (edition.kind === 'reported') return [];
		const earlier = ordered
			.slice(0, ordered.indexOf(edition))
			.map((other) => ({ edition: other, concepts: conceptsOf(other, reported) }));
		return [
			...placedQuestions(edition).flatMap(({ question, path }) =>
				statementProblems({ file, path, question, edition }, earlier, inquiry),
			),
			...lostConcepts(file, edition, earlier, inquiry),
			...droppedProblems(file, edition, earlier),
		];
	});
};

const lastCarrier = (concept: string | undefined, earlier: readonly Earlier[]): Edition | undefined =>
	earlier.findLast(({ concepts }) => concept !== undefined && concepts.has(concept))?.edition;

const statementProblems = (placed: Placed, earlier: readonly Earlier[], inquiry: Inquiry): DefinitionProblem[] => {
	const { file, path, question } = placed;
	const { concept, comparability } = question;
	const splitFrom = inquiry.concepts.find(({ id }) => id === concept)?.splitFrom;
	const own = lastCarrier(concept, earlier);
	const previous = own ?? lastCarrier(splitFrom, earlier);
	const problem = problemsIn(file);
	if (!previous)
		return comparability
			? [problem([...path, 'comparability'], 'wrong-comparability', `No earlier edition carries "${concept}".`)]
			: [];
	if (!comparability)
		return [
			problem(
				path,
				'missing-comparability',
				`The concept "${own ? concept : splitFrom}" was carried last by "${previous.id}": say how this question compares with it.`,
			),
		];
	return [
		...withProblems(placed, comparability, previous),
		...(comparability.status === 'same' || comparability.note
			? []
			: [
					problem(
						[...path, 'comparability'],
						'missing-note',
						`"${comparability.status}" needs a note on what changed.`,
					),
				]),
		...(own ? statusProblems(placed, comparability, own) : splitProblems(placed, comparability, splitFrom)),
	];
};

const withProblems = (
	{ file, path }: Placed,
	{ with: stated }: Comparability,
	previous: Edition,
): DefinitionProblem[] =>
	stated === previous.id
		? []
		: [
				problemsIn(file)(
					[...path, 'comparability', 'with'],
					'wrong-comparability',
					`The comparability is with "${previous.id}", which carried the concept last, not with "${stated}".`,
				),
			];

const splitProblems = ({ file, path }: Placed, { status }: Comparability, splitFrom = ''): DefinitionProblem[] =>
	status === 'broken'
		? []
		: [
				problemsIn(file)(
					[...path, 'comparability', 'status'],
					'counts-as-broken',
					`The concept was split from "${splitFrom}", so the comparability is "broken".`,
				),
			];

const statusProblems = (placed: Placed, { status }: Comparability, previous: Edition): DefinitionProblem[] => {
	const { file, path, question, edition } = placed;
	const before = previous.kind === 'fielded' ? questionFor(previous, question.concept) : undefined;
	if (previous.kind !== 'fielded' || !before) return [];
	const changes = questionChanges({ question: before, edition: previous }, { question, edition });
	const problem = problemsIn(file);
	const place = [...path, 'comparability', 'status'];
	if (changes.some(({ part }) => part === 'type'))
		return status === 'broken'
			? []
			: [
					problem(
						place,
						'counts-as-broken',
						`The type was "${before.type}" in "${previous.id}": a change of type is "broken".`,
					),
				];
	if (status !== 'same' || changes.length === 0) return [];
	const parts = changes.map(({ part, languages }) => (languages.length ? `${part} (${languages.join(', ')})` : part));
	return [
		problem(
			place,
			'counts-as-reworded',
			`It is marked "same", but differs from "${previous.id}" in ${parts.join(', ')}: that is at least "reworded".`,
		),
	];
};

/** The concepts of the editions since the last one fielded, and of that one: each is asked, split or listed as dropped. */
const lostConcepts = (
	file: string,
	edition: FieldedEdition,
	earlier: readonly Earlier[],
	inquiry: Inquiry,
): DefinitionProblem[] => {
	const since = earlier.slice(
		Math.max(
			0,
			earlier.findLastIndex((other) => other.edition.kind === 'fielded'),
		),
	);
	const asked = conceptsOf(edition, []);
	const split = inquiry.concepts.flatMap(({ id, splitFrom }) => (asked.has(id) && splitFrom ? [splitFrom] : []));
	const accounted = new Set([...asked, ...split, ...(edition.dropped ?? []).map(({ concept }) => concept)]);
	const lost = new Set(since.flatMap(({ concepts }) => [...concepts].filter((concept) => !accounted.has(concept))));
	return [...lost].map((concept) =>
		problemsIn(file)(
			[],
			'lost-concept',
			`The concept "${concept}" of "${lastCarrier(concept, earlier)?.id}" is neither asked nor listed under "dropped".`,
		),
	);
};

const droppedProblems = (file: string, edition: FieldedEdition, earlier: readonly Earlier[]): DefinitionProblem[] =>
	(edition.dropped ?? []).flatMap(({ concept, last }, place) => {
		const problem = problemsIn(file);
		const carrier = lastCarrier(concept, earlier);
		if (questionFor(edition, concept))
			return [problem(['dropped', place], 'not-dropped', `The concept "${concept}" is listed as dropped, but asked.`)];
		if (!carrier)
			return [
				problem(['dropped', place], 'not-dropped', `No earlier edition carries "${concept}", so it is not dropped.`),
			];
		if (carrier.id === last) return [];
		return [
			problem(
				['dropped', place, 'last'],
				'not-dropped',
				`"${concept}" was carried last by "${carrier.id}", not by "${last}".`,
			),
		];
	});
