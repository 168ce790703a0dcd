import { describe, expect, test } from 'vitest';
import { changeInWords, pInWords } from '#client/analyse/workbench/change/change-words.ts';
import type { Change } from '#client/analyse/workbench/types.ts';
import { viewOfTrial, workWordsIn } from './support.ts';

const view = viewOfTrial();
const en = workWordsIn('en', view);
const changeOf = (concept: string): Change => {
	const change = view.changeInto('2012', concept);
	if (!change) throw new Error(`no change of ${concept}`);
	return change;
};

describe('a change in words', () => {
	test('says “increased” where the adjusted test says so, with the counts it rests on', () => {
		expect(changeInWords(changeOf('law'), en)).toBe(
			'Increased since 2010: 8 gained, 0 lost, of the 190 governments that answered both times.',
		);
	});

	test('gives the counts alone where the test does not say which way: seven and seven is not “no change”', () => {
		expect(changeInWords(changeOf('retirement'), en)).toBe(
			'Since 2010: 7 gained, 7 lost, of the 190 governments that answered both times.',
		);
	});

	test('sets two figures side by side where the question was reworded, without a direction', () => {
		expect(changeInWords(changeOf('reworded'), en)).toBe(
			'Reworded since 2010: two figures side by side, no change is computed.',
		);
	});

	test('says why there is no line where a question was not asked before', () => {
		expect(changeInWords(changeOf('new'), en)).toBe('Not comparable with 2010: it was not asked then.');
	});

	test('says of what is withheld that it is confidential, and no more', () => {
		expect(changeInWords({ kind: 'confidential' }, en)).toBe('The change is confidential.');
	});

	test('agrees in number in French', () => {
		expect(changeInWords(changeOf('law'), workWordsIn('fr', view))).toBe(
			'En hausse depuis 2010\u00a0: 8 gagnés, 0 perdu, sur les 190 gouvernements ayant répondu les deux fois.',
		);
	});
});

describe('p in words', () => {
	test('has the digits it deserves', () => {
		expect(pInWords(0.0078125, en)).toBe('p = 0.00781');
		expect(pInWords(1, en)).toBe('p = 1');
	});

	test('is never said to be nothing', () => {
		expect(pInWords(0, en)).toBe('p < 0.0001');
	});
});
