/** A set of units, a bit each, by their place in a list. Sets that are taken together are of one list. */
export type UnitBits = Uint32Array;

const bitsInWord = 32;

/** @param size of the list that the places are in */
export const bitsAt = (places: Iterable<number>, size: number): UnitBits => {
	const bits = new Uint32Array(Math.ceil(size / bitsInWord));
	for (const place of places) bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
	return bits;
};

export const unionBits = (one: UnitBits, other: UnitBits): UnitBits => one.map((word, at) => word | (other[at] ?? 0));
export const commonBits = (one: UnitBits, other: UnitBits): UnitBits => one.map((word, at) => word & (other[at] ?? 0));
export const withoutBits = (one: UnitBits, other: UnitBits): UnitBits =>
	one.map((word, at) => word & ~(other[at] ?? 0));

export const sizeOf = (bits: UnitBits): number => commonSize(bits, bits);

/** How many units are in both. */
export const commonSize = (one: UnitBits, other: UnitBits): number => {
	let size = 0;
	for (let at = 0; at < one.length; at++) size += bitsIn((one[at] ?? 0) & (other[at] ?? 0));
	return size;
};

export const haveCommonBits = (one: UnitBits, other: UnitBits): boolean =>
	one.some((word, at) => (word & (other[at] ?? 0)) !== 0);

export const isWithin = (part: UnitBits, whole: UnitBits): boolean =>
	part.every((word, at) => (word & ~(whole[at] ?? 0)) === 0);

/** The bits of a word, added up side by side: in pairs, in fours, in bytes. */
const bitsIn = (word: number): number => {
	const pairs = word - ((word >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
