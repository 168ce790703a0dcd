import { Link } from 'wouter';
import type { ApiProblem } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { Meter } from '../../ui/meter.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../../ui/states.tsx';
import type { RoundBoard } from '../shared/api-types.ts';
import { SecretariatPage } from '../shared/secretariat-page.tsx';
import { BoardTable } from './board-table.tsx';
import { hasAnswered, headlineOf } from './board-view.ts';
import { Tiles } from './tiles.tsx';
import { useBoard } from './use-board.ts';

const percentIn = (language: string) => new Intl.NumberFormat(language, { style: 'percent' });

const Headline = ({ board, seenAt }: { board: RoundBoard; seenAt: number }) => {
	const { t, formats, language } = useText('secretariat');
	const { round, governments } = board;
	const { says, ...figures } = headlineOf(round, governments, seenAt);
	const share = 'share' in figures ? { share: percentIn(language).format(figures.share) } : {};
	const answered = governments.filter(hasAnswered).length;
	const counts = { answered: formats.number(answered), contacted: formats.number(governments.length) };
	const times = { opens: formats.instant(round.opensAt), closes: formats.instant(round.closesAt) };
	return (
		<div className="stack">
			<p className="row small">
				<span>{round.title}</span>
				<span className="tag">{t(`secretariat.kind.${round.kind}`)}</span>
			</p>
			<PageHeading title={round.title}>{t(`board.headline.${says}`, { ...figures, ...share })}</PageHeading>
			<p className="small">
				{t('board.answered', counts)} {t(`board.times.${round.phase}`, times)}{' '}
				{t('board.as-of', { time: formats.time(seenAt) })}
			</p>
			<Meter value={answered} of={governments.length} label={t('board.answered', counts)} />
			<p className="row">
				<Link href={`/results/${round.inquiry}`}>{t('board.results')}</Link>
				<Link href={`/rounds/${round.id}/questionnaire`}>{t('board.questionnaire')}</Link>
				<Link href={`/secretariat/releases/${round.id}`}>{t('board.releases')}</Link>
			</p>
		</div>
	);
};

/** Said where a later look has failed: what stands below is no longer fresh. */
const Stale = ({ seenAt, again }: { seenAt: number; again: () => void }) => {
	const { t, formats } = useText('secretariat');
	return (
		<Note tone="warn" alert>
			<p>{t('board.stale', { time: formats.time(seenAt) })}</p>
			<p>
				<button type="button" className="quiet" onClick={again}>
					{t('action.again')}
				</button>
			</p>
		</Note>
	);
};

const NotYet = ({ problem, again }: { problem: ApiProblem | undefined; again: () => void }) => {
	const { t } = useText('secretariat');
	if (!problem) return <Loading />;
	return (
		<>
			<PageHeading>{t('rounds.title')}</PageHeading>
			<ProblemNote problem={problem} again={again} />
		</>
	);
};

const noSuchRound: readonly ApiProblem['code'][] = ['not-found', 'invalid-request'];

/** Where each government stands in a round: states, never content. */
export const BoardPage = ({ round }: { round: string }) => {
	const { board, seenAt = 0, problem, again } = useBoard(round);
	if (!board && problem && noSuchRound.includes(problem.code)) return <NotFound />;
	return (
		<SecretariatPage synthetic={board?.round.synthetic ?? false}>
			{() =>
				board ? (
					<>
						{problem && <Stale seenAt={seenAt} again={again} />}
						<Headline board={board} seenAt={seenAt} />
						<Tiles board={board} />
						<BoardTable board={board} onChange={again} />
					</>
				) : (
					<NotYet problem={problem} again={again} />
				)
			}
		</SecretariatPage>
	);
};
