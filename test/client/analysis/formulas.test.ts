import { describe, expect, test } from 'vitest';
import { meanSteps, shareSteps } from '#client/analyse/computation.ts';
import { changeSteps } from '#client/analyse/workbench/change/change-steps.ts';
import { changeTable, flowTable } from '#client/analyse/workbench/change/change-tables.ts';
import { flowDrawing, flowsOf } from '#client/analyse/workbench/change/flow-drawing.ts';
import { reweightedSteps } from '#client/analyse/workbench/groups/reweighted.tsx';
import type { ComparedChange, PanelFigure } from '#client/analyse/workbench/types.ts';
import { ratio } from '#domain/indicators/arithmetic/ratio.ts';
import { shareOf } from '#domain/indicators/figures/share.ts';
import { groupMean } from '#domain/indicators/scores/group-score.ts';
import { wordsIn } from '#test/client/analyse/support.ts';
import { viewOfTrial, workWordsIn } from './support.ts';

const en = wordsIn('en');
const view = viewOfTrial();
const words = workWordsIn('en', view);

const compared = (concept: string): ComparedChange & { panel: PanelFigure } => {
	const change = view.changeInto('2012', concept);
	if (change?.kind !== 'compared' || change.panel.kind !== 'value') throw new Error(`no panel of ${concept}`);
	return { ...change, panel: change.panel };
};

describe('how a share was computed', () => {
	// The method's own case: 47 of 87, N = 140, gives 0.4754 to 0.6037.
	const counts = { yes: 47, no: 40, 'not-applicable': 0, 'prefer-not': 0, unanswered: 0, 'not-asked': 0, answered: 0 };
	const figure = shareOf(counts, 140);
	const formulas = figure.kind === 'value' ? shareSteps(figure, en).map(({ formula }) => formula) : [];

	test('has the numbers in the formula: the share, N, the bounds, n* and the interval', () => {
		expect(formulas).toEqual([
			'yes / (yes + no) = 47 / (47 + 40) = 54.0%',
			'contacted − not applicable − not asked = 140 − 0 − 0 = 140',
			'from yes / N = 47 / 140 = 33.6% (all others no) to (yes + N − n) / N = (47 + 140 − 87) / 140 = 71.4% (all others yes)',
			'n × (N − 1) / (N − n) = 87 × 139 / 53 = 228.2',
			'Wilson: (p + z²/2n* ± z √(p(1 − p)/n* + z²/4n*²)) / (1 + z²/n*), with p = 54.0% and z = 1.96, cut to the bounds: 47.5% to 60.4%',
		]);
	});

	test('says that there is nothing to be unsure of where all answered', () => {
		const all = shareOf(counts, 87);
		expect(all.kind === 'value' && shareSteps(all, en).at(-1)?.formula).toContain('nothing to be unsure of');
	});
});

test('how a mean was computed has the sum of the scores and the absent ones at their least and greatest', () => {
	const scores = [ratio(100), ratio(50)].map((points) => ({ kind: 'points' as const, points }));
	const figure = groupMean(scores, 4, { least: ratio(0), greatest: ratio(100) });
	expect(figure.kind === 'value' && meanSteps(figure, 0, en).map(({ formula }) => formula)).toEqual([
		'sum of the scores / governments with a score = 150 / 2 = 75.0',
		'contacted − not applicable = 4 − 0 = 4',
		'absent scores at 0: (150 + 2 × 0) / 4 = 37.5; at 100: (150 + 2 × 100) / 4 = 87.5',
	]);
});

describe('how a change was computed', () => {
	const formulas = changeSteps(compared('law'), view.testedIn('2012'), words).map(({ formula }) => formula);

	// Women, Business and the Law, 2018 → 2020: 8 gained, 0 lost, exact p = 0.0078125.
	test('has the counts in McNemar’s formula and Holm’s factor', () => {
		expect(formulas[0]).toBe('(gained − lost) / base = (8 − 0) / 190 = 4.2 points');
		expect(formulas[2]).toBe('McNemar: min(1, 2 · P(X ≤ 0)), X ~ Bin(8, ½) = 0.0078125');
		expect(formulas[3]).toContain('0.0078125 is number 1 from below of 3 questions: × 3');
		expect(formulas[3]).toContain('= 0.023438');
	});

	test('has the bounds of both shares in the bounds of their difference', () => {
		expect(formulas.at(-1)).toBe('from 81.6% − 77.4% = 4.2 to 81.6% − 77.4% = 4.2 points');
	});

	test('says that nobody moved where nobody did', () => {
		expect(changeSteps(compared('few'), view.testedIn('2012'), words)[2]?.formula).toBe('nobody moved, so p = 1');
	});
});

describe('the flow of a panel', () => {
	const { panel } = compared('law');

	test('accounts for every government of either round once', () => {
		const total = flowsOf(panel).reduce((sum, { count }) => sum + count, 0);
		expect(total).toBe(panel.returnedBoth + panel.left + panel.joined);
	});

	test('has gained and lost apart, in picture, table and words', () => {
		const drawing = flowDrawing(panel, { from: '2010', to: '2012' }, 'law', words);
		expect(drawing.flows.find(({ tone }) => tone === 'gained')).toMatchObject({ count: 8, text: '8 gained' });
		expect(drawing.alternative).toContain('8 gained (no, then yes), 0 lost (yes, then no)');
		const { rows } = flowTable(panel, { from: '2010', to: '2012' }, 'law', words);
		expect(rows[1]?.cells).toEqual([
			{ text: 'Yes', detail: 'gained' },
			{ text: '8', numeric: true },
		]);
	});

	test('in its table gives counts first and p last', () => {
		const { columns, rows } = changeTable(compared('law'), 'law', words);
		expect(columns.map(({ label }) => label).slice(1, 3)).toEqual(['Gained (no, then yes)', 'Lost (yes, then no)']);
		expect(columns.at(-1)?.label).toBe('p');
		expect(rows[0]?.cells.at(-1)?.text).toBe('0.00781');
	});
});

test('a reweighted share has each region in its formula, where they add up to it', () => {
	const region = (yes: number, no: number, contacted: number) =>
		shareOf({ yes, no, 'not-applicable': 0, 'prefer-not': 0, unanswered: 0, 'not-asked': 0, answered: 0 }, contacted);
	const byGroup = [
		{ group: 'africa', figure: region(1, 1, 10) },
		{ group: 'europe', figure: region(3, 1, 30) },
	];
	const figure = {
		kind: 'value' as const,
		measure: 'reweighted-share' as const,
		value: '11/16',
		base: 6,
		population: 40,
		notRepresented: { regions: [], governments: 0 },
	};
	const steps = reweightedSteps(figure, byGroup, view.analysis.groups, words);
	expect(steps.map(({ formula }) => formula)).toEqual([
		'stands for 10 contacted: 10 × 50.0%',
		'stands for 30 contacted: 30 × 75.0%',
		'sum over the regions / governments they stand for = 27.5 / 40 = 68.8%',
	]);
	expect(reweightedSteps({ ...figure, population: 41 }, byGroup, view.analysis.groups, words)).toEqual([]);
});
