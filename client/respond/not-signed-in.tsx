import type { ApiProblem } from '../api.ts';
import { useText } from '../i18n/text.tsx';
import { Page } from '../ui/page.tsx';
import { PageHeading } from '../ui/page-heading.tsx';

/** For somebody who comes without having opened a personal link, or in another part. */
export const NotSignedIn = ({ problem }: { problem: ApiProblem }) => {
	const { t } = useText('respond');
	return (
		<Page>
			<div className="stack">
				<PageHeading>{t('entry.title')}</PageHeading>
				<p>{t(problem.code === 'not-signed-in' ? 'entry.how' : 'entry.no-response')}</p>
			</div>
		</Page>
	);
};
