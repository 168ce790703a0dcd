import { Route, Switch } from 'wouter';
import { useText } from '../i18n/text.tsx';
import { Bar } from '../ui/bar.tsx';
import { NotFound } from '../ui/not-found.tsx';
import { Page } from '../ui/page.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../ui/states.tsx';
import { type Requested, useRequest } from '../ui/use-request.ts';
import { ReleaseList } from './list-page.tsx';
import { ReleaseView } from './release-page.tsx';

const nothingThere = ['not-found', 'invalid-request'];

/** Said while there is nothing to show yet, or where there is nothing. */
const NotYet = ({ read }: { read: Exclude<Requested<unknown>, { state: 'ready' }> & { again: () => void } }) => {
	const { t } = useText('releases');
	if (read.state === 'failed' && nothingThere.includes(read.problem.code)) return <NotFound />;
	return (
		<Page>
			<PageHeading>{t('releases.title')}</PageHeading>
			{read.state === 'loading' ? <Loading /> : <ProblemNote problem={read.problem} again={read.again} />}
		</Page>
	);
};

const ListPage = ({ inquiry }: { inquiry: string }) => {
	const { language } = useText('releases');
	const read = useRequest('GET /api/inquiries/:inquiry/releases', { params: { inquiry }, query: { language } });
	if (read.state !== 'ready') return <NotYet read={read} />;
	return (
		<Page
			bar={<Bar name={read.result.inquiry.title} />}
			synthetic={read.result.releases.some(({ synthetic }) => synthetic)}
		>
			<ReleaseList {...read.result} />
		</Page>
	);
};

const ReleasePage = ({ inquiry, edition, number }: { inquiry: string; edition: string; number: string }) => {
	const { language } = useText('releases');
	const params = { inquiry, edition, number: Number(number) };
	const read = useRequest('GET /api/inquiries/:inquiry/releases/:edition/:number', { params, query: { language } });
	if (read.state !== 'ready') return <NotYet read={read} />;
	const { head, names } = read.result;
	return (
		<Page bar={<Bar name={names.inquiry.title} />} synthetic={head.synthetic}>
			<ReleaseView release={read.result} />
		</Page>
	);
};

/** What was released, for anyone: all of it, and each release at its permanent address. */
export const Releases = () => (
	<Switch>
		<Route path="/releases/:inquiry">{({ inquiry }) => <ListPage key={inquiry} inquiry={inquiry} />}</Route>
		<Route path="/releases/:inquiry/:edition/:number">
			{(params) => <ReleasePage key={Object.values(params).join('/')} {...params} />}
		</Route>
		<Route>
			<NotFound />
		</Route>
	</Switch>
);
