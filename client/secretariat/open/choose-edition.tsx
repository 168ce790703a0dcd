import { Link } from 'wouter';
import { useText } from '../../i18n/text.tsx';
import type { Edition, Inquiry } from '../shared/api-types.ts';
import { Offer } from '../shared/offer.tsx';
import { obstacleOf } from './round-draft.ts';

export type ChosenEdition = { inquiry: string; edition: string };
type ChooseEditionProps = {
	inquiries: readonly Inquiry[];
	chosen: ChosenEdition;
	problem: string | undefined;
	onChoose: (chosen: ChosenEdition) => void;
};

const OfferedEdition = ({
	edition,
	checked,
	onChoose,
}: {
	edition: Edition;
	checked: boolean;
	onChoose: () => void;
}) => {
	const { t } = useText('secretariat');
	const obstacle = obstacleOf(edition);
	const { meeting, questions, roundId } = edition;
	return (
		<Offer
			name="edition"
			label={edition.title}
			more={obstacle ? t(`editions.obstacle.${obstacle}`) : t('editions.fielded', { meeting, questions })}
			checked={checked}
			disabled={obstacle !== undefined}
			onChoose={onChoose}
		>
			{roundId && (
				<p className="row small">
					<Link href={`/secretariat/rounds/${roundId}`}>{t('editions.see-board')}</Link>
					<Link href={`/rounds/${roundId}/questionnaire`}>{t('editions.questionnaire')}</Link>
				</p>
			)}
		</Offer>
	);
};

/** Which edition to field. One that cannot be fielded says why. */
export const ChooseEdition = ({ inquiries, chosen, problem, onChoose }: ChooseEditionProps) => {
	const { t } = useText('secretariat');
	return (
		<fieldset className="step offers" id="edition" tabIndex={-1}>
			<legend>{t('opening.edition')}</legend>
			{problem && <p className="field-problem">{problem}</p>}
			{inquiries.map((inquiry) => (
				<div key={inquiry.id} className="offers">
					{inquiries.length > 1 && <h3>{inquiry.title}</h3>}
					{inquiry.editions
						.toSorted((a, b) => b.year - a.year)
						.map((edition) => (
							<OfferedEdition
								key={edition.id}
								edition={edition}
								checked={chosen.inquiry === inquiry.id && chosen.edition === edition.id}
								onChoose={() => onChoose({ inquiry: inquiry.id, edition: edition.id })}
							/>
						))}
				</div>
			))}
		</fieldset>
	);
};
