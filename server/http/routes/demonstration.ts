import { enterDemonstration, listDemonstrationEntries } from '#domain/contract/demonstration.ts';
import { Problem } from '#domain/contract/problem.ts';
import type { LocalisedText } from '#domain/survey/definition.ts';
import { hashToken } from '../../auth/token.ts';
import { signIn } from '../../commands/sign-in.ts';
import { stateOf } from '../../queries/response-state.ts';
import { wordsIn } from '../../queries/round-head.ts';
import type { Mount } from './mount.ts';

/** The parts of a demonstration, each with the token of a personal link; they are made only for synthetic data. */
export type Demonstration = {
	entries: {
		id: string;
		role: 'steward' | 'analyst' | 'chair' | 'focal-point';
		name: LocalisedText;
		responseId: string | null;
		token: string;
	}[];
};

/** In a demonstration anybody may enter in any of its parts; anywhere else there are none. */
export const demonstrationRoutes = (mount: Mount, demonstration: Demonstration | undefined) => {
	const entries = demonstration?.entries ?? [];
	const tokenOf = (id: string) => entries.find((entry) => entry.id === id)?.token ?? '';
	return [
		mount(listDemonstrationEntries, {
			run: async ({ query, tx }) => ({
				entries: await Promise.all(
					entries.map(async ({ id, role, name, responseId }) => ({
						id,
						role,
						name: wordsIn(name, query.language),
						state: await stateOf(tx, responseId),
					})),
				),
			}),
		}),
		mount(enterDemonstration, {
			actorFrom: ({ body }) => ({ role: 'bearer', tokenHash: hashToken(tokenOf(body.entry)) }),
			run: async (handling) => {
				const entry = entries.find(({ id }) => id === handling.body.entry);
				if (!entry) throw new Problem('not-found');
				const started = await signIn(handling);
				handling.setSession(started.sessionToken, started.expiresAt);
				return { role: entry.role };
			},
		}),
	];
};
