import Fraction from 'fraction.js';

/** An exact rational number in lowest terms, as text that survives JSON: `"47/87"`, `"3"`, `"-1/2"`. */
export type Exact = string;

const pattern = /^-?\d+(\/\d+)?$/;

/**
 * Reads an exact number, whole or as a fraction, in lowest terms or not.
 *
 * Refuses (RangeError) everything else, decimals and a denominator of 0 included.
 */
export const parseExact = (text: string): Fraction => {
	const [numerator, denominator = '1'] = text.split('/');
	if (!pattern.test(text) || BigInt(denominator) === 0n) throw new RangeError(`"${text}" is not an exact number`);
	return new Fraction(BigInt(numerator ?? ''), BigInt(denominator));
};

/** Writes a fraction in lowest terms. */
export const formatExact = (value: Fraction): Exact => value.toFraction();

/** The exact number that a finite decimal says: 0.1 is 1/10, not the nearest binary number. */
export const exactFromDecimal = (decimal: number): Exact => {
	if (!Number.isFinite(decimal)) throw new RangeError(`${decimal} is not a finite number`);
	const [digits = '', exponent = '0'] = String(decimal).split('e');
	return formatExact(new Fraction(digits).mul(new Fraction(10).pow(Number(exponent))));
};

/** Negative where `a` is less than `b`, 0 where equal, positive where greater. */
export const compareExact = (a: Exact, b: Exact): number => parseExact(a).compare(parseExact(b));

/** The nearest binary number, for drawing and for irrational formulas; never for a further exact step. */
export const toNumber = (value: Exact): number => parseExact(value).valueOf();

/**
 * Rounds once, half away from zero, and writes exactly `digits` decimals: `("1/8", 2)` → `"0.13"`, `("-1/2", 0)` → `"-1"`.
 *
 * What rounds to zero has no sign.
 */
export const roundHalfAway = (value: Exact, digits: number): string => {
	const { s, n, d } = parseExact(value);
	const scaled = (2n * n * 10n ** BigInt(digits) + d) / (2n * d);
	const figures = String(scaled).padStart(digits + 1, '0');
	const sign = s < 0n && scaled > 0n ? '-' : '';
	const whole = figures.slice(0, figures.length - digits);
	return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${figures.slice(-digits)}`;
};

/** A share as points of 100, exact: `"47/87"` → `"4700/87"`. */
export const inPoints = (share: Exact): Exact => formatExact(parseExact(share).mul(100));

/** A share as per cent, rounded once, half away from zero: `("47/87", 1)` → `"54.0"`. */
export const toPercent = (share: Exact, digits: number): string => roundHalfAway(inPoints(share), digits);
