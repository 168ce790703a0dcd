import { describe, expect, test } from 'vitest';
import type { Questionnaire } from '#domain/survey/questionnaire.ts';
import { joinReturn, splitReturn } from '#domain/survey/return-content.ts';

const questionnaire: Questionnaire = {
	sections: [
		{
			id: 'one',
			questions: [
				{ id: 'a', type: 'yes-no', remark: true },
				{ id: 'only-remark', type: 'yes-no', remark: true },
				{ id: 'list', type: 'several-of', options: [{ id: 'x' }] },
				{ id: 'words', type: 'open', length: 'long' },
				{ id: 'practice', type: 'open', length: 'long', ownConsent: true },
			],
		},
	],
};
const words = { text: 'Words.', language: 'en' };
const answers = {
	a: { choice: 'yes' as const, remark: 'Since May.' },
	'only-remark': { remark: 'Not sure.' },
	list: { choices: ['x'] },
	words,
	practice: words,
};

describe('a return', () => {
	test('keeps what is counted apart from what was written', () => {
		const { closedAnswers, remarks } = splitReturn(questionnaire, answers, 'none');
		expect(closedAnswers).toEqual({ a: { choice: 'yes' }, list: { choices: ['x'] } });
		expect(remarks).toEqual({ a: 'Since May.', 'only-remark': 'Not sure.' });
	});

	test('gives an open answer the default consent, unless it has its own', () => {
		const open = (consent: 'named' | 'none', own?: 'unnamed') =>
			splitReturn(questionnaire, { words: own ? { ...words, consent: own } : words }, consent).openAnswers.words
				?.consent;
		expect([open('named'), open('none'), open('named', 'unnamed')]).toEqual(['named', 'none', 'unnamed']);
	});

	test('does not quote a question with a consent of its own by the default', () => {
		expect(splitReturn(questionnaire, answers, 'named').openAnswers.practice?.consent).toBe('none');
	});

	test('joined again holds everything that was given', () => {
		const joined = joinReturn(splitReturn(questionnaire, answers, 'named'));
		expect(joined).toEqual({
			...answers,
			words: { ...words, consent: 'named' },
			practice: { ...words, consent: 'none' },
		});
	});
});
