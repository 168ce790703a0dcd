import { useMemo } from 'react';
import { numbersIn } from '../analyse/figure-numbers.ts';
import { useText } from '../i18n/text.tsx';
import type { ReleaseWords } from './result-words.ts';

/** The words that a release's figures are said with, in the reader's language. */
export const useReleaseWords = (): ReleaseWords => {
	const { t, formats, language } = useText('results');
	const { t: say } = useText('releases');
	// biome-ignore lint/correctness/useExhaustiveDependencies: the language is all that the others depend on.
	return useMemo(() => {
		const list = new Intl.ListFormat(language, { type: 'conjunction' });
		return {
			t,
			say,
			numbers: numbersIn(language),
			date: formats.date,
			label: (edition) => edition,
			list: (items) => list.format(items),
			withheld: [],
		};
	}, [language]);
};
