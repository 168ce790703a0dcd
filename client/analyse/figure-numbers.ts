import { type Exact, exactFromDecimal, roundHalfAway, toPercent } from '#domain/indicators/arithmetic/exact.ts';

/** Numbers in the reader's language, each rounded once, half away from zero. */
export const numbersIn = (language: string) => {
	const formats = [0, 1].map(
		(digits) => new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
	);
	const write = (decimal: string, digits: 0 | 1): string =>
		(formats[digits]?.format(decimal as `${number}`) ?? decimal).replace('-', '−');
	const small = (significant: number) => new Intl.NumberFormat(language, { maximumSignificantDigits: significant });
	return {
		/** A number that is neither a count nor a share, such as a p: "0.00781". */
		decimal: (value: number, significant = 3): string => small(significant).format(value).replace('-', '−'),
		count: (count: number): string => write(String(count), 0),
		/** A share from 0 to 1 in per cent, without the sign: "54". */
		percent: (share: Exact, digits: 0 | 1 = 0): string => write(toPercent(share, digits), digits),
		/** The same of a share that is no exact number, such as the limit of an interval. */
		percentOf: (share: number, digits: 0 | 1 = 0): string => write(toPercent(exactFromDecimal(share), digits), digits),
		points: (points: Exact, digits: 0 | 1 = 0): string => write(roundHalfAway(points, digits), digits),
	};
};

export type Numbers = ReturnType<typeof numbersIn>;
