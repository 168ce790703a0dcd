import type { Reported } from '#domain/survey/definition.ts';
import { exactFromDecimal, inPoints } from '../arithmetic/exact.ts';
import { divide, parseRatio, ratio, subtract, toExact } from '../arithmetic/ratio.ts';
import { type MissingFigure, missing, type ReportedFigure } from './value.ts';

type Result = Reported['results'][number];
type Range = Pick<ReportedFigure, 'low' | 'lowIncluded' | 'high' | 'highIncluded' | 'about' | 'above'>;

const phraseRanges = {
	'a-majority': { low: '1/2', lowIncluded: false, high: '1', highIncluded: true, about: false },
	'a-large-majority': { low: '1/2', lowIncluded: false, high: '1', highIncluded: true, about: false },
	'a-minority': { low: '0', lowIncluded: false, high: '1/2', highIncluded: false, about: false },
} as const satisfies Record<string, Range>;

const pointRange = (percent: number, about: boolean): Range => {
	const share = toExact(divide(parseRatio(exactFromDecimal(percent)), ratio(100)));
	return { low: share, lowIncluded: true, high: share, highIncluded: true, about };
};

const rangeOf = (result: Result, others: readonly Result[]): Range => {
	const { figure } = result;
	if ('percent' in figure) return pointRange(figure.percent, figure.about ?? false);
	if (figure.phrase !== 'a-larger-majority') return phraseRanges[figure.phrase];
	const rest = others.filter((other) => other !== result);
	const compared = rest.find((other) => other.concept === figure.than);
	const least = compared ? rangeOf(compared, rest).low : '1/2';
	return { ...phraseRanges['a-majority'], low: least, above: figure.than };
};

const printedIn = (reported: Reported) => ({
	publishedIn: reported.publishedIn,
	source: reported.source,
	...(reported.contacted !== undefined && { contacted: reported.contacted }),
});

/**
 * A published result as the range its words allow, as shares from 0 to 1, with wording and source.
 *
 * "About 80%" is 80, about; "a majority" and "a large majority" are (50, 100]; "a minority" is (0, 50); "a larger
 * majority" begins where the one it is compared with begins, and says which it is above. Never an interval or a base of
 * our own: only the number contacted, as printed. Missing where the publication does not say.
 */
export const reportedShare = (reported: Reported, concept: string): ReportedFigure | MissingFigure => {
	const result = reported.results.find((one) => one.concept === concept);
	if (!result) return missing('not-reported');
	return {
		kind: 'reported',
		measure: 'share',
		...rangeOf(result, reported.results),
		derived: false,
		wording: result.wording,
		...printedIn(reported),
	};
};

/**
 * The difference of two published numbers in points of 100, marked as derived: about 80% and 50% are about 30 points.
 *
 * Two ranges of words say nothing of their difference: missing.
 */
export const reportedDifference = (reported: Reported, of: string, minus: string): ReportedFigure | MissingFigure => {
	const [first, second] = [of, minus].map((concept) => reportedShare(reported, concept));
	if (first?.kind !== 'reported' || second?.kind !== 'reported') return missing('not-reported');
	if (first.low !== first.high || second.low !== second.high) return missing('not-reported');
	const points = toExact(subtract(parseRatio(inPoints(first.low)), parseRatio(inPoints(second.low))));
	return {
		kind: 'reported',
		measure: 'mean',
		low: points,
		lowIncluded: true,
		high: points,
		highIncluded: true,
		about: first.about || second.about,
		derived: true,
		...printedIn(reported),
	};
};
