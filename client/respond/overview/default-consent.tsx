import { consents } from '#domain/survey/answer.ts';
import { useText } from '../../i18n/text.tsx';
import { ProblemNote } from '../../ui/states.tsx';
import { readOnlyReason } from '../own-response.ts';
import { useResponse } from '../response-context.ts';
import { useConsentSetting } from '../use-consent-setting.ts';

/** Whether open answers may be quoted: one choice for the return, which each answer may differ from. */
export const DefaultConsent = () => {
	const { t } = useText('overview');
	const { response } = useResponse();
	const [setting, choose] = useConsentSetting();
	const shown = ('chosen' in setting && setting.chosen) || response.defaultConsent;
	return (
		<section className="stack" id="consent">
			<h2>{t('overview.consent-title')}</h2>
			<fieldset className="stack tight" disabled={readOnlyReason(response) !== undefined}>
				<legend>{t('overview.consent')}</legend>
				<div className="choice">
					{consents.map((consent) => (
						<label key={consent}>
							<input type="radio" name="default-consent" checked={consent === shown} onChange={() => choose(consent)} />
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
			{setting.state === 'failed' && <ProblemNote problem={setting.problem} again={() => choose(setting.chosen)} />}
		</section>
	);
};
