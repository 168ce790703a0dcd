import type { Consent } from '#domain/survey/answer.ts';
import type { ApiProblem, Outcome } from '../api.ts';

export type ConsentState =
	| { state: 'still' }
	| { state: 'saving'; chosen: Consent }
	| { state: 'failed'; chosen: Consent; problem: ApiProblem }
	/** `chosen` where the page could not be read again since. */
	| { state: 'saved'; chosen?: Consent };

type Dependencies = {
	send: (consent: Consent) => Promise<Outcome<unknown>>;
	/** Reads the page again; false where that did not work. */
	onSaved: () => Promise<boolean>;
};

export type ConsentSetting = ReturnType<typeof createConsentSetting>;

/** Saves the choice on quoting, one request at a time, so that the last choice is the one that stands. */
export const createConsentSetting = ({ send, onSaved }: Dependencies) => {
	let state: ConsentState = { state: 'still' };
	let wanted: Consent = 'none';
	const listeners = new Set<() => void>();
	const become = (next: ConsentState): void => {
		state = next;
		for (const listener of listeners) listener();
	};

	const save = async (chosen: Consent): Promise<void> => {
		const outcome = await send(chosen);
		const isRead = outcome.ok && wanted === chosen && (await onSaved());
		if (wanted !== chosen) return save(wanted);
		if (outcome.ok) become(isRead ? { state: 'saved' } : { state: 'saved', chosen });
		else become({ state: 'failed', chosen, problem: outcome.problem });
	};
	return {
		state: (): ConsentState => state,
		subscribe: (listener: () => void): (() => void) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		choose: (chosen: Consent): void => {
			const isSaving = state.state === 'saving';
			wanted = chosen;
			become({ state: 'saving', chosen });
			if (!isSaving) void save(chosen);
		},
	};
};
