import { correlation } from '#domain/indicators/arithmetic/newcombe.ts';
import { wilson } from '#domain/indicators/arithmetic/wilson.ts';
import type { Step } from '../../computation.ts';
import type { ComparedChange, PanelFigure } from '../types.ts';
import type { WorkWords } from '../words.ts';

/**
 * How a change was computed, with its own numbers.
 *
 * @param tested the p of every question of the edition that has a panel, this one among them
 */
export const changeSteps = (change: ComparedChange, tested: readonly number[], words: WorkWords): Step[] => {
	const { panel, all } = change;
	if (panel.kind === 'missing') return allSteps(all, words);
	return [
		netStep(panel, words),
		pairedStep(panel, words),
		mcnemarStep(panel, words),
		...(change.test ? [holmStep(panel.p, change.test, tested, words)] : []),
		...allSteps(all, words),
	];
};

const shareOf = (value: string, { t, numbers }: WorkWords): string =>
	t('figure.percent', { number: numbers.percent(value, 1) });
const limit = (value: number, { t, numbers }: WorkWords): string =>
	t('figure.percent', { number: numbers.percentOf(value, 1) });

const netStep = ({ gained, lost, base, net }: PanelFigure, words: WorkWords): Step => ({
	what: words.w('how.net'),
	formula: words.w('how.net.formula', {
		gained: words.numbers.count(gained),
		lost: words.numbers.count(lost),
		base: words.numbers.count(base),
		net: words.numbers.percent(net, 1),
	}),
});

const pairedStep = (panel: PanelFigure, words: WorkWords): Step => {
	const { bothYes, gained, lost, base, first, second, interval } = panel;
	const [before, after] = [wilson(bothYes + lost, base), wilson(bothYes + gained, base)];
	return {
		what: words.w('how.net-interval'),
		formula: words.w('how.net-interval.formula', {
			first: shareOf(first, words),
			firstLow: limit(before[0], words),
			firstHigh: limit(before[1], words),
			second: shareOf(second, words),
			secondLow: limit(after[0], words),
			secondHigh: limit(after[1], words),
			phi: words.numbers.decimal(correlation(panel)),
			low: words.numbers.percentOf(interval[0], 1),
			high: words.numbers.percentOf(interval[1], 1),
		}),
	};
};

const mcnemarStep = ({ gained, lost, p }: PanelFigure, { w, numbers }: WorkWords): Step => {
	const moved = gained + lost;
	if (moved === 0) return { what: w('how.mcnemar'), formula: w('how.mcnemar.none') };
	return {
		what: w('how.mcnemar'),
		formula: w('how.mcnemar.formula', {
			least: numbers.count(Math.min(gained, lost)),
			moved: numbers.count(moved),
			p: numbers.decimal(p, 5),
		}),
	};
};

/** Holm: the k-th smallest p of n times n − k + 1, never less than one before it. */
const holmStep = (
	p: number,
	{ adjustedP, questions }: NonNullable<ComparedChange['test']>,
	tested: readonly number[],
	{ w, numbers }: WorkWords,
): Step => {
	const rank = tested.filter((other) => other < p).length + 1;
	return {
		what: w('how.holm'),
		formula: w('how.holm.formula', {
			p: numbers.decimal(p, 5),
			rank: numbers.count(rank),
			questions: numbers.count(questions),
			factor: numbers.count(questions - rank + 1),
			adjusted: numbers.decimal(adjustedP, 5),
		}),
	};
};

const allSteps = (all: ComparedChange['all'], words: WorkWords): Step[] => {
	const { w, numbers } = words;
	const { first, second, difference, interval, bounds } = all;
	const [before, after] = [wilson(first.yes, first.base), wilson(second.yes, second.base)];
	return [
		{
			what: w('how.difference'),
			formula: w('how.difference.formula', {
				first: shareOf(first.share, words),
				second: shareOf(second.share, words),
				difference: numbers.percent(difference, 1),
			}),
		},
		{
			what: w('how.difference-interval'),
			formula: w('how.difference-interval.formula', {
				firstLow: limit(before[0], words),
				firstHigh: limit(before[1], words),
				secondLow: limit(after[0], words),
				secondHigh: limit(after[1], words),
				low: numbers.percentOf(interval[0], 1),
				high: numbers.percentOf(interval[1], 1),
			}),
		},
		{
			what: w('how.difference-bounds'),
			formula: w('how.difference-bounds.formula', {
				firstLow: shareOf(first.bounds[0], words),
				firstHigh: shareOf(first.bounds[1], words),
				secondLow: shareOf(second.bounds[0], words),
				secondHigh: shareOf(second.bounds[1], words),
				low: numbers.percent(bounds[0], 1),
				high: numbers.percent(bounds[1], 1),
			}),
		},
	];
};
