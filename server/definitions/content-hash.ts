import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The canonical JSON (RFC 8785) of a value: one text for one content. */
export const canonicalJson = (value: unknown): string => {
	const canonical = canonicalize(value);
	if (canonical === undefined) throw new Error('Only JSON can be hashed.');
	return canonical;
};

/** SHA-256, in hexadecimal, of the canonical JSON of a value. */
export const contentHash = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
