/**
 * Sets of governments that are no group, and that whoever knows the figures of groups can find by subtraction. Each is
 * written as an expression over the ids of groups, which have no space in them, so that it means the members of a year.
 */

/** What is left of a region, or of all governments, beside the regions within it. */
export const restOf = (whole: string): string => `rest of ${whole}`;

export const unionOf = (ids: readonly string[]): string => ids.join(' + ');

/** What is left of a union without another. */
export const beyond = (union: string, other: string): string => `${union} beyond ${other}`;

export const isPart = (group: string): boolean => group.includes(' ');

/** @param unitsOf the units of a group, or of a rest */
export const unitsOfPart = (
	part: string,
	unitsOf: (id: string) => ReadonlySet<string> | undefined,
): ReadonlySet<string> => {
	const [kept = new Set<string>(), taken] = part
		.split(' beyond ')
		.map((union) => new Set(union.split(' + ').flatMap((id) => [...(unitsOf(id) ?? [])])));
	return taken ? without(kept, [taken]) : kept;
};

export const without = (units: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
	new Set([...units].filter((unit) => !others.some((other) => other.has(unit))));

export const haveCommon = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
	[...one].some((unit) => other.has(unit));
