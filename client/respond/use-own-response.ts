import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiProblem, request } from '../api.ts';
import { useLanguage } from '../i18n/text.tsx';
import type { OwnResponse } from './own-response.ts';
import type { AnswersState, SavedAnswer } from './store/answer-state.ts';
import type { AnswerStore } from './store/answer-store.ts';
import { openStore } from './store/open-store.ts';

/** Kept while the browser's page lives, so that going to another page and back loses nothing. */
let opened: { responseId: string; store: AnswerStore; stopped: () => void } | undefined;

/** `since`: the answers when the response was asked for. */
const storeOf = (response: OwnResponse, since: AnswersState | undefined, stopped: () => void): AnswerStore => {
	const isOpen = opened?.responseId === response.id;
	if (!opened || !isOpen)
		opened = { responseId: response.id, store: openStore(response, () => opened?.stopped()), stopped };
	opened.stopped = stopped;
	opened.store.fetched(response.answers as Record<string, SavedAnswer>, isOpen ? since : undefined);
	return opened.store;
};

const awayLongEnough = 30_000;

/** Reads the response anew when somebody comes back to the page: others may have answered. */
const useReturnToPage = (refresh: () => Promise<unknown>): void => {
	useEffect(() => {
		let leftAt = Date.now();
		const change = (): void => {
			if (document.visibilityState === 'hidden') leftAt = Date.now();
			else if (Date.now() - leftAt > awayLongEnough) void refresh();
		};
		document.addEventListener('visibilitychange', change);
		return () => document.removeEventListener('visibilitychange', change);
	}, [refresh]);
};

export type OpenResponse = {
	response: OwnResponse;
	store: AnswerStore;
	/** Reads the response anew: its state, its returns, the answers others gave. False where that did not work. */
	refresh: () => Promise<boolean>;
	/** Why the last reading failed; the page shows what it read before. */
	problem: ApiProblem | undefined;
};

/** The signed-in government's response in the reader's language, and the store of its answers. */
export const useOwnResponse = (): Partial<OpenResponse> & Pick<OpenResponse, 'refresh'> => {
	const { language } = useLanguage();
	const [open, setOpen] = useState<{ response: OwnResponse; store: AnswerStore }>();
	const [problem, setProblem] = useState<ApiProblem>();

	const readings = useRef(0);
	const shown = useRef<string>(undefined);

	const read = useCallback(async (): Promise<AnswerStore | undefined> => {
		const reading = ++readings.current;
		const since = opened?.store.state();
		const outcome = await request('GET /api/responses/mine', { query: { language } });
		// Overtaken by a later reading, perhaps in another language.
		if (reading !== readings.current) return undefined;
		setProblem(outcome.ok ? undefined : outcome.problem);
		if (!outcome.ok) return undefined;
		// Somebody signed in for another government in this browser: its page must not take this one's place unasked.
		if (shown.current !== undefined && shown.current !== outcome.result.id) {
			setProblem({ code: 'not-signed-in', errors: [] });
			return undefined;
		}
		shown.current = outcome.result.id;
		const store = storeOf(outcome.result, since, () => void read());
		setOpen({ response: outcome.result, store });
		return store;
	}, [language]);

	// The same function in every language: what holds it for a while must not bring the language of then back.
	const latest = useRef(read);
	const refresh = useCallback(async () => {
		const store = await latest.current();
		// Not after a stop that the server itself has just said, or the two would go round in circles.
		store?.resume();
		return store !== undefined;
	}, []);
	useEffect(() => {
		latest.current = read;
		void refresh();
	}, [read, refresh]);
	useReturnToPage(refresh);

	return { ...open, refresh, problem };
};
