import { Link } from 'wouter';
import { useText } from '../i18n/text.tsx';
import { releaseAddress } from './addresses.ts';
import { Intervals } from './choosing.tsx';
import { sortingIn, type ViewProps } from './chosen.ts';
import { Panels } from './panels.tsx';
import { ShareTable } from './share-table.tsx';
import { sortShares } from './sort-rows.ts';
import { Withheld } from './withheld.tsx';

/** One question, group by group. */
export const OneQuestion = ({ release, rows, words, address }: ViewProps) => {
	const { t } = useText('releases');
	const { sorting, onSort } = sortingIn(address).shares;
	const [first] = rows;
	const shares = rows.filter(({ kind }) => kind === 'share');
	return (
		<>
			<section className="stack" aria-labelledby="question">
				<p className="on-screen">
					<Link href={releaseAddress(release.head)}>{t('release.all-questions')}</Link>
				</p>
				<h2 id="question">{first?.title}</h2>
				{first?.text && <p className="lead">{first.text}</p>}
				<Withheld rows={rows} />
				<Intervals address={address} />
				<ShareTable
					caption={t('release.by-group', { question: first?.title ?? '' })}
					heads={t('release.group')}
					rows={sortShares(shares, sorting)}
					headOf={({ groupName }) => groupName}
					sorting={sorting}
					onSort={onSort}
					words={words}
					intervals={address[0].intervals === 'shown'}
				/>
			</section>
			<Panels {...{ release, rows, words, address }} heads={t('release.group')} headOf={({ groupName }) => groupName} />
		</>
	);
};
