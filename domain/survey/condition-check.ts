import { findCircles, wayRound } from './circles.ts';
import { questionsIn } from './condition.ts';
import type { FieldedEdition, Question } from './definition.ts';
import { type DefinitionProblem, type PathPart, problemsIn, quoted } from './definition-problem.ts';
import type { ConditionTree } from './definition-schema.ts';
import { valuesOffered } from './questionnaire.ts';

/** A question with its path in the file of its edition. */
type PlacedQuestion = { question: Question; path: readonly PathPart[] };

export const placedQuestions = (edition: FieldedEdition): PlacedQuestion[] =>
	edition.sections.flatMap((section, sectionPlace) =>
		section.questions.map((question, place) => ({
			question,
			path: ['sections', sectionPlace, 'questions', place],
		})),
	);

type Reference = { to: string; value?: string; path: readonly PathPart[] };

/** What the leaves of a condition look at, and where they stand in it. */
export const referencesIn = <Equals extends { value: string }>(
	condition: ConditionTree<Equals>,
	path: readonly PathPart[],
	lookedAt: (equals: Equals) => string,
): Reference[] => {
	if ('not' in condition) return referencesIn(condition.not, [...path, 'not'], lookedAt);
	if ('answered' in condition) return [{ to: condition.answered, path: [...path, 'answered'] }];
	if ('equals' in condition)
		return [{ to: lookedAt(condition.equals), value: condition.equals.value, path: [...path, 'equals'] }];
	const [key, parts] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
	return parts.flatMap((part, place) => referencesIn(part, [...path, key, place], lookedAt));
};

/**
 * A condition may look only at questions asked before its own, and only at values they offer: then one pass over the
 * questionnaire decides what is asked. What runs in a circle is named as such.
 */
export const conditionProblems = (file: string, edition: FieldedEdition): DefinitionProblem[] => {
	const placed = placedQuestions(edition);
	const circles = findCircles(
		new Map(placed.map(({ question }) => [question.id, question.askedWhen ? questionsIn(question.askedWhen) : []])),
	);
	const inCircle = (from: string, to: string) =>
		circles.some((circle) => circle.some((id, place) => id === from && circle[place + 1] === to));
	return [
		...circles.map((circle) => circleProblem(file, circle, placed)),
		...placed.flatMap(({ question, path }, place) =>
			(question.askedWhen ? referencesIn(question.askedWhen, [...path, 'askedWhen'], (equals) => equals.question) : [])
				.filter(({ to }) => !inCircle(question.id, to))
				.flatMap((reference) => referenceProblem(file, reference, placed, place)),
		),
	];
};

const circleProblem = (file: string, circle: readonly string[], placed: readonly PlacedQuestion[]) => {
	const path = placed.find(({ question }) => question.id === circle[0])?.path ?? [];
	return problemsIn(file)([...path, 'askedWhen'], 'circle', `The conditions run in a circle: ${wayRound(circle)}.`);
};

const referenceProblem = (
	file: string,
	reference: Reference,
	placed: readonly PlacedQuestion[],
	place: number,
): DefinitionProblem[] => {
	const position = placed.findIndex(({ question }) => question.id === reference.to);
	const target = placed[position]?.question;
	const problem = problemsIn(file);
	if (!target) return [problem(reference.path, 'dangling', `There is no question "${reference.to}" in this edition.`)];
	if (position < place) return valueProblem(file, reference, target);
	return [
		problem(
			reference.path,
			'condition-order',
			`The question "${reference.to}" comes later; a condition can look only at earlier ones.`,
		),
	];
};

const valueProblem = (file: string, { to, value, path }: Reference, target: Question): DefinitionProblem[] => {
	const values = valuesOffered(target);
	if (value === undefined || values.includes(value)) return [];
	const message =
		target.type === 'open'
			? `"${to}" is an open question: a condition can ask only whether it is answered.`
			: `"${value}" is no answer to "${to}", which offers ${quoted(values)}.`;
	return [problemsIn(file)([...path, 'value'], 'condition-value', message)];
};
