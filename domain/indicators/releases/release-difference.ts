import { isApart } from '../change/change-figure-rule.ts';
import type { AnswerState, ReadReturn } from '../figures/answer-state.ts';
import type { RoundStates } from '../figures/round-states.ts';
import { type ReleaseBasis, type Released, wholeRound } from './publication.ts';

type Returns = RoundStates['returns'];

const areSame = (one: readonly AnswerState[], other: readonly AnswerState[]): boolean =>
	one.length === other.length && one.every((state, place) => state === other[place]);

/** The governments whose return is new, corrected in any answer, or no longer there. */
export const changedReturns = (before: Returns, after: Returns): Set<string> => {
	const changed = new Set<string>();
	for (const [unit, { states }] of before) {
		const now = after.get(unit);
		if (!now || !areSame(states, now.states)) changed.add(unit);
	}
	for (const unit of after.keys()) if (!before.has(unit)) changed.add(unit);
	return changed;
};

const groupsWithWhole = ({ groups }: Pick<ReleaseBasis, 'groups'>) => [{ id: wholeRound, units: undefined }, ...groups];

/** How far a release is from the earlier ones of its round. */
export type Distance = {
	/** Whether none or at least five returns have changed in a group since each of them. */
	isFarIn: (group: string) => boolean;
	/** The same of all that are in none of these groups. */
	isFarOutside: (groups: readonly string[]) => boolean;
};

/** Counts the governments that changed, each by the groups that it is in now or was in then. */
export const distanceFrom = (
	{ round, groups }: Pick<ReleaseBasis, 'round' | 'groups'>,
	earlier: readonly Released[],
): Distance => {
	const changes = earlier
		.filter(({ basis }) => basis.round.edition.id === round.edition.id)
		.map(({ basis }) => ({
			changed: [...changedReturns(basis.round.returns, round.returns)],
			isIn: (unit: string, group: string): boolean =>
				[...groups, ...basis.groups].some(({ id, units }) => id === group && units.has(unit)),
		}));
	return {
		isFarIn: (group) =>
			changes.every(({ changed, isIn }) =>
				isApart(group === wholeRound ? changed.length : changed.filter((unit) => isIn(unit, group)).length),
			),
		isFarOutside: (ids) =>
			changes.every(({ changed, isIn }) =>
				isApart(changed.filter((unit) => !ids.some((group) => isIn(unit, group))).length),
			),
	};
};

/**
 * The returns for a next release, in which late and corrected returns wait where fewer than five of a group have changed
 * since the last release; they count as they did then. A return that was withdrawn waits for nothing: it is not in.
 */
export const returnsForRelease = (
	current: Returns,
	last: Returns,
	groups: ReleaseBasis['groups'],
): { returns: ReadonlyMap<string, ReadReturn>; waiting: string[] } => {
	const returns = new Map(current);
	const waiting: string[] = [];
	const wait = (unit: string): void => {
		const then = last.get(unit);
		if (then) returns.set(unit, then);
		else returns.delete(unit);
		waiting.push(unit);
	};
	for (let isSettled = false; !isSettled; ) {
		isSettled = true;
		const changed = [...changedReturns(last, returns)].filter((unit) => current.has(unit));
		const near = groupsWithWhole({ groups })
			.map(({ units }) => (units ? changed.filter((unit) => units.has(unit)) : changed))
			.find((own) => !isApart(own.length));
		for (const unit of near ?? []) wait(unit);
		if (near) isSettled = false;
	}
	return { returns, waiting };
};
