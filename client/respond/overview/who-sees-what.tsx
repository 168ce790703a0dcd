import { useText } from '../../i18n/text.tsx';
import { useResponse } from '../response-context.ts';

/** The promise of the round, in plain words. */
export const WhoSeesWhat = () => {
	const { t } = useText('overview');
	const { kind } = useResponse().response.round;
	const promises =
		kind === 'confidential'
			? ([t('overview.confidential-1'), t('overview.confidential-2')] as const)
			: ([t('overview.named-1')] as const);
	return (
		<section className="stack">
			<h2>{t('overview.who-title')}</h2>
			<ul className="stack tight">
				{[...promises, t('overview.open'), t('overview.board')].map((promise) => (
					<li key={promise}>{promise}</li>
				))}
			</ul>
		</section>
	);
};
