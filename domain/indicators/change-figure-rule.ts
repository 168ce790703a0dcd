import type { ChangeFigure, ComparedChange } from './change-value.ts';
import { meetsFigureRule, underFigureRule } from './disclosure.ts';
import type { FieldedRound } from './edition-figures.ts';
import { confidential, missing } from './value.ts';

const leastApart = 5;

type Kind = FieldedRound['kind'] | undefined;
type Counts = { yes: number; no: number };

/**
 * A change as it may be shown where one of its two rounds is confidential: itself without its flows, or `confidential`.
 *
 * The figure rule on all that answered, on the panel, and on those of them outside the panel (none, or enough), in both
 * editions; leavers and joiners are none or at least five. Nothing here looks at other figures.
 */
export const changeUnderFigureRule = (change: ChangeFigure, kindOf: (edition: string) => Kind): ChangeFigure => {
	if (change.kind === 'confidential' || change.kind === 'not-comparable') return change;
	const [from, to] = [kindOf(change.from), kindOf(change.to)];
	if (from !== 'confidential' && to !== 'confidential') return change;
	switch (change.kind) {
		case 'compared':
			return comparedUnderFigureRule(change);
		case 'missing':
			return underFigureRule(missing(change.reason)).kind === 'confidential' ? confidential : change;
		case 'side-by-side':
			return {
				...change,
				first: from === 'confidential' ? underFigureRule(change.first) : change.first,
				second: to === 'confidential' ? underFigureRule(change.second) : change.second,
			};
	}
};

const comparedUnderFigureRule = (change: ComparedChange): ChangeFigure => {
	const { panel, all } = change;
	if (panel.kind === 'missing') return confidential;
	const { flows: _, ...shown } = panel;
	const { left, joined } = panel;
	const before = { yes: panel.bothYes + panel.lost, no: panel.bothNo + panel.gained };
	const after = { yes: panel.bothYes + panel.gained, no: panel.bothNo + panel.lost };
	const isShown = isComparedShown({ first: all.first, second: all.second, before, after, left, joined });
	return isShown ? { ...change, panel: shown } : confidential;
};

/** What the rule looks at in a change: all that answered, those of them in the panel, and who left and joined. */
type Compared = { first: Counts; second: Counts; before: Counts; after: Counts; left: number; joined: number };

export const isComparedShown = ({ first, second, before, after, left, joined }: Compared): boolean =>
	isShownApart(first, before) && isShownApart(second, after) && isApart(left) && isApart(joined);

/** All, a part of them, and the rest. */
const isShownApart = (all: Counts, part: Counts): boolean => {
	const rest = { yes: all.yes - part.yes, no: all.no - part.no };
	return [all, part, rest].every(({ yes, no }, place) => (place === 2 && yes + no === 0) || meetsFigureRule(yes, no));
};

/** Two sets of governments shown together differ by none or by at least five. */
export const isApart = (governments: number): boolean => governments === 0 || governments >= leastApart;
