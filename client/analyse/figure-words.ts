import { roundHalfAway } from '#domain/indicators/arithmetic/exact.ts';
import type common from '../i18n/en/common.json';
import type results from '../i18n/en/results.json';
import type { Values } from '../i18n/message.ts';
import {
	type AbsentFigure,
	type Figure,
	isAbsent,
	type Link,
	type MeanFigure,
	type ReportedFigure,
	type ShareFigure,
} from './board.ts';
import type { Numbers } from './figure-numbers.ts';
import type { Point, Row, RowKind } from './view.ts';

/** What figures are said with, in one language. */
export type Words = {
	t: (key: keyof (typeof results & typeof common), values?: Values) => string;
	numbers: Numbers;
	/** Such as "2012". */
	label: (edition: string) => string;
	/** Such as "12 August 2012". */
	date: (instant: string) => string;
	/** Such as "2010 and 2012". */
	list: (items: readonly string[]) => string;
	/** Editions whose round is not open to the reader. */
	withheld: readonly string[];
};

export const percent = (share: string, { t, numbers }: Words, digits: 0 | 1 = 0): string =>
	t('figure.percent', { number: numbers.percent(share, digits) });

export const countOf = (part: number, whole: number, { t, numbers }: Words): string =>
	t('figure.of', { part: numbers.count(part), whole: numbers.count(whole) });

/** A score is a bare number of 100; a difference says that it is points. */
export const points = (value: string, kind: RowKind, { t, numbers }: Words, digits: 0 | 1 = 0): string => {
	const number = numbers.points(value, digits);
	return kind === 'difference' ? t('figure.points', { count: Number(roundHalfAway(value, digits)), number }) : number;
};

/** As published, in quotation marks; "about 30 points, derived" where it was computed from published numbers. */
export const reportedInShort = (figure: ReportedFigure, kind: RowKind, words: Words): string => {
	const { t } = words;
	if (figure.wording !== undefined) return t('figure.quoted', { wording: figure.wording });
	const number = figure.measure === 'share' ? percent(figure.low, words) : points(figure.low, kind, words);
	const said = figure.about ? t('figure.about', { figure: number }) : number;
	return figure.derived ? t('figure.derived', { figure: said }) : said;
};

/** What is published says of the number: "more than 50%, up to 100%". Undefined where it is a number itself. */
export const reportedRange = (figure: ReportedFigure, kind: RowKind, words: Words): string | undefined => {
	const { low, lowIncluded, high, highIncluded, measure } = figure;
	if (low === high) return undefined;
	const write = (value: string) => (measure === 'share' ? percent(value, words) : points(value, kind, words));
	const from = words.t(lowIncluded ? 'reported.at-least' : 'reported.more-than', { figure: write(low) });
	const to = words.t(highIncluded ? 'reported.at-most' : 'reported.less-than', { figure: write(high) });
	return words.t('reported.range', { from, to });
};

/** Why there is no number; in a release, the words in its place. */
export const reasonInWords = (figure: AbsentFigure, edition: string, { t, withheld }: Words): string => {
	if (figure.kind === 'confidential') return t('missing.confidential');
	if (figure.kind === 'words') return t(`figure.${figure.words}`);
	if (figure.reason === 'not-fielded' && withheld.includes(edition)) return t('missing.withheld');
	return t(`missing.${figure.reason}`);
};

/** The figure alone, such as "61%", to be shown with its base. */
export const figureInShort = ({ edition, figure }: Point, kind: RowKind, words: Words): string => {
	if (figure.kind === 'reported') return reportedInShort(figure, kind, words);
	if (figure.kind !== 'value') return reasonInWords(figure, edition, words);
	switch (figure.measure) {
		case 'share':
			return percent(figure.share, words);
		case 'mean':
			return points(figure.mean, kind, words);
		case 'response-rate':
			return percent(figure.rate, words);
		default:
			return words.numbers.count(figure.base);
	}
};

/** What the figure is of, such as "56 of 92"; undefined where there is no figure. */
export const baseInShort = (figure: Figure, words: Words): string | undefined => {
	const { t } = words;
	if (figure.kind === 'reported')
		return figure.contacted === undefined ? t('base.reported') : t('base.reported-of', { count: figure.contacted });
	if (figure.kind !== 'value') return undefined;
	switch (figure.measure) {
		case 'share':
			return countOf(figure.yes, figure.base, words);
		case 'mean':
			return t('base.governments', { count: figure.base });
		case 'response-rate':
			return countOf(figure.submitted, figure.contacted, words);
		case 'distribution':
			return t('base.answered', { count: figure.base });
		case 'answers':
			return t('base.wrote', { count: figure.base, submitted: figure.submitted });
	}
};

/** Where it would lie whatever those that did not answer had said: "40% to 74%". */
export const boundsInWords = (figure: ShareFigure | MeanFigure, kind: RowKind, words: Words, digits: 0 | 1 = 0) => {
	const [low, high] = figure.bounds;
	if (figure.measure === 'mean')
		return words.t('figure.range', { low: words.numbers.points(low, digits), high: points(high, kind, words, digits) });
	return percentRange(words.numbers.percent(low, digits), words.numbers.percent(high, digits), words);
};

export const intervalInWords = ({ interval: [low, high] }: ShareFigure, words: Words, digits: 0 | 1 = 0): string =>
	percentRange(words.numbers.percentOf(low, digits), words.numbers.percentOf(high, digits), words);

const percentRange = (low: string, high: string, { t }: Words): string => t('figure.percent-range', { low, high });

/** How it compares with the edition before, in a word or two. */
export const linkInShort = (link: Link | undefined, { t, label }: Words): string =>
	!link || link.status === 'first'
		? t('link.short.first')
		: t(`link.short.${link.status}`, { edition: label(link.with) });

/** What changed since the edition before, in a sentence or two; undefined where nothing did. */
export const changeInWords = (link: Link | undefined, of: Row['of'], { t, label }: Words): string | undefined => {
	if (link?.status !== 'reworded' && link?.status !== 'broken') return undefined;
	const said = t(`link.${of}.${link.status}`, { edition: label(link.with) });
	return link.note === undefined ? said : t('link.noted', { said, note: link.note });
};

/** One point as a sentence: edition, figure, base, bounds. */
export const pointInWords = (point: Point, kind: RowKind, words: Words): string => {
	const { t } = words;
	const { figure } = point;
	const said = { edition: words.label(point.edition), figure: figureInShort(point, kind, words) };
	if (isAbsent(figure)) return t('point.absent', said);
	const base = baseInShort(figure, words) ?? '';
	if (figure.kind === 'value' && (figure.measure === 'share' || figure.measure === 'mean'))
		return t('point.bounded', { ...said, base, bounds: boundsInWords(figure, kind, words) });
	return t('point.plain', { ...said, base });
};

/** What a chart says, for whoever does not see it. */
export const alternativeOf = (row: Row, shown: readonly Point[], words: Words): string =>
	words.t('chart.alternative', {
		title: row.title,
		points: shown.map((point) => pointInWords(point, row.kind, words)).join(' '),
	});
