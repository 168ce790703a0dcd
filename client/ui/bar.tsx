import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../i18n/text.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** The top of every page: whose page it is, what belongs to it, the languages. */
export const Bar = ({ name, home = '/', children }: { name?: string; home?: string; children?: ReactNode }) => {
	const { t } = useText();
	return (
		<div className="bar">
			<Link className="name" href={home}>
				{name ?? t('site.name')}
			</Link>
			{children}
			<LanguageSwitch />
		</div>
	);
};
