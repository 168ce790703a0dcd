import { useText } from '../../i18n/text.tsx';
import { countsOf, type FigureRow, parts, statuses } from '../../releases/figure-rows.ts';
import { PlainListing } from '../../ui/listing.tsx';

/** How many figures would be published, and how many withheld, part by part. */
export const CountsTable = ({ rows }: { rows: readonly FigureRow[] }) => {
	const { t, formats } = useText('freeze');
	const all = countsOf(rows);
	const shown = statuses.filter((status) => all[status] > 0 || status === 'shown' || status === 'withheld');
	const lines = [
		...parts.map((part) => ({ id: part, counts: countsOf(rows.filter((row) => row.part === part)) })),
		{ id: 'all' as const, counts: all },
	].filter(({ counts }) => counts.all > 0);
	return (
		<PlainListing
			caption={t('freeze.counts')}
			columns={[
				{ label: t('freeze.part') },
				...shown.map((status) => ({ label: t(`freeze.status.${status}`), className: 'n' })),
			]}
		>
			{lines.map(({ id, counts }) => (
				<tr key={id}>
					<th scope="row">{t(`freeze.part.${id}`)}</th>
					{shown.map((status) => (
						<td key={status} className="n">
							{formats.number(counts[status])}
						</td>
					))}
				</tr>
			))}
		</PlainListing>
	);
};
