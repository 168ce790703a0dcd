import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, in base64url: 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Only the hash of a token is stored: a copy of the database lets nobody in. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

const hour = 3_600_000;
const day = 24 * hour;

export const lifetimes = { secretariatLink: day, personalLink: 400 * day, session: 30 * day } as const;
