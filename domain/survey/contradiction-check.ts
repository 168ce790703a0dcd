import { referencesIn } from './condition-check.ts';
import type { ConceptCondition, Contradiction, Edition, FieldedEdition, Indicators, Inquiry } from './definition.ts';
import {
	type DefinitionFile,
	type DefinitionProblem,
	type PathPart,
	problemsIn,
	quoted,
} from './definition-problem.ts';
import { questionFor } from './edition-order.ts';
import { valuesOffered } from './questionnaire.ts';

type Say = (path: readonly PathPart[], code: 'dangling' | 'condition-value' | 'contradiction', message: string) => void;

/** Rules on contradicting answers that speak of what is not there, or that no answers to one edition could break. */
export const contradictionProblems = (
	{ file, content }: DefinitionFile<Indicators>,
	inquiry: Inquiry,
	editions: readonly Edition[],
): DefinitionProblem[] => {
	const fielded = editions.filter((edition) => edition.kind === 'fielded');
	return (content.contradictions ?? []).flatMap((rule, place) => {
		const problems: DefinitionProblem[] = [];
		const say: Say = (path, ...what) =>
			problems.push(problemsIn(file)(['contradictions', place, 'when', ...path], ...what));
		sayWhatIsNotThere(rule, inquiry, fielded, say);
		if (problems.length === 0) sayWhyItNeverHolds(rule, fielded, say);
		return problems;
	});
};

const referencesOf = ({ when }: Contradiction) => referencesIn(when, [], (equals) => equals.concept);

const sayWhatIsNotThere = (
	rule: Contradiction,
	{ concepts }: Inquiry,
	editions: readonly FieldedEdition[],
	say: Say,
): void => {
	for (const { to, value, path } of referencesOf(rule)) {
		const asking = editions.filter((edition) => questionFor(edition, to));
		const offered = [...new Set(asking.flatMap((edition) => valuesSaid(edition, to)))];
		if (!concepts.some(({ id }) => id === to)) say(path, 'dangling', `There is no concept "${to}".`);
		else if (value !== undefined && asking.length > 0 && !offered.includes(value))
			say([...path, 'value'], 'condition-value', valueMessage(to, value, offered));
	}
};

const valueMessage = (concept: string, value: string, offered: readonly string[]): string =>
	offered.length === 0
		? `"${concept}" is an open question: a condition can ask only whether it is answered.`
		: `"${value}" is no answer to "${concept}" that could contradict another; these are: ${quoted(offered)}.`;

const sayWhyItNeverHolds = (rule: Contradiction, editions: readonly FieldedEdition[], say: Say): void => {
	const concepts = [...new Set(referencesOf(rule).map(({ to }) => to))];
	const meetIn = (edition: FieldedEdition) => concepts.every((concept) => questionFor(edition, concept));
	if (concepts.length < 2)
		say([], 'contradiction', `It speaks of ${quoted(concepts)} alone: a contradiction is between two concepts.`);
	else if (editions.some((edition) => canBe(rule.when, true, edition))) return;
	else if (editions.some(meetIn)) say([], 'contradiction', 'It can never hold, whatever is answered.');
	else say([], 'contradiction', `It can never hold: no edition asks ${quoted(concepts)} together.`);
};

/** The values by which something is said of a concept: whoever prefers not to answer says nothing. */
const valuesSaid = (edition: FieldedEdition, concept: string): string[] => {
	const question = questionFor(edition, concept);
	return question ? valuesOffered(question).filter((value) => value !== 'prefer-not') : [];
};

/**
 * Whether answers to an edition can make a condition true, or false. Each part is looked at for itself: two parts that
 * exclude each other are not noticed.
 */
const canBe = (condition: ConceptCondition, truth: boolean, edition: FieldedEdition): boolean => {
	if ('not' in condition) return canBe(condition.not, !truth, edition);
	if ('answered' in condition) return truth && questionFor(edition, condition.answered) !== undefined;
	if ('equals' in condition) {
		const { concept, value } = condition.equals;
		return valuesSaid(edition, concept).some((said) => (said === value) === truth);
	}
	const [parts, needsEvery] = 'all' in condition ? [condition.all, truth] : [condition.any, !truth];
	return needsEvery
		? parts.every((part) => canBe(part, truth, edition))
		: parts.some((part) => canBe(part, truth, edition));
};
