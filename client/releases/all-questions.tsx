import { Link } from 'wouter';
import { wholeRound } from '#domain/indicators/releases/publication.ts';
import { useText } from '../i18n/text.tsx';
import { NothingShown } from '../ui/filters.tsx';
import { Note } from '../ui/note.tsx';
import { questionAddress } from './addresses.ts';
import { Choosing, Intervals } from './choosing.tsx';
import { defaults, sortingIn, type ViewProps } from './chosen.ts';
import { type FigureRow, findRows } from './figure-rows.ts';
import { IndicatorTable } from './indicator-table.tsx';
import { Panels } from './panels.tsx';
import { ShareTable } from './share-table.tsx';
import { sortShares } from './sort-rows.ts';
import type { Release } from './types.ts';
import { Withheld } from './withheld.tsx';

const QuestionLink = ({ row, release }: { row: FigureRow; release: Release }) => (
	<Link href={questionAddress(release.head, row.subject)}>{row.title}</Link>
);

const Shares = ({ release, rows, words, address }: ViewProps) => {
	const { t } = useText('releases');
	const { sorting, onSort } = sortingIn(address).shares;
	return release.names.levels.map(({ id, title }) => {
		const own = rows.filter(({ kind, level }) => kind === 'share' && level === id);
		return own.length === 0 ? null : (
			<section key={id} className="stack tight release-level" aria-labelledby={`level-${id}`}>
				<h3 id={`level-${id}`}>{title}</h3>
				<ShareTable
					caption={t('release.level-caption', { level: title })}
					heads={t('release.question')}
					rows={sortShares(own, sorting)}
					headOf={(row) => <QuestionLink row={row} release={release} />}
					sorting={sorting}
					onSort={onSort}
					words={words}
					intervals={address[0].intervals === 'shown'}
				/>
			</section>
		);
	});
};

/** Said where an address asks for a group that the release does not have. */
const NoSuchGroup = ({ onBack }: { onBack: () => void }) => {
	const { t } = useText('releases');
	return (
		<Note tone="warn">
			<p>{t('release.no-such-group')}</p>
			<p>
				<button type="button" className="link" onClick={onBack}>
					{t('release.no-such-group.back')}
				</button>
			</p>
		</Note>
	);
};

/** Every question for the whole round, or for one of its groups. */
export const AllQuestions = ({ release, rows, words, address }: ViewProps) => {
	const { t } = useText('releases');
	const [chosen, choose] = address;
	const isGroup = rows.some((row) => row.group === chosen.group);
	const group = isGroup ? chosen.group : wholeRound;
	const inGroup = rows.filter((row) => row.group === group);
	const found = findRows(inGroup, chosen.find);
	const indicators = found.filter(({ kind }) => kind === 'indicator');
	const shown = { release, words, address };
	return (
		<>
			<section className="stack" aria-labelledby="shares">
				<h2 id="shares">{t('release.shares', { group: inGroup[0]?.groupName ?? t('release.whole') })}</h2>
				{!isGroup && <NoSuchGroup onBack={() => choose({ group: wholeRound })} />}
				<p>{t('release.shares.how')}</p>
				<Withheld rows={inGroup} />
				<Choosing {...shown} />
				<Intervals address={address} />
				{found.length === 0 && <NothingShown onClear={() => choose(defaults)} />}
				<Shares {...shown} rows={found} />
			</section>
			<Panels
				{...shown}
				rows={found}
				heads={t('release.question')}
				headOf={(row) => <QuestionLink row={row} release={release} />}
			/>
			{indicators.length > 0 && (
				<section className="stack" aria-labelledby="indicators">
					<h2 id="indicators">{t('release.indicators')}</h2>
					<p>{t('release.indicators.how')}</p>
					<IndicatorTable
						caption={t('release.indicators')}
						heads={t('release.indicator')}
						rows={indicators}
						headOf={({ title }) => title}
						words={words}
					/>
				</section>
			)}
		</>
	);
};
