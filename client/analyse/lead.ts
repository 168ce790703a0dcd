import { compareExact } from '#domain/indicators/arithmetic/exact.ts';
import type { RateFigure, ShareFigure } from './board.ts';
import { percent, points, type Words } from './figure-words.ts';
import type { EditionView, ResultsView, Row } from './view.ts';

export type Answered = { edition: EditionView; rate: RateFigure };

/** The rounds with a response rate, the newest first. */
export const answeredRounds = ({ editions }: ResultsView): Answered[] =>
	editions.toReversed().flatMap((edition) => {
		const { responseRate: rate } = edition;
		return rate.kind === 'value' && rate.measure === 'response-rate' ? [{ edition, rate }] : [];
	});

/** The heading of the whole: how many answered last. */
export const headingOf = (view: ResultsView, { t, numbers }: Words): string => {
	const [newest] = answeredRounds(view);
	if (!newest) return t('heading.none');
	const { submitted, contacted } = newest.rate;
	return t('heading.answered', {
		answered: numbers.count(submitted),
		contacted: numbers.count(contacted),
		count: contacted,
		edition: newest.edition.label,
	});
};

/** What the figures say first, a sentence each. */
export const leadOf = (view: ResultsView, words: Words): string[] => {
	const [newest, before] = answeredRounds(view);
	if (!newest) return [words.t('lead.none')];
	return [
		words.t('lead.rate', { rate: percent(newest.rate.rate, words) }),
		...(before ? [rateBefore(before, words)] : []),
		...majorities(view, newest.edition.id, words),
		...view.indicators.flatMap((row) => difference(row, newest.edition.id, words)),
	];
};

const rateBefore = ({ edition, rate }: Answered, words: Words): string =>
	words.t('lead.rate-before', {
		edition: edition.label,
		rate: percent(rate.rate, words),
		answered: words.numbers.count(rate.submitted),
		contacted: words.numbers.count(rate.contacted),
	});

const sharesOf = ({ rows }: ResultsView, edition: string): ShareFigure[] =>
	[...rows.values()].flatMap(({ points: all }) => {
		const figure = all.find((point) => point.edition === edition)?.figure;
		return figure?.kind === 'value' && figure.measure === 'share' ? [figure] : [];
	});

const majorities = (view: ResultsView, edition: string, { t }: Words): string[] => {
	const shares = sharesOf(view, edition);
	const above = shares.filter(({ share }) => compareExact(share, '1/2') > 0).length;
	return shares.length === 0 ? [] : [t('lead.majorities', { count: above, total: shares.length })];
};

const difference = (row: Row, edition: string, words: Words): string[] => {
	const figure = row.points.find((point) => point.edition === edition)?.figure;
	if (row.kind !== 'difference' || figure?.kind !== 'value' || figure.measure !== 'mean') return [];
	return [
		words.t('lead.difference', {
			title: row.title,
			points: points(figure.mean, row.kind, words),
			base: figure.base,
		}),
	];
};
