import { admit, type Verdicts } from './admission.ts';
import { admissionContext } from './admission-context.ts';
import { underFigureRule } from './disclosure.ts';
import { withPanelTests } from './panel-tests.ts';
import { isValue, type Publication, type PublishedFigure, type ReleaseBasis, type Released } from './publication.ts';
import { confidential } from './value.ts';

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

const protectedFigure = (figure: PublishedFigure, { kind }: ReleaseBasis, verdicts: Verdicts): PublishedFigure => {
	const { id, result } = figure;
	if (!isValue(result)) {
		const isWithheld = kind === 'confidential' && result.kind === 'missing';
		return isWithheld ? { ...figure, result: withoutReason(figure) } : figure;
	}
	const verdict = verdicts.get(id);
	return { ...figure, result: verdict?.kind === 'shown' ? verdict.result : confidential };
};

const withoutReason = ({ result }: PublishedFigure): PublishedFigure['result'] =>
	result.kind === 'missing' && underFigureRule(result).kind === 'missing' ? result : confidential;
