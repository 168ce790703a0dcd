import { useText } from '../../i18n/text.tsx';
import type { Checked, CheckedEdition } from './types.ts';

type ChoiceProps = { checked: Checked; correct: boolean; busy: boolean; onChoose: (correct: boolean) => void };

/** Offered where an edition was brought in before: that the file corrects it is said by a person. */
export const CorrectionChoice = ({ checked, correct, busy, onChoose }: ChoiceProps) => {
	const { t } = useText('import');
	if (!correct && !checked.problems.some(({ code }) => code === 'edition-imported')) return null;
	return (
		<div className="stack tight">
			<label className="check">
				<input
					type="checkbox"
					checked={correct}
					aria-disabled={busy}
					aria-describedby="correction-hint"
					onChange={(event) => !busy && onChoose(event.target.checked)}
				/>
				{t('correction.choice')}
			</label>
			<p id="correction-hint" className="small">
				{t('correction.hint')}
			</p>
		</div>
	);
};

type CorrectionProps = { title: string; correction: NonNullable<CheckedEdition['correction']> };

/** Whose answers would change, and whose would not. */
export const Correction = ({ title, correction }: CorrectionProps) => {
	const { t, language } = useText('import');
	const { corrected, added, unchanged, contacted, kept } = correction;
	const list = new Intl.ListFormat(language, { type: 'unit' });
	const named = (names: readonly string[]) => ({ returns: names.length, names: list.format(names) });
	return (
		<section className="stack tight" aria-label={t('correction.title', { edition: title })}>
			<h3>{t('correction.title', { edition: title })}</h3>
			<ul>
				<li>{t('correction.corrected', named(corrected))}</li>
				<li>{t('correction.added', named(added))}</li>
				<li>{t('correction.unchanged', { returns: unchanged })}</li>
				{contacted > 0 && <li>{t('correction.contacted', { governments: contacted })}</li>}
				{kept.length > 0 && <li>{t('correction.kept', { governments: kept.length, names: list.format(kept) })}</li>}
			</ul>
		</section>
	);
};
