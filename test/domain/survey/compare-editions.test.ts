import { describe, expect, test } from 'vitest';
import { compareEditions } from '#domain/survey/compare-editions.ts';
import type { FieldedEdition } from '#domain/survey/definition.ts';
import { fieldedEditionSchema } from '#domain/survey/definition-schema.ts';
import { type JsonChange, withChanges } from '#test/support/change-json.ts';
import { smallInquiry, smallInquiryFiles } from '#test/support/small-inquiry.ts';

const { inquiry } = smallInquiry();

/** The editions of 2010 and 2012, with changes. */
const editionsAfter = (...changes: readonly JsonChange[]): [FieldedEdition, FieldedEdition] => {
	const files = withChanges(smallInquiryFiles(), ...changes);
	return [
		fieldedEditionSchema.parse(files['editions/2010.json']),
		fieldedEditionSchema.parse(files['editions/2012.json']),
	];
};

const rowsBetween = (previous: FieldedEdition, next: FieldedEdition, between: FieldedEdition[] = []) =>
	new Map(compareEditions(previous, next, inquiry, between).map((row) => [row.concept, row]));

test('a reader sees of every concept what became of it', () => {
	const rows = compareEditions(...editionsAfter(), inquiry);
	expect(rows.map(({ concept, status }) => `${concept} ${status}`)).toEqual([
		'plan same',
		'unit same',
		'unit-which same',
		'budget reworded',
		'new-programmes same',
		'learnt same',
		'partners same',
		'training-given split',
		'training-received split',
		'evaluation new',
		'status dropped',
		'training split',
	]);
});

test('a reworded question says which words changed, and why', () => {
	const row = rowsBetween(...editionsAfter()).get('budget');
	expect(row?.changes).toEqual([{ part: 'wording', languages: ['en', 'fr'] }]);
	expect(row?.note?.en).toBe('It must be a line of its own.');
	expect(row?.title?.en).toBe('Has a budget');
});

test('the parts of a split concept name it; a dropped one says why', () => {
	const rows = rowsBetween(...editionsAfter());
	expect(rows.get('training-given')?.splitFrom).toBe('training');
	expect(rows.get('training')?.splitFrom).toBeUndefined();
	expect(rows.get('status')?.note?.en).toBe('Nobody used it.');
});

test('every kind of change is named', () => {
	const [previous, next] = editionsAfter(
		['editions/2012.json', '/sections/0/questions/0/help/fr', 'Tout plan.'],
		['editions/2012.json', '/sections/0/questions/1/notApplicable', undefined],
		['editions/2012.json', '/sections/0/questions/2/askedWhen', undefined],
		['editions/2012.json', '/sections/0/questions/4/period/months', 12],
		['editions/2012.json', '/sections/1/questions/0/options/0/label/en', 'Towns'],
	);
	const rows = rowsBetween(previous, next);
	const changesOf = (concept: string) => rows.get(concept)?.changes;
	expect(changesOf('plan')).toEqual([{ part: 'help', languages: ['fr'] }]);
	expect(changesOf('unit')).toEqual([{ part: 'not-applicable', languages: ['en', 'fr'] }]);
	expect(changesOf('unit-which')).toEqual([{ part: 'condition', languages: [] }]);
	expect(changesOf('new-programmes')).toEqual([{ part: 'period', languages: [] }]);
	expect(changesOf('partners')).toEqual([{ part: 'options', languages: ['en'] }]);
});

describe('over an edition between', () => {
	const note = { en: 'x', fr: 'x' };
	/** 2014 asks as 2012 does, and states of `budget` and `plan` what is given. */
	const edition2014 = (edition2012: FieldedEdition, plan: string, budget: string): FieldedEdition => {
		const compared = (status: string) => ({ with: '2012', status, note });
		const changes: JsonChange[] = [
			['edition', '/id', '2014'],
			['edition', '/year', 2014],
			['edition', '/sections/0/questions/0/comparability', compared(plan)],
			['edition', '/sections/0/questions/3/comparability', compared(budget)],
		];
		return fieldedEditionSchema.parse(withChanges({ edition: edition2012 }, ...changes).edition);
	};

	test.each([
		['same', 'same', 'same', 'reworded'],
		['reworded', 'reworded', 'reworded', 'broken'],
		['broken', 'broken', 'broken', 'broken'],
	])(
		'a chain is as weak as its weakest link, and two rewordings make a break: %s, %s',
		(plan, budget, first, second) => {
			const [edition2010, edition2012] = editionsAfter();
			const rows = rowsBetween(edition2010, edition2014(edition2012, plan, budget), [edition2012]);
			expect([rows.get('plan')?.status, rows.get('budget')?.status]).toEqual([first, second]);
		},
	);

	test('nothing is assumed of a chain with a missing link', () => {
		const [edition2010, edition2012] = editionsAfter();
		expect(rowsBetween(edition2010, edition2014(edition2012, 'same', 'same')).get('plan')?.status).toBe('broken');
	});
});
