import type { Actor } from '#domain/access/actor.ts';
import { personOf } from '#domain/access/actor.ts';
import type { Transaction } from './database.ts';
import { auditLog } from './schema.ts';

export type Act =
	| 'open-round'
	| 'make-link'
	| 'make-secretariat-link'
	| 'revoke-grant'
	| 'sign-in'
	| 'set-default-consent'
	| 'submit-return'
	| 'reopen-return'
	| 'import-answers'
	| 'undo-import'
	| 'look-at-name'
	| 'freeze-release';

/** Whoever can run a script where the data is. */
export const atTheConsole: Actor = { role: 'console' };

/** Writes an act to the audit log, in the transaction of the act itself. */
export const logAct = (
	tx: Transaction,
	actor: Actor,
	at: Date,
	act: Act,
	subject: Record<string, unknown>,
	roundId: string | null = null,
) =>
	tx.insert(auditLog).values({
		at,
		personId: personOf(actor),
		role: actor.role,
		act,
		roundId,
		subject,
	});
