import type { Units } from './definition.ts';
import { type DefinitionFile, type DefinitionProblem, problemsIn } from './definition-problem.ts';

type Group = NonNullable<Units['groups']>[number];
type Member = Group['members'][number];

/** Named groups of units: under an id of their own, with units that exist, none of them twice in the same year. */
export const groupProblems = ({ file, content }: DefinitionFile<Units>): DefinitionProblem[] => {
	const groups = content.groups ?? [];
	const taken = new Set(content.regions.map(({ id }) => id));
	const units = new Set(content.units.map(({ code }) => code));
	const problem = problemsIn(file);
	return groups.flatMap(({ id, members }, place) => {
		const isTaken = taken.has(id);
		taken.add(id);
		return [
			...(isTaken
				? [problem(['groups', place, 'id'], 'duplicate', `The region or group "${id}" is there twice.`)]
				: []),
			...members.flatMap((member, position) =>
				memberProblems(member, members.slice(0, position), units).map(([code, message]) =>
					problem(['groups', place, 'members', position], code, message),
				),
			),
		];
	});
};

type Found = ['dangling' | 'duplicate' | 'wrong-value', string];

const memberProblems = (member: Member, before: readonly Member[], units: ReadonlySet<string>): Found[] => {
	const { unit, from, to } = member;
	const found: Found[] = [];
	if (!units.has(unit)) found.push(['dangling', `There is no unit "${unit}".`]);
	if (from !== undefined && to !== undefined && from > to)
		found.push(['wrong-value', `The membership of "${unit}" ends in ${to}, before it begins in ${from}.`]);
	if (before.some((other) => other.unit === unit && overlap(other, member)))
		found.push(['duplicate', `The member "${unit}" is there twice.`]);
	return found;
};

const overlap = (one: Member, other: Member): boolean => begins(one) <= ends(other) && begins(other) <= ends(one);
const begins = ({ from }: Member): number => from ?? Number.NEGATIVE_INFINITY;
const ends = ({ to }: Member): number => to ?? Number.POSITIVE_INFINITY;
