import type { z } from 'zod';
import { truthOf } from '#domain/survey/contradiction.ts';
import type { Contradiction, FieldedEdition, Indicator } from '#domain/survey/definition.ts';
import { type Scoring, scoringFor } from '../scores/composite.ts';
import { extentOf } from '../scores/missing-policy.ts';
import type { AnswerState, ReadReturn } from './answer-state.ts';
import type { FieldedRound } from './edition-figures.ts';
import type { qualityFlagSchema, qualityFlagsSchema } from './quality-flags-schema.ts';
import { type RoundStates, statesOfRound } from './round-states.ts';

/** What to look at again in a return. It changes no figure. */
export type QualityFlag = z.infer<typeof qualityFlagSchema>;
export type QualityFlags = z.infer<typeof qualityFlagsSchema>;

type FlagOf<Kind extends QualityFlag['kind']> = Extract<QualityFlag, { kind: Kind }>;

/**
 * What to look at again in each return of a round, in the order of the returns, and how many governments have each kind
 * of flag.
 *
 * The flags of a return: its contradictions in the order of the rules, what was carried over, late, corrected, and the
 * levels that have no score of it because too few of their questions were answered. Units stay as given. Refuses
 * (RangeError) two returns of one unit.
 *
 * @param contradictions the inquiry's rules; one that speaks of what this edition does not ask holds for nobody
 */
export const qualityFlags = ({
	edition,
	round,
	indicators,
	contradictions,
}: {
	edition: FieldedEdition;
	round: FieldedRound;
	indicators: readonly Indicator[];
	contradictions: readonly Contradiction[];
}): QualityFlags => {
	const read = statesOfRound(edition, round);
	const scoring = scoringFor(indicators, edition);
	const levels = indicators.filter(isLevelScore);
	const returns = Array.from(read.returns.values(), (answered) => ({
		unit: answered.given.unit,
		flags: [
			...contradictionsIn(answered, read, contradictions),
			...carriedOverIn(answered, read),
			...marksOf(answered),
			...lackingLevels(answered, scoring, levels),
		],
	}));
	return { returns, counts: countsOf(returns) };
};

type LevelScore = Indicator & { kind: 'mean'; level: string };

const isLevelScore = (indicator: Indicator): indicator is LevelScore =>
	indicator.kind === 'mean' && indicator.level !== undefined;

const contradictionsIn = (
	answered: ReadReturn,
	round: RoundStates,
	rules: readonly Contradiction[],
): FlagOf<'contradiction'>[] =>
	rules
		.filter(({ when }) => truthOf(when, (concept) => choicesIn(answered, round, concept)))
		.map(({ id }) => ({ kind: 'contradiction', rule: id }));

/** Whoever was not asked, left it empty or prefers not to answer has said nothing that could be contradicted. */
const saysNothing: ReadonlySet<AnswerState> = new Set(['not-asked', 'unanswered', 'prefer-not']);

const choicesIn = (
	{ given, states }: ReadReturn,
	{ places, questions }: RoundStates,
	concept: string,
): readonly string[] | undefined => {
	const place = places.get(concept) ?? -1;
	const [question, state = 'not-asked'] = [questions[place], states[place]];
	if (!question || saysNothing.has(state)) return undefined;
	// The state vouches for the shape of the answer.
	const { choice, choices } = given.answers[question.id] as { choice?: string; choices?: readonly string[] };
	return choices ?? (choice === undefined ? [] : [choice]);
};

/** An answer carried over to a question that is no longer asked of this government does not count, and is no flag. */
const carriedOverIn = ({ given, states }: ReadReturn, { questions }: RoundStates): FlagOf<'carried-over'>[] => {
	const carried = questions.filter(({ id }, place) => {
		const state = states[place];
		return given.carriedOver?.has(id) && state !== 'not-asked' && state !== 'unanswered';
	});
	return carried.length > 0 ? [{ kind: 'carried-over', questions: carried.map(({ id }) => id) }] : [];
};

const marksOf = ({ given: { late, number = 1 } }: ReadReturn): (FlagOf<'late'> | FlagOf<'corrected'>)[] => [
	...(late ? [{ kind: 'late' } as const] : []),
	...(number > 1 ? [{ kind: 'corrected', number } as const] : []),
];

const lackingLevels = (
	answered: ReadReturn,
	scoring: Scoring,
	levels: readonly LevelScore[],
): FlagOf<'level-too-few'>[] => {
	const outcomes = scoring.outcomesOf(answered);
	return levels.flatMap(({ id, level }) => {
		const outcome = outcomes.get(id);
		if (outcome?.kind !== 'missing' || outcome.reason !== 'too-few-answered') return [];
		const readers = scoring.indicators.get(id)?.readers ?? [];
		const extent = extentOf(readers.map((read) => read(answered, outcomes)));
		return [{ kind: 'level-too-few', indicator: id, level, ...extent }];
	});
};

const countsOf = (returns: QualityFlags['returns']): QualityFlags['counts'] => {
	const counts = { contradiction: 0, 'carried-over': 0, late: 0, corrected: 0, 'level-too-few': 0 };
	for (const { flags } of returns) for (const kind of new Set(flags.map((flag) => flag.kind))) counts[kind]++;
	return counts;
};
