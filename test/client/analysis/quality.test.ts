import { describe, expect, test } from 'vitest';
import { countOf, flaggedIn, flagInWords } from '#client/analyse/workbench/pages/quality-view.ts';
import type { Quality } from '#client/analyse/workbench/types.ts';
import { viewOfTrial, workWordsIn } from './support.ts';

const view = viewOfTrial();
const words = workWordsIn('en', view);
const quality: Quality = {
	rules: [{ id: 'rule', text: 'A plan, but no budget.' }],
	rounds: [
		{
			round: 'a',
			edition: '2010',
			returns: 3,
			flagged: [{ pseudonym: '00000-00001', region: 'africa', flags: [{ kind: 'late' }] }],
		},
		{
			round: 'b',
			edition: '2012',
			returns: 4,
			flagged: [
				{
					pseudonym: '00000-00002',
					region: null,
					flags: [
						{ kind: 'contradiction', rule: 'rule' },
						{ kind: 'carried-over', questions: ['law-question'] },
					],
				},
				{ pseudonym: '00000-00003', region: 'europe', flags: [{ kind: 'corrected', number: 2 }] },
			],
		},
	],
};

describe('what to look at again', () => {
	test('is filtered by kind and round, the newest round first', () => {
		const pseudonyms = (kind: string, round: string) =>
			flaggedIn(quality, { kind, round }).map(({ pseudonym }) => pseudonym.slice(-1));
		expect(pseudonyms('', '')).toEqual(['2', '3', '1']);
		expect(pseudonyms('late', '')).toEqual(['1']);
		expect(pseudonyms('late', '2012')).toEqual([]);
	});

	test('is counted by return', () => {
		expect(countOf(quality.rounds[1]?.flagged ?? [], 'contradiction')).toBe(1);
	});

	test('says the rule, the questions by their titles, and which return counts', () => {
		const said = flaggedIn(quality, { kind: '', round: '2012' }).flatMap(({ flags, edition }) =>
			flags.map((flag) => flagInWords(flag, edition, quality, view, words)),
		);
		expect(said).toEqual([
			{ said: 'Contradiction: A plan, but no budget.', about: [] },
			{ said: '1 answer carried over from the edition before', about: ['law'] },
			{ said: 'Corrected: return 2 counts', about: [] },
		]);
	});
});
