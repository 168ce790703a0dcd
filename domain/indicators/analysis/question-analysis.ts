import type { Edition } from '#domain/survey/definition.ts';
import { inOrder } from '#domain/survey/edition-order.ts';
import type { ChangeFigure } from '../change/change-value.ts';
import { reweightedShare } from '../figures/reweight.ts';
import { missing } from '../figures/value.ts';
import type { QuestionAnalysis, Since } from './analysis.ts';
import { type AnalysisInput, everybody, groupsContacted, roundsInOrder } from './analysis-parts.ts';
import { changesFor } from './change-cover.ts';
import { figuresFor, figuresOfAll, regionsTold } from './figure-cover.ts';

/**
 * One question in every edition that carries it: its figure and its changes, over all and group by group.
 *
 * Refuses (RangeError) a concept that the inquiry does not have, and changes since an unknown edition.
 */
export const questionAnalysis = (input: AnalysisInput, concept: string, since: Since = null): QuestionAnalysis => {
	if (!input.inquiry.concepts.some(({ id }) => id === concept)) throw new RangeError(`there is no "${concept}"`);
	return {
		concept,
		editions: inOrder(input.editions).flatMap((edition) => inEdition(input, edition, concept)),
		changes: changesFor(input, everybody, since).flatMap(({ edition, changes }) => {
			const change = changes.find((one) => one.concept === concept)?.change;
			if (!change || !('from' in change)) return [];
			const { from, to } = change;
			return [
				{
					from,
					to,
					byGroup: [{ group: everybody, change }, ...changesByGroup(input, concept, { edition, since }, change)],
				},
			];
		}),
	};
};

type InEdition = QuestionAnalysis['editions'][number];

const inEdition = (input: AnalysisInput, edition: Edition, concept: string): InEdition[] => {
	const figure = figuresOfAll(input, edition).concepts.get(concept);
	if (!figure) return [];
	const all = { group: everybody, figure };
	const fielded = roundsInOrder(input).find((one) => one.edition === edition);
	if (!fielded) {
		const reason = edition.kind === 'reported' ? 'not-reported' : 'not-fielded';
		return [{ edition: edition.id, byGroup: [all], reweighted: missing(reason) }];
	}
	const groups = groupsContacted(input, fielded).flatMap(({ id: group }) => {
		const own = figuresFor(input, group).get(edition.id)?.concepts.get(concept);
		return own ? [{ group, figure: own }] : [];
	});
	const regions = regionsTold(input, edition.id, 'concepts', concept);
	const reweighted = reweightedShare(concept, fielded.edition, fielded.round, regions);
	return [{ edition: edition.id, byGroup: [all, ...groups], reweighted }];
};

/** What cannot be compared cannot be in any group. */
const changesByGroup = (
	input: AnalysisInput,
	concept: string,
	{ edition, since }: { edition: string; since: Since },
	{ kind, ...change }: Extract<ChangeFigure, { from: string }>,
): { group: string; change: ChangeFigure }[] => {
	const fielded = roundsInOrder(input).find((one) => one.edition.id === edition);
	if (!fielded || kind === 'not-comparable') return [];
	return groupsContacted(input, fielded).flatMap(({ id }) => {
		const changes = changesFor(input, id, since).find((one) => one.edition === edition)?.changes;
		const own = changes?.find((one) => one.concept === concept)?.change;
		const isOfSame = own && (!('from' in own) || own.from === change.from);
		return isOfSame ? [{ group: id, change: own }] : [];
	});
};
