import type { Cells } from '../arithmetic/newcombe.ts';
import { meetsFigureRule, underFigureRule } from '../disclosure/figure-rule.ts';
import type { FieldedRound } from '../figures/edition-figures.ts';
import { confidential, missing } from '../figures/value.ts';
import type { ChangeFigure, ComparedChange } from './change-value.ts';

const leastApart = 5;

type Kind = FieldedRound['kind'] | undefined;
type Counts = { yes: number; no: number };

/**
 * A change as it may be shown where one of its two rounds is confidential: itself without its flows, or `confidential`.
 *
 * The figure rule on all that answered, on the panel, and on those of them outside the panel (none, or enough), in both
 * editions; leavers and joiners are none or at least five. Where the answers of one round are public, the panel says what
 * those answered in the other that said yes in it, and those that said no: the rule holds for both. Nothing here looks at
 * other figures.
 */
export const changeUnderFigureRule = (change: ChangeFigure, kindOf: (edition: string) => Kind): ChangeFigure => {
	if (change.kind === 'confidential' || change.kind === 'not-comparable') return change;
	const [from, to] = [kindOf(change.from), kindOf(change.to)];
	if (from !== 'confidential' && to !== 'confidential') return change;
	switch (change.kind) {
		case 'compared':
			return comparedUnderFigureRule(change, from === 'named' ? 'first' : to === 'named' ? 'second' : undefined);
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

const comparedUnderFigureRule = (change: ComparedChange, known: Compared['known']): ChangeFigure => {
	const { panel, all } = change;
	if (panel.kind === 'missing') return confidential;
	const { flows: _, ...shown } = panel;
	const { left, joined } = panel;
	const isShown = isComparedShown({ first: all.first, second: all.second, panel, left, joined, known });
	return isShown ? { ...change, panel: shown } : confidential;
};

/** What the rule looks at in a change: all that answered, those of them in the panel, and who left and joined. */
type Compared = {
	first: Counts;
	second: Counts;
	panel: Cells;
	left: number;
	joined: number;
	/** Which of the two rounds has public answers. */
	known: 'first' | 'second' | undefined;
};

export const isComparedShown = ({ first, second, panel, left, joined, known }: Compared): boolean => {
	const { bothYes, bothNo, gained, lost } = panel;
	const before = { yes: bothYes + lost, no: bothNo + gained };
	const after = { yes: bothYes + gained, no: bothNo + lost };
	const areShown = isShownApart(first, before) && isShownApart(second, after) && isApart(left) && isApart(joined);
	return areShown && (known === undefined || areShownBeside(panel, known));
};

/** All, a part of them, and the rest. */
const isShownApart = (all: Counts, part: Counts): boolean => {
	const rest = { yes: all.yes - part.yes, no: all.no - part.no };
	return [all, part].every(({ yes, no }) => meetsFigureRule(yes, no)) && isNobodyOrShown(rest);
};

const isNobodyOrShown = ({ yes, no }: Counts): boolean => yes + no === 0 || meetsFigureRule(yes, no);

/** Those that said yes in the round that is known, and those that said no: how they answered in the other. */
const areShownBeside = ({ bothYes, bothNo, gained, lost }: Cells, known: 'first' | 'second'): boolean => {
	const [saidYes, saidNo] = known === 'first' ? [lost, gained] : [gained, lost];
	return isNobodyOrShown({ yes: bothYes, no: saidYes }) && isNobodyOrShown({ yes: saidNo, no: bothNo });
};

/** Two sets of governments shown together differ by none or by at least five. */
export const isApart = (governments: number): boolean => governments === 0 || governments >= leastApart;
