import { toPercent } from '#domain/indicators/arithmetic/exact.ts';
import { responseRate } from '#domain/indicators/figures/response-rate.ts';
import { responseStates } from '#domain/survey/lifecycle.ts';
import { matches } from '../../ui/find.ts';
import { type Comparison, type Sorting, sorted } from '../../ui/sorting.ts';
import type { RoundBoard, RoundHead, Standing } from '../shared/api-types.ts';
import { groupOf } from '../shared/groups.ts';

export type State = Standing['state'];

/** From what is done to what is not: the order of the legend, and of the table by state. */
export const statesInOrder: readonly State[] = ['submitted', 'correcting', 'in-progress', 'opened', 'invited'];

export const boardColumns = ['name', 'region', 'state', 'since', 'returns'] as const;
export type BoardColumn = (typeof boardColumns)[number];
export const boardDefaults = { state: 'any', region: 'any', search: '', sort: 'name' };
export type BoardView = { state: string; region: string; search: string; sorting: Sorting<BoardColumn> };

/** A submitted return stands while it is being corrected. */
export const hasAnswered = ({ returns }: Standing): boolean => returns > 0;

/** Nobody of this government can come in yet. */
export const lacksLink = ({ state, links }: Standing): boolean => state === 'invited' && links === 0;

export const countIn = (governments: readonly Standing[], state: State): number =>
	governments.filter((government) => government.state === state).length;

/** The response rate in whole per cent, rounded once; undefined where nobody was contacted. */
export const ratePercent = (governments: readonly Standing[]): number | undefined => {
	const rate = responseRate(governments.filter(hasAnswered).length, governments.length);
	return rate.kind === 'value' ? Number(toPercent(rate.rate, 0)) : undefined;
};

const day = 86_400_000;

/** Whole days until the round opens or closes; 0 within the last day. */
export const daysUntil = (instant: string, now: number): number =>
	Math.max(0, Math.floor((Date.parse(instant) - now) / day));

export type Headline =
	| { says: 'scheduled'; contacted: number; days: number }
	| { says: 'open-none' | 'open-all'; days: number }
	| { says: 'open'; share: number; days: number }
	| { says: 'closed-none' | 'closed-all' }
	| { says: 'closed'; share: number };

/** What the board's heading says. A share is of one; it never reads 0% or 100% where that is not exact. */
export const headlineOf = (round: RoundHead, governments: readonly Standing[], now: number): Headline => {
	const contacted = governments.length;
	if (round.phase === 'scheduled') return { says: 'scheduled', contacted, days: daysUntil(round.opensAt, now) };
	const answered = governments.filter(hasAnswered).length;
	const share = Math.min(99, Math.max(1, ratePercent(governments) ?? 0)) / 100;
	const closed = round.phase === 'closed';
	const days = daysUntil(round.closesAt, now);
	if (answered === 0) return closed ? { says: 'closed-none' } : { says: 'open-none', days };
	if (answered === contacted) return closed ? { says: 'closed-all' } : { says: 'open-all', days };
	return closed ? { says: 'closed', share } : { says: 'open', share, days };
};

const hasState = (government: Standing, wanted: string): boolean => {
	if (wanted === 'no-link') return lacksLink(government);
	return !responseStates.some((state) => state === wanted) || government.state === wanted;
};

/** The governments a view shows, in its order. A state or region it does not know hides nothing. */
export const governmentsIn = (board: RoundBoard, view: BoardView, language: string): Standing[] => {
	const { compare } = new Intl.Collator(language);
	const nameOf = (id: string | null) => board.regions.find((region) => region.id === id)?.name ?? '';
	const place = (government: Standing) => groupOf(government, board.regions);
	const known = board.governments.some((government) => place(government) === view.region);
	const shown = board.governments.filter(
		(government) =>
			hasState(government, view.state) &&
			(!known || place(government) === view.region) &&
			matches([government.name, government.unit], view.search),
	);
	const comparisons: Record<BoardColumn, Comparison<Standing>> = {
		name: (a, b) => compare(a.name, b.name),
		region: (a, b) => compare(a.kind, b.kind) || compare(nameOf(place(a)), nameOf(place(b))),
		state: (a, b) => statesInOrder.indexOf(a.state) - statesInOrder.indexOf(b.state),
		since: (a, b) => Date.parse(a.since) - Date.parse(b.since),
		returns: (a, b) => a.returns - b.returns,
	};
	return sorted(shown, comparisons[view.sorting.key], view.sorting.descending, comparisons.name);
};
