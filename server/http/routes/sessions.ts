import { previewLink, readSession, signIn, signOut } from '#domain/contract/session.ts';
import { hashToken } from '../../auth/token.ts';
import { signIn as runSignIn, signOut as runSignOut } from '../../commands/sign-in.ts';
import { previewLink as runPreviewLink, sessionView } from '../../queries/session.ts';
import type { Mount } from './mount.ts';

export const sessionRoutes = (mount: Mount, { demonstration }: { demonstration: boolean }) => [
	mount(readSession, {
		run: async (handling) => ({
			holder: sessionView(handling, handling.holder, handling.query.language),
			demonstration,
		}),
	}),
	mount(previewLink, {
		actorFrom: ({ body }) => ({ role: 'bearer', tokenHash: hashToken(body.token) }),
		run: (handling) => runPreviewLink(handling, handling.query.language),
	}),
	mount(signIn, {
		actorFrom: ({ body }) => ({ role: 'bearer', tokenHash: hashToken(body.token) }),
		run: async (handling) => {
			const started = await runSignIn(handling);
			handling.setSession(started.sessionToken, started.expiresAt);
			return started.result;
		},
	}),
	mount(signOut, {
		actorFrom: ({ sessionTokenHash }) =>
			sessionTokenHash ? { role: 'bearer', tokenHash: sessionTokenHash } : { role: 'anyone' },
		run: async (handling) => {
			handling.setSession(null);
			return runSignOut(handling);
		},
	}),
];
