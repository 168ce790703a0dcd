/** The value that the given part of all values does not exceed (nearest rank). */
export const percentile = (values: readonly number[], part: number): number => {
	const value = values.toSorted((one, other) => one - other)[Math.ceil(values.length * part) - 1];
	if (value === undefined) throw new RangeError('Nothing has no percentile.');
	return value;
};
