import { useText } from '../../i18n/text.tsx';
import type { RoundKind } from '../shared/api-types.ts';
import { Offer } from '../shared/offer.tsx';

const kinds: readonly RoundKind[] = ['confidential', 'named'];

/** What the round promises about yes/no answers. */
export const ChooseKind = ({ kind, onChoose }: { kind: RoundKind; onChoose: (kind: RoundKind) => void }) => {
	const { t } = useText('secretariat');
	return (
		<fieldset className="step offers" id="kind" tabIndex={-1}>
			<legend>{t('opening.kind')}</legend>
			{kinds.map((offered) => (
				<Offer
					key={offered}
					name="kind"
					label={t(`secretariat.kind.${offered}`)}
					more={t(`secretariat.kind.${offered}.means`)}
					checked={kind === offered}
					onChoose={() => onChoose(offered)}
				/>
			))}
		</fieldset>
	);
};
