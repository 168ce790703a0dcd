import { Link } from 'wouter';
import { useText } from '../i18n/text.tsx';
import { Instant } from '../ui/instant.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../ui/states.tsx';
import { useRequest } from '../ui/use-request.ts';
import { obstacleOf } from './open/round-draft.ts';
import type { Edition, Inquiry, RoundHead } from './shared/api-types.ts';
import { SecretariatPage } from './shared/secretariat-page.tsx';

const RoundCard = ({ round }: { round: RoundHead }) => {
	const { t } = useText('secretariat');
	return (
		<li className="card stack tight">
			<h2>
				<Link href={`/secretariat/rounds/${round.id}`}>{round.title}</Link>
			</h2>
			<p className="small">{round.meeting}</p>
			<p className="row">
				<span className={`phase ${round.phase}`}>{t(`rounds.phase.${round.phase}`)}</span>
				<span className="tag">{t(`secretariat.kind.${round.kind}`)}</span>
				{round.synthetic && <span className="tag">{t('rounds.synthetic')}</span>}
			</p>
			<dl className="facts small">
				<dt>{t('rounds.opens')}</dt>
				<dd>
					<Instant at={round.opensAt} />
				</dd>
				<dt>{t('rounds.closes')}</dt>
				<dd>
					<Instant at={round.closesAt} />
				</dd>
			</dl>
			{round.phase === 'closed' && (
				<p>
					<Link href={`/secretariat/releases/${round.id}`}>{t('board.releases')}</Link>
				</p>
			)}
		</li>
	);
};

const Rounds = ({ rounds }: { rounds: readonly RoundHead[] }) => {
	const { t } = useText('secretariat');
	if (rounds.length === 0) return <p className="lead">{t('rounds.none-yet')}</p>;
	return (
		<ul className="plain-list cards">
			{rounds.map((round) => (
				<RoundCard key={round.id} round={round} />
			))}
		</ul>
	);
};

const EditionRow = ({ inquiry, edition }: { inquiry: Inquiry; edition: Edition }) => {
	const { t } = useText('secretariat');
	const obstacle = obstacleOf(edition);
	return (
		<li className="row apart edition">
			<div>
				<p>
					<strong>{edition.title}</strong>
				</p>
				<p className="small">
					{edition.kind === 'fielded'
						? t('editions.fielded', { meeting: edition.meeting, questions: edition.questions })
						: edition.meeting}
				</p>
			</div>
			{obstacle === undefined && (
				<Link
					className="button quiet"
					href={`/secretariat/open?inquiry=${inquiry.id}&edition=${edition.id}`}
					aria-label={t('editions.open-this', { edition: edition.title })}
				>
					{t('editions.open')}
				</Link>
			)}
			{obstacle === 'has-round' && (
				<Link href={`/secretariat/rounds/${edition.roundId}`}>{t('editions.see-board')}</Link>
			)}
			{(obstacle === 'reported' || obstacle === 'not-recorded') && (
				<span className="small reason">{t(`editions.obstacle.${obstacle}`)}</span>
			)}
		</li>
	);
};

const Editions = ({ inquiry }: { inquiry: Inquiry }) => (
	<div className="stack tight">
		<h3>{inquiry.title}</h3>
		<ul className="plain-list editions">
			{inquiry.editions
				.toSorted((a, b) => b.year - a.year)
				.map((edition) => (
					<EditionRow key={edition.id} inquiry={inquiry} edition={edition} />
				))}
		</ul>
	</div>
);

/** The rounds, and the editions of which one could be opened. */
export const RoundsPage = () => {
	const { t, language } = useText('secretariat');
	const rounds = useRequest('GET /api/rounds', { query: { language } });
	const inquiries = useRequest('GET /api/inquiries', { query: { language } });
	const headline = (all: readonly RoundHead[]) =>
		t('rounds.headline', { rounds: all.length, open: all.filter(({ phase }) => phase === 'open').length });
	return (
		<SecretariatPage>
			{() => (
				<>
					<section className="stack" aria-label={t('rounds.title')}>
						<PageHeading title={t('rounds.title')}>
							{rounds.state === 'ready' ? headline(rounds.result.rounds) : t('rounds.title')}
						</PageHeading>
						{rounds.state === 'loading' && <Loading />}
						{rounds.state === 'failed' && <ProblemNote problem={rounds.problem} again={rounds.again} />}
						{rounds.state === 'ready' && <Rounds rounds={rounds.result.rounds} />}
					</section>
					<section className="stack" aria-labelledby="editions">
						<h2 id="editions">{t('editions.title')}</h2>
						{inquiries.state === 'loading' && <Loading />}
						{inquiries.state === 'failed' && <ProblemNote problem={inquiries.problem} again={inquiries.again} />}
						{inquiries.state === 'ready' &&
							inquiries.result.inquiries.map((inquiry) => <Editions key={inquiry.id} inquiry={inquiry} />)}
					</section>
				</>
			)}
		</SecretariatPage>
	);
};
