const mark = Symbol('ready JSON');

/** The JSON of an object that was written elsewhere, and fields to stand before those in it. */
export type ReadyJson = {
	readonly [mark]: true;
	readonly text: string;
	readonly fields: Readonly<Record<string, unknown>>;
};

/** @param text of an object with at least one field */
export const readyJson = (text: string, fields: ReadyJson['fields'] = {}): ReadyJson => ({
	[mark]: true,
	text,
	fields,
});

export const isReadyJson = (value: unknown): value is ReadyJson =>
	typeof value === 'object' && value !== null && mark in value;

export const textOfReady = ({ text }: ReadyJson, fields: ReadyJson['fields']): string =>
	Object.keys(fields).length === 0 ? text : `${JSON.stringify(fields).slice(0, -1)},${text.slice(1)}`;
