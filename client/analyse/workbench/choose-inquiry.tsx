import { Link, Redirect } from 'wouter';
import { useText } from '../../i18n/text.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../../ui/states.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { pageAddress } from './place.ts';

/** The workbench of which inquiry: asked only where there are several. */
export const ChooseInquiry = () => {
	const { t, language } = useText('analysis');
	const read = useRequest('GET /api/inquiries', { query: { language } });
	const inquiries = read.state === 'ready' ? read.result.inquiries : [];
	const [only, ...others] = inquiries;
	if (only && others.length === 0) return <Redirect to={pageAddress(only.id, { page: 'board' })} replace />;
	return (
		<Page>
			<PageHeading>{t('workbench.title')}</PageHeading>
			{read.state === 'loading' && <Loading />}
			{read.state === 'failed' && <ProblemNote problem={read.problem} again={read.again} />}
			<ul>
				{inquiries.map(({ id, title }) => (
					<li key={id}>
						<Link href={pageAddress(id, { page: 'board' })}>{title}</Link>
					</li>
				))}
			</ul>
		</Page>
	);
};
