import { useMemo } from 'react';
import type { MessageKey, Values } from '../../i18n/text.tsx';
import { useText } from '../../i18n/text.tsx';
import type { Words } from '../figure-words.ts';
import { useWords } from '../use-words.ts';
import type { WorkView } from './work-view.ts';

/** What the workbench says beyond the results: its own words, and the names of groups and questions. */
export type WorkWords = Words & {
	w: (key: MessageKey<'analysis'>, values?: Values) => string;
	/** The name of a group; "all governments" for the whole. */
	group: (id: string) => string;
	/** The title of a question or indicator. */
	title: (id: string) => string;
};

export const wordsOf = (view: WorkView, words: Words, w: WorkWords['w']): WorkWords => {
	const titles = new Map([...view.analysis.indicators, ...view.analysis.concepts].map(({ id, title }) => [id, title]));
	return {
		...words,
		w,
		group: (id) => (id === 'all' ? w('scope.all') : (view.groups.get(id)?.name ?? id)),
		title: (id) => titles.get(id) ?? id,
	};
};

export const useWorkWords = (view: WorkView): WorkWords => {
	const words = useWords(view);
	const { t } = useText('analysis');
	// biome-ignore lint/correctness/useExhaustiveDependencies: `words` changes with the language, which `t` depends on.
	return useMemo(() => wordsOf(view, words, t), [view, words]);
};
