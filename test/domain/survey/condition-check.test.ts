import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCircles } from '#domain/survey/circles.ts';
import { problemsAfter } from '#test/support/definition-problems.ts';

const evaluation = '/sections/1/questions/3';

/** A new question, so that no comparability depends on its condition. */
const asked = (condition: unknown) => problemsAfter(['editions/2012.json', `${evaluation}/askedWhen`, condition]);

describe('a condition', () => {
	test.each([
		[{ equals: { question: 'unit', value: 'not-applicable' } }],
		[{ equals: { question: 'budget', value: 'prefer-not' } }],
		[{ equals: { question: 'partners', value: 'cities' } }],
		[{ all: [{ answered: 'learnt' }, { any: [{ not: { answered: 'plan' } }] }] }],
	])('may look at what is asked before: %j', (condition) => {
		expect(asked(condition)).toEqual([]);
	});

	test('that looks at no question of its edition is found', () => {
		expect(asked({ all: [{ answered: 'plan' }, { not: { answered: 'status' } }] })).toEqual([
			`editions/2012.json ${evaluation}/askedWhen/all/1/not/answered dangling: There is no question "status" in this edition.`,
		]);
	});

	test.each([
		['plan', 'maybe', '"maybe" is no answer to "plan", which offers "yes", "no".'],
		['plan', 'not-applicable', '"not-applicable" is no answer to "plan", which offers "yes", "no".'],
		['partners', 'villages', '"villages" is no answer to "partners", which offers "cities", "companies", "none".'],
		['learnt', 'yes', '"learnt" is an open question: a condition can ask only whether it is answered.'],
	])('on a value that "%s" does not offer is found: "%s"', (question, value, message) => {
		expect(asked({ any: [{ equals: { question, value } }] })).toEqual([
			`editions/2012.json ${evaluation}/askedWhen/any/0/equals/value condition-value: ${message}`,
		]);
	});

	test('on a later question is found', () => {
		const place = '/sections/1/questions/2';
		const [problem] = problemsAfter(['editions/2012.json', `${place}/askedWhen`, { answered: 'evaluation' }]);
		expect(problem).toBe(
			`editions/2012.json ${place}/askedWhen/answered condition-order: The question "evaluation" comes later; a condition can look only at earlier ones.`,
		);
	});

	test('on its own question is a circle', () => {
		expect(asked({ answered: 'evaluation' })).toEqual([
			`editions/2012.json ${evaluation}/askedWhen circle: The conditions run in a circle: "evaluation" → "evaluation".`,
		]);
	});

	test('is found to run in a circle over several questions', () => {
		const given = '/sections/1/questions/1/askedWhen';
		const received = '/sections/1/questions/2/askedWhen';
		expect(
			problemsAfter(
				['editions/2012.json', given, { answered: 'evaluation' }],
				['editions/2012.json', received, { answered: 'training-given' }],
				['editions/2012.json', `${evaluation}/askedWhen`, { not: { answered: 'training-received' } }],
			),
		).toEqual([
			`editions/2012.json ${given} circle: The conditions run in a circle: "training-given" → "evaluation" → "training-received" → "training-given".`,
		]);
	});
});

describe('circles', () => {
	const ids = ['a', 'b', 'c', 'd', 'e'];
	const graph = fc
		.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 12 })
		.map((edges) => new Map(ids.map((id) => [id, edges.filter(([from]) => from === id).map(([, to]) => to)])));

	test('each circle found goes along references and comes back', () => {
		fc.assert(
			fc.property(graph, (next) => {
				for (const circle of findCircles(next)) {
					expect(circle.at(-1)).toBe(circle[0]);
					circle.slice(1).forEach((id, place) => {
						expect(next.get(circle[place] ?? '')).toContain(id);
					});
				}
			}),
		);
	});

	test('there is none exactly where everything can be put in an order', () => {
		const canBeOrdered = (next: ReadonlyMap<string, readonly string[]>): boolean => {
			const placed = new Set<string>();
			for (const _ of ids)
				for (const id of ids) if ((next.get(id) ?? []).every((other) => placed.has(other))) placed.add(id);
			return placed.size === ids.length;
		};
		fc.assert(fc.property(graph, (next) => (findCircles(next).length === 0) === canBeOrdered(next)));
	});
});
