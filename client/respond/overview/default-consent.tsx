import { useState } from 'react';
import { type Consent, consents } from '#domain/survey/answer.ts';
import { type ApiProblem, request } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { ProblemNote } from '../../ui/states.tsx';
import { readOnlyReason } from '../own-response.ts';
import { useResponse } from '../response-context.ts';

type Setting = { to?: Consent; state: 'still' | 'saving' | 'saved'; problem?: ApiProblem };

/** Whether open answers may be quoted: one choice for the return, which each answer may differ from. */
export const DefaultConsent = () => {
	const { t } = useText('overview');
	const { response, refresh } = useResponse();
	const [setting, setSetting] = useState<Setting>({ state: 'still' });
	const shown = setting.to ?? response.defaultConsent;

	const set = async (consent: Consent): Promise<void> => {
		setSetting({ to: consent, state: 'saving' });
		const outcome = await request('PUT /api/responses/:response/default-consent', {
			params: { response: response.id },
			body: { consent },
		});
		if (!outcome.ok) return setSetting({ state: 'still', problem: outcome.problem });
		await refresh();
		setSetting({ state: 'saved' });
	};
	return (
		<section className="stack" id="consent">
			<h2>{t('overview.consent-title')}</h2>
			<fieldset className="stack tight" disabled={readOnlyReason(response) !== undefined}>
				<legend>{t('overview.consent')}</legend>
				<div className="choice">
					{consents.map((consent) => (
						<label key={consent}>
							<input
								type="radio"
								name="default-consent"
								checked={consent === shown}
								onChange={() => void set(consent)}
							/>
							{t(`consent.${consent}`)}
						</label>
					))}
				</div>
				<p className="small">{t('overview.consent-help')}</p>
				<p className="state" role="status">
					{setting.state === 'saving' && t('overview.saving')}
					{setting.state === 'saved' && t('overview.consent-saved')}
				</p>
			</fieldset>
			{setting.problem && <ProblemNote problem={setting.problem} />}
		</section>
	);
};
