import { describe, expect, test } from 'vitest';
import { entryOf, savingState, shownValue } from '#client/respond/store/answer-state.ts';
import {
	fakeServer,
	fakeStorage,
	notUnderstood,
	openPage,
	problem,
	text,
	unreachable,
} from '#test/client/fake-answers.ts';

describe('saving an answer', () => {
	test('text is sent after a pause in typing, a choice at once', () => {
		const { store, calls, letTimePass } = openPage(fakeStorage());
		store.type('open', text('The Nat'), { pause: true });
		store.type('open', text('The National Secretariat'), { pause: true });
		expect(calls).toHaveLength(0);
		letTimePass();
		expect(calls.map(({ draft }) => draft.value)).toEqual([text('The National Secretariat')]);

		const other = openPage(fakeStorage());
		other.store.type('unit', { choice: 'yes' });
		expect(other.calls).toHaveLength(1);
	});

	test('one request is on its way at a time, in the order of answering', async () => {
		const server = fakeServer();
		const { store, calls, reply } = openPage(fakeStorage());
		store.type('first', { choice: 'yes' });
		store.type('second', { choice: 'no' });
		expect(calls.map(({ question }) => question)).toEqual(['first']);
		await reply(server.put);
		expect(calls.map(({ question }) => question)).toEqual(['second']);
	});

	test('what is typed while a save is on its way follows it, based on what was saved', async () => {
		const server = fakeServer();
		const { store, calls, reply } = openPage(fakeStorage());
		store.type('unit', text('one'));
		store.type('unit', text('one and two'));
		await reply(server.put);
		expect(calls[0]?.draft).toMatchObject({ value: text('one and two'), base: 1 });
		await reply(server.put);
		expect(savingState(store.state())).toBe('saved');
		expect(server.current('unit')?.value).toEqual(text('one and two'));
	});

	test('without a line it is tried again, and at once when asked to', async () => {
		const server = fakeServer();
		const { store, calls, reply, letTimePass } = openPage(fakeStorage());
		store.type('unit', { choice: 'yes' });
		await reply(unreachable);
		expect(savingState(store.state())).toBe('retrying');
		expect(calls).toHaveLength(0);
		store.tryNow();
		await reply(unreachable);
		letTimePass();
		await reply(server.put);
		expect(savingState(store.state())).toBe('saved');
	});

	test('a save whose reply was lost is recognised as our own, also when more was typed since', async () => {
		const server = fakeServer();
		const { store, reply } = openPage(fakeStorage());
		store.type('unit', text('one'));
		await reply((call) => {
			server.put(call);
			return unreachable;
		});
		store.type('unit', text('one and two'));
		store.tryNow();
		await reply(server.put);
		expect(entryOf(store.state(), 'unit').conflict).toEqual([]);
		await reply(server.put);
		expect(server.current('unit')).toMatchObject({ value: text('one and two'), revision: 2 });
	});

	test('an answer changed elsewhere is not overwritten: both are there until a person chooses', async () => {
		const server = fakeServer();
		const { store, calls, reply } = openPage(fakeStorage());
		store.type('unit', text('ours'));
		server.write('unit', text('theirs'), 'other');
		await reply(server.put);
		expect(savingState(store.state())).toBe('attention');
		expect(shownValue(entryOf(store.state(), 'unit'))).toEqual(text('ours'));
		expect(entryOf(store.state(), 'unit').conflict).toMatchObject([{ from: 'server', value: text('theirs') }]);
		expect(calls).toHaveLength(0);

		store.resolve('unit', text('ours and theirs'));
		await reply(server.put);
		expect(server.current('unit')).toMatchObject({ value: text('ours and theirs'), revision: 2 });
		expect(savingState(store.state())).toBe('saved');
	});

	test('a colleague’s answer that is the same as one of ours on its way is not taken for ours', async () => {
		const server = fakeServer();
		const { store, reply } = openPage(fakeStorage());
		store.type('unit', { choice: 'yes' });
		await reply(unreachable);
		server.write('unit', { choice: 'yes' }, 'other');
		store.type('unit', { choice: 'no' });
		store.tryNow();
		await reply(server.put);
		expect(entryOf(store.state(), 'unit').conflict).toMatchObject([{ from: 'server', savedBy: 'other' }]);
		expect(server.current('unit')).toMatchObject({ value: { choice: 'yes' }, revision: 1 });
	});

	test('where the service holds no answer any more, that is a version to choose from, and retyping starts anew', async () => {
		const server = fakeServer();
		server.write('unit', text('one'), 'us');
		server.write('unit', text('two'), 'us');
		const { store, calls, reply } = openPage(fakeStorage());
		store.fetched(server.answers());
		server.restore();
		store.type('unit', text('two and three'));
		await reply(server.put);
		expect(entryOf(store.state(), 'unit').conflict).toMatchObject([{ from: 'server', value: null, savedAt: null }]);
		store.resolve('unit', null);
		expect(savingState(store.state())).toBe('saved');
		store.type('unit', text('three'));
		expect(calls[0]?.draft).toMatchObject({ value: text('three'), base: 0 });
		await reply(server.put);
		expect(server.current('unit')).toMatchObject({ value: text('three'), revision: 1 });
	});

	test('what the service holds after it was restored is shown, though its revisions are lower', async () => {
		const server = fakeServer();
		server.write('unit', text('one'), 'us');
		server.write('unit', text('two'), 'us');
		server.write('other', text('gone'), 'us');
		const { store } = openPage(fakeStorage());
		store.fetched(server.answers());
		server.restore();
		server.write('unit', text('one'), 'us');
		store.fetched(server.answers());
		expect(shownValue(entryOf(store.state(), 'unit'))).toEqual(text('one'));
		expect(shownValue(entryOf(store.state(), 'other'))).toBeNull();
	});

	test('an older reading that comes after a save does not take it back', async () => {
		const server = fakeServer();
		const { store, reply } = openPage(fakeStorage());
		const [since, answers] = [store.state(), server.answers()];
		store.type('unit', text('one'));
		await reply(server.put);
		store.fetched(answers, since);
		expect(shownValue(entryOf(store.state(), 'unit'))).toEqual(text('one'));
	});

	test('an answer that something on the way will not let through holds up no other, and is tried again', async () => {
		const server = fakeServer();
		const { store, calls, reply, letTimePass } = openPage(fakeStorage());
		store.type('blocked', text('<script>'));
		store.type('next', { choice: 'yes' });
		await reply(notUnderstood);
		expect(calls.map(({ question }) => question)).toEqual(['next']);
		await reply(server.put);
		store.type('later', { choice: 'no' });
		await reply(server.put);
		expect(calls).toHaveLength(0);
		expect(savingState(store.state())).toBe('retrying');
		letTimePass();
		await reply(server.put);
		expect(savingState(store.state())).toBe('saved');
	});

	test('after closing nothing more is sent, and the text stays in the browser', async () => {
		const storage = fakeStorage();
		const { store, calls, reply, stops } = openPage(storage);
		store.type('unit', text('late'));
		await reply(problem('round-closed'));
		store.type('other', text('later still'));
		expect(savingState(store.state())).toBe('stopped');
		expect(stops()).toBe(1);
		expect(calls).toHaveLength(0);
		expect(Object.keys(storage)).toHaveLength(2);
	});

	test('an answer the server refuses waits for its correction and holds up no other', async () => {
		const server = fakeServer();
		const { store, calls, reply } = openPage(fakeStorage());
		store.type('unit', text('far too long'));
		store.type('other', { choice: 'yes' });
		await reply(problem('too-long'));
		expect(entryOf(store.state(), 'unit').refused).toBe('too-long');
		await reply(server.put);
		store.type('unit', text('short'));
		expect(calls.map(({ draft }) => draft.value)).toEqual([text('short')]);
	});

	test('text of a question that is not asked is kept, and sent once the question is back', async () => {
		const server = fakeServer();
		const { store, calls, reply } = openPage(fakeStorage());
		store.type('which', text('The secretariat'));
		await reply(problem('not-asked'));
		expect(savingState(store.state())).toBe('saved');
		expect(shownValue(entryOf(store.state(), 'which'))).toEqual(text('The secretariat'));
		store.type('unit', { choice: 'yes' });
		await reply(server.put);
		expect(calls.map(({ question }) => question)).toEqual(['which']);
	});
});

describe('a reload', () => {
	test('brings back what was not saved, and sends it', async () => {
		const storage = fakeStorage();
		const server = fakeServer();
		openPage(storage, 'before').store.type('unit', text('unsaved'));
		const after = openPage(storage, 'after');
		after.store.fetched(server.answers());
		after.store.restore(new Set());
		expect(shownValue(entryOf(after.store.state(), 'unit'))).toEqual(text('unsaved'));
		await after.reply(server.put);
		expect(server.current('unit')?.value).toEqual(text('unsaved'));
		expect(Object.keys(storage)).toEqual([]);
	});

	test('asks where another page of the browser left another text, and loses neither', () => {
		const storage = fakeStorage();
		openPage(storage, 'one').store.type('unit', text('typed in one window'));
		openPage(storage, 'two').store.type('unit', text('typed in the other'));
		const { store, calls } = openPage(storage, 'after');
		store.restore(new Set());
		const { draft, conflict } = entryOf(store.state(), 'unit');
		const texts = [draft?.value, ...conflict.map(({ value }) => value)];
		expect(texts).toHaveLength(2);
		expect(texts).toEqual(expect.arrayContaining([text('typed in one window'), text('typed in the other')]));
		expect(calls).toHaveLength(0);
		store.resolve('unit', text('both'));
		expect(Object.keys(storage)).toHaveLength(1);
	});

	test('leaves the text of a page that is still open to that page', () => {
		const storage = fakeStorage();
		openPage(storage, 'open').store.type('unit', text('being typed'));
		const { store } = openPage(storage, 'new');
		store.restore(new Set(['open']));
		expect(entryOf(store.state(), 'unit').draft).toBeUndefined();
		expect(Object.keys(storage)).toHaveLength(1);
	});

	test('is warned of only where the browser could not keep the text', () => {
		const kept = openPage(fakeStorage());
		kept.store.type('unit', text('kept'));
		expect(kept.store.isUnsafe()).toBe(false);
		const full = openPage(fakeStorage({ full: true }));
		full.store.type('unit', text('not kept'));
		expect(full.store.isUnsafe()).toBe(true);
	});

	test('of a page that is left with text on its way sends it with its last breath and recognises it afterwards', async () => {
		const storage = fakeStorage();
		const server = fakeServer();
		const before = openPage(storage, 'before');
		before.store.type('unit', text('last words'), { pause: true });
		before.store.part();
		expect(before.calls).toMatchObject([{ keepalive: true }]);
		const [call] = before.calls;
		if (call) server.put(call);
		const after = openPage(storage, 'after');
		after.store.fetched(server.answers());
		after.store.restore(new Set());
		expect(savingState(after.store.state())).toBe('saved');
		expect(Object.keys(storage)).toEqual([]);
	});
});
