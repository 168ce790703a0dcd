import { type ApiProblem, isTemporary, request } from '../../api.ts';
import { type OwnResponse, standingReturn } from '../own-response.ts';

/**
 * The number of a return that the service took although the page was told otherwise: its reply was lost on the way, or a
 * second attempt came after a first that had been taken. Asked for, not guessed; undefined where there is none.
 */
export const returnTaken = async (
	problem: ApiProblem,
	before: OwnResponse,
	language: string,
): Promise<number | undefined> => {
	if (!isTemporary(problem) && problem.code !== 'return-submitted') return undefined;
	const now = await request('GET /api/responses/mine', { query: { language } });
	if (!now.ok || now.result.id !== before.id || now.result.state !== 'submitted') return undefined;
	const number = standingReturn(now.result)?.number;
	return number !== standingReturn(before)?.number ? number : undefined;
};
