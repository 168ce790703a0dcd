type Holder = Record<string, unknown>;

/** One change to one file: the value at a JSON pointer, `undefined` to take it away, `/-` at the end to append to a list. */
export type JsonChange = readonly [file: string, pointer: string, value: unknown];

/** A deep copy of some JSON files with changes made to them. */
export const withChanges = <Files extends Readonly<Record<string, unknown>>>(
	files: Files,
	...changes: readonly JsonChange[]
): Files => {
	const copy: Record<string, unknown> = structuredClone(files);
	for (const [file, pointer, value] of changes) change(copy, [file, ...pointer.split('/').slice(1)], value);
	return copy as Files;
};

const change = (files: Holder, path: readonly string[], value: unknown): void => {
	const key = path.at(-1) ?? '';
	const holder = path.slice(0, -1).reduce<unknown>((held, part) => (held as Holder)[part], files);
	if (typeof holder !== 'object' || holder === null) throw new Error(`There is nothing at ${path.join('/')}`);
	if (Array.isArray(holder) && key === '-') holder.push(value);
	else if (Array.isArray(holder) && value === undefined) holder.splice(Number(key), 1);
	else if (value === undefined) delete (holder as Holder)[key];
	else (holder as Holder)[key] = value;
};
