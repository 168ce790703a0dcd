import { closingInstant, openingInstant } from '#domain/survey/lifecycle.ts';
import type { ApiProblem } from '../../api.ts';
import type { Edition, RoundKind } from '../shared/api-types.ts';

/** A round as it is being put together; dates as the browser's date field gives them: "2012-08-15", or "". */
export type RoundDraft = {
	units: readonly string[];
	opensOn: string;
	closesOn: string;
	kind: RoundKind;
	notice: string;
};

export const longestNotice = 4000;
const sixWeeks = 42;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The date on the reader's calendar. */
export const localDate = (now: Date): string =>
	`${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;

export const addDays = (isoDate: string, days: number): string => {
	const date = new Date(`${isoDate}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
};

export const newDraft = (now: Date): RoundDraft => {
	const today = localDate(now);
	return { units: [], opensOn: today, closesOn: addDays(today, sixWeeks), kind: 'confidential', notice: '' };
};

export type Obstacle = 'reported' | 'not-recorded' | 'has-round';

/** Why no round can be opened of an edition, if so. */
export const obstacleOf = (edition: Edition): Obstacle | undefined => {
	if (edition.kind === 'reported') return 'reported';
	if (edition.roundId) return 'has-round';
	return edition.recorded ? undefined : 'not-recorded';
};

export type DraftField = 'edition' | 'units' | 'opensOn' | 'closesOn' | 'kind' | 'notice';
export type DraftCode =
	| 'edition-missing'
	| 'edition-not-fielded'
	| 'round-exists'
	| 'units-missing'
	| 'units-unknown'
	| 'date-missing'
	| 'closes-too-early'
	| 'closes-past'
	| 'notice-too-long'
	| 'not-understood';
export type DraftProblem = { field: DraftField; code: DraftCode };

const isDate = (written: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(Date.parse(`${written}T00:00:00Z`));

/** The instant at which a date as typed is over everywhere, or undefined where it is no date yet. */
export const closingOf = (written: string): Date | undefined => (isDate(written) ? closingInstant(written) : undefined);

const dateProblems = ({ opensOn, closesOn }: RoundDraft, now: Date): DraftProblem[] => {
	const missing = (['opensOn', 'closesOn'] as const).filter(
		(field) => !isDate(field === 'opensOn' ? opensOn : closesOn),
	);
	if (missing.length > 0) return missing.map((field) => ({ field, code: 'date-missing' }));
	const closes = closingInstant(closesOn);
	if (closes <= now) return [{ field: 'closesOn', code: 'closes-past' }];
	return closes <= openingInstant(opensOn) || closesOn < opensOn
		? [{ field: 'closesOn', code: 'closes-too-early' }]
		: [];
};

/** What is wrong with a draft before it is sent, in the order of the form. */
export const checkDraft = (edition: Edition | undefined, draft: RoundDraft, now: Date): DraftProblem[] => [
	...(edition && !obstacleOf(edition) ? [] : [{ field: 'edition', code: 'edition-missing' } as const]),
	...(draft.units.length > 0 ? [] : [{ field: 'units', code: 'units-missing' } as const]),
	...dateProblems(draft, now),
	...(draft.notice.length > longestNotice ? [{ field: 'notice', code: 'notice-too-long' } as const] : []),
];

const ofWholeRequest: Partial<Record<ApiProblem['code'], DraftProblem>> = {
	'edition-not-fielded': { field: 'edition', code: 'edition-not-fielded' },
	'not-found': { field: 'edition', code: 'edition-not-fielded' },
	'round-exists': { field: 'edition', code: 'round-exists' },
	'unknown-unit': { field: 'units', code: 'units-unknown' },
};
const fields: readonly DraftField[] = ['units', 'opensOn', 'closesOn', 'kind', 'notice'];

/** What the server refuses, at the fields it is about; none where the problem is about no field. */
export const problemsFromServer = ({ code, errors }: ApiProblem): DraftProblem[] => {
	const known = ofWholeRequest[code];
	if (known) return [known];
	return errors.flatMap((error): DraftProblem[] => {
		const field = fields.find((one) => error.pointer === `/${one}` || error.pointer.startsWith(`/${one}/`));
		if (!field) return [];
		return [{ field, code: error.code === 'too-early' ? 'closes-too-early' : 'not-understood' }];
	});
};
