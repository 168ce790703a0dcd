import { Problem } from '#domain/contract/problem.ts';
import { closingInstant, openingInstant, type RoundTimes, roundPhase } from '#domain/survey/lifecycle.ts';

/**
 * The instant after which returns are not in a release: the end of the day chosen, everywhere. Where that day is not
 * over, the last that happened in the round, so that a release claims nothing of hours to come.
 *
 * Refuses a round that is not closed, and a day before its opening, after today or before the last release.
 */
export const cutOffOf = (
	round: RoundTimes,
	freezeOn: string,
	{ now, lastSubmitted, lastCutOff }: { now: Date; lastSubmitted: Date | null; lastCutOff: Date | undefined },
): Date => {
	const dayBegins = openingInstant(freezeOn);
	if (roundPhase(round, now) !== 'closed' || dayBegins < round.opensAt || dayBegins > now)
		throw new Problem('freeze-date');
	const dayEnds = closingInstant(freezeOn);
	const lastHappened = lastSubmitted && lastSubmitted > round.closesAt ? lastSubmitted : round.closesAt;
	const cutOff = dayEnds <= now ? dayEnds : lastHappened;
	if (lastCutOff && cutOff < lastCutOff) throw new Problem('freeze-date');
	return cutOff;
};
