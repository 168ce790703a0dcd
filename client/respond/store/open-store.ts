import { request } from '../../api.ts';
import type { OwnResponse } from '../own-response.ts';
import { type AnswerStore, createAnswerStore, type SendAnswer } from './answer-store.ts';
import { livePages } from './live-pages.ts';
import { mirrorIn } from './unsaved-mirror.ts';

/** Undefined where the browser forbids it. */
const localStorageIfAllowed = (): Storage | undefined => {
	try {
		return window.localStorage;
	} catch {
		// Without it the store warns before unsaved text is left behind.
		return undefined;
	}
};

const later = (milliseconds: number, act: () => void): (() => void) => {
	const timer = setTimeout(act, milliseconds);
	return () => clearTimeout(timer);
};

const listen = (store: AnswerStore): void => {
	window.addEventListener('online', store.tryNow);
	window.addEventListener('pagehide', store.part);
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') store.flush();
		else store.tryNow();
	});
	window.addEventListener('beforeunload', (event) => {
		if (store.isUnsafe()) event.preventDefault();
	});
};

/** The answers of a response on this page, with what earlier pages left unsaved in this browser. */
export const openStore = ({ id, personName }: OwnResponse, onStopped: () => void): AnswerStore => {
	const pageId = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
	const send: SendAnswer = (question, { value, base, carriedOver }, options) =>
		request(
			'PUT /api/responses/:response/answers/:question',
			{ params: { response: id, question }, body: { value, revision: base, carriedOver } },
			options,
		);
	const mirror = mirrorIn(localStorageIfAllowed(), { responseId: id, pageId, now: () => new Date() });
	const store = createAnswerStore({ send, mirror, personName, later, onStopped });
	listen(store);
	void livePages(pageId).then(store.restore);
	return store;
};
