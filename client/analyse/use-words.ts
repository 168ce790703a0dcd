import { useMemo } from 'react';
import { useText } from '../i18n/text.tsx';
import { numbersIn } from './figure-numbers.ts';
import type { Words } from './figure-words.ts';
import type { ResultsView } from './view.ts';

/** The words that the figures of a view are said with, in the reader's language. */
export const useWords = (view: ResultsView): Words => {
	const { t, formats, language } = useText('results');
	// biome-ignore lint/correctness/useExhaustiveDependencies: the language is all that `t` and `formats` depend on.
	return useMemo(() => {
		const labels = new Map(view.editions.map(({ id, label }) => [id, label]));
		const list = new Intl.ListFormat(language, { type: 'conjunction' });
		return {
			t,
			numbers: numbersIn(language),
			date: formats.date,
			label: (edition) => labels.get(edition) ?? edition,
			list: (items) => list.format(items),
			withheld: view.results.withheldEditions,
		};
	}, [view, language]);
};
