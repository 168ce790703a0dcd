import type { Change, ComparedChange, PanelFigure } from '../types.ts';
import type { WorkWords } from '../words.ts';

/** "8 gained, 0 lost", and of how many. */
export const panelInWords = ({ gained, lost, base }: PanelFigure, { w }: WorkWords): string =>
	w('change.counts', { gained, lost, base });

export const isSettled = ({ test }: ComparedChange): boolean => test !== undefined && test.direction !== 'counts-only';

/**
 * A change in words: "increased" or "decreased" only where the test says so, else the counts alone; where figures may
 * not be compared, that.
 */
export const changeInWords = (change: Change, words: WorkWords): string => {
	const { w, label, t } = words;
	switch (change.kind) {
		case 'compared': {
			const { panel, test, from } = change;
			if (panel.kind === 'missing') return w('change.nobody-both', { edition: label(from) });
			const counts = panelInWords(panel, words);
			const direction = test?.direction ?? 'counts-only';
			return w(`change.${direction}`, { counts, edition: label(from) });
		}
		case 'side-by-side':
			return w(`change.${change.because}`, { edition: label(change.from) });
		case 'not-comparable':
			return w('change.not-comparable', {
				why: w(`change.why.${change.reason}`, { edition: label(change.from) }),
				edition: label(change.from),
			});
		case 'missing':
			return w('change.missing', { edition: label(change.edition), reason: t(`missing.${change.reason}`) });
		case 'confidential':
			return w('change.confidential');
	}
};

const leastShown = 0.0001;

/** p with as many digits as it deserves, never 0: "0.219", "< 0.0001". */
export const pInShort = (p: number, { numbers }: WorkWords): string =>
	p < leastShown ? `< ${numbers.decimal(leastShown)}` : numbers.decimal(p);

/** "p = 0.219", "p < 0.0001" */
export const pInWords = (p: number, words: WorkWords): string =>
	p < leastShown ? `p ${pInShort(p, words)}` : `p = ${pInShort(p, words)}`;

/** How many moved, whichever way. */
export const movedIn = (change: Change | undefined): number =>
	change?.kind === 'compared' && change.panel.kind === 'value' ? change.panel.gained + change.panel.lost : 0;
