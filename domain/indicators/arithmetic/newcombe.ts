import { type Interval, wilson } from './wilson.ts';

/** A share with its Wilson interval, as the distances to its limits. */
type Reach = { share: number; below: number; above: number };

const reachOf = (yes: number, n: number): Reach => {
	const share = yes / n;
	const [low, high] = wilson(yes, n);
	return { share, below: share - low, above: high - share };
};

/** Squares and adds two distances that are correlated by `phi`. */
const together = (a: number, b: number, phi: number): number => Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));

const around = (difference: number, below: number, above: number): Interval => [
	Math.max(-1, difference - below),
	Math.min(1, difference + above),
];

/** How many of a panel said what, first and then: the four cells. */
export type Cells = { bothYes: number; bothNo: number; gained: number; lost: number };

/**
 * The interval at 95% for the net change (gained − lost) / m of a matched panel, as a share from −1 to 1.
 *
 * Refuses (RangeError) a panel of nobody and cells that are no counts.
 * Source: Newcombe (1998), Statistics in Medicine 17, 2635–2650, method 10: Wilson's limits of both shares, squared and
 * added with their correlation, whose numerator has a continuity correction.
 */
export const newcombePaired = ({ bothYes, bothNo, gained, lost }: Cells): Interval => {
	const m = bothYes + bothNo + gained + lost;
	const first = reachOf(bothYes + lost, m);
	const second = reachOf(bothYes + gained, m);
	const phi = correlation({ bothYes, bothNo, gained, lost });
	return around(
		(gained - lost) / m,
		together(second.below, first.above, phi),
		together(second.above, first.below, phi),
	);
};

/**
 * How the two answers of a panel go together, from −1 to 1, as `newcombePaired` takes it: the numerator has its
 * continuity correction, and where a margin is empty it is 0.
 */
export const correlation = ({ bothYes, bothNo, gained, lost }: Cells): number => {
	const margins = (bothYes + lost) * (bothNo + gained) * (bothYes + gained) * (bothNo + lost);
	if (margins === 0) return 0;
	const crossed = bothYes * bothNo - gained * lost;
	const half = (bothYes + bothNo + gained + lost) / 2;
	return (crossed > 0 ? Math.max(0, crossed - half) : crossed) / Math.sqrt(margins);
};

type Share = { yes: number; base: number };

/**
 * The interval at 95% for `second − first`, two shares of independent samples, from −1 to 1; without finite population
 * correction.
 *
 * Refuses (RangeError) a share of nobody.
 * Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10.
 */
export const newcombeIndependent = (first: Share, second: Share): Interval => {
	const before = reachOf(first.yes, first.base);
	const after = reachOf(second.yes, second.base);
	return around(
		after.share - before.share,
		together(after.below, before.above, 0),
		together(after.above, before.below, 0),
	);
};
