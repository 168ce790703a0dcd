import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerState, countStates, statesByConcept, submittedIn } from '#domain/indicators/figures/answer-state.ts';
import type { AskedQuestion } from '#domain/survey/questionnaire.ts';
import { fielded, returnOf } from './support.ts';

const plain: AskedQuestion = { id: 'q', type: 'yes-no' };
const offering: AskedQuestion = { ...plain, notApplicable: 'No such plan', preferNotToAnswer: true };
const list = { id: 'q', options: [{ id: 'a' }, { id: 'b' }] };
const oneOf: AskedQuestion = { ...list, type: 'one-of' };
const severalOf: AskedQuestion = { ...list, type: 'several-of' };
const open: AskedQuestion = { id: 'q', type: 'open', length: 'long' };

describe('the state of an answer', () => {
	test.each([
		[plain, { choice: 'yes' }, 'yes'],
		[plain, { choice: 'no', remark: 'Soon.' }, 'no'],
		[plain, { remark: 'It depends.' }, 'unanswered'],
		[plain, undefined, 'unanswered'],
		[offering, { choice: 'not-applicable' }, 'not-applicable'],
		[offering, { choice: 'prefer-not' }, 'prefer-not'],
		[plain, { choice: 'not-applicable' }, 'unanswered'],
		[plain, { choice: 'prefer-not' }, 'unanswered'],
		[oneOf, { choice: 'a' }, 'answered'],
		[oneOf, { choice: 'c' }, 'unanswered'],
		[severalOf, { choices: ['b'] }, 'answered'],
		[severalOf, { choices: [] }, 'unanswered'],
		[open, { text: 'Coordination.', language: 'en' }, 'answered'],
		[open, { text: ' ', language: 'en' }, 'unanswered'],
	] as const)('of %o with %o is %s', (question, answer, state) => {
		expect(answerState(question, true, answer)).toBe(state);
	});

	test('is not-asked where it was not asked, whatever stands there', () => {
		expect(answerState(plain, false, { choice: 'yes' })).toBe('not-asked');
	});

	test('is told for any JSON', () => {
		const questions = fc.constantFrom(plain, offering, oneOf, severalOf, open);
		const answers = fc.oneof(
			fc.jsonValue(),
			fc.record({ choice: fc.jsonValue(), choices: fc.jsonValue(), text: fc.jsonValue() }),
		);
		fc.assert(
			fc.property(questions, answers, (question, answer) => {
				expect(answerState(question, true, answer)).not.toBe('not-asked');
			}),
		);
	});

	test('is told by concept for a whole return', () => {
		const states = statesByConcept(
			fielded(2010, ['a', 'b', 'c', 'd']),
			returnOf('XAA', { a: 'yes', b: 'unanswered', c: 'not-asked' }),
		);
		expect(states).toEqual({ a: 'yes', b: 'unanswered', c: 'not-asked', d: 'not-asked' });
	});

	test('every return counts in exactly one state', () => {
		const states = fc.array(fc.constantFrom('yes', 'no', 'not-applicable', 'prefer-not', 'unanswered', 'not-asked'));
		fc.assert(fc.property(states, (given) => submittedIn(countStates(given)) === given.length));
	});
});
