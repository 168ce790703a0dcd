import { useText } from '../i18n/text.tsx';
import { Page } from '../ui/page.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../ui/states.tsx';
import { useRequest } from '../ui/use-request.ts';
import { EnterDemonstration } from './enter-demonstration.tsx';
import './home.css';
import { InquirySection } from './inquiry-section.tsx';
import { YourPlace } from './your-place.tsx';

const promises = ['group', 'figures', 'decides'] as const;

/** What the process stands for, in three sentences. */
const Promises = () => {
	const { t } = useText('home');
	return (
		<section className="stack" aria-labelledby="promises">
			<h2 id="promises">{t('home.promises.title')}</h2>
			<div className="grid">
				{promises.map((promise) => (
					<div key={promise} className="stack tight">
						<h3>{t(`home.promises.${promise}`)}</h3>
						<p>{t(`home.promises.${promise}.more`)}</p>
					</div>
				))}
			</div>
		</section>
	);
};

const ComeIn = () => {
	const { t } = useText('home');
	return (
		<section className="stack" aria-labelledby="come-in">
			<h2 id="come-in">{t('home.come-in.title')}</h2>
			<p>{t('home.come-in.how')}</p>
			<p className="small">{t('home.come-in.lost')}</p>
		</section>
	);
};

/** The front door: what the inquiry is, what can be read, and how one comes in. */
export const Home = () => {
	const { t, language } = useText('home');
	const query = { language };
	const session = useRequest('GET /api/session', { query });
	const demonstration = useRequest('GET /api/demonstration', { query });
	const inquiries = useRequest('GET /api/inquiries', { query });
	const rounds = useRequest('GET /api/rounds', { query });
	const holder = session.state === 'ready' ? session.result.holder : null;
	const entries = demonstration.state === 'ready' ? demonstration.result.entries : [];
	const all = inquiries.state === 'ready' ? inquiries.result.inquiries : [];
	const first = all[0]?.id;
	const synthetic = session.state === 'ready' && session.result.demonstration;
	return (
		<Page synthetic={synthetic || all.some((inquiry) => inquiry.synthetic)}>
			<div className="stack">
				<PageHeading title={t('home.title')}>{t('home.heading')}</PageHeading>
				<p className="lead">{t('home.lead')}</p>
				{holder && <YourPlace holder={holder} inquiry={first} onSignedOut={session.again} />}
			</div>
			{entries.length > 0 && <EnterDemonstration entries={entries} inquiry={first} />}
			{inquiries.state === 'loading' && <Loading />}
			{inquiries.state === 'failed' && <ProblemNote problem={inquiries.problem} again={inquiries.again} />}
			{inquiries.state === 'ready' && all.length === 0 && <p>{t('home.inquiry.none')}</p>}
			{all.map((inquiry) => (
				<InquirySection
					key={inquiry.id}
					inquiry={inquiry}
					rounds={rounds.state === 'ready' ? rounds.result.rounds : []}
				/>
			))}
			{rounds.state === 'failed' && <ProblemNote problem={rounds.problem} again={rounds.again} />}
			<Promises />
			{session.state === 'ready' && !holder && <ComeIn />}
		</Page>
	);
};
