import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldedEdition, questionsOf } from '#domain/survey/definition.ts';
import { evaluateQuestionnaire } from '#domain/survey/evaluate.ts';
import type { AskedQuestion, Questionnaire } from '#domain/survey/questionnaire.ts';
import { syntheticCatalogue } from '#test/support/service.ts';

const edition = syntheticCatalogue()
	.get('policy-coherence')
	?.editions.find(({ id }) => id === '2010') as FieldedEdition;

const yesNo = (id: string, more: object = {}): AskedQuestion => ({ id, type: 'yes-no', ...more });
const parts: Questionnaire = {
	sections: [
		{
			id: 'one',
			questions: [
				yesNo('a', { remark: true, notApplicable: 'n/a' }),
				{ id: 'a-which', type: 'open', length: 'short', askedWhen: { equals: { question: 'a', value: 'yes' } } },
				yesNo('a-detail', { askedWhen: { answered: 'a-which' } }),
			],
		},
		{
			id: 'two',
			questions: [
				{ id: 'list', type: 'several-of', options: [{ id: 'x' }, { id: 'y' }, { id: 'none', exclusive: true }] },
				{ id: 'one', type: 'one-of', options: [{ id: 'x' }, { id: 'y' }] },
				yesNo('either', {
					askedWhen: {
						any: [{ equals: { question: 'list', value: 'x' } }, { not: { answered: 'list' } }],
					},
				}),
				yesNo('both', {
					askedWhen: {
						all: [{ equals: { question: 'list', value: 'x' } }, { equals: { question: 'list', value: 'y' } }],
					},
				}),
			],
		},
	],
};
const submit = (answers: unknown) => evaluateQuestionnaire(parts, answers, 'submit');
const codes = (answers: unknown) =>
	evaluateQuestionnaire(parts, answers, 'draft').problems.map(({ questionId, code }) => `${questionId} ${code}`);

describe('what is asked', () => {
	test('a follow-up is asked where its parent has the answer, and not before', () => {
		expect(submit({}).asked).toEqual(['a', 'list', 'one', 'either']);
		expect(submit({ a: { choice: 'yes' } }).asked).toContain('a-which');
		expect(submit({ a: { choice: 'no' } }).asked).not.toContain('a-which');
	});

	test('an answer to a question that is no longer asked opens nothing further and is no problem', () => {
		const answers = {
			a: { choice: 'no' },
			'a-which': { text: 'A unit.', language: 'en' },
			'a-detail': { choice: 'yes' },
		};
		const evaluation = submit(answers);
		expect(evaluation.asked).toEqual(['a', 'list', 'one', 'either']);
		expect(Object.keys(evaluation.answers)).toEqual(['a']);
		expect(evaluation.problems.map(({ questionId }) => questionId)).toEqual(['list', 'one', 'either']);
	});

	test('all, any and not see the options of a list', () => {
		expect(submit({ list: { choices: ['x'] } }).asked).toEqual(['a', 'list', 'one', 'either']);
		expect(submit({ list: { choices: ['x', 'y'] } }).asked).toContain('both');
		expect(submit({ list: { choices: ['y'] } }).asked).not.toContain('either');
	});
});

describe('what is wrong', () => {
	test.each([
		[{ a: 'yes' }, ['a wrong-type']],
		[{ a: { choice: ['yes'] } }, ['a wrong-type']],
		[{ a: { choice: 'yes', extra: 1 } }, ['a wrong-type']],
		[{ a: { choice: 'prefer-not' } }, ['a unknown-option']],
		[{ a: { choice: 'not-applicable' } }, []],
		[{ a: { remark: 'x'.repeat(2001) } }, ['a too-long']],
		[{ either: { choice: 'yes', remark: 'not offered here' } }, ['either wrong-type']],
		[{ list: { choices: ['x', 'none'] } }, ['list exclusive-option']],
		[{ list: { choices: ['none'] } }, []],
		[{ list: { choices: ['z'] } }, ['list unknown-option']],
		[{ list: { choices: ['x', 'x'] } }, ['list wrong-type']],
		[{ one: { choice: 'z' } }, ['one unknown-option']],
		[{ a: { choice: 'yes' }, 'a-which': { text: 'x', language: 'English!' } }, ['a-which unknown-language']],
		[{ a: { choice: 'yes' }, 'a-which': { text: 'x'.repeat(301), language: 'en' } }, ['a-which too-long']],
		[{ a: { choice: 'yes' }, 'a-which': { text: 'x', language: 'en', consent: 'perhaps' } }, ['a-which wrong-type']],
		[{ nowhere: { choice: 'yes' } }, ['nowhere unknown-question']],
		[{ constructor: { choice: 'yes' } }, ['constructor unknown-question']],
	])('%j has the problems %j', (answers, problems) => {
		expect(codes(answers)).toEqual(problems);
	});

	test('at submission every question asked and left empty is listed, also one with a remark alone', () => {
		const { problems } = submit({ a: { remark: 'We are not sure.' }, list: { choices: [] } });
		expect(problems.map(({ questionId, code }) => `${questionId} ${code}`)).toEqual([
			'a unanswered',
			'list unanswered',
			'one unanswered',
			'either unanswered',
		]);
	});

	test('progress counts what is asked and what is answered, section by section', () => {
		const answers = { a: { choice: 'yes' }, one: { choice: 'x' } };
		expect(submit(answers).progress).toEqual([
			{ sectionId: 'one', asked: 2, answered: 1 },
			{ sectionId: 'two', asked: 3, answered: 1 },
		]);
	});
});

describe('laws', () => {
	const ids = questionsOf(edition).map(({ id }) => id);
	const choice = fc.constantFrom('yes', 'no', 'not-applicable', 'prefer-not', 'other', 'none');
	const plausible = fc.oneof(
		fc.record({ choice }),
		fc.record({ choices: fc.array(choice, { maxLength: 3 }) }),
		fc.record({ text: fc.string(), language: fc.constantFrom('en', 'fr') }),
	);
	const answers = fc.dictionary(
		fc.constantFrom(...ids),
		fc.oneof({ weight: 4, arbitrary: plausible }, fc.jsonValue()),
		{
			maxKeys: 40,
		},
	) as fc.Arbitrary<Record<string, unknown>>;

	test('it is total over any JSON', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (json) => {
				const { problems } = evaluateQuestionnaire(edition, json, 'submit');
				expect(Array.isArray(problems)).toBe(true);
			}),
		);
		for (const odd of [undefined, null, [], 'x', 7, Object.create(null)])
			expect(evaluateQuestionnaire(edition, odd, 'submit').asked.length).toBeGreaterThan(0);
	});

	test('an answer to a question not asked never counts: leaving it out changes nothing', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const evaluation = evaluateQuestionnaire(edition, given, 'submit');
				const asked = Object.fromEntries(Object.entries(given).filter(([id]) => evaluation.asked.includes(id)));
				expect(Object.keys(evaluation.answers).every((id) => evaluation.asked.includes(id))).toBe(true);
				expect(evaluateQuestionnaire(edition, asked, 'submit')).toEqual(evaluation);
			}),
		);
	});

	test('a question has at most one problem, whatever else is answered', () => {
		fc.assert(
			fc.property(answers, fc.constantFrom(...ids), plausible, (given, id, value) => {
				for (const set of [given, { ...given, [id]: value }]) {
					const named = evaluateQuestionnaire(edition, set, 'submit').problems.map(({ questionId }) => questionId);
					expect(new Set(named).size).toBe(named.length);
				}
			}),
		);
	});

	test('the problems of a draft are among those of its submission', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const draft = evaluateQuestionnaire(edition, given, 'draft').problems;
				expect(evaluateQuestionnaire(edition, given, 'submit').problems).toEqual(expect.arrayContaining(draft));
			}),
		);
	});

	test('what counts, given again, counts the same', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const first = evaluateQuestionnaire(edition, given, 'draft');
				const again = evaluateQuestionnaire(edition, first.answers, 'draft');
				expect(again).toMatchObject({ asked: first.asked, answers: first.answers, problems: [] });
			}),
		);
	});
});
