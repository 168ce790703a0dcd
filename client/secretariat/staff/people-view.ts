import { staffRoles } from '#domain/access/actor.ts';
import { matches } from '../../ui/find.ts';
import { type Comparison, type Sorting, sorted } from '../../ui/sorting.ts';
import type { Person } from '../shared/api-types.ts';

export const roles = [...staffRoles, 'focal-point'] as const;
export const peopleColumns = ['name', 'role', 'since', 'signed-in'] as const;
export type PeopleColumn = (typeof peopleColumns)[number];
/** Those who have no way in any more are left out until they are asked for. */
export const peopleDefaults = { role: 'any', standing: 'in-force', search: '', sort: 'role' };
export type PeopleView = { role: string; standing: string; search: string; sorting: Sorting<PeopleColumn> };

export const isInForce = ({ revokedAt }: Person): boolean => revokedAt === null;

const hasStanding = (person: Person, standing: string): boolean => {
	if (standing === 'revoked') return !isInForce(person);
	if (standing === 'never') return isInForce(person) && person.lastSignedInAt === null;
	return standing === 'all' || isInForce(person);
};

const instantOf = (instant: string | null): number => (instant === null ? 0 : Date.parse(instant));

/** The people a view shows, in its order. A role it does not know hides nobody. */
export const peopleIn = (people: readonly Person[], view: PeopleView, language: string): Person[] => {
	const { compare } = new Intl.Collator(language);
	const role = roles.find((one) => one === view.role);
	const shown = people.filter(
		(person) =>
			(role === undefined || person.role === role) &&
			hasStanding(person, view.standing) &&
			matches([person.name, person.unitName, person.roundTitle], view.search),
	);
	const comparisons: Record<PeopleColumn, Comparison<Person>> = {
		name: (a, b) => compare(a.name, b.name),
		role: (a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || compare(a.unitName ?? '', b.unitName ?? ''),
		since: (a, b) => instantOf(a.since) - instantOf(b.since),
		'signed-in': (a, b) => instantOf(a.lastSignedInAt) - instantOf(b.lastSignedInAt),
	};
	return sorted(shown, comparisons[view.sorting.key], view.sorting.descending, comparisons.name);
};
