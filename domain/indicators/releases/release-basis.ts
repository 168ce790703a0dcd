import { chainBetween } from '#domain/survey/comparability-chain.ts';
import type { Edition, FieldedEdition, InquiryDefinition } from '#domain/survey/definition.ts';
import { questionsOf } from '#domain/survey/definition.ts';
import { inOrder } from '#domain/survey/edition-order.ts';
import type { EvaluatedReturn } from '../figures/answer-state.ts';
import { groupsIn } from '../figures/groups.ts';
import { type RoundStates, statesOfRound } from '../figures/round-states.ts';
import type { ReleaseBasis, Released } from './publication.ts';
import type { ReleaseContent, StoredBasis } from './release.ts';
import { returnsForRelease } from './release-difference.ts';

/** A return with the id that it is kept under. */
export type KeptReturn = EvaluatedReturn & { id: string };

/** A release that is out, with everything that it was computed from. */
export type KeptRelease = {
	content: ReleaseContent;
	basis: StoredBasis;
	edition: FieldedEdition;
	/** At least those that are in it. */
	returns: ReadonlyMap<string, KeptReturn>;
};

/** What a release is to be made of. */
export type ReleaseRequest = {
	definition: Pick<InquiryDefinition, 'inquiry' | 'units' | 'indicators'>;
	/** All editions of the inquiry, each as it was fielded. */
	editions: readonly Edition[];
	edition: FieldedEdition;
	editionHash: string;
	kind: 'named' | 'confidential';
	synthetic: boolean;
	/** An instant; returns submitted later are not given here. */
	cutOff: string;
	contacted: readonly string[];
	/** The current return of each government that returned. */
	returns: readonly KeptReturn[];
	/** All releases of the inquiry, of this round and of others, in the order in which they were published. */
	earlier: readonly KeptRelease[];
	/** Ids of figures that a person leaves out. */
	leaveOut: readonly string[];
};

const byCode = (one: string, other: string): number => (one < other ? -1 : 1);

/** A basis as it is kept, with the round read again: the same whatever order the returns come in. */
export const readBasis = (
	basis: StoredBasis,
	edition: FieldedEdition,
	kind: ReleaseBasis['kind'],
	returns: ReadonlyMap<string, KeptReturn>,
): ReleaseBasis => ({
	kind,
	round: statesOfRound(edition, { contacted: basis.contacted.length, returns: returnsIn(basis, returns) }),
	contacted: new Set(basis.contacted),
	groups: basis.groups.map(({ id, kind, units }) => ({ id, kind, units: new Set(units) })),
	indicators: basis.indicators,
});

/** The returns that are in a release, by government. Refuses (RangeError) a release one of whose returns is not there. */
export const returnsIn = (basis: StoredBasis, returns: ReadonlyMap<string, KeptReturn>): KeptReturn[] =>
	Object.keys(basis.returns)
		.toSorted(byCode)
		.map((unit) => {
			const id = basis.returns[unit] ?? '';
			const found = returns.get(id);
			if (!found) throw new RangeError(`there is no return ${id}`);
			return found;
		});

/** A release that is out, as the rules of disclosure look at it. */
export const readRelease = ({ content, basis, edition, returns }: KeptRelease): Released => ({
	publication: content.publication,
	basis: readBasis(basis, edition, content.kind, returns),
});

/**
 * What a release is computed from: the returns that are in it, the groups, the indicators, and the releases that its
 * panels compare with.
 *
 * In a confidential round late and corrected returns wait where too few of a group have changed since its last release
 * (`returnsForRelease`). Panels are with the latest release of each edition before, over the yes/no questions that are
 * `same` in both.
 */
export const basisForRelease = (request: ReleaseRequest): StoredBasis => {
	const { definition, edition, contacted, leaveOut } = request;
	const { inquiry, indicators } = definition;
	const asked = new Set(questionsOf(edition).map(({ concept }) => concept));
	const groups = groupsOf(request);
	return {
		...chosenReturns(request, groups),
		contacted: contacted.toSorted(byCode),
		indicators: indicators.indicators,
		groups,
		concepts: inquiry.concepts.filter(({ id }) => asked.has(id)),
		levels: inquiry.levels,
		against: againstOf(request),
		leftOut: [...new Set(leaveOut)].toSorted(byCode),
	};
};

/** The outermost regions and the named groups of the edition's year; a group nobody of which was asked says nothing. */
const groupsOf = ({ definition: { units }, edition, contacted }: ReleaseRequest): StoredBasis['groups'] => {
	const names = new Map([...units.regions, ...(units.groups ?? [])].map(({ id, name }) => [id, name]));
	return groupsIn(units, edition.year).flatMap(({ id, kind, units: members }) => {
		const name = names.get(id);
		if (kind === 'subregion' || !name || !contacted.some((unit) => members.has(unit))) return [];
		return [{ id, kind, name, units: [...members].toSorted(byCode) }];
	});
};

const chosenReturns = (
	{ edition, kind, contacted, returns, earlier }: ReleaseRequest,
	groups: StoredBasis['groups'],
): Pick<StoredBasis, 'returns' | 'waiting'> => {
	const current = new Map(returns.map((one) => [one.unit, one.id]));
	const last = earlier.findLast((one) => one.edition.id === edition.id);
	if (!last || kind === 'named') return { returns: Object.fromEntries(current), waiting: [] };
	const now = statesOfRound(edition, { contacted: contacted.length, returns });
	const then: RoundStates = readRelease(last).basis.round;
	const sets = groups.map(({ id, kind, units }) => ({ id, kind, units: new Set(units) }));
	const chosen = returnsForRelease(now.returns, then.returns, sets);
	const waiting = new Set(chosen.waiting);
	const idOf = (unit: string): string => (waiting.has(unit) ? last.basis.returns[unit] : current.get(unit)) ?? '';
	return {
		returns: Object.fromEntries([...chosen.returns.keys()].toSorted(byCode).map((unit) => [unit, idOf(unit)])),
		waiting: [...waiting].toSorted(byCode),
	};
};

const againstOf = ({ edition, editions, earlier }: ReleaseRequest): StoredBasis['against'] => {
	const ordered = inOrder(editions);
	const yesNo = questionsOf(edition).filter(({ type }) => type === 'yes-no');
	return ordered
		.slice(
			0,
			ordered.findIndex(({ id }) => id === edition.id),
		)
		.flatMap(({ id }) => {
			const release = earlier.findLast(({ content }) => content.edition === id)?.content.number;
			const concepts = yesNo
				.map(({ concept }) => concept)
				.filter((concept) => chainBetween(concept, id, edition.id, ordered).status === 'same');
			return release === undefined || concepts.length === 0 ? [] : [{ edition: id, release, concepts }];
		});
};
