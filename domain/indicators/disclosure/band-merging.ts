import { ratio, toExact } from '../arithmetic/ratio.ts';
import type { DistributionValue } from '../figures/value.ts';

const leastInBand = 5;

type Band = DistributionValue['options'][number];

/**
 * Bands of 1 to 4 governments, each merged with the band above, or the last with the one below, until none is left.
 * A merged band is called by both names, joined with "+".
 */
export const mergeSmallBands = (value: DistributionValue): DistributionValue => {
	const merged: Band[] = [];
	for (const band of value.options) {
		const before = merged.at(-1);
		if (before && isSmall(before)) merged.splice(-1, 1, together(before, band, value.base));
		else merged.push(band);
	}
	while (merged.length > 1 && isSmall(merged.at(-1))) {
		const [below, last] = merged.splice(-2, 2);
		if (below && last) merged.push(together(below, last, value.base));
	}
	return { ...value, options: merged };
};

const isSmall = (band: Band | undefined): boolean => band !== undefined && band.count > 0 && band.count < leastInBand;

const together = (below: Band, above: Band, base: number): Band => {
	const count = below.count + above.count;
	return { id: `${below.id}+${above.id}`, count, share: toExact(ratio(count, base)) };
};

/** Whether bands may be shown beside each other: at least two that are not empty, and none of 1 to 4. */
export const areBandsShown = ({ options }: DistributionValue): boolean =>
	!options.some(isSmall) && options.filter(({ count }) => count > 0).length >= 2;
