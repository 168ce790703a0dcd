import type { Edition, Indicators, Question } from './definition.ts';
import { type DefinitionFile, type DefinitionProblem, type PathPart, problemsIn } from './definition-problem.ts';
import { questionFor } from './edition-order.ts';
import { compareFractions, readFraction } from './exact-fraction.ts';
import { type IndicatorPart, partsOf, type Worth } from './indicator-parts.ts';

type Asked = { edition: string; question: Question };
type Say = (path: readonly PathPart[], message: string) => DefinitionProblem;

/**
 * Whether everything can be computed that an indicator is made of: yes/no questions, and one-of questions with what each
 * of their options is worth, in every edition that asks them.
 */
export const worthProblems = (
	{ file, content }: DefinitionFile<Indicators>,
	editions: readonly Edition[],
): DefinitionProblem[] =>
	content.indicators.flatMap((indicator, place) =>
		partsOf(indicator).flatMap((part) => {
			const say: Say = (below, message) =>
				problemsIn(file)(['indicators', place, ...part.path, ...below], 'score', message);
			return [...partProblems(part, askedIn(editions, part.concept), say), ...sizeProblems(part.worth, say)];
		}),
	);

const askedIn = (editions: readonly Edition[], concept: string | undefined): Asked[] =>
	editions.flatMap((edition) => {
		const question = edition.kind === 'fielded' && concept !== undefined ? questionFor(edition, concept) : undefined;
		return question ? [{ edition: edition.id, question }] : [];
	});

const partProblems = ({ concept, worth }: IndicatorPart, asked: readonly Asked[], say: Say): DefinitionProblem[] => {
	const other = asked.find(({ question }) => question.type === 'open' || question.type === 'several-of');
	if (other) return [say([], `"${concept}" is neither a yes/no nor a one-of question in "${other.edition}".`)];
	const lists = asked.filter(({ question }) => question.type === 'one-of');
	if (worth === undefined)
		return lists.length > 0 ? [say([], `"${concept}" is a one-of question: say what each option is worth.`)] : [];
	if (lists.length < asked.length) return [say(['worth'], `"${concept}" is a yes/no question, and has no options.`)];
	const offered = new Map(lists.flatMap(({ question, edition }) => optionsOf(question).map((id) => [id, edition])));
	const without = [...offered].filter(([id]) => !Object.hasOwn(worth, id));
	const unknown = Object.keys(worth).filter((id) => asked.length > 0 && !offered.has(id));
	return [
		...without.map(([id, edition]) =>
			say(['worth'], `The option "${id}" of "${concept}" in "${edition}" has no worth.`),
		),
		...unknown.map((id) => say(['worth', id], `No edition offers the option "${id}" for "${concept}".`)),
	];
};

const optionsOf = (question: Question): string[] => ('options' in question ? question.options.map(({ id }) => id) : []);

const sizeProblems = (worth: Worth | undefined, say: Say): DefinitionProblem[] =>
	Object.entries(worth ?? {}).flatMap(([id, size]) =>
		size !== 'left-out' && compareFractions(readFraction(size), readFraction('1')) > 0
			? [say(['worth', id], `An option is worth a part of a whole yes; ${size} is more than all of it.`)]
			: [],
	);
