import type { Answer } from '#domain/survey/answer.ts';
import type { FoundDraft } from './answer-events.ts';
import type { AnswerEntry } from './answer-state.ts';

/**
 * What is typed and not yet acknowledged, kept in the browser over a reload. Each page has keys of its own, so that two
 * pages of one browser cannot overwrite each other's text.
 */
export type UnsavedMirror = {
	/** False where the browser will not keep it (storage full, or switched off). */
	keep: (question: string, entry: AnswerEntry) => boolean;
	forget: (question: string) => void;
	forgetKey: (key: string) => void;
	/** What pages that are gone left behind, by question, newest first. */
	leftBehind: (livePages: ReadonlySet<string>) => Map<string, FoundDraft[]>;
};

type Kept = { value: Answer | null; carriedOver: boolean; base: number; tried: (Answer | null)[]; typedAt: string };

const isKept = (value: unknown): value is Kept =>
	typeof value === 'object' && value !== null && 'value' in value && 'base' in value && 'tried' in value;

const readKept = (written: string | null): Kept | undefined => {
	try {
		const value: unknown = JSON.parse(written ?? 'null');
		return isKept(value) ? value : undefined;
	} catch {
		// Not ours, or written by half: there is nothing in it to restore.
		return undefined;
	}
};

type Place = { responseId: string; pageId: string; now: () => Date };

export const mirrorIn = (storage: Storage | undefined, { responseId, pageId, now }: Place): UnsavedMirror => {
	const prefix = `unsaved/${responseId}/`;
	const keyOf = (question: string): string => `${prefix}${pageId}/${question}`;

	const leftBehind: UnsavedMirror['leftBehind'] = (livePages) => {
		const found = new Map<string, FoundDraft[]>();
		for (const key of Object.keys(storage ?? {})) {
			if (!key.startsWith(prefix)) continue;
			const [page = '', question = ''] = key.slice(prefix.length).split('/');
			const kept = readKept(storage?.getItem(key) ?? null);
			if (!kept || page === pageId || livePages.has(page)) continue;
			found.set(question, [...(found.get(question) ?? []), { ...kept, key }]);
		}
		for (const drafts of found.values()) drafts.sort((one, other) => (one.typedAt < other.typedAt ? 1 : -1));
		return found;
	};

	return {
		keep: (question, { draft, tried }) => {
			if (!draft || !storage) return !draft;
			try {
				const kept: Kept = { ...draft, tried: [...tried], typedAt: now().toISOString() };
				storage.setItem(keyOf(question), JSON.stringify(kept));
				return true;
			} catch {
				// Full or forbidden: the caller warns before the page is left.
				return false;
			}
		},
		forget: (question) => storage?.removeItem(keyOf(question)),
		forgetKey: (key) => storage?.removeItem(key),
		leftBehind,
	};
};
