/** Whether two values are the same JSON, in whatever order their keys stand. */
export const isSameJson = (one: unknown, other: unknown): boolean => {
	if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
	const [keys, otherKeys] = [Object.keys(one), Object.keys(other)];
	const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
	return keys.length === otherKeys.length && keys.every((key) => key in right && isSameJson(left[key], right[key]));
};
