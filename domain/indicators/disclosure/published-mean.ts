import { exactFromDecimal, roundHalfAway } from '../arithmetic/exact.ts';
import type { MeanValue } from '../figures/value.ts';

const digits = 1;

/** What is published may be off by this, in points. */
export const halfAPublishedStep = 0.5 * 10 ** -digits;

const rounded = (points: string): string => exactFromDecimal(Number(roundHalfAway(points, digits)));

/**
 * A mean of a confidential round as it is published: to one decimal, with its bounds, and without median and quartiles.
 * An exact fraction tells how many answers each score is of; a quartile is the score of a government.
 */
export const publishedMean = ({ quartiles: _, ...mean }: MeanValue): MeanValue => ({
	...mean,
	mean: rounded(mean.mean),
	bounds: [rounded(mean.bounds[0]), rounded(mean.bounds[1])],
});
