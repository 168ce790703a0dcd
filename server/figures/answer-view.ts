import { readAnalysis, readQualityAnalysis } from '#domain/contract/analysis.ts';
import { readResults } from '#domain/contract/results.ts';
import type { AnalysisFilter, Since } from '#domain/indicators/analysis/analysis.ts';
import { everybody, panelsOf } from '#domain/indicators/analysis/analysis-parts.ts';
import { boardAnalysis, withoutFew } from '#domain/indicators/analysis/board-analysis.ts';
import { indicatorAnalysis } from '#domain/indicators/analysis/indicator-analysis.ts';
import { questionAnalysis } from '#domain/indicators/analysis/question-analysis.ts';
import { responseAnalysis } from '#domain/indicators/analysis/response-analysis.ts';
import { computeBoard } from '#domain/indicators/figures/indicator-board.ts';
import { boardWithReleases, type ReleasedRound } from '#domain/indicators/releases/board-with-releases.ts';
import { inLanguage } from '#domain/survey/wording.ts';
import type { View } from './figures-task.ts';
import type { InquiryFigures } from './inquiry-figures.ts';
import { groupNames, namesIn } from './inquiry-names.ts';
import { qualityView } from './quality-view.ts';

/** What the endpoints add in the transaction of whoever asks. */
const addedLater = { synthetic: true, rounds: true, releases: true, withheldEditions: true } as const;
const resultsSchema = readResults.result.omit(addedLater);
const boardSchema = readAnalysis.result.omit(addedLater);

/** The JSON of a view in one language; null where there is no such group, panel, edition, concept or indicator. */
export const answerView = (
	figures: InquiryFigures,
	view: View,
	language: string,
	released: readonly ReleasedRound[] = [],
): string | null => {
	if (!exists(figures, view)) return null;
	return JSON.stringify(answered(figures, view, language, released));
};

const answered = (
	figures: InquiryFigures,
	view: View,
	language: string,
	released: readonly ReleasedRound[],
): unknown => {
	const { input, definition } = figures;
	const inOne = <T>(payload: T) => inLanguage(payload, language, definition.inquiry.languages);
	switch (view.kind) {
		case 'results': {
			const rounds = figures.rounds.filter(({ id }) => view.rounds.includes(id));
			const shown = { ...input, rounds: rounds.map(({ contactedRound }) => contactedRound) };
			const computed = withoutFew(computeBoard({ ...shown, audience: 'data-stewards' }));
			const board = inOne(boardWithReleases(computed, released));
			return resultsSchema.parse({ ...namesIn(definition, input.editions, language), board });
		}
		case 'board':
			return boardSchema.parse({
				...namesIn(definition, input.editions, language),
				groups: groupNames(definition, language),
				panels: panelsOf(input),
				applied: { group: view.group, panel: inOrder(input, view.panel), since: view.since },
				...inOne(boardAnalysis(input, { ...view, panel: inOrder(input, view.panel) })),
			});
		case 'question':
			return inOne(questionAnalysis(input, view.concept, view.since));
		case 'indicator':
			return inOne(indicatorAnalysis(input, view.indicator, view.since));
		case 'response':
			return inOne(responseAnalysis(input));
		case 'quality':
			return readQualityAnalysis.result.parse(qualityView(figures, language));
	}
};

/** A panel with its earlier edition first, whichever way round it was asked for. */
const inOrder = ({ editions }: InquiryFigures['input'], panel: AnalysisFilter['panel']): AnalysisFilter['panel'] => {
	const yearOf = (edition: string): number => editions.find(({ id }) => id === edition)?.year ?? 0;
	return panel && yearOf(panel.from) > yearOf(panel.to) ? { from: panel.to, to: panel.from } : panel;
};

const exists = ({ input }: InquiryFigures, view: View): boolean => {
	switch (view.kind) {
		case 'board':
			return hasGroup(input.units, view.group) && hasPanel(input.rounds, view.panel) && hasEdition(input, view.since);
		case 'question':
			return input.inquiry.concepts.some(({ id }) => id === view.concept) && hasEdition(input, view.since);
		case 'indicator':
			return input.indicators.some(({ id }) => id === view.indicator) && hasEdition(input, view.since);
		default:
			return true;
	}
};

const hasGroup = ({ regions, groups = [] }: InquiryFigures['definition']['units'], group: string): boolean =>
	group === everybody || [...regions, ...groups].some(({ id }) => id === group);

const hasEdition = ({ editions }: InquiryFigures['input'], since: Since): boolean =>
	since === null || editions.some(({ id }) => id === since);

const hasPanel = (rounds: InquiryFigures['input']['rounds'], panel: AnalysisFilter['panel']): boolean =>
	panel === null ||
	(panel.from !== panel.to && [panel.from, panel.to].every((id) => rounds.some(({ edition }) => edition === id)));
