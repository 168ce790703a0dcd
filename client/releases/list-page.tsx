import { Link } from 'wouter';
import type { ApiResult } from '#domain/contract/api.ts';
import { useText } from '../i18n/text.tsx';
import { Instant } from '../ui/instant.tsx';
import { Note } from '../ui/note.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { releaseAddress } from './addresses.ts';
import { ReleaseFacts } from './release-facts.tsx';
import './releases.css';
import type { ReleaseHead } from './types.ts';

/** One release in brief, with the way to it. */
export const ReleaseItem = ({ head }: { head: ReleaseHead }) => {
	const { t, formats } = useText('releases');
	const counts = { shown: formats.number(head.shown), withheld: formats.number(head.withheld) };
	const facts = [
		[t('release.frozen'), <Instant key="frozen" at={head.frozenAt} />],
		[t('release.up-to'), <Instant key="up-to" at={head.cutOff} />],
		[t('release.figures'), t('release.shown-withheld', counts)],
		[t('release.method'), head.methodVersion],
		[
			t('release.hash'),
			<span key="hash" className="code">
				{head.contentHash}
			</span>,
		],
	] as const;
	return (
		<li className="release stack tight">
			<h2>
				<Link href={releaseAddress(head)}>
					{t('release.title', { edition: head.editionTitle, number: head.number })}
				</Link>
			</h2>
			{head.latest > head.number && <p className="small">{t('release.replaced', { number: head.latest })}</p>}
			{head.note !== null && <p className="typed">{head.note}</p>}
			<ReleaseFacts facts={facts} className="small" />
		</li>
	);
};

/** Every release of an inquiry, the newest first. */
export const ReleaseList = ({ inquiry, releases }: ApiResult<'GET /api/inquiries/:inquiry/releases'>) => {
	const { t } = useText('releases');
	return (
		<>
			<header className="stack">
				<p className="small eyebrow">
					<Link href={`/results/${inquiry.id}`}>{t('releases.results', { inquiry: inquiry.title })}</Link>
				</p>
				<PageHeading title={t('releases.of', { inquiry: inquiry.title })}>
					{t('releases.heading', { count: releases.length })}
				</PageHeading>
				<p className="lead">{t('releases.lead')}</p>
			</header>
			{releases.length === 0 ? (
				<Note>
					<p>{t('releases.none')}</p>
				</Note>
			) : (
				<ul className="plain-list releases">
					{releases.map((head) => (
						<ReleaseItem key={`${head.edition}/${head.number}`} head={head} />
					))}
				</ul>
			)}
		</>
	);
};
