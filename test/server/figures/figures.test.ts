import { afterEach, describe, expect, test } from 'vitest';
import { catalogueOf } from '#server/definitions/catalogue.ts';
import { contentHash } from '#server/definitions/content-hash.ts';
import { type Figures, figuresFrom } from '#server/figures/figures.ts';
import { type FiguresThread, figuresThread } from '#server/figures/figures-thread.ts';
import { keptTexts } from '#server/figures/kept-texts.ts';
import type { Reading } from '#server/figures/reading.ts';
import { isReadyJson, readyJson, textOfReady } from '#server/figures/ready-json.ts';
import type { RoundFacts } from '#server/store/figures.ts';
import { smallInquiry } from '#test/support/small-inquiry.ts';

const definition = smallInquiry();
const catalogue = catalogueOf([definition]);
const edition = definition.editions.find(({ id }) => id === '2010');
const facts: RoundFacts = {
	id: 'round-of-2010',
	edition: '2010',
	kind: 'named',
	editionHash: contentHash(edition),
	contacted: 3,
	returns: 2,
	corrections: '',
};
const returned = (unit: string, choice: string) => ({
	unit,
	number: 1,
	late: false,
	carriedOver: [],
	openAnswered: [],
	closedAnswers: { plan: { choice } },
	pseudonym: `PSEUD-${unit}`,
});
const text = (...returns: object[]) =>
	JSON.stringify({ definition: edition, contacted: ['XAA', 'XAB', 'XBA'].map((unit) => [unit, null]), returns });

type State = { returns: object[]; texts: number };

const readingOf = (state: State): Reading => ({
	state: async () => ({ rounds: [{ ...facts, returns: state.returns.length }], releases: [] }),
	roundText: async () => {
		state.texts += 1;
		return text(...state.returns);
	},
	released: async () => [],
});

const planIn = async (figures: Figures): Promise<object | undefined> => {
	const reading = await figures.read('small');
	const { board } = JSON.parse(await reading.view({ kind: 'board', group: 'all', panel: null, since: null }, 'en'));
	return board.concepts[0].points[1].figure;
};

describe('the figures of a server', () => {
	let thread: FiguresThread | undefined;
	afterEach(() => thread?.close());

	test('are computed in a thread, of what is read only when it lacks it', async () => {
		thread = figuresThread();
		const state: State = { returns: [returned('XAA', 'yes'), returned('XAB', 'no')], texts: 0 };
		const figures = figuresFrom({ reading: readingOf(state), catalogue, thread });
		expect(await planIn(figures)).toMatchObject({ yes: 1, no: 1, contacted: 3 });
		expect(await planIn(figures)).toMatchObject({ yes: 1, no: 1 });
		expect(state.texts).toBe(1);
		await (await figures.read('small')).view({ kind: 'response' }, 'fr');
		expect(state.texts).toBe(1);
		state.returns.push(returned('XBA', 'yes'));
		expect(await planIn(figures)).toMatchObject({ yes: 2, no: 1 });
		expect(state.texts).toBe(2);
	});

	test('are there again after their thread has ended', async () => {
		thread = figuresThread();
		const state: State = { returns: [returned('XAA', 'yes')], texts: 0 };
		const figures = figuresFrom({ reading: readingOf(state), catalogue, thread, mostBytes: 0 });
		const under = planIn(figures);
		await new Promise((resolve) => setTimeout(resolve, 1));
		await thread.close();
		await expect(under).rejects.toThrow('has ended');
		expect(await planIn(figures)).toMatchObject({ yes: 1, no: 0 });
		await thread.close();
		expect(await planIn(figures)).toMatchObject({ yes: 1, no: 0 });
		expect(state.texts).toBeGreaterThanOrEqual(2);
	});

	test('of a thread that stays silent are refused, and those after it are computed', async () => {
		thread = figuresThread(1);
		const state: State = { returns: [returned('XAA', 'yes')], texts: 0 };
		const slow = figuresFrom({ reading: readingOf(state), catalogue, thread, mostBytes: 0 });
		await expect(planIn(slow)).rejects.toThrow('has ended');
		await thread.close();
		thread = figuresThread();
		expect(await planIn(figuresFrom({ reading: readingOf(state), catalogue, thread }))).toMatchObject({ yes: 1 });
	});

	test('say nothing of a text that cannot be read, and those after it are computed', async () => {
		thread = figuresThread();
		const state: State = { returns: [{ unit: 'XAA', closedAnswers: 'secret' }], texts: 0 };
		const figures = figuresFrom({ reading: readingOf(state), catalogue, thread });
		const error = await planIn(figures).catch((refused: Error) => refused.message);
		expect(error).toMatch(/thread/);
		expect(error).not.toContain('secret');
		state.returns = [returned('XAA', 'yes'), returned('XAB', 'no')];
		expect(await planIn(figures)).toMatchObject({ yes: 1, no: 1 });
	});

	test('are asked of the thread once, however many wait for them', async () => {
		const asked: string[] = [];
		const counting: FiguresThread = {
			ask: async ({ view }) => {
				asked.push(view.kind);
				return { id: 1, text: '{"a":1}' };
			},
			tell: () => undefined,
			close: async () => undefined,
		};
		const figures = figuresFrom({ reading: readingOf({ returns: [], texts: 0 }), catalogue, thread: counting });
		const ask = async () => (await figures.read('small')).view({ kind: 'response' }, 'en');
		expect(await Promise.all([ask(), ask(), ask()])).toEqual(['{"a":1}', '{"a":1}', '{"a":1}']);
		expect(await ask()).toBe('{"a":1}');
		expect(asked).toEqual(['response']);
	});

	test('of a thread that loses what it is told are refused in the end', async () => {
		const forgetful: FiguresThread = {
			ask: async () => ({ id: 1, lacking: { definition: true, rounds: [] } }),
			tell: () => undefined,
			close: async () => undefined,
		};
		const figures = figuresFrom({ reading: readingOf({ returns: [], texts: 0 }), catalogue, thread: forgetful });
		await expect(planIn(figures)).rejects.toThrow('lost');
	});
});

describe('texts that are kept', () => {
	test('are forgotten from the one used longest ago, when they take more than they may', () => {
		const texts = keptTexts(30);
		for (const key of ['a', 'b', 'c']) texts.keep(key, `${key}234`);
		expect(texts.get('a')).toBe('a234');
		texts.keep('d', 'd234');
		expect(['a', 'b', 'c', 'd'].map(texts.get)).toEqual(['a234', undefined, 'c234', 'd234']);
		texts.keep('e', 'longer than all that may be kept');
		expect(texts.get('e')).toBeUndefined();
		texts.keep('a', 'a567');
		expect(texts.get('a')).toBe('a567');
	});
});

describe('JSON that is ready', () => {
	test('has the fields that are added before its own', () => {
		const ready = readyJson('{"board":[1]}', { rounds: [] });
		expect(isReadyJson(ready)).toBe(true);
		expect(isReadyJson({ text: '{}', fields: {} })).toBe(false);
		expect(JSON.parse(textOfReady(ready, ready.fields))).toEqual({ rounds: [], board: [1] });
		expect(textOfReady(readyJson('{"board":[1]}'), {})).toBe('{"board":[1]}');
	});
});
