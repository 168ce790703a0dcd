import { Link } from 'wouter';
import { useText } from '../../i18n/text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SignOut } from '../../ui/sign-out.tsx';
import { readOnlyReason } from '../own-response.ts';
import { RespondLayout } from '../respond-layout.tsx';
import { useEvaluation, useResponse } from '../response-context.ts';
import { ReturnsList } from '../returns-list.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { DefaultConsent } from './default-consent.tsx';
import { People } from './people.tsx';
import { WhoSeesWhat } from './who-sees-what.tsx';

/** Leads to the first section that is not complete; to the review when all are. */
const StartButton = () => {
	const { t } = useText('overview');
	const { response } = useResponse();
	const { progress } = useEvaluation();
	const { sections } = response.questionnaire;
	const [first] = sections;
	const isStarted = progress.some(({ answered }) => answered > 0);
	if (readOnlyReason(response) !== undefined)
		return (
			<Link className="button quiet" href={`/respond/${first?.id}`}>
				{t('overview.read', { title: first?.title ?? '' })}
			</Link>
		);
	const open = sections.find((_, position) => {
		const { answered = 0, asked = 0 } = progress[position] ?? {};
		return answered < asked;
	});
	const { id, title } = open ?? { id: 'review', title: t('overview.review') };
	return (
		<Link className="button" href={`/respond/${id}`}>
			{t(isStarted ? 'overview.continue' : 'overview.start', { title })}
		</Link>
	);
};

const HowItWorks = () => {
	const { t, formats } = useText('overview');
	const { round } = useResponse().response;
	return (
		<section className="stack">
			<h2>{t('overview.how-title')}</h2>
			<ul className="stack tight">
				<li>{t('overview.how-1')}</li>
				<li>{t('overview.how-2')}</li>
				<li>{t('overview.how-3')}</li>
				<li>{t('overview.how-4', { date: formats.instant(round.closesAt) })}</li>
			</ul>
		</section>
	);
};

const OnPaper = () => {
	const { t } = useText('overview');
	return (
		<section className="stack">
			<h2>{t('overview.paper-title')}</h2>
			<ul className="stack tight">
				<li>
					<Link href="/respond/print/blank">{t('overview.paper-blank')}</Link>
				</li>
				<li>
					<Link href="/respond/print/draft">{t('overview.paper-draft')}</Link>
				</li>
			</ul>
		</section>
	);
};

/** Once there is a return, of this edition or an earlier one. */
const OwnFigures = () => {
	const { t } = useText('overview');
	const { id, returns, previous } = useResponse().response;
	if (returns.length === 0 && Object.keys(previous).length === 0) return null;
	return (
		<section className="stack">
			<h2>{t('overview.figures')}</h2>
			<p>{t('overview.figures-why')}</p>
			<p>
				<Link href={`/your-figures/${id}`}>{t('overview.figures')}</Link>
			</p>
		</section>
	);
};

/** What somebody should know before the first answer, and where a later visit goes on. */
export const OverviewPage = () => {
	const { t, formats } = useText('overview');
	const { round, unitName, personName, questionnaire } = useResponse().response;
	const unsaved = useUnsaved().length;
	return (
		<RespondLayout current="">
			<div className="stack">
				<p className="small">{t('overview.return-of', { unit: unitName })}</p>
				<PageHeading>{round.title}</PageHeading>
				<p className="lead">{questionnaire.introduction}</p>
				<p>
					<b>{t('overview.closes', { date: formats.instant(round.closesAt) })}</b>
				</p>
				<p className="row">
					<StartButton />
				</p>
				<p className="row small">
					{t('overview.signed-in', { name: personName })}
					<SignOut
						onSignedOut={() => location.assign('/')}
						unsaved={unsaved > 0 ? t('overview.sign-out-unsaved', { count: unsaved }) : undefined}
					/>
				</p>
			</div>
			{round.notice && (
				<section className="note stack tight">
					<h2 className="small-heading">{t('overview.notice')}</h2>
					<p className="typed">{round.notice}</p>
				</section>
			)}
			<ReturnsList />
			<OwnFigures />
			<section className="stack">
				<h2>{t('overview.use-title')}</h2>
				<p>{t('overview.use')}</p>
			</section>
			<WhoSeesWhat />
			<People />
			<DefaultConsent />
			<HowItWorks />
			<OnPaper />
		</RespondLayout>
	);
};
