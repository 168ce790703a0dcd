import type { Translate } from '../i18n/text.tsx';
import type { OwnFigures, OwnQuestion, Share } from './view.ts';

type Words = { t: Translate<'own'>; percent: (share: string) => string };

/** The share with its base, such as "60%" and "24 of 40"; otherwise the words in its place. */
export const shareInWords = (share: Share, { t, percent }: Words): { said: string; base: string | undefined } => {
	switch (share.kind) {
		case 'share':
			return {
				said: t('own.percent', { number: percent(share.share) }),
				base: t('own.of', { yes: share.yes, base: share.base }),
			};
		case 'words':
			return { said: t(`figure.${share.words}`), base: undefined };
		case 'confidential':
			return { said: t('figure.confidential'), base: undefined };
		default:
			return { said: t(`own.${share.kind}`), base: undefined };
	}
};

export const answerInWords = (choice: OwnQuestion['thisTime'], t: Translate<'own'>): string => {
	switch (choice) {
		case 'yes':
		case 'no':
		case 'prefer-not':
			return t(`answer.${choice}`);
		case 'not-applicable':
		case 'not-asked':
			return t(`own.${choice}`);
		case null:
			return t('own.not-answered');
	}
};

/** How far the two answers may be compared, where that is not plain; undefined where it is. */
export const comparabilityInWords = (
	{ comparability }: OwnQuestion,
	{ before }: OwnFigures,
	t: Translate<'own'>,
): string | undefined => {
	if (!before || (comparability !== 'reworded' && comparability !== 'broken')) return undefined;
	return t(`own.tag-${comparability}`, { edition: before.id });
};

export const groupInWords = (group: string, { groups }: OwnFigures, t: Translate<'own'>): string =>
	groups.find(({ id }) => id === group)?.name ?? t('own.everyone');
