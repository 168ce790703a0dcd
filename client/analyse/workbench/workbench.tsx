import '../results.css';
import './workbench.css';
import { useMemo } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import type { ApiResult } from '#domain/contract/api.ts';
import { useText } from '../../i18n/text.tsx';
import { Bar } from '../../ui/bar.tsx';
import { ForSession } from '../../ui/for-session.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SignOut } from '../../ui/sign-out.tsx';
import { Loading, ProblemNote } from '../../ui/states.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { IntervalsProvider } from '../intervals.tsx';
import { BoardPage } from './board/board-page.tsx';
import { ChooseInquiry } from './choose-inquiry.tsx';
import { IndicatorPage, LevelPage } from './pages/level-page.tsx';
import { QualityPage } from './pages/quality-page.tsx';
import { QuestionPage } from './pages/question-page.tsx';
import { ResponsePage } from './pages/response-page.tsx';
import { type Page as Place, panelOf, readPage, scopeDefaults, sinceOf, usePageAddress, useScope } from './place.ts';
import { whoseOf } from './scope-words.ts';
import type { Analysis } from './types.ts';
import { useWorkWords, type WorkWords } from './words.ts';
import { rowOf, type WorkView, workViewOf } from './work-view.ts';

type Holder = NonNullable<ApiResult<'GET /api/session'>['holder']>;

const sections = ['board', 'response', 'quality'] as const;

const WorkBar = ({
	inquiry,
	title,
	place,
	holder,
}: {
	inquiry: string;
	title: string;
	place: Place | undefined;
	holder: Holder;
}) => {
	const { t } = useText('analysis');
	const [, navigate] = useLocation();
	const addressOf = usePageAddress(inquiry);
	return (
		<Bar name={title} home={addressOf({ page: 'board' })}>
			<nav className="row small" aria-label={t('nav.label')}>
				{sections.map((page) => (
					<Link key={page} href={addressOf({ page })} aria-current={place?.page === page ? 'page' : undefined}>
						{t(`nav.${page}`)}
					</Link>
				))}
				{holder.role === 'steward' && <Link href="/secretariat">{t('nav.secretariat')}</Link>}
			</nav>
			<span className="row small push who">
				<span>{holder.personName}</span>
				<SignOut onSignedOut={() => navigate('/')} />
			</span>
		</Bar>
	);
};

const NothingThere = ({ view, words: { w } }: { view: WorkView; words: WorkWords }) => {
	const addressOf = usePageAddress(view.results.inquiry.id);
	return (
		<div className="stack">
			<PageHeading>{w('place.nothing')}</PageHeading>
			<p>
				<Link href={addressOf({ page: 'board' })}>{w('place.board')}</Link>
			</p>
		</div>
	);
};

type ShownProps = { view: WorkView; words: WorkWords; place: Place | undefined; steward: boolean };

const Shown = ({ view, words, place, steward }: ShownProps) => {
	const nothing = <NothingThere view={view} words={words} />;
	switch (place?.page) {
		case 'board':
			return <BoardPage view={view} words={words} />;
		case 'response':
			return <ResponsePage view={view} words={words} />;
		case 'quality':
			return <QualityPage view={view} words={words} steward={steward} />;
		case 'question': {
			const row = view.rows.get(place.id);
			return row ? <QuestionPage key={row.id} {...{ view, words, row, steward }} /> : nothing;
		}
		case 'level': {
			const level = view.levels.find(({ id }) => id === place.id);
			return level ? <LevelPage key={level.id} {...{ view, words, level }} /> : nothing;
		}
		case 'indicator': {
			const row = rowOf(view, place.id);
			return row?.of === 'indicator' ? <IndicatorPage key={row.id} {...{ view, words, row }} /> : nothing;
		}
		case undefined:
			return nothing;
	}
};

const Ready = ({ analysis, place, holder }: { analysis: Analysis; place: Place | undefined; holder: Holder }) => {
	const bare = useMemo(() => workViewOf(analysis), [analysis]);
	const words = useWorkWords(bare);
	const view = useMemo(() => ({ ...bare, whose: whoseOf(bare, words) }), [bare, words]);
	const { inquiry, synthetic } = analysis;
	return (
		<Page
			bar={<WorkBar inquiry={inquiry.id} title={inquiry.title} place={place} holder={holder} />}
			synthetic={synthetic}
		>
			<IntervalsProvider>
				<Shown view={view} words={words} place={place} steward={holder.role === 'steward'} />
			</IntervalsProvider>
		</Page>
	);
};

/** What is read of the inquiry, for the governments that the address names. */
const useAnalysis = (inquiry: string) => {
	const { language } = useText('analysis');
	const [scope] = useScope();
	return useRequest('GET /api/inquiries/:inquiry/analysis', {
		params: { inquiry },
		query: { language, group: scope.group, ...panelOf(scope), ...sinceOf(scope) },
	});
};

const Read = ({ inquiry, place, holder }: { inquiry: string; place: Place | undefined; holder: Holder }) => {
	const { t } = useText('analysis');
	const read = useAnalysis(inquiry);
	const [scope, choose] = useScope();
	const isNarrowed = Object.values(scopeDefaults).join() !== Object.values(scope).join();
	if (read.state === 'ready') return <Ready analysis={read.result} place={place} holder={holder} />;
	return (
		<Page bar={<WorkBar inquiry={inquiry} title={t('workbench.title')} place={place} holder={holder} />}>
			<PageHeading>{t('workbench.title')}</PageHeading>
			{read.state === 'loading' ? (
				<Loading />
			) : (
				<>
					<ProblemNote problem={read.problem} {...(read.problem.code !== 'not-found' && { again: read.again })} />
					<p>
						{isNarrowed ? (
							<button type="button" className="link" onClick={() => choose(scopeDefaults)}>
								{t('scope.back-to-all')}
							</button>
						) : (
							<Link href="/analyse">{t('choose.back')}</Link>
						)}
					</p>
				</>
			)}
		</Page>
	);
};

/** For somebody without a part in the analysis: whose page this is, and how one comes in. */
const ForAnalysts = ({ holder, inquiry }: { holder: Holder | null; inquiry: string }) => {
	const { t } = useText('analysis');
	return (
		<Page>
			<div className="stack">
				<PageHeading>{t('closed.title')}</PageHeading>
				<p>{t(holder ? 'closed.other-part' : 'closed.how')}</p>
				<p>
					<Link href={inquiry === '' ? '/' : `/results/${encodeURIComponent(inquiry)}`}>{t('closed.results')}</Link>
				</p>
			</div>
		</Page>
	);
};

const isAnalyst = (holder: Holder | null): holder is Holder => holder?.role === 'analyst' || holder?.role === 'steward';

/** What analysts of the Working Group see: every figure and change, returns under pseudonyms. */
export const Workbench = () => {
	const { t } = useText('analysis');
	const params = useParams();
	const inquiry = params.inquiry ?? '';
	return (
		<ForSession name={t('workbench.title')}>
			{({ holder }) => {
				if (!isAnalyst(holder)) return <ForAnalysts holder={holder} inquiry={inquiry} />;
				if (inquiry === '') return <ChooseInquiry />;
				return <Read inquiry={inquiry} place={readPage(params['*'] ?? '')} holder={holder} />;
			}}
		</ForSession>
	);
};
