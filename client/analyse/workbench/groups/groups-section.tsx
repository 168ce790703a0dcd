import { useMemo } from 'react';
import { Choice } from '../../../ui/filters.tsx';
import { Listing, SortChoice } from '../../../ui/listing.tsx';
import { readSorting, writeSorting } from '../../../ui/sorting.ts';
import { useAddress } from '../../../ui/use-address.ts';
import type { Figure } from '../../board.ts';
import { DownloadTools } from '../../download-tools.tsx';
import type { Row } from '../../view.ts';
import type { Change, Group } from '../types.ts';
import type { WorkWords } from '../words.ts';
import { type GroupRow, groupCsv, groupRows, groupSortKeys, groupsSorted } from './group-rows.ts';

type GroupsSectionProps = {
	row: Row;
	groups: readonly Group[];
	/** In order of year. */
	editions: readonly { edition: string; byGroup: readonly { group: string; figure: Figure }[] }[];
	changes: readonly { from: string; to: string; byGroup: readonly { group: string; change: Change }[] }[];
	words: WorkWords;
};

const Base = ({ group: { base, contacted }, words }: { group: GroupRow; words: WorkWords }) => (
	<>
		{base}
		{contacted !== '' && <span className="small under">{words.w('groups.contacted', { contacted })}</span>}
	</>
);

const Line = ({ group, withChange, words }: { group: GroupRow; withChange: boolean; words: WorkWords }) => (
	<tr>
		<th scope="row" className={`group depth-${Math.min(2, group.depth)}`}>
			{group.name}
		</th>
		<td>
			{group.figure.kind === 'missing' ? group.said : <b>{group.said}</b>}{' '}
			{group.small && <span className="tag">{words.w('groups.small')}</span>}
			<div className="narrow-only small">
				<Base group={group} words={words} />
			</div>
			{group.bounds !== '' && <span className="small under">{words.w('board.bounds', { bounds: group.bounds })}</span>}
			{withChange && <div className="narrow-only small">{group.changed}</div>}
		</td>
		<td className="wide-only">
			<Base group={group} words={words} />
		</td>
		{withChange && <td className="wide-only">{group.changed}</td>}
	</tr>
);

/** One figure group by group: regions, subregions and named groups. */
export const GroupsSection = ({ row, groups, editions, changes, words }: GroupsSectionProps) => {
	const { w, label } = words;
	const shown = editions.filter(({ byGroup }) => byGroup.some(({ figure }) => figure.kind !== 'missing'));
	const newest = shown.at(-1)?.edition ?? '';
	const [chosen, choose] = useAddress({ edition: newest, groups: 'group' });
	const { edition, byGroup } = shown.find((one) => one.edition === chosen.edition) ?? { edition: newest, byGroup: [] };
	const { from, byGroup: into = [] } = changes.find(({ to }) => to === edition) ?? {};
	const rows = useMemo(
		() => groupRows({ row, edition, groups, byGroup, changes: into }, words),
		[row, edition, groups, byGroup, into, words],
	);
	if (shown.length === 0) return null;
	const sorting = readSorting(chosen.groups, groupSortKeys, { key: 'group', descending: false });
	const withChange = into.length > 0;
	const columns = groupSortKeys
		.filter((key) => key !== 'change' || withChange)
		.map((key) => ({
			key,
			label: w(`groups.column.${key}`),
			className: key === 'base' || key === 'change' ? 'wide-only' : '',
		}));
	const onSort = (next: typeof sorting) => choose({ groups: writeSorting(next) }, { step: true });
	return (
		<section className="stack in-full" aria-labelledby="groups">
			<h2 id="groups">{w('groups.heading', { edition: label(edition) })}</h2>
			<p className="small">{w('groups.how')}</p>
			<div className="filters scope on-screen">
				<Choice
					label={words.t('table.edition')}
					value={edition}
					options={shown.toReversed().map((one) => ({ value: one.edition, label: label(one.edition) }))}
					onChange={(value) => choose({ edition: value }, { step: true })}
				/>
				<SortChoice columns={columns} sorting={sorting} onSort={onSort} />
			</div>
			<Listing
				caption={w('groups.table', { title: row.title, edition: label(edition) })}
				columns={columns}
				sorting={sorting}
				onSort={onSort}
			>
				{groupsSorted(rows, sorting).map((group) => (
					<Line key={group.id} group={group} withChange={withChange} words={words} />
				))}
			</Listing>
			<DownloadTools
				title={w('groups.table', { title: row.title, edition: label(edition) })}
				name={`${row.id}-${edition}-groups${from === undefined ? '' : `-since-${from}`}`}
				rows={() => groupCsv(rows, { row, edition })}
			/>
		</section>
	);
};
