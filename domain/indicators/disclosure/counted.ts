import { isApart } from '../change/change-figure-rule.ts';
import { isValue, type Result } from '../releases/publication.ts';
import { meetsFigureRule } from './figure-rule.ts';

/** What the figure rule looks at: governments, and for each share in the figure how many yes and no. */
export type Counted = { governments: number; shares: readonly { yes: number; no: number }[] };

/** What a share or a panel counts; undefined where the figure counts no answers. */
export const countedIn = (result: Result): Counted | undefined => {
	if (!isValue(result)) return undefined;
	if (result.measure === 'share') return { governments: result.submitted, shares: [result] };
	if (result.measure !== 'panel') return undefined;
	const { bothYes, bothNo, gained, lost, returnedBoth } = result;
	const then = { yes: bothYes + lost, no: bothNo + gained };
	return { governments: returnedBoth, shares: [then, { yes: bothYes + gained, no: bothNo + lost }] };
};

export const meetsRule = ({ shares }: Counted): boolean => shares.every(({ yes, no }) => meetsFigureRule(yes, no));

/** Whether what is left of a whole without some parts of it is nothing, or a figure that could be shown. */
export const isRestShown = (whole: Counted, parts: readonly Counted[]): boolean => {
	const governments = parts.reduce((rest, part) => rest - part.governments, whole.governments);
	const shares = whole.shares.map(({ yes, no }, at) => ({
		yes: parts.reduce((rest, part) => rest - (part.shares[at]?.yes ?? 0), yes),
		no: parts.reduce((rest, part) => rest - (part.shares[at]?.no ?? 0), no),
	}));
	return governments === 0 || meetsRule({ governments, shares });
};

/** Those that left and joined are none, or at least five. */
export const isPanelApart = (result: Result): boolean =>
	!isValue(result) || result.measure !== 'panel' || (isApart(result.left) && isApart(result.joined));
