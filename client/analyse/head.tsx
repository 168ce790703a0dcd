import { Link } from 'wouter';
import { releaseAddress } from '../releases/addresses.ts';
import { Note } from '../ui/note.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import type { RoundHead } from './board.ts';
import type { Words } from './figure-words.ts';
import { headingOf, leadOf } from './lead.ts';
import type { ResultsView } from './view.ts';

type HeadProps = { view: ResultsView; words: Words };

/** In order of their editions. */
const roundsOf = ({ editions }: ResultsView): RoundHead[] => editions.flatMap(({ round }) => round ?? []);

const RoundLine = ({ round, words }: { round: RoundHead; words: Words }) => {
	const { t, label, date } = words;
	const edition = t('rounds.edition', { edition: label(round.edition), meeting: round.meeting });
	const state = t(`rounds.${round.phase}`, { closes: date(round.closesAt), opens: date(round.opensAt) });
	return <li>{t('rounds.line', { edition, kind: t(`rounds.${round.kind}`), state })}</li>;
};

type ReleaseOf = ResultsView['results']['releases'][number];

/** Where the figures of a confidential round come from. */
const ReleaseLine = ({ release, view, words }: HeadProps & { release: ReleaseOf }) => {
	const { t, label, date } = words;
	const { edition, number, frozenAt } = release;
	return (
		<p className="small">
			{t('audience.released', { edition: label(edition), number, frozen: date(frozenAt) })}{' '}
			<Link href={releaseAddress({ inquiry: view.results.inquiry.id, edition, number })}>{t('audience.release')}</Link>
		</p>
	);
};

/** Who sees the figures, what is kept back, and what may still change. */
export const Audience = ({ view, words }: HeadProps) => {
	const { t, label, list } = words;
	const { withheldEditions, releases } = view.results;
	const isReleased = (edition: string) => releases.some((release) => release.edition === edition);
	const rounds = roundsOf(view);
	const editionsOf = (kind: RoundHead['kind']) =>
		rounds.filter((round) => round.kind === kind && !isReleased(round.edition)).map(({ edition }) => label(edition));
	const open = rounds.filter(({ phase }) => phase === 'open').map(({ edition }) => label(edition));
	const [confidential, named] = [editionsOf('confidential'), editionsOf('named')];
	return (
		<>
			{confidential.length > 0 && (
				<Note tone="warn">
					<p>{t('audience.confidential', { editions: list(confidential), count: confidential.length })}</p>
				</Note>
			)}
			{releases.map((release) => (
				<ReleaseLine key={release.edition} release={release} view={view} words={words} />
			))}
			{withheldEditions.length > 0 && (
				<Note>
					<p>
						{t('audience.withheld', { editions: list(withheldEditions.map(label)), count: withheldEditions.length })}
					</p>
				</Note>
			)}
			{open.length > 0 && (
				<p className="small">
					<b>{t('audience.provisional', { editions: list(open), count: open.length })}</b>
				</p>
			)}
			{named.length > 0 && (
				<p className="small">{t('audience.named', { editions: list(named), count: named.length })}</p>
			)}
		</>
	);
};

export const Head = ({ view, words }: HeadProps) => {
	const { t } = words;
	const rounds = roundsOf(view);
	return (
		<header className="stack">
			<p className="small eyebrow">{t('results.of', { inquiry: view.results.inquiry.title })}</p>
			<PageHeading title={t('results.title')}>{headingOf(view, words)}</PageHeading>
			<p className="lead">{leadOf(view, words).join(' ')}</p>
			{rounds.length > 0 && (
				<ul className="plain-list small">
					{rounds.map((round) => (
						<RoundLine key={round.id} round={round} words={words} />
					))}
				</ul>
			)}
			<Audience view={view} words={words} />
			<p className="small">
				<Link href={`/releases/${view.results.inquiry.id}`}>{t('results.releases')}</Link>
			</p>
		</header>
	);
};
