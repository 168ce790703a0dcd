import { parseExact } from '#domain/indicators/arithmetic/exact.ts';
import type { AnswersFigure, DistributionFigure, Figure, MeanFigure, RateFigure, ShareFigure } from './board.ts';
import { percent, type Words } from './figure-words.ts';
import { optionsOf } from './list-figures.ts';
import type { Row } from './view.ts';

/** One step of a computation: what it gives, and its formula with the numbers in it. */
export type Step = { what: string; formula: string };

/** How a figure of the platform's own was computed; no steps where it was reported, or there is none. */
export const stepsOf = (figure: Figure, row: Row, words: Words): Step[] => {
	if (figure.kind !== 'value') return [];
	switch (figure.measure) {
		case 'share':
			return shareSteps(figure, words);
		case 'mean':
			return meanSteps(figure, row.kind === 'difference' ? -100 : 0, words);
		case 'distribution':
			return listSteps(figure, row, words);
		case 'answers':
			return [answersStep(figure, words)];
		case 'response-rate':
			return [rateStep(figure, words)];
	}
};

/** A number of the formula itself, written with one decimal where it is not whole. */
const decimal = (value: string, { numbers }: Words): string => numbers.points(value, value.includes('/') ? 1 : 0);

export const shareSteps = (figure: ShareFigure, words: Words): Step[] => {
	const { t, numbers } = words;
	const { yes, no, base, contacted, notApplicable, notAsked, share, bounds, interval } = figure;
	const population = contacted - notApplicable - notAsked;
	const counted = { yes: numbers.count(yes), base: numbers.count(base), population: numbers.count(population) };
	const [low, high] = bounds.map((bound) => percent(bound, words, 1));
	const limits = interval.map((limit) => t('figure.percent', { number: numbers.percentOf(limit, 1) }));
	const said = percent(share, words, 1);
	const size = base < population ? `${base * (population - 1)}/${population - base}` : undefined;
	return [
		{
			what: t('how.share'),
			formula: t('how.share.formula', { ...counted, no: numbers.count(no), share: said }),
		},
		{
			what: t('how.population'),
			formula: t('how.population.formula', {
				...counted,
				contacted: numbers.count(contacted),
				notApplicable: numbers.count(notApplicable),
				notAsked: numbers.count(notAsked),
			}),
		},
		{ what: t('how.bounds'), formula: t('how.bounds.formula', { ...counted, low: low ?? '', high: high ?? '' }) },
		...(size === undefined ? [] : [sizeStep(figure, population, size, words)]),
		{
			what: t('how.interval'),
			formula:
				size === undefined
					? t('how.interval.all')
					: t('how.interval.formula', { share: said, low: limits[0] ?? '', high: limits[1] ?? '' }),
		},
	];
};

const sizeStep = ({ base }: ShareFigure, population: number, size: string, words: Words): Step => ({
	what: words.t('how.size'),
	formula: words.t('how.size.formula', {
		base: words.numbers.count(base),
		less: words.numbers.count(population - 1),
		absent: words.numbers.count(population - base),
		size: decimal(size, words),
	}),
});

/** @param least the score that an absent one is given in the lower bound */
export const meanSteps = (figure: MeanFigure, least: number, words: Words): Step[] => {
	const { t, numbers } = words;
	const { mean, base, contacted, notAsked, bounds, quartiles } = figure;
	const population = contacted - notAsked;
	const sum = decimal(parseExact(mean).mul(base).toFraction(), words);
	const write = (value: string): string => numbers.points(value, 1);
	const counted = { sum, base: numbers.count(base), population: numbers.count(population) };
	return [
		{ what: t('how.mean'), formula: t('how.mean.formula', { ...counted, mean: write(mean) }) },
		{
			what: t('how.population'),
			formula: t('how.mean-population.formula', {
				...counted,
				contacted: numbers.count(contacted),
				notAsked: numbers.count(notAsked),
			}),
		},
		{
			what: t('how.bounds'),
			formula: t('how.mean-bounds.formula', {
				...counted,
				absent: numbers.count(population - base),
				least: numbers.count(least),
				low: write(bounds[0]),
				high: write(bounds[1]),
			}),
		},
		...(quartiles
			? [
					{
						what: t('how.quartiles'),
						formula: t('how.quartiles.formula', {
							base: numbers.count(base),
							lower: write(quartiles[0]),
							median: write(quartiles[1]),
							upper: write(quartiles[2]),
						}),
					},
				]
			: []),
	];
};

const listSteps = ({ options, base }: DistributionFigure, row: Row, words: Words): Step[] => {
	const labels = new Map(optionsOf(row).map(({ id, label }) => [id, label]));
	return options.map(({ id, count, share }) => ({
		what: labels.get(id) ?? id,
		formula: words.t('how.option.formula', {
			count: words.numbers.count(count),
			base: words.numbers.count(base),
			share: percent(share, words, 1),
		}),
	}));
};

const answersStep = ({ base, submitted, unanswered, notAsked }: AnswersFigure, { t, numbers }: Words): Step => ({
	what: t('how.answers'),
	formula: t('how.answers.formula', {
		base: numbers.count(base),
		submitted: numbers.count(submitted),
		unanswered: numbers.count(unanswered),
		notAsked: numbers.count(notAsked),
	}),
});

export const rateStep = ({ rate, submitted, contacted }: RateFigure, words: Words): Step => ({
	what: words.t('how.rate'),
	formula: words.t('how.rate.formula', {
		submitted: words.numbers.count(submitted),
		contacted: words.numbers.count(contacted),
		rate: percent(rate, words, 1),
	}),
});
