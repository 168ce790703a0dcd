import { describe, expect, test } from 'vitest';
import { problemsAfter } from '#test/support/definition-problems.ts';

const file = 'indicators.json';
const worth = { begun: '1/2', done: '1' };

/** The problems of the small inquiry where this is a further component of its unscored mean. */
const problemsOf = (component: unknown): string[] =>
	problemsAfter([file, '/indicators/1/components/-', component]).map((problem) =>
		problem.replace(`${file} /indicators/1/components/3`, ''),
	);

describe('a one-of question in an indicator', () => {
	test('needs what each of its options is worth', () => {
		expect(problemsOf({ concept: 'status', weight: '1', worth })).toEqual([]);
		expect(problemsOf({ concept: 'status', weight: '1', worth: { begun: 'left-out', done: '1' } })).toEqual([]);
		expect(problemsOf({ concept: 'status', weight: '1' })).toEqual([
			' score: "status" is a one-of question: say what each option is worth.',
		]);
		expect(problemsOf({ concept: 'status', weight: '1', worth: { done: '1' } })).toEqual([
			'/worth score: The option "begun" of "status" in "2010" has no worth.',
		]);
	});

	test('has no worth for an option that is nowhere offered, nor more than a whole yes', () => {
		expect(problemsOf({ concept: 'status', weight: '1', worth: { ...worth, ended: '1' } })).toEqual([
			'/worth/ended score: No edition offers the option "ended" for "status".',
		]);
		expect(problemsOf({ concept: 'status', weight: '1', worth: { ...worth, done: '3/2' } })).toEqual([
			'/worth/done score: An option is worth a part of a whole yes; 3/2 is more than all of it.',
		]);
	});
});

test('a yes/no question needs no worth of options', () => {
	expect(problemsOf({ concept: 'evaluation', weight: '1' })).toEqual([]);
	expect(problemsOf({ concept: 'evaluation', weight: '1', worth })).toEqual([
		'/worth score: "evaluation" is a yes/no question, and has no options.',
	]);
});

test.each([
	['learnt', '2010'],
	['partners', '2010'],
])('nothing is computed of an open question or one of several: %s', (concept, edition) => {
	expect(problemsOf({ concept, weight: '1' })).toEqual([
		` score: "${concept}" is neither a yes/no nor a one-of question in "${edition}".`,
	]);
});

test('a difference may be of a one-of question, and a concept that no edition asks is left to other checks', () => {
	expect(problemsAfter([file, '/indicators/2/of', { concept: 'status', worth }])).toEqual([]);
	expect(problemsOf({ concept: 'gone', weight: '1', worth })).toEqual([' dangling: There is no concept "gone".']);
});
