import type { RoundHead } from '../shared/api-types.ts';

const hour = 3_600_000;
/** A closing day ends at 24:00 UTC−12. */
const lastZone = 12 * hour;

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The day with which a round closed: the last that a release in time is of. */
export const closingDay = ({ closesAt }: Pick<RoundHead, 'closesAt'>): string =>
	dayOf(Date.parse(closesAt) - lastZone - 1);

/** The first day that can be chosen: an opening day begins at 00:00 UTC+14. */
export const openingDay = ({ opensAt }: Pick<RoundHead, 'opensAt'>): string => dayOf(Date.parse(opensAt) + 14 * hour);

/** What a first release is usually of: the returns in time. A later one is made for what came since. */
export const usualDay = (round: Pick<RoundHead, 'closesAt'>, releases: number, today: string): string =>
	releases === 0 && closingDay(round) <= today ? closingDay(round) : today;
