import type { AnswerEntry, OtherVersion, SavedAnswer } from './answer-state.ts';
import { isSameAnswer } from './same-answer.ts';

export const drop = (entry: AnswerEntry, key: 'draft' | 'sending' | 'refused'): AnswerEntry => {
	const { [key]: _, ...rest } = entry;
	return rest;
};

const versionOf = ({ value, savedAt, savedBy }: SavedAnswer): OtherVersion => ({
	from: 'server',
	value,
	savedAt,
	savedBy,
});

/** Adds other versions that say something else than the draft, each once. */
export const conflictWith = (
	entry: AnswerEntry,
	others: readonly { value: AnswerEntry['tried'][number]; typedAt: string; key: string }[],
): AnswerEntry => {
	const known = [...entry.tried, entry.saved?.value ?? null, ...(entry.draft ? [entry.draft.value] : [])];
	const different: OtherVersion[] = [];
	for (const { value, typedAt, key } of others) {
		if ([...known, ...different.map((other) => other.value)].some((seen) => isSameAnswer(seen, value))) continue;
		different.push({ from: 'browser', value, typedAt, key });
	}
	return { ...entry, conflict: [...entry.conflict, ...different] };
};

/**
 * Brings an entry together with what the server now holds: the same as the draft, and it is saved; something we sent
 * ourselves, and the draft follows it; anything else, and a person chooses. Equal words may be another person's: where
 * `own` does not say who saved what was sent from here, the next save will tell.
 */
export const settle = (entry: AnswerEntry, server: SavedAnswer, own?: boolean): AnswerEntry => {
	const fromBrowser = entry.conflict.filter(({ from }) => from === 'browser');
	const known: AnswerEntry = { ...entry, saved: server, tried: [], conflict: fromBrowser };
	const { draft } = entry;
	if (!draft) return known;
	const followed = { ...known, draft: { ...draft, base: server.revision } };
	if (isSameAnswer(draft.value, server.value))
		return fromBrowser.length === 0 ? drop(drop(known, 'draft'), 'refused') : followed;
	const wasSent = entry.tried.some((value) => isSameAnswer(value, server.value));
	if (wasSent && own === undefined) return entry;
	return wasSent && own ? followed : { ...known, conflict: [versionOf(server), ...fromBrowser] };
};
