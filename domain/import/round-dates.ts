import type { FieldedEdition } from '../survey/definition.ts';
import { closingInstant, openingInstant, type RoundTimes } from '../survey/lifecycle.ts';
import type { Mapping } from './mapping.ts';

export type RoundDates = RoundTimes & { opensOn: string; closesOn: string };

/** When an edition was in the field: the days that the mapping gives, otherwise the whole year of the edition. */
export const roundDates = ({ id, year }: Pick<FieldedEdition, 'id' | 'year'>, { rounds }: Mapping): RoundDates => {
	const { opensOn, closesOn } = rounds[id] ?? { opensOn: `${year}-01-01`, closesOn: `${year}-12-31` };
	return { opensOn, closesOn, opensAt: openingInstant(opensOn), closesAt: closingInstant(closesOn) };
};

/** Why a round with these days cannot be brought in: it must be over. */
export const datesObstacle = (
	{ opensAt, closesAt }: RoundTimes,
	now: Date,
): 'dates-reversed' | 'round-not-over' | undefined => {
	if (closesAt <= opensAt) return 'dates-reversed';
	return closesAt > now ? 'round-not-over' : undefined;
};
