import './own-figures.css';
import { Link, useParams } from 'wouter';
import { useText } from '../i18n/text.tsx';
import { Bar } from '../ui/bar.tsx';
import { Note } from '../ui/note.tsx';
import { Page } from '../ui/page.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../ui/states.tsx';
import { useRequest } from '../ui/use-request.ts';
import { OwnChanges } from './own-changes.tsx';
import { QuestionTables } from './question-tables.tsx';
import type { OwnFigures } from './view.ts';

/** What the page is of, in sentences. */
const Lead = ({ figures }: { figures: OwnFigures }) => {
	const { t, formats } = useText('own');
	const { unitName, edition, before, release, returned } = figures;
	const said = [
		returned
			? t('own.returned', {
					unit: unitName,
					edition: edition.title,
					number: returned.number,
					date: formats.date(returned.submittedAt),
				})
			: t('own.not-returned', { unit: unitName, edition: edition.title }),
		release
			? t('own.released', {
					number: release.number,
					frozen: formats.date(release.frozenAt),
					until: formats.instant(release.cutOff),
				})
			: t('own.unreleased'),
		...(release && returned && returned.submittedAt > release.cutOff ? [t('own.later')] : []),
	];
	const compared = before ? t('own.before', { before: before.title }) : t('own.first');
	return (
		<>
			<p className="lead">{said.join(' ')}</p>
			<p>{[...(returned ? [compared] : []), t('own.yes-no-only')].join(' ')}</p>
			<p className="small">{t('own.who')}</p>
		</>
	);
};

const Ways = ({ figures }: { figures: OwnFigures }) => {
	const { t } = useText('own');
	const { inquiry, edition, editions, release } = figures;
	const others = editions.filter(({ id }) => id !== edition.id);
	return (
		<>
			{release && (
				<p className="on-screen">
					<Link href={`/releases/${inquiry.id}/${release.edition}/${release.number}`}>{t('own.whole-release')}</Link>
				</p>
			)}
			{others.length > 0 && (
				<nav className="row on-screen" aria-label={t('own.editions')}>
					<span>{t('own.editions')}</span>
					{others.map(({ id, title, response }) => (
						<Link key={id} href={`/your-figures/${response}`}>
							{title}
						</Link>
					))}
				</nav>
			)}
		</>
	);
};

const Shown = ({ figures }: { figures: OwnFigures }) => {
	const { t } = useText('own');
	const { unitName, inquiry, edition, before, returned, release } = figures;
	return (
		<>
			<header className="stack">
				<p className="small">{t('own.eyebrow', { unit: unitName, inquiry: inquiry.title })}</p>
				<PageHeading>{t('own.title', { edition: edition.id })}</PageHeading>
				<Lead figures={figures} />
				{!returned && (
					<Note>
						<p>{t('own.submit-first')}</p>
						<p>
							<Link href="/respond">{t('own.to-questionnaire')}</Link>
						</p>
					</Note>
				)}
				<Ways figures={figures} />
			</header>
			{returned && before && <OwnChanges figures={figures} />}
			{(returned || release) && <QuestionTables figures={figures} />}
		</>
	);
};

/** A government's answers beside the released shares of its groups, for itself alone. */
export const OwnFiguresPage = () => {
	const { t, language } = useText('own');
	const { response = '' } = useParams();
	const read = useRequest('GET /api/responses/:response/figures', { params: { response }, query: { language } });
	if (read.state === 'ready')
		return (
			<Page bar={<Bar name={read.result.inquiry.title} home="/respond" />} synthetic={read.result.inquiry.synthetic}>
				<Shown key={read.result.edition.id} figures={read.result} />
			</Page>
		);
	return (
		<Page>
			<PageHeading>{t('own.page')}</PageHeading>
			{read.state === 'loading' ? <Loading /> : <ProblemNote problem={read.problem} again={read.again} />}
		</Page>
	);
};
