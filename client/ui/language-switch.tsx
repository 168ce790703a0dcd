import { interfaceLanguages, nameOfLanguage } from '../i18n/language.ts';
import { useLanguage, useText } from '../i18n/text.tsx';

export const LanguageSwitch = () => {
	const { t } = useText();
	const { language, choose, choice } = useLanguage();
	return (
		<nav className="languages push" aria-label={t('language.label')}>
			{interfaceLanguages.map((offered) => (
				<button
					key={offered}
					type="button"
					className="link"
					lang={offered}
					aria-current={offered === language ? 'true' : undefined}
					onClick={() => choose(offered)}
				>
					{nameOfLanguage(offered)}
				</button>
			))}
			<span role="status" className="small">
				{choice === 'failed' && t('language.failed')}
			</span>
		</nav>
	);
};
