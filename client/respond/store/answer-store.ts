import type { Answer } from '#domain/survey/answer.ts';
import { type ApiProblem, isTemporary, type Outcome } from '../../api.ts';
import { type AnswerEvent, afterEvent, noAnswers } from './answer-events.ts';
import {
	type AnswersState,
	type Draft,
	entryOf,
	idsWhere,
	inFlight,
	isSendable,
	nextToSend,
	type SavedAnswer,
} from './answer-state.ts';
import type { UnsavedMirror } from './unsaved-mirror.ts';

export type SendAnswer = (
	question: string,
	draft: Draft,
	options: { keepalive: boolean },
) => Promise<Outcome<{ revision: number; savedAt: string }>>;

type Dependencies = {
	send: SendAnswer;
	mirror: UnsavedMirror;
	personName: string;
	/** Calls back after some milliseconds; returns how to call it off. */
	later: (milliseconds: number, act: () => void) => () => void;
	/** Told when the server will not take anything more, or holds something unexpected. */
	onStopped: () => void;
};

export type AnswerStore = ReturnType<typeof createAnswerStore>;

const pauseInTyping = 900;
const backoff = [1, 2, 4, 8, 15, 30].map((seconds) => seconds * 1000);

const stopping: readonly ApiProblem['code'][] = [
	'not-signed-in',
	'not-allowed',
	'not-found',
	'round-not-open',
	'round-closed',
	'return-submitted',
	'cross-site',
];

const isCurrentAnswer = (value: unknown): value is SavedAnswer & { own: boolean } =>
	typeof value === 'object' && value !== null && 'value' in value && 'revision' in value && 'own' in value;

/** What the reply to a save means for the answers. */
const eventOf = (
	question: string,
	outcome: Outcome<{ revision: number; savedAt: string }>,
	savedBy: string,
): AnswerEvent => {
	if (outcome.ok) return { type: 'saved', question, savedBy, ...outcome.result };
	const { problem } = outcome;
	if (problem.code === 'stale-revision' && isCurrentAnswer(problem.current)) {
		const { own, ...current } = problem.current;
		return { type: 'stale', question, current, own };
	}
	if (isTemporary(problem)) return { type: 'failed', question, unreachable: problem.code === 'unreachable' };
	const type = stopping.includes(problem.code) ? 'stopped' : 'refused';
	return { type, question, code: problem.code };
};

/** Saves answer by answer, in order, one request at a time; keeps what is not acknowledged in the browser. */
export const createAnswerStore = ({ send, mirror, personName, later, onStopped }: Dependencies) => {
	let state: AnswersState = noAnswers;
	const listeners = new Set<() => void>();
	const pauses = new Map<string, () => void>();
	const unmirrored = new Set<string>();
	let retry: (() => void) | undefined;

	const mirrorChanges = (before: AnswersState): void => {
		for (const id of Object.keys(state.entries)) {
			const [was, is] = [entryOf(before, id), entryOf(state, id)];
			if (was.draft === is.draft && was.tried === is.tried) continue;
			if (is.draft && !mirror.keep(id, is)) unmirrored.add(id);
			else unmirrored.delete(id);
			if (!is.draft) mirror.forget(id);
		}
	};

	const dispatch = (event: AnswerEvent): void => {
		const before = state;
		state = afterEvent(state, event);
		mirrorChanges(before);
		for (const listener of listeners) listener();
	};

	const pump = (): void => {
		const question = nextToSend(state);
		if (question === undefined || state.stopped || inFlight(state) !== undefined) return;
		dispatch({ type: 'sent', question });
		const { sending } = entryOf(state, question);
		if (sending) void send(question, sending, { keepalive: false }).then((outcome) => heard(question, outcome));
	};

	const heard = (question: string, outcome: Awaited<ReturnType<SendAnswer>>): void => {
		const event = eventOf(question, outcome, personName);
		dispatch(event);
		if (event.type === 'failed') {
			const wait = backoff[Math.min(state.failures, backoff.length) - 1] ?? 0;
			retry ??= later(wait, tryNow);
		}
		if (event.type === 'saved') askAgainWhatWasNotAsked();
		if (event.type === 'stopped') onStopped();
		pump();
	};

	/** A saved answer may have brought a question back whose text the server would not take before. */
	const askAgainWhatWasNotAsked = (): void => {
		for (const question of idsWhere(state, ({ refused }) => refused === 'not-asked')) {
			const { draft } = entryOf(state, question);
			if (draft) type(question, draft.value, draft);
		}
	};

	const tryNow = (): void => {
		retry?.();
		retry = undefined;
		dispatch({ type: 'waited' });
		pump();
	};

	const ready = (question: string): void => {
		pauses.get(question)?.();
		pauses.delete(question);
		dispatch({ type: 'ready', question });
		pump();
	};

	const type = (
		question: string,
		value: Answer | null,
		{ carriedOver = false, pause = false }: { carriedOver?: boolean; pause?: boolean } = {},
	): void => {
		pauses.get(question)?.();
		pauses.delete(question);
		dispatch({ type: 'typed', question, value, carriedOver });
		if (pause)
			pauses.set(
				question,
				later(pauseInTyping, () => ready(question)),
			);
		else ready(question);
	};

	const forgetOthers = (question: string): void => {
		for (const other of entryOf(state, question).conflict) if (other.from === 'browser') mirror.forgetKey(other.key);
	};

	const sendable = (): string[] => idsWhere(state, isSendable);

	return {
		subscribe: (listener: () => void): (() => void) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		state: (): AnswersState => state,
		type,
		/** Everything typed is sent without waiting for a pause. */
		flush: (): void => sendable().forEach(ready),
		tryNow,
		resume: (): void => {
			dispatch({ type: 'resumed' });
			tryNow();
		},
		resolve: (question: string, value: Answer | null): void => {
			forgetOthers(question);
			dispatch({ type: 'resolved', question, value });
			pump();
		},
		discard: (question: string): void => {
			forgetOthers(question);
			dispatch({ type: 'discarded', question });
		},
		/** `since`: the state when the answers were asked for. */
		fetched: (answers: Readonly<Record<string, SavedAnswer>>, since = state): void => {
			dispatch({ type: 'fetched', answers, since: since.entries });
			pump();
		},
		/** Takes over what pages that are gone left in this browser. */
		restore: (pages: ReadonlySet<string>): void => {
			for (const [question, drafts] of mirror.leftBehind(pages)) {
				dispatch({ type: 'found', question, drafts });
				// Under keys of our own by now; other versions stay under theirs until somebody chooses.
				const open = entryOf(state, question).conflict.flatMap((other) => (other.from === 'browser' ? other.key : []));
				for (const { key } of drafts) if (!open.includes(key) && !unmirrored.has(question)) mirror.forgetKey(key);
			}
			pump();
		},
		/** The page is being left: all at once, and nobody hears the replies. */
		part: (): void => {
			for (const question of sendable()) {
				const { draft, sending } = entryOf(state, question);
				if (!draft || sending || state.stopped) continue;
				dispatch({ type: 'parted', question });
				void send(question, draft, { keepalive: true });
			}
		},
		/** Whether something typed is neither saved nor kept in the browser. */
		isUnsafe: (): boolean => unmirrored.size > 0,
	};
};
