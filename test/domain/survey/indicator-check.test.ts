import { describe, expect, test } from 'vitest';
import { problemsAfter } from '#test/support/definition-problems.ts';

const file = 'indicators.json';

describe('an indicator', () => {
	test.each<[pointer: string, value: unknown, what: string]>([
		['/indicators/0/components/0', { concept: 'plans' }, 'concept "plans"'],
		['/indicators/1/components/2', { indicator: 'planning', weight: '1' }, 'indicator "planning"'],
		['/indicators/2/minus', { concept: 'budgets' }, 'concept "budgets"'],
		['/indicators/2/of', { indicator: 'gaps' }, 'indicator "gaps"'],
		['/indicators/3/of', 'planning', 'indicator "planning"'],
	])('that is made of nothing known is found at %s', (pointer, value, what) => {
		expect(problemsAfter([file, pointer, value])).toContain(`${file} ${pointer} dangling: There is no ${what}.`);
	});

	test('that is the score of an unknown level is found', () => {
		expect(problemsAfter([file, '/indicators/0/level', 'plans'])).toContain(
			`${file} /indicators/0/level dangling: There is no level "plans".`,
		);
	});

	test('that is made of itself is found', () => {
		expect(problemsAfter([file, '/indicators/2/of', { indicator: 'gap' }])).toEqual([
			`${file} /indicators/2 circle: The indicators run in a circle: "gap" → "gap".`,
		]);
	});

	test('that is made of another which is made of it is found', () => {
		expect(
			problemsAfter(
				[file, '/indicators/2/of', { indicator: 'weighted-score' }],
				[file, '/indicators/1/components/0', { indicator: 'gap', weight: '1' }],
			),
		).toEqual([
			`${file} /indicators/1 circle: The indicators run in a circle: "weighted-score" → "gap" → "weighted-score".`,
		]);
	});

	test('that is made of bands is found', () => {
		expect(problemsAfter([file, '/indicators/2/of', { indicator: 'planning-bands' }])).toEqual([
			`${file} /indicators/2/of score: "planning-bands" is in bands, of which nothing is computed.`,
		]);
	});

	test('with a component that has no weight is found', () => {
		expect(problemsAfter([file, '/indicators/1/components/1/weight', '0'])).toEqual([
			`${file} /indicators/1/components/1/weight score: A component without weight does not count: leave it out.`,
		]);
	});

	test('that asks for more answers than there are questions is found', () => {
		expect(problemsAfter([file, '/indicators/0/missing/minimum', '3/2'])).toEqual([
			`${file} /indicators/0/missing/minimum score: The minimum is the part of the questions that must be answered; 3/2 is more than all of them.`,
		]);
	});

	test('that asks for no answer at all is found', () => {
		expect(problemsAfter([file, '/indicators/0/missing/minimum', '0'])).toEqual([
			`${file} /indicators/0/missing/minimum score: The minimum is the part of the questions that must be answered; 0 asks for no answer.`,
		]);
	});
});

describe('bands', () => {
	test('that do not begin at 0 leave a gap', () => {
		expect(problemsAfter([file, '/indicators/3/bands/0/from', '40'])).toEqual([
			`${file} /indicators/3/bands/0/from bands: What is below 40 is in no band: the first band begins at 0.`,
		]);
	});

	test.each(['100', '201/2'])('that do not ascend are found: %s before 100', (from) => {
		expect(problemsAfter([file, '/indicators/3/bands/1/from', from])).toEqual([
			`${file} /indicators/3/bands/2/from bands: The thresholds must ascend: 100 comes after ${from}.`,
		]);
	});
});

test('a second band from 0 is found', () => {
	expect(problemsAfter([file, '/indicators/3/bands/1/from', '0'])).toEqual([
		`${file} /indicators/3/bands/1/from bands: The thresholds must ascend: 0 comes after 0.`,
	]);
});

describe('a level that is scored', () => {
	test('needs an indicator', () => {
		expect(problemsAfter([file, '/indicators/0/level', undefined])).toEqual([
			'inquiry.json /levels/0/scored score: The level "planning" is marked scored, but no indicator is the mean of at least three of its scored concepts.',
		]);
	});

	test('needs three scored concepts in it', () => {
		expect(problemsAfter(['inquiry.json', '/concepts/1/scored', undefined])).toEqual([
			`${file} /indicators/0/components/1 score: The concept "unit" is not marked scored in the level "planning".`,
			'inquiry.json /levels/0/scored score: The level "planning" is marked scored, but no indicator is the mean of at least three of its scored concepts.',
		]);
	});

	test('counts every concept that is marked scored in it', () => {
		expect(problemsAfter(['inquiry.json', '/concepts/4/scored', true])).toEqual([
			'inquiry.json /concepts/4/scored score: The concept "new-programmes" is marked scored, but the level "planning" has no score that counts it.',
		]);
	});

	test('is the only place for a scored concept', () => {
		expect(problemsAfter(['inquiry.json', '/concepts/11/scored', true])).toEqual([
			'inquiry.json /concepts/11/scored score: The concept "evaluation" is marked scored, but the level "cooperation" has no score that counts it.',
		]);
	});
});
