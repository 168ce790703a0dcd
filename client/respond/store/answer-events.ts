import type { Answer } from '#domain/survey/answer.ts';
import type { ApiProblem } from '../../api.ts';
import {
	type AnswerEntry,
	type AnswersState,
	type Draft,
	entryOf,
	isSendable,
	nothingSaved,
	type SavedAnswer,
} from './answer-state.ts';
import { conflictWith, drop, settle } from './reconcile.ts';
import { isSameAnswer } from './same-answer.ts';

/** Text found in the browser from a page that is gone. */
export type FoundDraft = Draft & { tried: (Answer | null)[]; typedAt: string; key: string };

type Events = {
	/** A person typed or chose. */
	typed: { question: string; value: Answer | null; carriedOver: boolean };
	/** The pause in typing is long enough. */
	ready: { question: string };
	/** One in the queue is on its way. */
	sent: { question: string };
	/** The page is being left: a draft was sent and nobody will hear the reply. */
	parted: { question: string };
	saved: { question: string; revision: number; savedAt: string; savedBy: string };
	/** Refused, because the server's answer is not the one this draft was based on; `own`: the same person saved it. */
	stale: { question: string; current: SavedAnswer; own: boolean };
	/** No reply (`unreachable`), or none that says anything. */
	failed: { question: string; unreachable: boolean };
	/** The wait after a failure is over. */
	waited: object;
	refused: { question: string; code: ApiProblem['code'] };
	stopped: { question: string; code: ApiProblem['code'] };
	resumed: object;
	/** A person chose among the versions of an answer. */
	resolved: { question: string; value: Answer | null };
	/** A person gave up what was typed. */
	discarded: { question: string };
	/** The answers as the server holds them, asked for when the entries were `since`. */
	fetched: { answers: Readonly<Record<string, SavedAnswer>>; since: AnswersState['entries'] };
	/** Newest first. */
	found: { question: string; drafts: readonly FoundDraft[] };
};
export type AnswerEvent = { [E in keyof Events]: { type: E } & Events[E] }[keyof Events];

type Handlers = { [E in keyof Events]: (state: AnswersState, event: Events[E]) => AnswersState };

const withEntry = (state: AnswersState, question: string, entry: AnswerEntry): AnswersState => ({
	...state,
	entries: { ...state.entries, [question]: entry },
	queue: isSendable(entry) ? state.queue : state.queue.filter((id) => id !== question),
});

const queued = (state: AnswersState, question: string, where: 'first' | 'last' = 'last'): AnswersState => {
	if (!isSendable(entryOf(state, question)) || state.queue.includes(question)) return state;
	return { ...state, queue: where === 'first' ? [question, ...state.queue] : [...state.queue, question] };
};

const alsoTried = ({ tried }: AnswerEntry, value: Answer | null): AnswerEntry['tried'] =>
	tried.some((known) => isSameAnswer(known, value)) ? tried : [...tried, value];

/** The request is over, with an outcome that nobody knows. */
const unanswered = (entry: AnswerEntry): AnswerEntry =>
	entry.sending ? { ...drop(entry, 'sending'), tried: alsoTried(entry, entry.sending.value) } : entry;

/** The line is good: only what is held waits on. */
const replied = (state: AnswersState): AnswersState => ({
	...state,
	failures: state.held.length === 0 ? 0 : state.failures,
});

/**
 * Whether the server holds something else than this page knows. A lower revision than ours is an older reading that came
 * late, unless we have heard nothing since we asked: then the server was restored from a backup.
 */
const isNews = ({ revision }: SavedAnswer, { saved }: AnswerEntry, before: AnswerEntry | undefined): boolean => {
	const known = saved?.revision ?? 0;
	return revision > known || (revision < known && !before?.sending && before?.saved === saved);
};

const later = (one: string | undefined, other: string | null): Pick<AnswersState, 'lastSavedAt'> =>
	other && (!one || other > one) ? { lastSavedAt: other } : {};

const on: Handlers = {
	typed: (state, { question, value, carriedOver }) => {
		const entry = entryOf(state, question);
		const base = entry.draft?.base ?? entry.saved?.revision ?? 0;
		const backToSaved =
			isSameAnswer(value, entry.saved?.value ?? null) &&
			!entry.sending &&
			entry.tried.length === 0 &&
			entry.conflict.length === 0;
		const open = drop(entry, 'refused');
		const next = backToSaved ? drop(open, 'draft') : { ...open, draft: { value, carriedOver, base } };
		return withEntry(state, question, next);
	},
	ready: (state, { question }) => queued(state, question),
	sent: (state, { question }) => {
		const entry = entryOf(state, question);
		if (!entry.draft || !isSendable(entry)) return state;
		const next = withEntry(state, question, { ...entry, sending: entry.draft });
		return { ...next, queue: next.queue.filter((id) => id !== question) };
	},
	parted: (state, { question }) => {
		const entry = entryOf(state, question);
		if (!entry.draft || entry.sending) return state;
		return withEntry(state, question, { ...entry, tried: alsoTried(entry, entry.draft.value) });
	},
	saved: (state, { question, revision, savedAt, savedBy }) => {
		const { sending, ...entry } = entryOf(state, question);
		if (!sending) return state;
		const saved = { value: sending.value, carriedOver: sending.carriedOver, revision, savedAt, savedBy };
		const next = withEntry(state, question, settle({ ...entry, tried: alsoTried(entry, sending.value) }, saved, true));
		return { ...replied(next), lastSavedAt: savedAt };
	},
	stale: (state, { question, current, own }) => {
		const entry = unanswered(entryOf(state, question));
		const next = withEntry(state, question, settle(entry, current, own));
		return replied(queued(next, question, 'first'));
	},
	failed: (state, { question, unreachable }) => {
		const next = withEntry(state, question, unanswered(entryOf(state, question)));
		const held = unreachable || state.held === 'all' ? 'all' : [...state.held, question];
		const failures = state.held.length === 0 ? state.failures + 1 : state.failures;
		// Last: what stops this one, such as a filter on the way, need not stop the others.
		return { ...queued(next, question), held, failures };
	},
	waited: (state) => ({ ...state, held: [] }),
	refused: (state, { question, code }) => {
		const { sending, ...entry } = entryOf(state, question);
		const isStillSo = entry.draft !== undefined && entry.draft === sending;
		return replied(withEntry(state, question, isStillSo ? { ...entry, refused: code } : entry));
	},
	stopped: (state, { question, code }) => {
		const next = withEntry(state, question, drop(entryOf(state, question), 'sending'));
		return { ...queued(next, question, 'first'), stopped: code, failures: 0 };
	},
	resumed: (state) => {
		const { stopped: _, ...next } = state;
		return { ...next, failures: 0 };
	},
	resolved: (state, { question, value }) => {
		const { draft: _, refused: __, ...entry } = entryOf(state, question);
		const { value: current = null, revision = 0 } = entry.saved ?? {};
		const chosen = { ...entry, tried: [], conflict: [] };
		if (isSameAnswer(value, current)) return withEntry(state, question, chosen);
		const draft = { value, carriedOver: false, base: revision };
		return queued(withEntry(state, question, { ...chosen, draft }), question);
	},
	discarded: (state, { question }) => {
		const { draft: _, refused: __, ...entry } = entryOf(state, question);
		return withEntry(state, question, { ...entry, tried: [], conflict: [] });
	},
	fetched: (state, { answers, since }) =>
		[...new Set([...Object.keys(since), ...Object.keys(answers)])].reduce((sofar, question) => {
			const entry = entryOf(sofar, question);
			const answer = answers[question] ?? nothingSaved;
			// The reply to the request on its way will tell.
			if (entry.sending || !isNews(answer, entry, since[question])) return sofar;
			const next = withEntry(sofar, question, settle(entry, answer));
			return { ...next, ...later(next.lastSavedAt, answer.savedAt) };
		}, state),
	found: (state, { question, drafts }) => {
		const [newest, ...older] = drafts;
		if (!newest) return state;
		const entry = entryOf(state, question);
		if (entry.draft) return withEntry(state, question, conflictWith(entry, drafts));
		const { value, carriedOver, base, tried } = newest;
		const restored = { ...entry, draft: { value, carriedOver, base }, tried };
		const { saved } = entry;
		const settled = saved && saved.revision > base ? settle(restored, saved) : restored;
		return queued(withEntry(state, question, conflictWith(settled, older)), question);
	},
};

/** The whole behaviour of the answers: one function, no clock, no network. */
export const afterEvent = (state: AnswersState, event: AnswerEvent): AnswersState =>
	(on[event.type] as (state: AnswersState, event: AnswerEvent) => AnswersState)(state, event);

export const noAnswers: AnswersState = { entries: {}, queue: [], held: [], failures: 0 };
