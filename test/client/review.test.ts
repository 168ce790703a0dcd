import { describe, expect, test } from 'vitest';
import { changedSince, revisionsIn } from '#client/respond/return/use-review.ts';
import { fakeServer, fakeStorage, openPage, text } from '#test/client/fake-answers.ts';

describe('what is reviewed before it is submitted', () => {
	test('is the revision of each answer that is stored, one taken back included, and of no other', async () => {
		const server = fakeServer();
		server.write('unit', text('one'), 'other');
		server.write('unit', text('two'), 'us');
		server.write('taken-back', null, 'us');
		const { store } = openPage(fakeStorage());
		store.fetched(server.answers());
		store.type('not-stored', text('just typed'));
		expect(revisionsIn(store.state())).toEqual({ unit: 2, 'taken-back': 1 });
	});

	test('is marked where another answer stands now, or one to a question that was not asked before', () => {
		const first = { unit: text('one'), budget: { choice: 'yes' as const }, empty: null };
		const now = { unit: text('two'), budget: { choice: 'yes' as const }, empty: null, which: text('kept'), next: null };
		expect(changedSince(first, now)).toEqual(['unit', 'which']);
	});
});
