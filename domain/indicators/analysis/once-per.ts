/** Keeps what was made of an input (for some keys), for as long as the input is held. Inputs are never changed. */
export const oncePer = <Input extends object, Keys extends readonly (string | null)[], Value>(
	make: (input: Input, ...keys: Keys) => Value,
): ((input: Input, ...keys: Keys) => Value) => {
	const kept = new WeakMap<Input, Map<string, Value>>();
	return (input, ...keys) => {
		const key = keys.join(' ');
		const own = kept.get(input) ?? new Map<string, Value>();
		kept.set(input, own);
		const known = own.get(key);
		if (known !== undefined) return known;
		const made = make(input, ...keys);
		own.set(key, made);
		return made;
	};
};
