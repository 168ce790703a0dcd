import { constants, inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive by name, unpacked one by one when asked for. */
export type Archive = { names: readonly string[]; unpack: (name: string) => Unpacked };
export type Unpacked = { bytes: Buffer } | { missing: true } | { refused: 'broken-file' | 'unpacks-too-large' };

/** The most that may come out of one archive, whatever it says of itself. */
const most = { bytes: 128_000_000, files: 2000 };

const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 };
const endLength = 22;
const longestComment = 65_535;
/** What stands where a number is too large for the format: ZIP64, which a file of a few megabytes does not need. */
const elsewhere = 0xffff_ffff;

type Entry = { name: string; flags: number; method: number; packed: number; offset: number };

/** Opens a ZIP archive in memory; undefined where it is none, is encrypted, split or ZIP64, or has too many files. */
export const openArchive = (bytes: Buffer): Archive | undefined => {
	const entries = readEntries(bytes);
	if (!entries) return undefined;
	const byName = new Map(entries.map((entry) => [entry.name, entry]));
	let left = most.bytes;
	const unpack = (name: string): Unpacked => {
		const entry = byName.get(name);
		if (!entry) return { missing: true };
		const unpacked = unpackEntry(bytes, entry, left);
		if ('bytes' in unpacked) left -= unpacked.bytes.length;
		return unpacked;
	};
	return { names: entries.map(({ name }) => name), unpack };
};

const endOfDirectory = (bytes: Buffer): number => {
	const first = Math.max(0, bytes.length - endLength - longestComment);
	for (let at = bytes.length - endLength; at >= first; at--) if (bytes.readUInt32LE(at) === signatures.end) return at;
	return -1;
};

const readEntries = (bytes: Buffer): Entry[] | undefined => {
	const end = endOfDirectory(bytes);
	if (end < 0) return undefined;
	const count = bytes.readUInt16LE(end + 10);
	if (count > most.files || bytes.readUInt16LE(end + 4) !== 0) return undefined;
	const entries: Entry[] = [];
	let at = bytes.readUInt32LE(end + 16);
	for (let n = 0; n < count; n++) {
		if (at + 46 > end || bytes.readUInt32LE(at) !== signatures.entry) return undefined;
		const nameLength = bytes.readUInt16LE(at + 28);
		const entry = {
			name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
			flags: bytes.readUInt16LE(at + 8),
			method: bytes.readUInt16LE(at + 10),
			packed: bytes.readUInt32LE(at + 20),
			offset: bytes.readUInt32LE(at + 42),
		};
		const isEncrypted = (entry.flags & 1) === 1;
		if (isEncrypted || entry.packed === elsewhere || entry.offset === elsewhere) return undefined;
		entries.push(entry);
		at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
	return entries;
};

const broken: Unpacked = { refused: 'broken-file' };

const unpackEntry = (bytes: Buffer, { offset, packed, method }: Entry, left: number): Unpacked => {
	if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== signatures.file) return broken;
	const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
	if (from + packed > bytes.length) return broken;
	const content = bytes.subarray(from, from + packed);
	if (method === 0) return content.length > left ? { refused: 'unpacks-too-large' } : { bytes: content };
	return method === 8 ? inflate(content, left) : broken;
};

/** Stops at the bound itself: what an archive says of its sizes need not be true. */
const inflate = (content: Buffer, left: number): Unpacked => {
	if (left <= 0) return { refused: 'unpacks-too-large' };
	try {
		return { bytes: inflateRawSync(content, { maxOutputLength: left, finishFlush: constants.Z_FINISH }) };
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		if (code === 'ERR_BUFFER_TOO_LARGE') return { refused: 'unpacks-too-large' };
		if (code.startsWith('Z_')) return broken;
		throw error;
	}
};
