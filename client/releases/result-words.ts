import { countOf, percent, points, type Words } from '../analyse/figure-words.ts';
import type { Translate } from '../i18n/text.tsx';
import type { Result } from './types.ts';

/** What a release is said with: the words of figures, and its own. */
export type ReleaseWords = Words & { say: Translate<'releases'> };

type Value = Extract<Result, { kind: 'value' }>;

const valueInWords = (value: Value, words: ReleaseWords): string => {
	const { say, numbers } = words;
	switch (value.measure) {
		case 'share':
			return say('release.figure', {
				figure: percent(value.share, words),
				base: countOf(value.yes, value.base, words),
			});
		case 'mean':
			return say('release.mean', {
				mean: points(value.mean, 'score', words),
				base: words.t('base.governments', { count: value.base }),
			});
		case 'distribution':
			return value.options
				.map(({ id, count }) => say('release.band', { band: id, count: countOf(count, value.base, words) }))
				.join(say('release.separator'));
		case 'panel':
			return say('release.moved', {
				gained: value.gained,
				lost: value.lost,
				base: numbers.count(value.base),
			});
	}
};

/** A published figure in a few words. What is withheld is one word, never a reason. */
export const resultInWords = (result: Result, words: ReleaseWords): string => {
	switch (result.kind) {
		case 'value':
			return valueInWords(result, words);
		case 'words':
			return words.t(`figure.${result.words}`);
		case 'confidential':
			return words.t('figure.confidential');
		case 'missing':
			return words.t(`missing.${result.reason}`);
	}
};
