import { describe, expect, test } from 'vitest';
import { problemsAfter } from '#test/support/definition-problems.ts';

const file = 'indicators.json';
const equals = (concept: string, value: string) => ({ equals: { concept, value } });
const rule = (when: unknown, id = 'plan-without-unit') => ({
	id,
	text: { en: 'There is a plan, but no unit.', fr: 'Il y a un plan, mais pas d’unité.' },
	when,
});
const problemsOf = (...rules: unknown[]) =>
	problemsAfter([file, '/contradictions', rules]).map((problem) => problem.replace(`${file} /contradictions`, ''));
const problemsWhen = (when: unknown) => problemsOf(rule(when)).map((problem) => problem.replace('/0/when', ''));

describe('a rule on contradicting answers', () => {
	test('may be absent, as in most inquiries', () => {
		expect(problemsAfter()).toEqual([]);
		expect(problemsOf()).toEqual([]);
	});

	test.each([
		[{ all: [equals('plan', 'yes'), equals('unit', 'no')] }],
		[{ all: [equals('unit', 'not-applicable'), { not: equals('partners', 'none') }] }],
		[{ all: [equals('budget', 'no'), { answered: 'learnt' }] }],
		[{ not: { any: [equals('plan', 'yes'), equals('unit', 'no')] } }],
	])('speaks of concepts that meet in an edition: %j', (when) => {
		expect(problemsWhen(when)).toEqual([]);
	});

	test('may name what only another edition asks, where it can hold without it', () => {
		const training = { any: [equals('training', 'no'), equals('training-given', 'no')] };
		expect(problemsWhen({ all: [equals('plan', 'yes'), training] })).toEqual([]);
	});

	test('on a concept that the inquiry does not have is found', () => {
		expect(problemsWhen({ all: [equals('plan', 'yes'), { not: { answered: 'plans' } }] })).toEqual([
			'/all/1/not/answered dangling: There is no concept "plans".',
		]);
	});

	test.each([
		['plan', 'maybe', '"maybe" is no answer to "plan" that could contradict another; these are: "yes", "no".'],
		[
			'budget',
			'prefer-not',
			'"prefer-not" is no answer to "budget" that could contradict another; these are: "yes", "no".',
		],
		['status', 'ended', '"ended" is no answer to "status" that could contradict another; these are: "begun", "done".'],
		['learnt', 'yes', '"learnt" is an open question: a condition can ask only whether it is answered.'],
	])('on an answer that "%s" does not have is found: "%s"', (concept, value, message) => {
		expect(problemsWhen({ any: [equals('unit', 'no'), equals(concept, value)] })).toEqual([
			`/any/1/equals/value condition-value: ${message}`,
		]);
	});

	test('can never hold where no edition asks its concepts together', () => {
		expect(problemsWhen({ all: [equals('status', 'done'), equals('evaluation', 'no')] })).toEqual([
			' contradiction: It can never hold: no edition asks "status", "evaluation" together.',
		]);
	});

	test('can never hold on what is left empty, since that contradicts nothing', () => {
		expect(problemsWhen({ all: [equals('plan', 'yes'), { not: { answered: 'unit-which' } }] })).toEqual([
			' contradiction: It can never hold, whatever is answered.',
		]);
	});

	test('is of two concepts at least', () => {
		expect(problemsWhen({ all: [equals('partners', 'none'), equals('partners', 'cities')] })).toEqual([
			' contradiction: It speaks of "partners" alone: a contradiction is between two concepts.',
		]);
	});

	test('has an id of its own and a text in every language', () => {
		const when = { all: [equals('plan', 'yes'), equals('unit', 'no')] };
		expect(problemsOf(rule(when), rule(when))).toEqual([
			'/1/id duplicate: The contradiction "plan-without-unit" is there twice.',
		]);
		expect(problemsOf({ ...rule(when), text: { en: 'There is a plan, but no unit.' } })).toEqual([
			'/0/text wrong-languages: The text in "fr" is missing.',
		]);
	});

	test('names what it compares by concept, not by question', () => {
		const [problem, ...others] = problemsWhen({ equals: { question: 'plan', value: 'yes' } });
		expect([problem, others]).toEqual([expect.stringMatching(/^\/equals/), expect.anything()]);
	});

	test('is left unjudged while an edition cannot be read', () => {
		const rules = [rule({ all: [equals('status', 'done'), equals('evaluation', 'no')] })];
		const problems = problemsAfter([file, '/contradictions', rules], ['editions/2012.json', '/year', 'later']);
		expect(problems).toEqual(['editions/2012.json /year wrong-value: Must be a number, not "later".']);
	});
});
