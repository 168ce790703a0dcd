import { confidential, type Figure, type MissingReason, type Value } from '../figures/value.ts';

export const leastBase = 5;
const leastOfEach = 2;

/** The figure rule: at least five answered, with at least two yes and two no. */
export const meetsFigureRule = (yes: number, no: number): boolean =>
	yes + no >= leastBase && yes >= leastOfEach && no >= leastOfEach;

/** What these say follows from the definition or from the response rate, never from an answer. */
const openReasons: readonly MissingReason[] = [
	'not-in-edition',
	'not-fielded',
	'not-reported',
	'no-returns',
	'too-few-questions',
];

const mayBeShown = (value: Value, shares: readonly Figure[]): boolean => {
	switch (value.measure) {
		case 'share':
			return meetsFigureRule(value.yes, value.no);
		case 'mean':
			return value.base >= leastBase && shares.every(isShownShare);
		case 'distribution':
			return (
				shares.every(isShownShare) && value.options.every(({ count }) => meetsFigureRule(count, value.base - count))
			);
		case 'answers':
			return value.base >= leastBase;
		case 'response-rate':
			return true;
	}
};

const isShownShare = (figure: Figure): boolean =>
	figure.kind === 'value' && figure.measure === 'share' && meetsFigureRule(figure.yes, figure.no);

/**
 * A figure of a confidential round as it may be shown: itself, or `confidential`, with no other reason.
 *
 * The figure rule alone; nothing here looks at subtraction between figures. That nobody answered, or was asked, is an
 * answer too and is withheld. A list is shown where each of its options is a figure that may be; a mean, and bands,
 * where each of the shares they are made of may be. Open questions: the number that answered, from five on.
 *
 * @param shares for an indicator: the shares of yes of the concepts it goes back to, in the same edition
 */
export const underFigureRule = (figure: Figure, shares: readonly Figure[] = []): Figure => {
	if (figure.kind === 'missing') return openReasons.includes(figure.reason) ? figure : confidential;
	return figure.kind !== 'value' || mayBeShown(figure, shares) ? figure : confidential;
};
