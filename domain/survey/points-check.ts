import type { Indicator } from './definition.ts';
import { type DefinitionProblem, type PathPart, problemsIn } from './definition-problem.ts';
import { addFractions, compareFractions, type ExactFraction, readFraction } from './exact-fraction.ts';
import { type CappedSum, pointsOf } from './indicator-parts.ts';

type Theme = CappedSum['themes'][number];
type Capped = { cap: string; components: Theme['components'] };

const fewestComponents = 3;
const none = readFraction('0');

/** Capped sums whose caps or points cannot work: none at all, a cap that is never reached, fewer than three components. */
export const pointsProblems = (file: string, indicator: Indicator, place: number): DefinitionProblem[] => {
	if (indicator.kind !== 'capped-sum') return [];
	const path = ['indicators', place];
	const problem = (below: readonly PathPart[], message: string) =>
		problemsIn(file)([...path, ...below], 'score', message);
	const components = pointsOf(indicator);
	return [
		...(components.length < fewestComponents
			? [problem(['themes'], 'A score is made of at least three questions.')]
			: []),
		...components
			.filter(({ component }) => compareFractions(readFraction(component.points), none) === 0)
			.map((one) => problem([...one.path, 'points'], 'A component without points does not count: leave it out.')),
		...indicator.themes.flatMap((theme, position) => capProblems(theme, ['themes', position], problem)),
	];
};

const capProblems = (
	capped: Capped,
	path: readonly PathPart[],
	problem: (path: readonly PathPart[], message: string) => DefinitionProblem,
): DefinitionProblem[] => {
	const reach = capped.components.map(reachOf).reduce(addFractions, none);
	const cap = readFraction(capped.cap);
	const inside = capped.components.flatMap((part, position) =>
		'cap' in part ? capProblems(part, [...path, 'components', position], problem) : [],
	);
	if (compareFractions(cap, none) === 0)
		return [problem([...path, 'cap'], 'A cap of 0 lets nothing count.'), ...inside];
	if (compareFractions(cap, reach) <= 0) return inside;
	return [problem([...path, 'cap'], `Its components never give ${capped.cap} points together.`), ...inside];
};

/** The most points that a part of a theme can give. */
const reachOf = (part: Theme['components'][number]): ExactFraction => {
	if (!('cap' in part)) return readFraction(part.points);
	const cap = readFraction(part.cap);
	const reach = part.components.map(({ points }) => readFraction(points)).reduce(addFractions, none);
	return compareFractions(cap, reach) < 0 ? cap : reach;
};
