import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOf, shownValue } from '#client/respond/store/answer-state.ts';
import { isSameAnswer } from '#client/respond/store/same-answer.ts';
import type { Answer } from '#domain/survey/answer.ts';
import {
	type Call,
	fakeServer,
	fakeStorage,
	notUnderstood,
	openPage,
	text,
	unreachable,
} from '#test/client/fake-answers.ts';

type Step =
	| { do: 'type'; question: string; words: string; pause: boolean }
	| { do: 'other-writes'; question: string; words: string }
	| { do: 'choose'; question: string; theirs: boolean }
	| { do: (typeof happenings)[number] };

const happenings = [
	...(['reply', 'lose-request', 'lose-reply', 'proxy-page', 'time-passes'] as const),
	...(['try-now', 'refetch', 'reload', 'part'] as const),
] as const;
const questions = ['planning', 'institutions'];
const question = fc.constantFrom(...questions);
const words = fc.constantFrom('a', 'b', 'c', 'd');
/** Texts of their own, and the very same. */
const theirWords = fc.constantFrom('a', 'b', 'x', 'y');
const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), question, words, pause: fc.boolean() }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('other-writes' as const), question, words: theirWords }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('choose' as const), question, theirs: fc.boolean() }) },
	{
		weight: 6,
		arbitrary: fc.record({
			do: fc.constantFrom(...happenings),
		}),
	},
);

const steps = fc.array(step, { maxLength: 40, size: 'max' });

/** Plays steps against the store and a server, and keeps what a person would remember: what they typed, what they saw. */
const play = () => {
	const server = fakeServer();
	const storage = fakeStorage();
	const wishes = new Map<string, Answer | null>();
	const seen = new Set<string>();
	const overwritten: string[] = [];
	let pages = 1;
	let page = openPage(storage, `page-${pages}`);
	/** Requests of pages that are gone: they may still arrive. */
	let strays: Call[] = [];

	const arrive = (call: Call) => {
		const { base } = call.draft;
		const isUnseen = server.authorOf(call.question, base) === 'other' && !seen.has(`${call.question} ${base}`);
		const outcome = server.put(call);
		if (outcome.ok && isUnseen) overwritten.push(call.question);
		return outcome;
	};
	const look = (): void => {
		for (const [id, { saved, draft, conflict }] of Object.entries(page.store.state().entries)) {
			const isShown = !draft || conflict.some(({ from }) => from === 'server');
			if (saved && (isShown || isSameAnswer(draft?.value ?? null, saved.value))) seen.add(`${id} ${saved.revision}`);
		}
	};
	/** What agrees with the answer as saved, as far as this page knows, asks for nothing. */
	const wish = (question: string, value: Answer | null): void => {
		if (entryOf(page.store.state(), question).draft) wishes.set(question, value);
		else wishes.delete(question);
	};
	const acts: { [D in Step['do']]: (step: Extract<Step, { do: D }>) => Promise<void> | void } = {
		type: ({ question, words, pause }) => {
			page.store.type(question, text(words), { pause });
			wish(question, text(words));
		},
		'other-writes': ({ question, words }) => {
			const held = server.current(question)?.value ?? null;
			// Somebody who saw our text and wrote over it has taken it on.
			if (wishes.has(question) && isSameAnswer(held, wishes.get(question) ?? null)) wishes.delete(question);
			server.write(question, text(words), 'other');
		},
		choose: ({ question, theirs }) => {
			const entry = entryOf(page.store.state(), question);
			const [other] = entry.conflict;
			if (!other) return;
			const value = theirs ? other.value : shownValue(entry);
			page.store.resolve(question, value);
			wish(question, value);
		},
		reply: () => page.reply(arrive),
		'lose-request': () => {
			strays = [];
			return page.reply(unreachable);
		},
		'proxy-page': () => page.reply(notUnderstood),
		'lose-reply': async () => {
			for (const call of strays.splice(0)) arrive(call);
			await page.reply((call) => {
				arrive(call);
				return unreachable;
			});
		},
		'time-passes': () => page.letTimePass(),
		'try-now': () => page.store.tryNow(),
		refetch: () => page.store.fetched(server.answers()),
		reload: () => {
			strays.push(...page.calls);
			pages++;
			page = openPage(storage, `page-${pages}`);
			page.store.fetched(server.answers());
			page.store.restore(new Set());
		},
		part: () => page.store.part(),
	};
	const perform = async (next: Step): Promise<void> => {
		await (acts[next.do] as (step: Step) => Promise<void> | void)(next);
		look();
	};
	/** What a person typed last and can neither see, nor choose, nor find at the server. */
	const lost = (): string[] =>
		[...wishes].flatMap(([id, wish]) => {
			const entry = entryOf(page.store.state(), id);
			const there = [shownValue(entry), ...entry.conflict.map(({ value }) => value), server.current(id)?.value ?? null];
			return there.some((value) => isSameAnswer(value, wish)) ? [] : [id];
		});
	/** The line becomes good; but something on the way may stop one answer for ever. */
	const settle = async (blocked?: string): Promise<void> => {
		for (let round = 0; round < 60; round++) {
			for (const question of questions) await perform({ do: 'choose', question, theirs: false });
			await perform({ do: 'time-passes' });
			await perform({ do: page.calls[0]?.question === blocked ? 'proxy-page' : 'reply' });
		}
	};
	return { perform, lost, settle, overwritten, wishes, server, storage };
};

describe('whatever the order of replies, losses, reloads and other people’s saves', () => {
	test('what a person typed last is on the screen, among the versions to choose from, or saved', async () => {
		await fc.assert(
			fc.asyncProperty(steps, async (steps) => {
				const { perform, lost } = play();
				for (const next of steps) {
					await perform(next);
					expect(lost()).toEqual([]);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	test('no save replaces another person’s answer that nobody here has seen', async () => {
		await fc.assert(
			fc.asyncProperty(steps, async (steps) => {
				const { perform, overwritten } = play();
				for (const next of steps) await perform(next);
				expect(overwritten).toEqual([]);
			}),
			{ numRuns: 3000 },
		);
	});

	test('one answer that never gets through holds up no other', async () => {
		await fc.assert(
			fc.asyncProperty(steps, question, async (steps, blocked) => {
				const { perform, settle, wishes, server } = play();
				for (const next of steps) await perform(next);
				await settle(blocked);
				for (const [id, wish] of wishes) if (id !== blocked) expect(server.current(id)?.value).toEqual(wish);
			}),
			{ numRuns: 500 },
		);
	});

	test('once the line is good everything typed last is saved, and nothing is left over in the browser', async () => {
		await fc.assert(
			fc.asyncProperty(steps, async (steps) => {
				const { perform, settle, wishes, server, storage } = play();
				for (const next of steps) await perform(next);
				await settle();
				for (const [id, wish] of wishes) expect(server.current(id)?.value).toEqual(wish);
				expect(Object.keys(storage)).toEqual([]);
			}),
			{ numRuns: 500 },
		);
	});
});
