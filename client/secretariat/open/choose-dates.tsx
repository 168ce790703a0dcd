import { useText } from '../../i18n/text.tsx';
import { Field } from '../../ui/field.tsx';
import { closingOf, type RoundDraft } from './round-draft.ts';

type ChooseDatesProps = {
	draft: Pick<RoundDraft, 'opensOn' | 'closesOn'>;
	problems: { opensOn: string | undefined; closesOn: string | undefined };
	onChange: (dates: Partial<Pick<RoundDraft, 'opensOn' | 'closesOn'>>) => void;
};

/** When the round opens and closes, and what a closing date means where the reader is. */
export const ChooseDates = ({ draft, problems, onChange }: ChooseDatesProps) => {
	const { t, formats } = useText('secretariat');
	const closing = closingOf(draft.closesOn);
	return (
		<fieldset className="stack step">
			<legend>{t('opening.dates')}</legend>
			<div className="dates">
				<Field id="opensOn" label={t('opening.opens-on')} problem={problems.opensOn}>
					{(described) => (
						<input
							{...described}
							type="date"
							required
							value={draft.opensOn}
							onChange={(event) => onChange({ opensOn: event.target.value })}
						/>
					)}
				</Field>
				<Field id="closesOn" label={t('opening.closes-on')} problem={problems.closesOn}>
					{(described) => (
						<input
							{...described}
							type="date"
							required
							min={draft.opensOn}
							value={draft.closesOn}
							onChange={(event) => onChange({ closesOn: event.target.value })}
						/>
					)}
				</Field>
			</div>
			<p className="small">
				{t('opening.closes-everywhere')} {closing && t('opening.closes-for-you', { instant: formats.instant(closing) })}
			</p>
		</fieldset>
	);
};
