import { confidential } from '../figures/value.ts';
import { withPanelTests } from '../releases/panel-tests.ts';
import {
	isValue,
	type Publication,
	type PublishedFigure,
	type ReleaseBasis,
	type Released,
	wholeRound,
} from '../releases/publication.ts';
import { admit, type Verdicts } from './admission.ts';
import { admissionContext } from './admission-context.ts';
import { underFigureRule } from './figure-rule.ts';
import { groupsWithResponseTold } from './response-told.ts';

/**
 * The draft of a release as it may be published: values that the rules admit, words for some shares of the whole round,
 * and `confidential` for everything else, with no other reason and none of its counts. Panels are tested among those
 * that are shown.
 *
 * @param draft from `draftPublication`, of the same basis
 * @param earlier all releases of the inquiry, of this round and of others, in the order in which they were published
 */
export const protectPublication = (
	draft: Publication,
	basis: ReleaseBasis,
	earlier: readonly Released[],
): Publication => {
	const verdicts = admit(admissionContext(draft, basis, earlier, () => true));
	const figures = draft.figures.map((figure) => protectedFigure(figure, basis, verdicts));
	return { ...draft, figures: withPanelTests(figures) };
};

const protectedFigure = (figure: PublishedFigure, basis: ReleaseBasis, verdicts: Verdicts): PublishedFigure => {
	const { id, result } = figure;
	if (!isValue(result)) return isReasonTold(figure, basis) ? figure : { ...figure, result: confidential };
	const verdict = verdicts.get(id);
	return { ...figure, result: verdict?.kind === 'shown' ? verdict.result : confidential };
};

/**
 * Whether a release may say why a figure is missing: in a confidential round only what the definition says, and that
 * nobody returned where the response of the group is told.
 */
export const isReasonTold = ({ group, result }: PublishedFigure, basis: ReleaseBasis): boolean => {
	if (basis.kind === 'named' || result.kind !== 'missing') return true;
	if (underFigureRule(result).kind === 'confidential') return false;
	if (result.reason !== 'no-returns' || group === wholeRound || basis.round.returns.size === 0) return true;
	return groupsWithResponseTold(basis.groups, basis.contacted).has(group);
};
