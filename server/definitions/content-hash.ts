import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The SHA-256, in hex, of the canonical JSON (RFC 8785) of a value: the same however it is spaced and ordered. */
export const contentHash = (json: unknown): string => {
	const canonical = canonicalize(json);
	if (canonical === undefined) throw new TypeError('Only JSON has a content hash.');
	return createHash('sha256').update(canonical).digest('hex');
};
