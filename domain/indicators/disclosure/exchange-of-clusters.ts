import type { Unmet } from './exchange-wish.ts';
import { type EditionReturns, isYesNo, stateIn } from './reader-view.ts';
import { areScoresKept } from './score-drift.ts';
import { isTold, type ToldOf } from './told-answers.ts';

const yesNo = ['yes', 'no'] as const;
/** With one of them known, another is left. */
const fewestGivers = 2;

/**
 * Each answer that conditions tie and that could not be found to be possible otherwise: those to questions on which others
 * hang, and those to questions that were not asked. All answers of a cluster would change places, between governments
 * that are counted alike in each of them.
 */
export const clustersWithout = (
	own: EditionReturns,
	clusters: readonly (readonly string[])[],
	gates: ReadonlySet<string>,
	toldOf: ToldOf,
): Unmet[] =>
	clusters.flatMap((cluster) => {
		const closed = cluster.filter((concept) => isYesNo(own, concept));
		return cluster.length < 2 || closed.length === 0 ? [] : clusterWithout(own, closed, cluster, gates, toldOf);
	});

const clusterWithout = (
	own: EditionReturns,
	closed: readonly string[],
	cluster: readonly string[],
	gates: ReadonlySet<string>,
	toldOf: ToldOf,
): Unmet[] => {
	const told = closed.map(toldOf);
	const scores = cluster.flatMap((concept) => toldOf(concept).scores);
	const keyOf = (at: number): string =>
		told.flatMap(({ columns }) => Array.from(columns.values(), (column) => column[at])).join('|');
	const alike = Map.groupBy(own.returns.keys(), keyOf);
	const answersOf = (at: number) => new Map(cluster.map((concept) => [concept, stateIn(own, at, concept)]));
	const giversOf = (at: number, concept: string, answer: string): Set<number> => {
		const fit = new Set<number>();
		for (const giver of alike.get(keyOf(at)) ?? []) {
			const unit = own.unitOf[giver] ?? -1;
			if (unit === own.unitOf[at] || fit.has(unit) || stateIn(own, giver, concept) !== answer) continue;
			const changes = new Map([
				[at, answersOf(giver)],
				[giver, answersOf(at)],
			]);
			if (areScoresKept(own, scores, changes)) fit.add(unit);
			if (fit.size === fewestGivers) break;
		}
		return fit;
	};
	return own.returns.flatMap((_, at) =>
		closed.flatMap((concept) => {
			const state = stateIn(own, at, concept);
			const isTied = gates.has(concept) || state === 'not-asked';
			if (!isTied || !told.some((one) => isTold(one, at))) return [];
			return yesNo.flatMap((answer): Unmet[] => {
				const fit = answer === state ? undefined : giversOf(at, concept, answer);
				if (!fit || fit.size === fewestGivers) return [];
				return [{ at, concept, answer, knowing: fit.size === 0 ? undefined : fit }];
			});
		}),
	);
};
