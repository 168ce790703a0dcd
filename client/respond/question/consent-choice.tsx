import { useId } from 'react';
import { type Consent, consents } from '#domain/survey/answer.ts';
import { useText } from '../../i18n/text.tsx';
import { useResponse } from '../response-context.ts';

type ConsentChoiceProps = {
	/** Undefined: the choice for the whole return applies. */
	consent: Consent | undefined;
	/** The choice for the whole return does not apply. */
	isOwn: boolean;
	onChange: (consent: Consent | undefined) => void;
};

/** May this answer be quoted: as for the whole return, unless it is said here. */
export const ConsentChoice = ({ consent, isOwn, onChange }: ConsentChoiceProps) => {
	const name = useId();
	const { t } = useText('respond');
	const { defaultConsent } = useResponse().response;
	const shown = consent ?? (isOwn ? undefined : defaultConsent);
	return (
		<fieldset className="stack tight">
			<legend>{t('open.consent')}</legend>
			<div className="choice">
				{consents.map((offered) => (
					<label key={offered}>
						<input type="radio" name={name} checked={offered === shown} onChange={() => onChange(offered)} />
						{t(`consent.${offered}`)}
					</label>
				))}
			</div>
			{consent === undefined && <p className="small">{t(isOwn ? 'open.consent-own' : 'open.consent-default')}</p>}
			{consent !== undefined && !isOwn && (
				<p>
					<button type="button" className="link small" onClick={() => onChange(undefined)}>
						{t('open.consent-reset')}
					</button>
				</p>
			)}
		</fieldset>
	);
};
