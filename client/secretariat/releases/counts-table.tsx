import { useText } from '../../i18n/text.tsx';
import { countsOf, type FigureRow, statuses } from '../../releases/figure-rows.ts';
import { PlainListing } from '../../ui/listing.tsx';
import { partLines } from './draft-rows.ts';

/** How many figures would be published, and how many withheld, part by part. */
export const CountsTable = ({ rows }: { rows: readonly FigureRow[] }) => {
	const { t, formats } = useText('freeze');
	const all = countsOf(rows);
	const shown = statuses.filter((status) => all[status] > 0 || status === 'shown' || status === 'withheld');
	return (
		<PlainListing
			caption={t('freeze.counts')}
			columns={[
				{ label: t('freeze.part') },
				...shown.map((status) => ({ label: t(`freeze.status.${status}`), className: 'n' })),
			]}
		>
			{partLines(rows).map(({ id, counts }) => (
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
