import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriedOver, toggled, withChoice, withRemark } from '#client/respond/question/choices.ts';
import { readAnswer } from '#domain/survey/validation.ts';

const options = [
	{ id: 'trade', exclusive: false },
	{ id: 'health', exclusive: false },
	{ id: 'none', exclusive: true },
];
const option = fc.constantFrom(...options);

describe('choosing', () => {
	test('taking a choice back leaves the remark, and the other way round', () => {
		expect(withChoice({ choice: 'yes', remark: 'since 2011' }, undefined)).toEqual({ remark: 'since 2011' });
		expect(withRemark({ choice: 'yes', remark: 'since 2011' }, '')).toEqual({ choice: 'yes' });
		expect(withChoice({ choice: 'yes' }, undefined)).toBeNull();
		expect(withRemark(null, '')).toBeNull();
	});

	test('an option that excludes the others takes their place, and they take its', () => {
		const [trade, health, none] = options;
		if (!trade || !health || !none) throw new Error('three options');
		expect(toggled(['trade'], options, health)).toEqual(['trade', 'health']);
		expect(toggled(['trade', 'health'], options, none)).toEqual(['none']);
		expect(toggled(['none'], options, trade)).toEqual(['trade']);
		expect(toggled(['trade'], options, trade)).toEqual([]);
	});

	test('whatever is clicked in whatever order, the engine has nothing against the answer', () => {
		const question = { id: 'policies', type: 'several-of' as const, options };
		fc.assert(
			fc.property(fc.array(option), (clicks) => {
				const choices = clicks.reduce<string[]>((chosen, clicked) => toggled(chosen, options, clicked), []);
				expect(readAnswer(question, { choices })).not.toHaveProperty('problem');
			}),
		);
	});

	test('“still the case” copies neither last edition’s remark nor a consent given then', () => {
		expect(carriedOver({ choice: 'yes', remark: 'in 2010' }, { choice: 'no', remark: 'new' })).toEqual({
			choice: 'yes',
			remark: 'new',
		});
		expect(carriedOver({ text: 'A unit', language: 'fr', consent: 'named' }, null)).toEqual({
			text: 'A unit',
			language: 'fr',
		});
	});
});
