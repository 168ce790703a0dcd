import { Link } from 'wouter';
import type { ApiResult } from '#domain/contract/api.ts';
import { useText } from '../i18n/text.tsx';
import { useRequest } from '../ui/use-request.ts';

type Inquiry = ApiResult<'GET /api/inquiries'>['inquiries'][number];
type Edition = Inquiry['editions'][number];
type Round = ApiResult<'GET /api/rounds'>['rounds'][number];

const Standing = ({ edition, round }: { edition: Edition; round: Round | undefined }) => {
	const { t, formats } = useText('home');
	if (edition.kind === 'reported') return t('home.edition.reported');
	if (!round) return t('home.edition.not-yet');
	return t(`home.edition.round.${round.phase}`, {
		opens: formats.instant(round.opensAt),
		closes: formats.instant(round.closesAt),
	});
};

/** The way to what was released last, where anything was. */
const NewestRelease = ({ inquiry }: { inquiry: Inquiry }) => {
	const { t, formats, language } = useText('home');
	const read = useRequest('GET /api/inquiries/:inquiry/releases', {
		params: { inquiry: inquiry.id },
		query: { language },
	});
	const newest = read.state === 'ready' ? read.result.releases[0] : undefined;
	if (!newest) return null;
	const { edition, number, editionTitle, frozenAt } = newest;
	return (
		<p>
			{t('home.releases.newest')}{' '}
			<Link href={`/releases/${inquiry.id}/${edition}/${number}`}>
				{t('home.releases.title', { edition: editionTitle, number })}
			</Link>
			{', '}
			{t('home.releases.frozen', { date: formats.date(frozenAt) })}.{' '}
			<Link href={`/releases/${inquiry.id}`}>{t('home.releases.all')}</Link>
		</p>
	);
};

const EditionItem = ({ edition, round }: { edition: Edition; round: Round | undefined }) => {
	const { t } = useText('home');
	return (
		<li className={`edition ${edition.kind}`}>
			<span className="year" aria-hidden="true">
				{edition.year}
			</span>
			<div className="stack tight">
				<h3>{edition.title}</h3>
				<p className="small">
					{edition.kind === 'fielded'
						? t('home.edition.where-and-questions', { meeting: edition.meeting, questions: edition.questions })
						: edition.meeting}
				</p>
			</div>
			<div className="stack tight">
				<p>
					<span className={`tag ${edition.kind}`}>{t(`home.kind.${edition.kind}`)}</span>
				</p>
				<p className="small">
					<Standing edition={edition} round={round} />
				</p>
				{edition.roundId && (
					<p>
						<Link href={`/rounds/${edition.roundId}/questionnaire`}>
							{t('home.edition.questionnaire', { year: String(edition.year) })}
						</Link>
					</p>
				)}
			</div>
		</li>
	);
};

/** One inquiry: what it asks, its editions, and the way to its results. */
export const InquirySection = ({ inquiry, rounds }: { inquiry: Inquiry; rounds: readonly Round[] }) => {
	const { t } = useText('home');
	const id = `inquiry-${inquiry.id}`;
	return (
		<section className="stack" aria-labelledby={id}>
			<h2 id={id}>{inquiry.title}</h2>
			<p>{inquiry.description}</p>
			<p>
				<Link className="button" href={`/results/${inquiry.id}`}>
					{t('home.inquiry.results')}
				</Link>
			</p>
			<NewestRelease inquiry={inquiry} />
			<ol className="plain-list timeline">
				{inquiry.editions
					.toSorted((a, b) => b.year - a.year)
					.map((edition) => (
						<EditionItem
							key={edition.id}
							edition={edition}
							round={rounds.find(({ id: roundId }) => roundId === edition.roundId)}
						/>
					))}
			</ol>
			<dl className="kinds small">
				{(['reported', 'fielded'] as const).map((kind) => (
					<div key={kind}>
						<dt>{t(`home.kind.${kind}`)}</dt>
						<dd>{t(`home.kind.${kind}.means`)}</dd>
					</div>
				))}
			</dl>
		</section>
	);
};
