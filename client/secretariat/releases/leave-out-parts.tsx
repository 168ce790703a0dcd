import { useText } from '../../i18n/text.tsx';
import type { FigureRow } from '../../releases/figure-rows.ts';
import { partLines } from './draft-rows.ts';
import type { Drafting } from './use-drafting.ts';

/** Leaves out a whole part of a release with one tick. */
export const LeaveOutParts = ({ rows, drafting }: { rows: readonly FigureRow[]; drafting: Drafting }) => {
	const { t } = useText('freeze');
	const parts = partLines(rows).filter(({ ids }) => ids.length > 0);
	if (parts.length === 0) return null;
	return (
		<fieldset className="stack tight">
			<legend>
				<b>{t('freeze.leave-out-part')}</b>
			</legend>
			<p>{t('freeze.leave-out-part.why')}</p>
			{parts.map(({ id, ids }) => (
				<label key={id} className="check">
					<input
						type="checkbox"
						checked={ids.every((figure) => drafting.leaveOut.includes(figure))}
						onChange={({ target }) => drafting.leave(ids, target.checked)}
					/>
					{t('freeze.leave-out-part.figures', { part: t(`freeze.part.${id}`), count: ids.length })}
				</label>
			))}
		</fieldset>
	);
};
