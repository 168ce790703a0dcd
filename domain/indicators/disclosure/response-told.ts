import { isApart } from '../change/change-figure-rule.ts';
import type { Group } from '../figures/groups.ts';
import { partitionOf } from '../releases/publication-draft.ts';
import { namedGroupsApart } from './subtraction.ts';

const leastContacted = 5;

/**
 * The groups whose response rate is told of a confidential round. Who is in a group is public, so that the rate of a few
 * would name those that answered.
 *
 * At least five were contacted in each. What the regions told leave of all contacted is none or at least five: else the
 * smallest of them is not told either. Named groups are told as far as they stand apart from all that (`namedGroupsApart`).
 */
export const groupsWithResponseTold = (
	groups: readonly Group[],
	contacted: ReadonlySet<string>,
): ReadonlySet<string> => {
	const enough = groups
		.map((group) => ({ ...group, units: new Set([...group.units].filter((unit) => contacted.has(unit))) }))
		.filter(({ units }) => units.size >= leastContacted);
	const regions = partitionOf(enough).toSorted((one, other) => other.units.size - one.units.size);
	const beside = () => [...contacted].filter((unit) => !regions.some(({ units }) => units.has(unit)));
	while (regions.length > 0 && !isApart(beside().length)) regions.pop();
	const rest: Group = { id: '', kind: 'region', units: new Set(beside()) };
	const named = enough.filter(({ kind }) => kind === 'named');
	return new Set([...regions.map(({ id }) => id), ...namedGroupsApart([...regions, rest, ...named], contacted)]);
};
