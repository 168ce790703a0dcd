import type { ApiResult } from '#domain/contract/api.ts';
import type { QuestionInOneLanguage } from '#domain/contract/responses.ts';
import type { Answer } from '#domain/survey/answer.ts';

export type OwnResponse = ApiResult<'GET /api/responses/mine'>;
export type Question = QuestionInOneLanguage;
export type QuestionOf<Type extends Question['type']> = Extract<Question, { type: Type }>;
export type PreviousAnswer = { edition: string; year: number; value: Answer };

/** Why answers can be read only, or undefined while they can be given. */
export const readOnlyReason = ({ round, state }: OwnResponse): 'scheduled' | 'closed' | 'submitted' | undefined => {
	if (round.phase !== 'open') return round.phase;
	return state === 'submitted' ? 'submitted' : undefined;
};

/** The return that stands: the latest. */
export const standingReturn = ({ returns }: OwnResponse): OwnResponse['returns'][number] | undefined =>
	returns.reduce<OwnResponse['returns'][number] | undefined>(
		(latest, one) => (latest && latest.number > one.number ? latest : one),
		undefined,
	);
