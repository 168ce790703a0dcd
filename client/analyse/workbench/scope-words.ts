import { percent } from '../figure-words.ts';
import { answeredRounds, headingOf } from '../lead.ts';
import type { Whose } from '../view.ts';
import type { WorkWords } from './words.ts';
import type { WorkView } from './work-view.ts';

const everybody = 'all';

/** How many governments the panel has: each of its rounds has the same ones. Undefined where that is confidential. */
const panelSize = (view: WorkView): number | undefined => {
	if (isRateConfidential(view)) return undefined;
	return answeredRounds(view)[0]?.rate.submitted ?? 0;
};

/** Whether nothing is told of who returned, though somebody may have. */
const isRateConfidential = (view: WorkView): boolean =>
	answeredRounds(view).length === 0 && view.editions.some(({ responseRate }) => responseRate.kind === 'confidential');

/** How many answered of those contacted; of a panel, how many are in it. */
export const scopeHeading = (view: WorkView, words: WorkWords): string => {
	const { group } = view.analysis.applied;
	const said = returnedInAll(view, words);
	return group === everybody ? said : words.w('scope.heading-group', { group: words.group(group), said });
};

const returnedInAll = (view: WorkView, words: WorkWords): string => {
	const { panel } = view.analysis.applied;
	if (!panel) return isRateConfidential(view) ? words.w('scope.heading-untold') : headingOf(view, words);
	const between = { from: words.label(panel.from), to: words.label(panel.to) };
	const count = panelSize(view);
	if (count === undefined) return words.w('scope.heading-panel-untold', between);
	return words.w('scope.heading-panel', { ...between, count });
};

/** Of whom the figures are, such as "Africa."; of a panel, of how many. */
export const ofWhom = (view: WorkView, { w, group, label }: WorkWords): string => {
	const { group: chosen, panel } = view.analysis.applied;
	if (!panel) return w('scope.of', { group: group(chosen) });
	const between = { from: label(panel.from), to: label(panel.to) };
	const count = panelSize(view);
	if (count === undefined) return w('scope.of-panel-untold', { ...between, group: group(chosen) });
	return w('scope.of-panel', { ...between, group: group(chosen), count });
};

/** Of whom the figures are, for what leaves the page: in words, in the names of files, and in their rows. */
export const whoseOf = (view: WorkView, words: WorkWords): Whose => {
	const { group, panel, since } = view.analysis.applied;
	const parts = [group === everybody ? [] : group, panel ? [panel.from, panel.to] : [], since ? ['since', since] : []];
	return {
		said: [ofWhom(view, words), ...(since ? [words.w('scope.since-said', { edition: words.label(since) })] : [])].join(
			' ',
		),
		file: parts
			.flat()
			.map((part) => `-${part}`)
			.join(''),
		record: { group, panel_from: panel?.from ?? '', panel_to: panel?.to ?? '' },
	};
};

/** How many returned, edition by edition, and where a round is still open; of a panel only the latter. */
export const returnedSaid = (view: WorkView, words: WorkWords): string[] => {
	const { w, numbers } = words;
	return answeredRounds(view)
		.toReversed()
		.flatMap(({ edition, rate }) => {
			const isOpen = edition.round !== undefined && edition.round.phase !== 'closed';
			if (view.analysis.applied.panel) return isOpen ? [w('scope.provisional', { edition: edition.label })] : [];
			return [
				w(isOpen ? 'scope.returned-so-far' : 'scope.returned', {
					edition: edition.label,
					submitted: numbers.count(rate.submitted),
					contacted: numbers.count(rate.contacted),
					rate: percent(rate.rate, words),
				}),
			];
		});
};
