import { describe, expect, test } from 'vitest';
import { problemsAfter } from '#test/support/definition-problems.ts';

describe('what is there twice', () => {
	test.each([
		['inquiry.json', '/languages/-', 'en', '/languages/2', 'language "en"'],
		['inquiry.json', '/levels/1/id', 'planning', '/levels/1/id', 'level "planning"'],
		['inquiry.json', '/codebook/themes/1/id', 'capacity', '/codebook/themes/1/id', 'theme "capacity"'],
		['inquiry.json', '/quantifiers/3/id', 'none', '/quantifiers/3/id', 'quantifier "none"'],
		['units.json', '/units/1/code', 'XAA', '/units/1/code', 'code "XAA"'],
		['indicators.json', '/indicators/2/id', 'planning-score', '/indicators/2/id', 'indicator "planning-score"'],
		['indicators.json', '/indicators/3/bands/2/id', 'beginning', '/indicators/3/bands/2/id', 'band "beginning"'],
	])('is found in %s at %s', (file, pointer, value, place, what) => {
		expect(problemsAfter([file, pointer, value])).toContain(`${file} ${place} duplicate: The ${what} is there twice.`);
	});

	test('two concepts of one id are found', () => {
		const concept = { id: 'plan', title: { en: 'x', fr: 'x' }, level: 'planning' };
		expect(problemsAfter(['inquiry.json', '/concepts/-', concept])).toEqual([
			'inquiry.json /concepts/12/id duplicate: The concept "plan" is there twice.',
		]);
	});

	test('two questions of one id are found', () => {
		expect(problemsAfter(['editions/2012.json', '/sections/1/questions/3/id', 'plan'])).toEqual([
			'editions/2012.json /sections/1/questions/3/id duplicate: The question "plan" is there twice.',
		]);
	});

	test('two questions of one edition on the same concept are found', () => {
		const again = {
			id: 'plan-again',
			concept: 'plan',
			type: 'yes-no',
			text: { en: 'Does your government have a plan?', fr: 'Votre gouvernement a-t-il un plan ?' },
			help: { en: 'A plan that was adopted.', fr: 'Un plan qui a été adopté.' },
			comparability: { with: '2010', status: 'same' },
			source: [{ document: 'x' }],
		};
		expect(problemsAfter(['editions/2012.json', '/sections/0/questions/-', again])).toEqual([
			'editions/2012.json /sections/0/questions/6/concept duplicate: The concept "plan" is there twice.',
		]);
	});

	test('two options of one id are found', () => {
		const changes = ['editions/2010.json', 'editions/2012.json'].map(
			(file) => [file, '/sections/1/questions/0/options/1/id', 'cities'] as const,
		);
		expect(problemsAfter(...changes)).toEqual([
			'editions/2010.json /sections/1/questions/0/options/1/id duplicate: The option "cities" is there twice.',
			'editions/2012.json /sections/1/questions/0/options/1/id duplicate: The option "cities" is there twice.',
		]);
	});

	test('two sections on one level, a concept reported or dropped twice, and a component counted twice are found', () => {
		const dropped = { concept: 'status', last: '2010', note: { en: 'x', fr: 'x' } };
		const result = { concept: 'unit', wording: { en: 'x', fr: 'x' }, figure: { percent: 60 } };
		expect(
			problemsAfter(
				['editions/2012.json', '/sections/1/id', 'planning'],
				['editions/2012.json', '/dropped/-', dropped],
				['reported/2008.json', '/results/-', result],
				['indicators.json', '/indicators/0/components/-', { concept: 'plan' }],
			),
		).toEqual([
			'editions/2012.json /sections/1/id duplicate: The section "planning" is there twice.',
			'editions/2012.json /dropped/1/concept duplicate: The dropped concept "status" is there twice.',
			'indicators.json /indicators/0/components/3 duplicate: The component "plan" is there twice.',
			'reported/2008.json /results/3/concept duplicate: The concept "unit" is there twice.',
		]);
	});
});

describe('what is referred to and is not there', () => {
	test.each([
		['inquiry.json', '/concepts/2/follows', 'units', 'concept "units"'],
		['inquiry.json', '/concepts/11/level', 'evaluating', 'level "evaluating"'],
		['inquiry.json', '/concepts/11/splitFrom', 'evaluations', 'concept "evaluations"'],
		['units.json', '/units/0/region', 'west', 'region "west"'],
		['units.json', '/units/0/subregion', 'far-west', 'region "far-west"'],
		['units.json', '/regions/1/within', 'west', 'region "west"'],
		['editions/2012.json', '/sections/1/id', 'others', 'level "others"'],
		['editions/2012.json', '/sections/1/questions/3/concept', 'evaluations', 'concept "evaluations"'],
		['reported/2008.json', '/results/2/figure/than', 'status', 'result in this file for the concept "status"'],
		['scenarios/without-unit.json', '/edition', '2011', 'edition "2011"'],
	])('is found in %s at %s', (file, pointer, value, what) => {
		expect(problemsAfter([file, pointer, value])).toEqual([`${file} ${pointer} dangling: There is no ${what}.`]);
	});

	test.each([
		['/sections/0/questions/0/comparability/with', '2011', 'edition "2011"'],
		['/dropped/0/concept', 'state', 'concept "state"'],
		['/dropped/0/last', '2011', 'edition "2011"'],
	])('is found in an edition at %s', (pointer, value, what) => {
		expect(problemsAfter(['editions/2012.json', pointer, value])).toContain(
			`editions/2012.json ${pointer} dangling: There is no ${what}.`,
		);
	});

	test('a reported concept that the inquiry does not have is found', () => {
		const result = { concept: 'plans', wording: { en: 'x', fr: 'x' }, figure: { percent: 60 } };
		expect(problemsAfter(['reported/2008.json', '/results/-', result])).toContain(
			'reported/2008.json /results/3/concept dangling: There is no concept "plans".',
		);
	});

	test('concepts that follow each other and regions within each other are found', () => {
		expect(
			problemsAfter(
				['inquiry.json', '/concepts/1/follows', 'unit-which'],
				['units.json', '/regions/0/within', 'far-north'],
			),
		).toEqual([
			'inquiry.json /concepts/1/follows circle: This runs in a circle: "unit" → "unit-which" → "unit".',
			'units.json /regions/0/within circle: This runs in a circle: "north" → "far-north" → "north".',
		]);
	});
});
