/** An exact number in [0, ∞): numerator and denominator, not necessarily in lowest terms. */
export type ExactFraction = { numerator: bigint; denominator: bigint };

/** Reads "3" or "1/2", as the definition's schema allows them. */
export const readFraction = (written: string): ExactFraction => {
	const [numerator = '0', denominator = '1'] = written.split('/');
	return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
};

/** Negative, zero or positive, as a is below, equal to or above b. */
export const compareFractions = (a: ExactFraction, b: ExactFraction): number => {
	const difference = a.numerator * b.denominator - b.numerator * a.denominator;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const addFractions = (a: ExactFraction, b: ExactFraction): ExactFraction => ({
	numerator: a.numerator * b.denominator + b.numerator * a.denominator,
	denominator: a.denominator * b.denominator,
});

export const midpoint = (a: ExactFraction, b: ExactFraction): ExactFraction => ({
	numerator: a.numerator * b.denominator + b.numerator * a.denominator,
	denominator: 2n * a.denominator * b.denominator,
});

export const writeFraction = ({ numerator, denominator }: ExactFraction): string =>
	denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
