import { Link } from 'wouter';
import { percent } from '../analyse/figure-words.ts';
import { useText } from '../i18n/text.tsx';
import { Note } from '../ui/note.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { releaseAddress, releasesAddress } from './addresses.ts';
import { ReleaseFacts } from './release-facts.tsx';
import type { ReleaseWords } from './result-words.ts';
import type { Release } from './types.ts';

const useHeading = ({ content, head }: Release, words: ReleaseWords): string => {
	const { say, numbers } = words;
	const { responseRate: rate } = content;
	if (rate.kind !== 'value') return say('release.title', { edition: head.editionTitle, number: head.number });
	return say('release.heading', {
		submitted: numbers.count(rate.submitted),
		contacted: numbers.count(rate.contacted),
		edition: head.edition,
	});
};

/** What the release is, of whom, until when, and what became of it since. */
export const Head = ({ release, words }: { release: Release; words: ReleaseWords }) => {
	const { t, formats } = useText('releases');
	const { head, content, names } = release;
	const { responseRate: rate } = content;
	const title = t('release.title', { edition: head.editionTitle, number: head.number });
	const facts = [
		[t('release.promise'), t(`release.promise.${head.kind}`)],
		[t('release.up-to'), formats.instant(head.cutOff)],
		[t('release.frozen'), formats.instant(head.frozenAt)],
		[t('release.method'), head.methodVersion],
	] as const;
	return (
		<header className="stack">
			<p className="small eyebrow">
				<Link href={releasesAddress(head.inquiry)}>{t('releases.of', { inquiry: names.inquiry.title })}</Link>
			</p>
			<PageHeading title={title}>{useHeading(release, words)}</PageHeading>
			<p className="lead">
				{title}. {rate.kind === 'value' && t('release.lead.rate', { rate: percent(rate.rate, words) })}{' '}
				{t('release.lead.figures', { shown: head.shown, withheld: head.withheld })}
			</p>
			{head.latest > head.number && (
				<Note tone="warn">
					<p>
						{t('release.later')}{' '}
						<Link href={releaseAddress({ ...head, number: head.latest })}>
							{t('release.later.link', { number: head.latest })}
						</Link>
					</p>
				</Note>
			)}
			{head.note !== null && (
				<Note>
					<p>
						<b>{t('release.note')}</b>
					</p>
					<p className="typed">{head.note}</p>
				</Note>
			)}
			<ReleaseFacts facts={facts} />
		</header>
	);
};
