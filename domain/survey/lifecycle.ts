/** Where a government's response stands in a round. */
export const responseStates = ['invited', 'opened', 'in-progress', 'submitted', 'correcting'] as const;
export type ResponseState = (typeof responseStates)[number];
export type ResponseEvent = 'open' | 'save' | 'submit' | 'reopen';

const transitions: Record<ResponseState, Partial<Record<ResponseEvent, ResponseState>>> = {
	invited: { open: 'opened' },
	opened: { open: 'opened', save: 'in-progress', submit: 'submitted' },
	'in-progress': { open: 'in-progress', save: 'in-progress', submit: 'submitted' },
	submitted: { open: 'submitted', reopen: 'correcting' },
	correcting: { open: 'correcting', save: 'correcting', submit: 'submitted' },
};

/** The state after an event, or undefined where the event is not possible in this state. */
export const nextState = (state: ResponseState, event: ResponseEvent): ResponseState | undefined =>
	transitions[state][event];

export type RoundTimes = { opensAt: Date; closesAt: Date };
export type RoundPhase = 'scheduled' | 'open' | 'closed';

export const roundPhase = (round: RoundTimes, now: Date): RoundPhase => {
	if (now < round.opensAt) return 'scheduled';
	return now < round.closesAt ? 'open' : 'closed';
};

/** The instant at which a closing date is over everywhere: 24:00 at UTC−12. */
export const closingInstant = (isoDate: string): Date => new Date(`${isoDate}T24:00:00-12:00`);
/** The instant at which an opening date begins: 00:00 at UTC+14, where the day begins first. */
export const openingInstant = (isoDate: string): Date => new Date(`${isoDate}T00:00:00+14:00`);
