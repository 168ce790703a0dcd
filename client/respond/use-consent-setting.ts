import { useSyncExternalStore } from 'react';
import { request } from '../api.ts';
import { type ConsentSetting, type ConsentState, createConsentSetting } from './consent-setting.ts';
import { useResponse } from './response-context.ts';
import type { AnswerStore } from './store/answer-store.ts';

/** Kept as long as the answers: a choice on its way outlives the page it was made on. */
const settings = new WeakMap<AnswerStore, ConsentSetting>();

/** The choice on quoting for the whole return, and where saving it stands. */
export const useConsentSetting = (): [ConsentState, ConsentSetting['choose']] => {
	const { response, store, refresh } = useResponse();
	const params = { response: response.id };
	const setting =
		settings.get(store) ??
		createConsentSetting({
			send: (consent) => request('PUT /api/responses/:response/default-consent', { params, body: { consent } }),
			onSaved: refresh,
		});
	settings.set(store, setting);
	return [useSyncExternalStore(setting.subscribe, setting.state), setting.choose];
};
