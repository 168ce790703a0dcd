import { clustersOf, gatesIn } from './condition-clusters.ts';
import { withoutCircles, yesAndNoWithout } from './exchange-of-answers.ts';
import { clustersWithout } from './exchange-of-clusters.ts';
import { othersWithout } from './exchange-of-others.ts';
import { withoutPairs } from './exchange-of-pairs.ts';
import type { ToldEditions, Unmet } from './exchange-wish.ts';
import type { HomesOf } from './homes.ts';
import { type EditionReturns, isYesNo } from './reader-view.ts';
import { toldNothing } from './told-answers.ts';

/**
 * `open`: every wish is met by answers of this edition alone. `open-so-far`: so it is as long as nothing more is told of
 * the other editions that panels tie it to, and of what tells governments of one home apart.
 */
export type Judgement = 'open' | 'open-so-far' | 'closed';

/** Judges questions of an edition that what is told ties together. */
export type Judge = (concepts: readonly string[], editions: ToldEditions, homesOf: HomesOf) => Judgement;

/**
 * Makes ready the judgement whether each answer to some questions can be yes and can be no, for all that is told, also
 * for a reader who knows all the answers of one other government.
 *
 * What is found is proof: another set of answers that agrees with everything told. Where nothing is found the answer is
 * `closed`, though there may be one. Yes and no change along circles; an answer that is neither changes places with one
 * that is; answers that conditions tie change places together; so do the two answers of a panel; and whole returns, between governments
 * of one home.
 */
export const judgeOf = (own: EditionReturns): Judge => {
	const gates = gatesIn(own.questions);
	const clusters = clustersOf(own.questions);
	return (concepts, editions, homesOf) => {
		const toldOf = editions(own.edition)?.toldOf ?? (() => toldNothing(own));
		const free = concepts.filter((concept) => isYesNo(own, concept) && !gates.has(concept));
		const tied = [...new Set(concepts.map((concept) => clusters.get(concept) ?? []))];
		const unmetAlone = [
			...yesAndNoWithout(own, free, toldOf),
			...withoutCircles(own, othersWithout(own, free, toldOf), free, toldOf),
			...clustersWithout(own, tied, gates, toldOf),
		];
		if (unmetAlone.length === 0) return 'open';
		const unmet = withoutPairs({ own, toldOf }, unmetAlone, free, editions);
		const givers = homesOf(own);
		return unmet.every((wish) => isMetAtHome(own, wish, givers)) ? 'open-so-far' : 'closed';
	};
};

/** With one of them known, another is left. */
const fewestGivers = 2;

const isMetAtHome = (
	own: EditionReturns,
	{ at, concept, answer, knowing }: Unmet,
	givers: ReturnType<HomesOf>,
): boolean => {
	const others = givers(at, concept, answer).filter((unit) => unit !== own.unitOf[at]);
	if (others.length >= fewestGivers) return true;
	const [other] = others;
	return other !== undefined && knowing !== undefined && !knowing.has(other);
};
