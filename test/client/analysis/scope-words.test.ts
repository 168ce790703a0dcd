import { describe, expect, test } from 'vitest';
import { ofWhom, returnedSaid, scopeHeading, whoseOf } from '#client/analyse/workbench/scope-words.ts';
import { workViewOf } from '#client/analyse/workbench/work-view.ts';
import { analysisOf, viewOfTrial, workWordsIn } from './support.ts';

const view = viewOfTrial();
const words = workWordsIn('en', view);

describe('of whom the figures are', () => {
	test('is said with how many returned of how many contacted, edition by edition', () => {
		expect(ofWhom(view, words)).toBe('All governments.');
		expect(returnedSaid(view, words)).toEqual([
			'2010: 190 of 190 contacted returned (100%).',
			'2012: 190 of 190 contacted returned (100%).',
		]);
	});

	test('is said of a panel with its size alone, which is no response rate', () => {
		const analysis = analysisOf();
		const panel = workViewOf({
			...analysis,
			applied: { group: 'africa', panel: { from: '2010', to: '2012' }, since: null },
		});
		expect(scopeHeading(panel, words)).toBe('Africa: 190 governments returned in both 2010 and 2012');
		expect(ofWhom(panel, words)).toBe('Africa: only the 190 governments that returned in both 2010 and 2012.');
		expect(returnedSaid(panel, words)).toEqual([]);
	});

	test('goes with what leaves the page: in words, in the names of files and in their rows', () => {
		expect(whoseOf(view, words)).toEqual({
			said: 'All governments.',
			file: '',
			record: { group: 'all', panel_from: '', panel_to: '' },
		});
		const applied = { group: 'africa', panel: { from: '2010', to: '2012' }, since: '2010' };
		expect(whoseOf(workViewOf({ ...analysisOf(), applied }), words)).toEqual({
			said: 'Africa: only the 190 governments that returned in both 2010 and 2012. Compared with 2010.',
			file: '-africa-2010-2012-since-2010',
			record: { group: 'africa', panel_from: '2010', panel_to: '2012' },
		});
	});

	test('is not said in numbers where who returned is confidential', () => {
		const analysis = analysisOf();
		const editions = analysis.board.editions.map((edition) => ({
			...edition,
			responseRate: { kind: 'confidential' as const },
		}));
		const told = (panel: { from: string; to: string } | null) =>
			workViewOf({
				...analysis,
				board: { ...analysis.board, editions },
				applied: { group: 'africa', panel, since: null },
			});
		expect(scopeHeading(told(null), words)).toBe('Africa: how many answered is confidential');
		const panel = told({ from: '2010', to: '2012' });
		expect(scopeHeading(panel, words)).toBe('Africa: those that returned in both 2010 and 2012');
		expect(ofWhom(panel, words)).toContain('How many these are is confidential');
		expect(returnedSaid(panel, words)).toEqual([]);
	});

	test('is marked as provisional where a round is open', () => {
		const analysis = analysisOf();
		const rounds = analysis.rounds.map((round) =>
			round.edition === '2012' ? { ...round, phase: 'open' as const } : round,
		);
		expect(returnedSaid(workViewOf({ ...analysis, rounds }), words)[1]).toBe(
			'2012, provisional, the round is open: 190 of 190 contacted have returned so far (100%).',
		);
	});
});
