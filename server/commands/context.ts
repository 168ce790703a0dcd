import type { Actor } from '#domain/access/actor.ts';
import type { Catalogue } from '../definitions/catalogue.ts';
import type { Transaction } from '../store/database.ts';

/** What every command and query is given. */
export type Context = {
	tx: Transaction;
	actor: Actor;
	now: Date;
	newId: () => string;
	newToken: () => string;
	catalogue: Catalogue;
};
