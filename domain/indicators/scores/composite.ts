import type { FieldedEdition, Indicator, Question } from '#domain/survey/definition.ts';
import { questionsOf } from '#domain/survey/definition.ts';
import type { Exact } from '../arithmetic/exact.ts';
import { compare, parseRatio, type Ratio, subtract, toExact } from '../arithmetic/ratio.ts';
import { type EvaluatedReturn, type ReadReturn, statesOf } from '../figures/answer-state.ts';
import type { MissingReason } from '../figures/value.ts';
import { cappedSumUnder } from './capped-sum.ts';
import { type Reader, readerOfConcept, readerOfIndicator } from './component-reading.ts';
import {
	type Component,
	componentsOf,
	conceptRange,
	inDependencyOrder,
	type PointRange,
	rangeFrom,
} from './indicator-graph.ts';
import { type PolicyResult, type Reading, scoreUnder } from './missing-policy.ts';
import type { Outcome, OutcomesById } from './outcome.ts';

/**
 * How to read each component that the edition carries, the points a government could have, and why none can have a
 * score in this edition, where that is so.
 */
export type Prepared = { readers: readonly Reader[]; range: PointRange; absent?: MissingReason };

/** All indicators, made ready for the questions of one edition. */
export type Scoring = {
	questions: readonly Question[];
	indicators: ReadonlyMap<string, Prepared>;
	/** What each indicator says of one return, with the states of its answers in the order of the questions. */
	outcomesOf: (answered: ReadReturn) => OutcomesById;
};

type Step = (answered: ReadReturn, outcomes: OutcomesById) => Outcome;
type Part = { component: Component; read: Reader };

const leastComponents = 3;

const points = (value: Ratio): Outcome => ({ kind: 'points', points: value });
const missing = (reason: MissingReason): Outcome & { kind: 'missing' } => ({ kind: 'missing', reason });
const notAsked = missing('not-asked');
const tooFewAnswered = missing('too-few-answered');

/**
 * Makes the indicators ready to score the returns of one edition.
 *
 * A component that the edition does not carry does not enter; a mean needs three that it carries, a difference both.
 * Points are exact, of 100. Refuses (Error) what `readerOfConcept` and `inDependencyOrder` refuse.
 *
 * @param within the concepts to score on, as if the edition carried these alone; all of them where left out
 */
export const scoringFor = (
	indicators: readonly Indicator[],
	edition: FieldedEdition,
	within?: ReadonlySet<string>,
): Scoring => {
	const questions = questionsOf(edition);
	const isCarried = (component: Component): boolean =>
		!within || 'indicator' in component || within.has(component.concept);
	const prepared = new Map<string, Prepared>();
	const steps: [string, Step][] = [];
	for (const indicator of inDependencyOrder(indicators)) {
		const components = componentsOf(indicator);
		const carried = components.filter(isCarried);
		const parts = carried.flatMap((component) => partOf(component, indicator.id, questions, prepared) ?? []);
		const absent = whyAbsent(indicator, parts.length);
		const range = rangeFrom(
			indicator,
			components.map((component) => rangeOf(component, prepared)),
		);
		prepared.set(indicator.id, { readers: parts.map(({ read }) => read), range, ...(absent && { absent }) });
		steps.push([indicator.id, absent ? () => missing(absent) : stepFor(indicator, parts)]);
	}
	const outcomesOf = (answered: ReadReturn): OutcomesById => {
		const outcomes = new Map<string, Outcome>();
		for (const [id, step] of steps) outcomes.set(id, step(answered, outcomes));
		return outcomes;
	};
	return { questions, indicators: prepared, outcomesOf };
};

/** How to read a component; undefined where the edition does not carry it. */
const partOf = (
	component: Component,
	owner: string,
	questions: readonly Question[],
	prepared: ReadonlyMap<string, Prepared>,
): Part | undefined => {
	if ('concept' in component) {
		const read = readerOfConcept(component, owner, questions);
		return read && { component, read };
	}
	const { indicator } = component;
	return prepared.get(indicator)?.absent ? undefined : { component, read: readerOfIndicator(indicator) };
};

const rangeOf = (component: Component, prepared: ReadonlyMap<string, Prepared>): PointRange =>
	('indicator' in component ? prepared.get(component.indicator)?.range : undefined) ?? conceptRange;

const whyAbsent = (indicator: Indicator, carried: number): MissingReason | undefined => {
	if (carried === 0) return 'not-in-edition';
	if (indicator.kind === 'bands') return undefined;
	if (indicator.kind === 'difference') return carried < 2 ? 'not-in-edition' : undefined;
	return carried < leastComponents ? 'too-few-questions' : undefined;
};

const stepFor = (indicator: Indicator, parts: readonly Part[]): Step => {
	switch (indicator.kind) {
		case 'difference':
			return differenceStep(parts);
		case 'bands':
			return bandsStep(indicator);
		case 'capped-sum':
			return scoreStep(parts, cappedSumUnder(indicator, carriedIn(parts)));
		default:
			return scoreStep(parts, scoreUnder(indicator.missing, parts.map(weightOf)));
	}
};

/** Taken of governments that answered both. */
const differenceStep =
	([of, minus]: readonly Part[]): Step =>
	(answered, outcomes) => {
		const first = of?.read(answered, outcomes) ?? 'left-out';
		const second = minus?.read(answered, outcomes) ?? 'left-out';
		if (first === 'left-out' || second === 'left-out') return notAsked;
		if (typeof first === 'string' || typeof second === 'string') return tooFewAnswered;
		return points(subtract(first, second));
	};

const scoreStep = (parts: readonly Part[], score: (readings: readonly Reading[]) => PolicyResult): Step => {
	return (answered, outcomes) => {
		const result = score(parts.map(({ read }) => read(answered, outcomes)));
		if (result === 'not-asked') return notAsked;
		return result === 'too-few-answered' ? tooFewAnswered : points(result);
	};
};

const weightOf = ({ component }: { component: Component & { weight?: string } }): Ratio =>
	parseRatio(component.weight ?? '1');

const carriedIn = (parts: readonly Part[]): ReadonlySet<Component> => new Set(parts.map(({ component }) => component));

/** A band runs from its threshold to below the next. */
const bandsStep = (indicator: Indicator & { kind: 'bands' }): Step => {
	const bands = indicator.bands
		.map(({ id, from }) => ({ outcome: { kind: 'band', band: id } as const, from: parseRatio(from) }))
		.sort((a, b) => compare(b.from, a.from));
	return (_, outcomes) => {
		const score = outcomes.get(indicator.of);
		if (score?.kind !== 'points') return score ?? notAsked;
		return bands.find(({ from }) => compare(from, score.points) <= 0)?.outcome ?? missing('outside-bands');
	};
};

/** A government's own score, with what survives JSON: exact points of 100, a band, or why there is none. */
export type Score =
	| { kind: 'points'; points: Exact }
	| { kind: 'band'; band: string }
	| { kind: 'missing'; reason: MissingReason };

/** The scores of one return, by indicator. For the government itself and for checking: never for a list. */
export const scoresOf = (scoring: Scoring, given: EvaluatedReturn): Map<string, Score> => {
	const scores = new Map<string, Score>();
	for (const [id, outcome] of scoring.outcomesOf({ given, states: statesOf(scoring.questions, given) }))
		scores.set(id, outcome.kind === 'points' ? { kind: 'points', points: toExact(outcome.points) } : outcome);
	return scores;
};
