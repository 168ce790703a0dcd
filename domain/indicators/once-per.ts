/** Keeps what was made of an input (for a key), for as long as the input is held. Inputs are never changed. */
export const oncePer = <Input extends object, Value, Key extends string = never>(
	make: (input: Input, ...key: [Key] extends [never] ? [] : [Key]) => Value,
): typeof make => {
	const kept = new WeakMap<Input, Map<string, Value>>();
	return (input, ...rest) => {
		const [key = ''] = rest;
		const own = kept.get(input) ?? new Map<string, Value>();
		kept.set(input, own);
		const known = own.get(key);
		if (known !== undefined) return known;
		const made = make(input, ...rest);
		own.set(key, made);
		return made;
	};
};
