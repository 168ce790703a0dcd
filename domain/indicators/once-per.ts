/** Keeps what was made for a key of an input, for as long as the input is held. Inputs are never changed. */
export const oncePer = <Input extends object, Value>(
	make: (input: Input, key: string) => Value,
): ((input: Input, key: string) => Value) => {
	const kept = new WeakMap<Input, Map<string, Value>>();
	return (input, key) => {
		const own = kept.get(input) ?? new Map<string, Value>();
		kept.set(input, own);
		const known = own.get(key);
		if (known !== undefined) return known;
		const made = make(input, key);
		own.set(key, made);
		return made;
	};
};
