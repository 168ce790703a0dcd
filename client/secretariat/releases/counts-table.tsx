import { useText } from '../../i18n/text.tsx';
import { countsOf, type FigureRow, type Status, statuses } from '../../releases/figure-rows.ts';
import { PlainListing } from '../../ui/listing.tsx';
import { type PartLine, partLines } from './draft-rows.ts';
import type { Drafting } from './use-drafting.ts';

type LineProps = { line: PartLine; shown: readonly Status[]; drafting: Drafting };

const Line = ({ line: { id, counts, ids }, shown, drafting }: LineProps) => {
	const { t, formats } = useText('freeze');
	const part = t(`freeze.part.${id}`);
	return (
		<tr>
			<th scope="row">{part}</th>
			{shown.map((status) => (
				<td key={status} className="n">
					{formats.number(counts[status])}
				</td>
			))}
			<td className="act">
				{ids.length > 0 && (
					<input
						type="checkbox"
						aria-label={t('freeze.leave-out-part', { part })}
						checked={ids.every((figure) => drafting.leaveOut.includes(figure))}
						onChange={({ target }) => drafting.leave(ids, target.checked)}
					/>
				)}
			</td>
		</tr>
	);
};

/** How many figures would be published, and how many withheld, part by part; a part can be left out as one. */
export const CountsTable = ({ rows, drafting }: { rows: readonly FigureRow[]; drafting: Drafting }) => {
	const { t } = useText('freeze');
	const all = countsOf(rows);
	const shown = statuses.filter((status) => all[status] > 0 || status === 'shown' || status === 'withheld');
	const lines = partLines(rows);
	return (
		<>
			<PlainListing
				caption={t('freeze.counts')}
				columns={[
					{ label: t('freeze.part') },
					...shown.map((status) => ({ label: t(`freeze.status.${status}`), className: 'n' })),
					{ label: t('freeze.leave-out'), className: 'act' },
				]}
			>
				{lines.map((line) => (
					<Line key={line.id} line={line} shown={shown} drafting={drafting} />
				))}
			</PlainListing>
			{lines.some(({ ids }) => ids.length > 0) && <p className="small">{t('freeze.leave-out-part.why')}</p>}
		</>
	);
};
