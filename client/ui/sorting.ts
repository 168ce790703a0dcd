export type Sorting<Key extends string> = { key: Key; descending: boolean };

/** Reads "since" or "-since" from the address; what is not a key there is the fallback. */
export const readSorting = <Key extends string>(
	written: string,
	keys: readonly Key[],
	fallback: Sorting<Key>,
): Sorting<Key> => {
	const descending = written.startsWith('-');
	const key = keys.find((one) => one === (descending ? written.slice(1) : written));
	return key ? { key, descending } : fallback;
};

export const writeSorting = <Key extends string>({ key, descending }: Sorting<Key>): string =>
	`${descending ? '-' : ''}${key}`;

/** What a click on a column's heading asks for: that column, or its other direction where it is sorted by already. */
export const nextSorting = <Key extends string>(current: Sorting<Key>, key: Key): Sorting<Key> => ({
	key,
	descending: current.key === key && !current.descending,
});

export type Comparison<Row> = (a: Row, b: Row) => number;

/** Rows in order; those that are equal stand by `ties`, whatever the direction. */
export const sorted = <Row>(
	rows: readonly Row[],
	compare: Comparison<Row>,
	descending: boolean,
	ties: Comparison<Row>,
): Row[] => rows.toSorted((a, b) => (descending ? -compare(a, b) : compare(a, b)) || ties(a, b));
