import { findCircles, wayRound } from './circles.ts';
import type { Indicator, Indicators, Inquiry } from './definition.ts';
import { type DefinitionFile, type DefinitionProblem, type PathPart, problemsIn } from './definition-problem.ts';
import { compareFractions, readFraction } from './exact-fraction.ts';
import { partsOf } from './indicator-parts.ts';
import { pointsProblems } from './points-check.ts';

type Mean = Indicator & { kind: 'mean' };

const fewestScored = 3;

/** Indicators that refer to nothing or to themselves, bands and minimums that cannot work, scores of levels. */
export const indicatorProblems = (
	{ file, content }: DefinitionFile<Indicators>,
	inquiry: DefinitionFile<Inquiry>,
): DefinitionProblem[] => [
	...content.indicators.flatMap((indicator, place) => [
		...danglingProblems(file, indicator, place, content, inquiry.content),
		...bandProblems(file, indicator, place),
		...minimumProblems(file, indicator, place),
		...weightProblems(file, indicator, place),
		...pointsProblems(file, indicator, place),
		...madeOfBandsProblems(file, indicator, place, content),
		...(indicator.kind === 'mean' ? componentProblems(file, indicator, place, inquiry.content) : []),
	]),
	...circleProblems(file, content),
	...levelProblems(inquiry, content),
];

const danglingProblems = (
	file: string,
	indicator: Indicator,
	place: number,
	{ indicators }: Indicators,
	{ concepts, levels }: Inquiry,
): DefinitionProblem[] => {
	const problem = (path: readonly PathPart[], what: string, id: string) =>
		problemsIn(file)(['indicators', place, ...path], 'dangling', `There is no ${what} "${id}".`);
	const missing = (list: readonly { id: string }[], id: string | undefined): id is string =>
		id !== undefined && !list.some((item) => item.id === id);
	const level = indicator.kind === 'mean' ? indicator.level : undefined;
	return [
		...(missing(levels, level) ? [problem(['level'], 'level', level)] : []),
		...partsOf(indicator).flatMap(({ concept, indicator: other, path }) => [
			...(missing(concepts, concept) ? [problem(path, 'concept', concept)] : []),
			...(missing(indicators, other) ? [problem(path, 'indicator', other)] : []),
		]),
	];
};

const circleProblems = (file: string, { indicators }: Indicators): DefinitionProblem[] => {
	const next = new Map(
		indicators.map((indicator) => [indicator.id, partsOf(indicator).flatMap((part) => part.indicator ?? [])]),
	);
	return findCircles(next).map((circle) =>
		problemsIn(file)(
			['indicators', indicators.findIndex(({ id }) => id === circle[0])],
			'circle',
			`The indicators run in a circle: ${wayRound(circle)}.`,
		),
	);
};

const bandProblems = (file: string, indicator: Indicator, place: number): DefinitionProblem[] => {
	if (indicator.kind !== 'bands') return [];
	return indicator.bands.flatMap(({ from }, position) => {
		const path = ['indicators', place, 'bands', position, 'from'];
		const before = indicator.bands[position - 1];
		if (!before && compareFractions(readFraction(from), readFraction('0')) > 0)
			return [problemsIn(file)(path, 'bands', `What is below ${from} is in no band: the first band begins at 0.`)];
		if (before && compareFractions(readFraction(from), readFraction(before.from)) <= 0)
			return [problemsIn(file)(path, 'bands', `The thresholds must ascend: ${from} comes after ${before.from}.`)];
		return [];
	});
};

const minimumProblems = (file: string, indicator: Indicator, place: number): DefinitionProblem[] => {
	if (!('missing' in indicator) || indicator.missing.policy !== 'available') return [];
	const { minimum } = indicator.missing;
	const path = ['indicators', place, 'missing', 'minimum'];
	const amiss = (what: string) =>
		problemsIn(file)(path, 'score', `The minimum is the part of the questions that must be answered; ${what}.`);
	if (compareFractions(readFraction(minimum), readFraction('1')) > 0)
		return [amiss(`${minimum} is more than all of them`)];
	return compareFractions(readFraction(minimum), readFraction('0')) > 0 ? [] : [amiss('0 asks for no answer')];
};

const weightProblems = (file: string, indicator: Indicator, place: number): DefinitionProblem[] => {
	if (indicator.kind !== 'weighted-mean') return [];
	return indicator.components.flatMap(({ weight }, position) =>
		compareFractions(readFraction(weight), readFraction('0')) > 0
			? []
			: [
					problemsIn(file)(
						['indicators', place, 'components', position, 'weight'],
						'score',
						'A component without weight does not count: leave it out.',
					),
				],
	);
};

const madeOfBandsProblems = (
	file: string,
	indicator: Indicator,
	place: number,
	{ indicators }: Indicators,
): DefinitionProblem[] =>
	partsOf(indicator).flatMap(({ indicator: id, path }) =>
		indicators.some((other) => other.id === id && other.kind === 'bands')
			? [
					problemsIn(file)(
						['indicators', place, ...path],
						'score',
						`"${id}" is in bands, of which nothing is computed.`,
					),
				]
			: [],
	);

/** The score of a level is taken over the concepts marked scored in that level, and no others. */
const componentProblems = (file: string, mean: Mean, place: number, inquiry: Inquiry): DefinitionProblem[] =>
	partsOf(mean).flatMap(({ concept: id, path }) => {
		const concept = inquiry.concepts.find((candidate) => candidate.id === id);
		if (!concept || mean.level === undefined || isScoredIn(concept, mean.level)) return [];
		return [
			problemsIn(file)(
				['indicators', place, ...path],
				'score',
				`The concept "${concept.id}" is not marked scored in the level "${mean.level}".`,
			),
		];
	});

const isScoredIn = (concept: Inquiry['concepts'][number], level: string): boolean =>
	concept.scored === true && concept.level === level;

const levelProblems = ({ file, content }: DefinitionFile<Inquiry>, { indicators }: Indicators): DefinitionProblem[] => {
	const scoreOf = (level: string): Mean | undefined =>
		indicators.find((indicator): indicator is Mean => indicator.kind === 'mean' && indicator.level === level);
	const countedIn = (level: string) => partsOfLevel(scoreOf(level), content, level);
	const withoutScore = content.levels.flatMap(({ id, scored }, place) =>
		!scored || countedIn(id).size >= fewestScored
			? []
			: [
					problemsIn(file)(
						['levels', place, 'scored'],
						'score',
						`The level "${id}" is marked scored, but no indicator is the mean of at least three of its scored concepts.`,
					),
				],
	);
	const notCounted = content.concepts.flatMap(({ id, level, scored }, place) => {
		const hasScore = content.levels.some((candidate) => candidate.id === level && candidate.scored);
		if (!scored || (hasScore && (!scoreOf(level) || countedIn(level).has(id)))) return [];
		return [
			problemsIn(file)(
				['concepts', place, 'scored'],
				'score',
				`The concept "${id}" is marked scored, but the level "${level}" has no score that counts it.`,
			),
		];
	});
	return [...withoutScore, ...notCounted];
};

const partsOfLevel = (mean: Mean | undefined, { concepts }: Inquiry, level: string): ReadonlySet<string> => {
	const ids = mean ? partsOf(mean).flatMap(({ concept }) => concept ?? []) : [];
	return new Set(ids.filter((id) => concepts.some((concept) => concept.id === id && isScoredIn(concept, level))));
};
