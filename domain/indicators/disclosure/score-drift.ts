import { toNumber } from '../arithmetic/exact.ts';
import { toExact, toFloat } from '../arithmetic/ratio.ts';
import type { AnswerState } from '../figures/answer-state.ts';
import type { Outcome } from '../scores/outcome.ts';
import { halfAPublishedStep } from './published-mean.ts';
import type { EditionReturns } from './reader-view.ts';
import type { ScoreParts, Telling } from './score-parts.ts';
import type { ShownFigure } from './shown-figure.ts';

/** How far a sum of scores can move, down and up, without a change in what is published. */
export type Room = readonly [down: number, up: number];

/** What a published figure of an indicator tells of the returns of an edition. */
export type ToldScores = {
	parts: ScoreParts;
	telling: Telling;
	/** By return: whether it is in the group. */
	isIn: Uint8Array;
	/** By return: what its yes and no add to the figure, alike for those with the same number; 0 where nothing. */
	classes: Int32Array;
	/** The same, of a sum without regard to how many answers count: whoever changes them has to look at `room`. */
	looseClasses: Int32Array;
	/** How far the sum of scores can move, down and up, without a change in what is published. */
	room: Room;
};

/** Kept free at either end, so that no rounding of ours can decide. */
const margin = 1e-6;
const noRoom: Room = [0, 0];

/** Points as a number, 0 for a band; undefined where there is no score. */
export const pointsOf = (outcome: Outcome): number | undefined => {
	if (outcome.kind === 'points') return toFloat(outcome.points);
	return outcome.kind === 'band' ? 0 : undefined;
};

/** @param scores of each return in the group that has one */
export const roomIn = ({ of }: ShownFigure, parts: ScoreParts, scores: readonly (number | undefined)[]): Room => {
	if (of.kind !== 'indicator' || !of.mean) return noRoom;
	const { mean, bounds, base, contacted, notAsked } = of.mean;
	const sum = scores.reduce<number>((total, score) => total + (score ?? 0), 0);
	const population = contacted - notAsked;
	const absent = population - base;
	const [least, greatest] = [toFloat(parts.range.least), toFloat(parts.range.greatest)];
	const told: [published: string, sum: number, of: number][] = [
		[mean, sum, base],
		[bounds[0], sum + absent * least, population],
		[bounds[1], sum + absent * greatest, population],
	];
	const rooms = told.map(([published, own, of]) => {
		const at = toNumber(published) * of;
		const half = halfAPublishedStep * of;
		return [own - (at - half) - margin, at + half - own - margin] as const;
	});
	return [Math.max(0, Math.min(...rooms.map(([down]) => down))), Math.max(0, Math.min(...rooms.map(([, up]) => up)))];
};

/** Returns with other answers to some questions. */
export type Changes = ReadonlyMap<number, ReadonlyMap<string, AnswerState>>;

/** Whether all that is published of scores stays as it is when some answers change. */
export const areScoresKept = (own: EditionReturns, told: Iterable<ToldScores>, changes: Changes): boolean => {
	const seen = new Set<Uint8Array>();
	for (const scores of told) {
		if (seen.has(scores.isIn)) continue;
		seen.add(scores.isIn);
		if (!isKept(own, scores, changes)) return false;
	}
	return true;
};

const isKept = (own: EditionReturns, { parts, telling, isIn, room }: ToldScores, changes: Changes): boolean => {
	const counts = new Map<string, number>();
	let drift = 0;
	const count = (outcome: Outcome, by: 1 | -1): void => {
		const key = keyOf(outcome, telling);
		counts.set(key, (counts.get(key) ?? 0) + by);
		drift += by * (pointsOf(outcome) ?? 0);
	};
	for (const [at, answers] of changes) {
		const answered = own.returns[at];
		if (!answered || !isIn[at]) continue;
		const states = [...answered.states];
		for (const [concept, state] of answers) {
			const place = own.places.get(concept);
			if (place !== undefined) states[place] = state;
		}
		count(parts.outcomeOf(answered), -1);
		count(parts.outcomeOf({ ...answered, states }), 1);
	}
	if ([...counts.values()].some((difference) => difference !== 0)) return false;
	return telling === 'every' || Math.abs(drift) < margin || (drift < 0 ? -drift < room[0] : drift < room[1]);
};

/** Of a sum it is told how many have a score; otherwise, which. */
const keyOf = (outcome: Outcome, telling: ToldScores['telling']): string => {
	if (outcome.kind === 'missing') return outcome.reason;
	if (outcome.kind === 'band') return outcome.band;
	return telling === 'sum' ? 'points' : toExact(outcome.points);
};
