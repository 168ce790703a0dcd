import type { AnswerState } from '../figures/answer-state.ts';
import type { Unmet } from './exchange-wish.ts';
import { type EditionReturns, stateIn } from './reader-view.ts';
import { areScoresKept } from './score-drift.ts';
import { isTold, type Told, type ToldOf } from './told-answers.ts';

const yesNo = ['yes', 'no'] as const;
/** With one of them known, another is left. */
const fewestGivers = 2;

/**
 * Each answer that is neither yes nor no (left empty, preferred not to be given, not applicable) and could not be found to
 * be possible as yes, or as no: it would change places with that of another, counted alike.
 */
export const othersWithout = (own: EditionReturns, concepts: readonly string[], toldOf: ToldOf): Unmet[] =>
	concepts.flatMap((concept) => withoutGivers(own, concept, toldOf(concept)));

const withoutGivers = (own: EditionReturns, concept: string, told: Told): Unmet[] => {
	const others = own.returns.flatMap((_, at) => (isOther(stateIn(own, at, concept)) && isTold(told, at) ? [at] : []));
	if (others.length === 0) return [];
	const columns = [...told.columns.values()];
	const keyOf = (at: number): string => columns.map((column) => column[at]).join('|');
	const givers = Map.groupBy(own.returns.keys(), (at) => `${stateIn(own, at, concept)} ${keyOf(at)}`);
	return others.flatMap((at) =>
		yesNo.flatMap((answer): Unmet[] => {
			const state = stateIn(own, at, concept);
			const fit = new Set<number>();
			for (const giver of givers.get(`${answer} ${keyOf(at)}`) ?? []) {
				const unit = own.unitOf[giver] ?? -1;
				if (unit === own.unitOf[at] || fit.has(unit)) continue;
				const changes = new Map([
					[at, new Map<string, AnswerState>([[concept, answer]])],
					[giver, new Map([[concept, state]])],
				]);
				if (areScoresKept(own, told.scores, changes)) fit.add(unit);
				if (fit.size === fewestGivers) return [];
			}
			return [{ at, concept, answer, knowing: fit.size === 0 ? undefined : fit }];
		}),
	);
};

const isOther = (state: AnswerState): boolean => state !== 'yes' && state !== 'no' && state !== 'not-asked';
