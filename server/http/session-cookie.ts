import type { Request, Response } from 'express';
import { hashToken } from '../auth/token.ts';

/** The session's cookie; its name and flags follow whether people come over HTTPS. */
export type SessionCookie = {
	/** The hash of the token that the request carries. */
	read: (request: Request) => string | undefined;
	write: (response: Response, token: string | null, expiresAt?: Date) => void;
};

export const sessionCookie = (secure: boolean): SessionCookie => {
	const name = secure ? '__Host-session' : 'session';
	const flags = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
	return {
		read: (request) => {
			const token = new Map(
				(request.headers.cookie ?? '').split(';').map((pair): [string, string] => {
					const [key = '', ...value] = pair.trim().split('=');
					return [key, value.join('=')];
				}),
			).get(name);
			return token ? hashToken(token) : undefined;
		},
		write: (response, token, expiresAt) => {
			if (token === null) response.clearCookie(name, flags);
			else response.cookie(name, token, { ...flags, ...(expiresAt ? { expires: expiresAt } : {}) });
		},
	};
};
