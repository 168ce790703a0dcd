import { describe, expect, test } from 'vitest';
import type { EvaluatedReturn } from '#domain/indicators/figures/answer-state.ts';
import { answersWritten, listDistribution } from '#domain/indicators/figures/distribution.ts';

const options = [{ id: 'given' }, { id: 'received' }, { id: 'neither', exclusive: true }];
const several = { id: 'support', type: 'several-of', options } as const;
const oneOf = { id: 'support', type: 'one-of', options } as const;
const open = { id: 'support', type: 'open', length: 'long' } as const;

const returned = (...answers: unknown[]): EvaluatedReturn[] =>
	answers.map((answer, position) => ({
		unit: `XA${position}`,
		asked: new Set(answer === 'not-asked' ? [] : ['support']),
		answers: { support: answer },
	}));

describe('a distribution', () => {
	test('of several-of has the governments that chose anything as its base, each once an option', () => {
		const returns = returned(
			{ choices: ['given', 'received'] },
			{ choices: ['given', 'given'] },
			{ choices: ['neither'] },
			{ choices: [] },
			undefined,
			'not-asked',
		);
		expect(listDistribution(several, returns, 8)).toEqual({
			kind: 'value',
			measure: 'distribution',
			base: 3,
			options: [
				{ id: 'given', count: 2, share: '2/3' },
				{ id: 'received', count: 1, share: '1/3' },
				{ id: 'neither', count: 1, share: '1/3' },
			],
			unanswered: 2,
			notAsked: 1,
			submitted: 6,
			contacted: 8,
		});
	});

	test('of one-of adds up to its base', () => {
		const figure = listDistribution(oneOf, returned({ choice: 'given' }, { choice: 'neither' }, { choice: '?' }), 3);
		expect(figure).toMatchObject({ base: 2, unanswered: 1 });
		expect(figure.kind === 'value' && figure.options.map(({ count }) => count)).toEqual([1, 0, 1]);
	});

	test('is missing where nobody chose', () => {
		expect(listDistribution(oneOf, [], 3)).toEqual({ kind: 'missing', reason: 'no-returns' });
		expect(listDistribution(oneOf, returned('not-asked'), 3)).toEqual({ kind: 'missing', reason: 'not-asked' });
		expect(listDistribution(oneOf, returned(undefined), 3)).toEqual({ kind: 'missing', reason: 'nobody-answered' });
	});
});

test('an open question counts the governments that wrote an answer', () => {
	const returns = returned({ text: 'Mandates.', language: 'en' }, { text: ' ', language: 'en' }, 'not-asked');
	expect(answersWritten(open, returns, 5)).toEqual({
		kind: 'value',
		measure: 'answers',
		base: 1,
		unanswered: 1,
		notAsked: 1,
		submitted: 3,
		contacted: 5,
	});
});
