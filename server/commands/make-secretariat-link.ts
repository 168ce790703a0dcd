import { hashToken, lifetimes } from '../auth/token.ts';
import type { Transaction } from '../store/database.ts';
import { atTheConsole, logAct } from '../store/log.ts';
import { insertGrant, insertLink, insertPerson } from '../store/people.ts';

/**
 * The one-time link that is printed where the server runs: whoever reads its console may enter as secretariat. It names
 * no data steward; stewards are named from within, where the log keeps it.
 */
export const makeSecretariatLink = async (
	tx: Transaction,
	{ now, newId, newToken }: { now: Date; newId: () => string; newToken: () => string },
): Promise<string> => {
	const person = { id: newId(), name: 'Secretariat', createdAt: now };
	const grant = { id: newId(), personId: person.id, role: 'secretariat' as const, createdAt: now };
	const token = newToken();
	await insertPerson(tx, person);
	await insertGrant(tx, grant);
	await insertLink(tx, {
		id: newId(),
		tokenHash: hashToken(token),
		grantId: grant.id,
		singleUse: true,
		createdAt: now,
		expiresAt: new Date(now.getTime() + lifetimes.secretariatLink),
	});
	await logAct(tx, atTheConsole, now, 'make-secretariat-link', { grantId: grant.id });
	return token;
};
