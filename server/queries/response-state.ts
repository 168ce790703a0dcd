import type { ResponseState } from '#domain/survey/lifecycle.ts';
import type { Transaction } from '../store/database.ts';
import { findResponse } from '../store/responses.ts';

/** Where a response stands, as far as the actor may see it. */
export const stateOf = async (tx: Transaction, responseId: string | null): Promise<ResponseState | null> =>
	(responseId && (await findResponse(tx, responseId))?.state) || null;
