import type { CurrentAnswer } from '#domain/contract/responses.ts';
import type { Answer } from '#domain/survey/answer.ts';
import type { ApiProblem } from '../../api.ts';

/** As the server holds it. JSON has no undefined, so that the engine's own type fits. */
export type SavedAnswer = Omit<CurrentAnswer, 'value' | 'own'> & { value: Answer | null };

/** Where the server holds no answer. */
export const nothingSaved: SavedAnswer = { value: null, revision: 0, carriedOver: false, savedAt: null, savedBy: null };

/** What was typed and is not acknowledged yet. */
export type Draft = {
	value: Answer | null;
	carriedOver: boolean;
	/** The revision that the person saw when typing. */
	base: number;
};

/** An answer found elsewhere that differs from the draft. */
export type OtherVersion =
	| ({ from: 'server' } & Pick<SavedAnswer, 'value' | 'savedAt' | 'savedBy'>)
	| { from: 'browser'; value: Answer | null; typedAt: string; key: string };

export type AnswerEntry = {
	saved?: SavedAnswer;
	draft?: Draft;
	/** The draft as it was when it was sent; while this is here, a request is on its way. */
	sending?: Draft;
	/** Values sent without a known outcome: where the same person saved one of them, it came from here. */
	tried: readonly (Answer | null)[];
	/** While there are any, a person must choose; nothing is sent. */
	conflict: readonly OtherVersion[];
	/** Why the server will not take the draft as it is. */
	refused?: ApiProblem['code'];
};

export type AnswersState = {
	entries: Readonly<Record<string, AnswerEntry>>;
	/** Question ids whose drafts wait to be sent, in order. */
	queue: readonly string[];
	/** Question ids that wait after a failure while others go on; all of them where the service cannot be reached. */
	held: readonly string[] | 'all';
	/** Waits in a row that ended in another failure. */
	failures: number;
	/** Why nothing can be saved at all any more. */
	stopped?: ApiProblem['code'];
	lastSavedAt?: string;
};

const nothingKnown: AnswerEntry = { tried: [], conflict: [] };

export const entryOf = (state: AnswersState, questionId: string): AnswerEntry =>
	state.entries[questionId] ?? nothingKnown;

/** The answer as the person sees it. */
export const shownValue = ({ draft, saved }: AnswerEntry): Answer | null =>
	draft ? draft.value : (saved?.value ?? null);

export const isCarriedOver = ({ draft, saved }: AnswerEntry): boolean => (draft ?? saved)?.carriedOver ?? false;

export const shownAnswers = (state: AnswersState): Record<string, Answer> =>
	Object.fromEntries(
		Object.entries(state.entries).flatMap(([id, entry]) => {
			const value = shownValue(entry);
			return value === null ? [] : [[id, value]];
		}),
	);

/** Whether a draft may go out: nobody has to choose first, and the server has not refused it. */
export const isSendable = ({ draft, conflict, refused }: AnswerEntry): boolean =>
	draft !== undefined && conflict.length === 0 && refused === undefined;

export const idsWhere = (state: AnswersState, holds: (entry: AnswerEntry) => boolean): string[] =>
	Object.keys(state.entries).filter((id) => holds(entryOf(state, id)));

/** The first in the queue that does not wait after a failure. */
export const nextToSend = ({ queue, held }: AnswersState): string | undefined =>
	held === 'all' ? undefined : queue.find((id) => !held.includes(id));

export const inFlight = (state: AnswersState): string | undefined => idsWhere(state, ({ sending }) => !!sending)[0];

/** Where saving stands as a whole, in the order of what matters most. */
export const savingState = (state: AnswersState): 'stopped' | 'attention' | 'retrying' | 'saving' | 'saved' => {
	const pending = idsWhere(state, (entry) => isSendable(entry));
	const needsAttention = ({ conflict, refused }: AnswerEntry) =>
		conflict.length > 0 || (refused !== undefined && refused !== 'not-asked');
	if (state.stopped) return 'stopped';
	if (idsWhere(state, needsAttention).length > 0) return 'attention';
	if (pending.length > 0) return state.failures > 0 ? 'retrying' : 'saving';
	return 'saved';
};
