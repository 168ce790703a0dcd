import type { Outcome } from '#client/api.ts';
import { type Draft, nothingSaved, type SavedAnswer } from '#client/respond/store/answer-state.ts';
import { createAnswerStore, type SendAnswer } from '#client/respond/store/answer-store.ts';
import { mirrorIn } from '#client/respond/store/unsaved-mirror.ts';
import type { Answer } from '#domain/survey/answer.ts';

type Saved = Outcome<{ revision: number; savedAt: string }>;
export type Call = { question: string; draft: Draft; keepalive: boolean; reply: (outcome: Saved) => void };

const instant = '2012-08-12T14:02:00.000Z';
export const text = (words: string): Answer => ({ text: words, language: 'en' });
export const unreachable: Saved = { ok: false, problem: { code: 'unreachable', errors: [] } };
/** Such as a proxy's own page in place of the reply. */
export const notUnderstood: Saved = { ok: false, problem: { code: 'not-understood', errors: [] } };
export const problem = (code: 'round-closed' | 'not-asked' | 'too-long' | 'not-signed-in'): Saved => ({
	ok: false,
	problem: { code, errors: [] },
});

/** A server that keeps the revisions of each answer and who wrote them. */
export const fakeServer = () => {
	const history = new Map<string, { saved: SavedAnswer; by: 'us' | 'other' }[]>();
	const versions = (question: string) => history.get(question) ?? [];
	const current = (question: string): SavedAnswer | undefined => versions(question).at(-1)?.saved;
	const write = (question: string, value: Answer | null, by: 'us' | 'other'): SavedAnswer => {
		const revision = versions(question).length + 1;
		const saved = { value, revision, carriedOver: false, savedAt: instant, savedBy: by };
		history.set(question, [...versions(question), { saved, by }]);
		return saved;
	};
	return {
		write,
		current,
		/** As after a restore from a backup that is older than these answers. */
		restore: () => history.clear(),
		authorOf: (question: string, revision: number) => versions(question)[revision - 1]?.by,
		answers: (): Record<string, SavedAnswer> =>
			Object.fromEntries([...history.keys()].map((question) => [question, current(question) as SavedAnswer])),
		put: ({ question, draft }: Pick<Call, 'question' | 'draft'>): Saved => {
			const held = versions(question).at(-1);
			if (draft.base !== (held?.saved.revision ?? 0)) {
				const answer = { ...(held?.saved ?? nothingSaved), own: held?.by === 'us' };
				return { ok: false, problem: { code: 'stale-revision', errors: [], current: answer } };
			}
			const { revision } = write(question, draft.value, 'us');
			return { ok: true, result: { revision, savedAt: instant } };
		},
	};
};

/** Browser storage as far as the mirror uses it: keys are its own properties. */
export const fakeStorage = ({ full = false } = {}): Storage =>
	Object.create({
		getItem(this: Record<string, string>, key: string) {
			return this[key] ?? null;
		},
		setItem(this: Record<string, string>, key: string, value: string) {
			if (full) throw new DOMException('full', 'QuotaExceededError');
			this[key] = value;
		},
		removeItem(this: Record<string, string>, key: string) {
			delete this[key];
		},
	}) as Storage;

/** One page with the questionnaire open. Requests wait in `calls` until the test replies; timers until it lets time pass. */
export const openPage = (storage: Storage, pageId = 'page') => {
	const calls: Call[] = [];
	const timers = new Set<() => void>();
	const send: SendAnswer = (question, draft, { keepalive }) =>
		new Promise((reply) => calls.push({ question, draft, keepalive, reply }));
	let stops = 0;
	const store = createAnswerStore({
		send,
		mirror: mirrorIn(storage, { responseId: 'response', pageId, now: () => new Date(instant) }),
		personName: 'us',
		later: (_, act) => {
			timers.add(act);
			return () => timers.delete(act);
		},
		onStopped: () => {
			stops++;
		},
	});
	const letTimePass = (): void => {
		for (const act of [...timers]) {
			timers.delete(act);
			act();
		}
	};
	const reply = async (outcome: Saved | ((call: Call) => Saved)): Promise<void> => {
		const call = calls.shift();
		call?.reply(typeof outcome === 'function' ? outcome(call) : outcome);
		await Promise.resolve();
		await Promise.resolve();
	};
	return { store, calls, letTimePass, reply, stops: () => stops };
};
