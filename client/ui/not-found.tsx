import { Link } from 'wouter';
import { useText } from '../i18n/text.tsx';
import { Page } from './page.tsx';
import { PageHeading } from './page-heading.tsx';

export const NotFound = () => {
	const { t } = useText();
	return (
		<Page>
			<div className="stack">
				<PageHeading>{t('not-found.title')}</PageHeading>
				<p>{t('not-found.why')}</p>
				<p>
					<Link href="/">{t('not-found.home')}</Link>
				</p>
			</div>
		</Page>
	);
};
