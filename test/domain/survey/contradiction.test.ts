import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '#domain/survey/condition.ts';
import { truthOf } from '#domain/survey/contradiction.ts';
import type { ConceptCondition, Condition } from '#domain/survey/definition.ts';

const concepts = ['a', 'b', 'c', 'd'];
const values = ['yes', 'no', 'x'];
const concept = fc.constantFrom(...concepts);

const condition: fc.Arbitrary<ConceptCondition> = fc.letrec<{ tree: ConceptCondition }>((tie) => ({
	tree: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		fc.record({ equals: fc.record({ concept, value: fc.constantFrom(...values) }) }),
		fc.record({ answered: concept }),
		fc.record({ not: tie('tree') }),
		fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
		fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
	),
})).tree;

type Said = Readonly<Record<string, readonly string[]>>;
const chosen = fc.subarray(values);
const everythingSaid: fc.Arbitrary<Said> = fc.record({ a: chosen, b: chosen, c: chosen, d: chosen });
const truthWith = (when: ConceptCondition, said: Said) => truthOf(when, (id) => said[id]);

/** The same condition on questions that are called as their concepts. */
const onQuestions = (when: ConceptCondition): Condition => {
	if ('all' in when) return { all: when.all.map(onQuestions) };
	if ('any' in when) return { any: when.any.map(onQuestions) };
	if ('not' in when) return { not: onQuestions(when.not) };
	if ('answered' in when) return when;
	return { equals: { question: when.equals.concept, value: when.equals.value } };
};

describe('a condition on concepts', () => {
	test('says what the condition of a question says, where everything is answered', () => {
		fc.assert(
			fc.property(condition, everythingSaid, (when, said) => {
				expect(truthWith(when, said)).toBe(holds(onQuestions(when), (id) => said[id]));
			}),
		);
	});

	test('once decided stays decided, whatever is answered besides', () => {
		fc.assert(
			fc.property(condition, everythingSaid, fc.subarray(concepts), (when, all, some) => {
				const truth = truthWith(when, Object.fromEntries(some.map((id) => [id, all[id] ?? []])));
				if (truth !== undefined) expect(truthWith(when, all)).toBe(truth);
			}),
		);
	});

	test('is undecided where nothing is said', () => {
		fc.assert(fc.property(condition, (when) => truthWith(when, {}) === undefined));
	});

	test('is decided by one part where that is enough', () => {
		const [yes, open] = [{ equals: { concept: 'a', value: 'yes' } }, { answered: 'b' }];
		expect(truthWith({ any: [open, yes] }, { a: ['yes'] })).toBe(true);
		expect(truthWith({ all: [open, yes] }, { a: ['no'] })).toBe(false);
		expect(truthWith({ all: [open, yes] }, { a: ['yes'] })).toBeUndefined();
		expect(truthWith({ not: { all: [open, yes] } }, { a: ['no'] })).toBe(true);
	});
});
