import { useEffect, useRef } from 'react';
import { Link, useParams } from 'wouter';
import { useText } from '../../i18n/text.tsx';
import { releaseAddress, releasesAddress } from '../../releases/addresses.ts';
import '../../releases/releases.css';
import type { ReleaseHead } from '../../releases/types.ts';
import { NotFound } from '../../ui/not-found.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../../ui/states.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { localDate } from '../open/round-draft.ts';
import type { RoundHead } from '../shared/api-types.ts';
import { CopyField } from '../shared/copy-field.tsx';
import { SecretariatPage } from '../shared/secretariat-page.tsx';
import { DayForm } from './day-form.tsx';
import { DraftView } from './draft-view.tsx';
import { usualDay } from './freeze-day.ts';
import './releases.css';
import { type Drafting, type Frozen, useDrafting } from './use-drafting.ts';

/** The releases of the round that are out. */
const Earlier = ({ round, releases }: { round: RoundHead; releases: readonly ReleaseHead[] }) => {
	const { t, formats } = useText('freeze');
	return (
		<section className="stack" aria-labelledby="earlier">
			<h2 id="earlier">{t('freeze.earlier')}</h2>
			{releases.length === 0 ? (
				<p>{t('freeze.earlier.none')}</p>
			) : (
				<ul>
					{releases.map((head) => (
						<li key={head.number}>
							<Link href={releaseAddress(head)}>{t('freeze.release', { number: head.number })}</Link>
							{', '}
							{t('freeze.release.facts', {
								date: formats.instant(head.frozenAt),
								shown: head.shown,
								withheld: head.withheld,
							})}
							{head.note !== null && <p className="small typed">{head.note}</p>}
						</li>
					))}
				</ul>
			)}
			<p>
				<Link href={releasesAddress(round.inquiry)}>{t('freeze.public-list')}</Link>
			</p>
		</section>
	);
};

const Done = ({ frozen }: { frozen: Frozen }) => {
	const { t } = useText('freeze');
	const heading = useRef<HTMLHeadingElement>(null);
	// The button that was pressed is gone with the draft.
	useEffect(() => heading.current?.focus(), []);
	const address = releaseAddress(frozen);
	return (
		<Note tone="good">
			<h2 ref={heading} tabIndex={-1}>
				{t('freeze.done', { number: frozen.number })}
			</h2>
			<p>{t('freeze.done.what')}</p>
			<CopyField
				label={t('freeze.done.address')}
				action={t('freeze.done.copy')}
				text={`${location.origin}${address}`}
			/>
			<p>
				<Link href={address}>{t('freeze.done.open')}</Link>
			</p>
		</Note>
	);
};

/** The draft that was looked at is no longer what would be frozen. */
const Changed = ({ drafting }: { drafting: Drafting }) => {
	const { t } = useText('freeze');
	return (
		<Note tone="warn" alert>
			<p>{t('problem.draft-changed')}</p>
			<p>
				<button type="button" className="quiet" onClick={() => void drafting.compute()}>
					{t('freeze.look-again')}
				</button>
			</p>
		</Note>
	);
};

type MakingProps = { round: RoundHead; releases: readonly ReleaseHead[]; onFrozen: () => void };

const Making = ({ round, releases, onFrozen }: MakingProps) => {
	const { t } = useText('freeze');
	const drafting = useDrafting(round.id, usualDay(round, releases.length, localDate(new Date())));
	const { draft, frozen, problem } = drafting;
	const isChanged = problem?.code === 'draft-changed';
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each release that is frozen.
	useEffect(() => {
		if (frozen) onFrozen();
	}, [frozen]);
	return (
		<>
			{frozen && <Done frozen={frozen} />}
			<section className="stack step" aria-labelledby="day">
				<h2 id="day">{t('freeze.new', { number: releases.length + 1 })}</h2>
				<DayForm round={round} drafting={isChanged ? { ...drafting, problem: undefined } : drafting} />
				{isChanged && <Changed drafting={drafting} />}
			</section>
			{draft && <DraftView key={draft.number} round={round} draft={draft} drafting={drafting} />}
		</>
	);
};

const NotClosed = ({ round }: { round: RoundHead }) => {
	const { t, formats } = useText('freeze');
	return (
		<Note>
			<p>{t('freeze.not-closed', { closes: formats.instant(round.closesAt) })}</p>
		</Note>
	);
};

const OfRound = ({ round, isSteward }: { round: RoundHead; isSteward: boolean }) => {
	const { t, language } = useText('freeze');
	const read = useRequest('GET /api/inquiries/:inquiry/releases', {
		params: { inquiry: round.inquiry },
		query: { language },
	});
	const releases =
		read.state === 'ready' ? read.result.releases.filter(({ edition }) => edition === round.edition) : [];
	const isClosed = round.phase === 'closed';
	return (
		<>
			<div className="stack">
				<p className="small">
					<Link href={`/secretariat/rounds/${round.id}`}>{round.title}</Link>
				</p>
				<PageHeading>{t('freeze.heading', { edition: round.title })}</PageHeading>
				<p className="lead">{t('freeze.lead')}</p>
				{!isSteward && (
					<Note>
						<p>{t('freeze.steward-only')}</p>
					</Note>
				)}
				{!isClosed && <NotClosed round={round} />}
			</div>
			{read.state === 'loading' && <Loading />}
			{read.state === 'failed' && <ProblemNote problem={read.problem} again={read.again} />}
			{read.state === 'ready' && (
				<>
					<Earlier round={round} releases={releases} />
					{isSteward && isClosed && <Making round={round} releases={releases} onFrozen={read.again} />}
				</>
			)}
		</>
	);
};

/** Where a data steward freezes what is published of a round. */
export const ReleasesPage = () => {
	const { t, language } = useText('freeze');
	const { round: id } = useParams();
	const read = useRequest('GET /api/rounds', { query: { language } });
	const round = read.state === 'ready' ? read.result.rounds.find((one) => one.id === id) : undefined;
	if (read.state === 'ready' && !round) return <NotFound />;
	return (
		<SecretariatPage synthetic={round?.synthetic ?? false}>
			{({ role }) =>
				round ? (
					<OfRound round={round} isSteward={role === 'steward'} />
				) : (
					<>
						<PageHeading>{t('freeze.name')}</PageHeading>
						{read.state === 'loading' && <Loading />}
						{read.state === 'failed' && <ProblemNote problem={read.problem} again={read.again} />}
					</>
				)
			}
		</SecretariatPage>
	);
};
