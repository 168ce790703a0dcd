import { withPanelTests } from '../releases/panel-tests.ts';
import {
	isValue,
	type Publication,
	type PublishedFigure,
	type Refusal,
	type ReleaseBasis,
	type Released,
	type Rule,
} from '../releases/publication.ts';
import { type Against, draftPublication } from '../releases/publication-draft.ts';
import { isSameJson } from '../releases/same-json.ts';
import { conceptsOfIndicators } from '../scores/indicator-graph.ts';
import { admit, type Verdicts } from './admission.ts';
import { admissionContext } from './admission-context.ts';
import { isReasonTold } from './suppression.ts';

export type Checked = { kind: 'refused'; refused: Refusal[] } | { kind: 'passed'; publication: Publication };

/**
 * Checks a publication against what it says it was computed from and everything that is already out.
 *
 * Refused are figures that are not as computed, and figures that a rule withholds beside the others; each names the
 * figures to leave out: itself, and the indicators shown in its group that are made of it. A panel's test is as computed
 * where it is over the panels that this publication shows.
 *
 * @param earlier all releases of the inquiry, of this round and of others, in the order in which they were published
 */
export const checkPublication = ({ publication, basis }: Released, earlier: readonly Released[]): Checked => {
	const computed = draftPublication(basis, publication.release, againstIn(publication, earlier));
	const byId = new Map(computed.figures.map((figure) => [figure.id, figure]));
	const judged = judgedFigures(publication, byId);
	const isRequested = (id: string): boolean => judged.has(id);
	const draft = { ...computed, figures: [...judged.values()] };
	const verdicts = admit(admissionContext(draft, basis, earlier, isRequested));
	const conceptsOf = conceptsOfIndicators(basis.indicators);
	const tested = withPanelTests(publication.figures);
	const refused = publication.figures.flatMap((figure, at): Refusal[] => {
		const isTested = isSameJson(figure.test, tested[at]?.test);
		const rule = ruleBroken(figure, byId.get(figure.id), verdicts, basis) ?? (isTested ? undefined : 'not-as-computed');
		return rule ? [{ figure: figure.id, rule, leaveOut: leaveOut(figure, publication, conceptsOf) }] : [];
	});
	return refused.length > 0 ? { kind: 'refused', refused } : { kind: 'passed', publication };
};

const againstIn = ({ figures }: Publication, earlier: readonly Released[]): Against[] => {
	const panels = figures.flatMap(({ of }) => (of.kind === 'panel' ? [of] : []));
	return earlier.flatMap((released) => {
		const { edition, release } = released.publication;
		const own = panels.filter(({ from }) => from.edition === edition && from.release === release);
		return own.length > 0 ? [{ released, concepts: [...new Set(own.map(({ concept }) => concept))] }] : [];
	});
};

/** The figures that say something, with the value that words stand for. */
const judgedFigures = (
	{ figures }: Publication,
	computed: ReadonlyMap<string, PublishedFigure>,
): Map<string, PublishedFigure> =>
	new Map(
		figures.flatMap((figure): [string, PublishedFigure][] => {
			const own = computed.get(figure.id);
			if (!own || !isValue(own.result)) return [];
			if (figure.result.kind === 'words') return [[figure.id, own]];
			return isValue(figure.result) && isSameJson(figure.result, own.result) ? [[figure.id, figure]] : [];
		}),
	);

const ruleBroken = (
	figure: PublishedFigure,
	computed: PublishedFigure | undefined,
	verdicts: Verdicts,
	basis: ReleaseBasis,
): Rule | undefined => {
	const { id, result } = figure;
	if (!computed) return 'not-as-computed';
	if (result.kind === 'confidential') return undefined;
	if (result.kind === 'missing') {
		if (!isSameJson(result, computed.result)) return 'not-as-computed';
		return isReasonTold(figure, basis) ? undefined : 'figure-rule';
	}
	const verdict = verdicts.get(id);
	if (!verdict) return result.kind === 'words' ? 'words' : 'not-as-computed';
	if (verdict.kind === 'withheld') return verdict.rule;
	if (isSameJson(verdict.result, result)) return undefined;
	return verdict.result.kind === 'words' || result.kind === 'words' ? 'words' : 'possible-answers';
};

const leaveOut = (
	figure: PublishedFigure,
	{ figures }: Publication,
	conceptsOf: ReadonlyMap<string, ReadonlySet<string>>,
): string[] => {
	const { of } = figure;
	if (of.kind !== 'share') return [figure.id];
	const made = figures.filter(
		(one) =>
			isValue(one.result) &&
			one.of.kind === 'indicator' &&
			one.group === figure.group &&
			conceptsOf.get(one.of.indicator)?.has(of.concept),
	);
	return [figure.id, ...made.map(({ id }) => id)];
};
