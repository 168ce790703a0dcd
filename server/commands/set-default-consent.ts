import type { Consent } from '#domain/survey/answer.ts';
import { logAct } from '../store/log.ts';
import { setConsent } from '../store/responses.ts';
import type { Context } from './context.ts';
import { holdForChange } from './own-response.ts';

export const setDefaultConsent = async (
	context: Context,
	request: { response: string; consent: Consent },
): Promise<Record<string, never>> => {
	const { response } = await holdForChange(context, request.response, 'save');
	await setConsent(context.tx, response.id, request.consent);
	const subject = { unit: response.unit, consent: request.consent };
	await logAct(context.tx, context.actor, context.now, 'set-default-consent', subject, response.roundId);
	return {};
};
