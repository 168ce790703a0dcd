import type { FieldedEdition } from '#domain/survey/definition.ts';
import { groupsWithResponseTold } from '../disclosure/response-told.ts';
import { secondCheck, without } from '../disclosure/second-check.ts';
import { protectPublication } from '../disclosure/suppression.ts';
import { qualityFlags } from '../figures/quality-flags.ts';
import { responseRate } from '../figures/response-rate.ts';
import { confidential } from '../figures/value.ts';
import type { Refusal, ReleaseBasis, Released } from './publication.ts';
import { type Against, draftPublication } from './publication-draft.ts';
import { methodVersion, type ReleaseContent, type StoredBasis } from './release.ts';
import {
	basisForRelease,
	type KeptRelease,
	type KeptReturn,
	type ReleaseRequest,
	readBasis,
	readRelease,
	returnsIn,
} from './release-basis.ts';

/** What a release says of itself, beside what is computed. */
type ReleaseFacts = Pick<
	ReleaseContent,
	'inquiry' | 'edition' | 'number' | 'kind' | 'synthetic' | 'editionHash' | 'cutOff'
>;

type Computed = {
	content: ReleaseContent;
	/** Figures that the second check would not let out beside the others; they are confidential in the content. */
	refused: Refusal[];
	/** What was to be left out and is no figure of this release. */
	unknown: string[];
};

export type MadeRelease = Computed & { basis: StoredBasis };

/**
 * Makes the next release of a round: what it says, and what it was computed from. In a named round nothing is withheld
 * but what is left out by hand.
 *
 * The order of the returns makes no difference. Refuses (RangeError) what `draftPublication` and `statesOfRound` refuse.
 */
export const makeRelease = (request: ReleaseRequest): MadeRelease => {
	const { definition, edition, editionHash, kind, synthetic, cutOff, earlier } = request;
	const basis = basisForRelease(request);
	const number = earlier.filter(({ content }) => content.edition === edition.id).length + 1;
	const facts = { inquiry: definition.inquiry.id, edition: edition.id, number, kind, synthetic, editionHash, cutOff };
	const current = request.returns.map((one) => [one.id, one] as const);
	const returns = new Map([...earlier.flatMap((one) => [...one.returns]), ...current]);
	return { ...computeContent(facts, { basis, edition, returns }, earlier), basis };
};

/**
 * What a release says, computed again from what was kept of it.
 *
 * @param earlier the releases of the inquiry that were out before it, in their order
 */
export const recomputeRelease = (kept: KeptRelease, earlier: readonly KeptRelease[]): ReleaseContent => {
	const { inquiry, edition, number, kind, synthetic, editionHash, cutOff } = kept.content;
	return computeContent({ inquiry, edition, number, kind, synthetic, editionHash, cutOff }, kept, earlier).content;
};

const computeContent = (
	facts: ReleaseFacts,
	{ basis: kept, edition, returns }: Pick<KeptRelease, 'basis' | 'edition' | 'returns'>,
	earlierKept: readonly KeptRelease[],
): Computed => {
	const earlier = earlierKept.map(readRelease);
	const basis = readBasis(kept, edition, facts.kind, returns);
	const draft = draftPublication(basis, facts.number, againstIn(kept, earlier));
	const ids = new Set(draft.figures.map(({ id }) => id));
	const asked = without(draft, kept.leftOut);
	const { publication, refused } = secondCheck(
		{ publication: protectPublication(asked, basis, earlier), basis },
		earlier,
	);
	return {
		content: {
			format: 'coherence-inquiry-release/1',
			...facts,
			methodVersion,
			...responseIn(kept, basis),
			quality: qualityIn(edition, returnsIn(kept, returns), facts.kind),
			publication,
		},
		refused,
		unknown: kept.leftOut.filter((id) => !ids.has(id)),
	};
};

const againstIn = ({ against }: StoredBasis, earlier: readonly Released[]): Against[] =>
	against.map(({ edition, release, concepts }) => {
		const released = earlier.find(
			({ publication }) => publication.edition === edition && publication.release === release,
		);
		if (!released) throw new RangeError(`there is no release ${release} of "${edition}"`);
		return { released, concepts };
	});

const responseIn = (
	basis: StoredBasis,
	{ kind, groups, contacted }: ReleaseBasis,
): Pick<ReleaseContent, 'responseRate' | 'responseByGroup'> => {
	const told = groupsWithResponseTold(groups, contacted);
	const rateAmong = (isIn: (unit: string) => boolean) =>
		responseRate(Object.keys(basis.returns).filter(isIn).length, basis.contacted.filter(isIn).length);
	return {
		responseRate: rateAmong(() => true),
		responseByGroup: basis.groups.map(({ id, units }) => {
			const members = new Set(units);
			const isTold = kind === 'named' || told.has(id);
			return { group: id, rate: isTold ? rateAmong((unit) => members.has(unit)) : confidential };
		}),
	};
};

/** Counts of the whole round alone: who returned late, again, or with answers confirmed is no answer. */
const qualityIn = (
	edition: FieldedEdition,
	returns: readonly KeptReturn[],
	kind: ReleaseContent['kind'],
): ReleaseContent['quality'] => {
	const round = { edition: edition.id, kind, contacted: returns.length, returns };
	const { counts } = qualityFlags({ edition, round, indicators: [], contradictions: [] });
	return { late: counts.late, corrected: counts.corrected, carriedOver: counts['carried-over'] };
};
