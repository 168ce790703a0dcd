import { useLocation } from 'wouter';
import { useText } from '../../i18n/text.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Loading, ProblemNote } from '../../ui/states.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { useRequest } from '../../ui/use-request.ts';
import type { Inquiry } from '../shared/api-types.ts';
import { SecretariatPage } from '../shared/secretariat-page.tsx';
import { ChooseEdition, type ChosenEdition } from './choose-edition.tsx';
import { OpenForm } from './open-form.tsx';
import { obstacleOf } from './round-draft.ts';

/** What the address asks for, as far as it exists; else the only edition there is to open, or none. */
const chosenIn = (inquiries: readonly Inquiry[], asked: ChosenEdition): ChosenEdition | undefined => {
	const inquiry = inquiries.find(({ id }) => id === asked.inquiry) ?? inquiries[0];
	if (!inquiry) return undefined;
	const open = inquiry.editions.filter((edition) => !obstacleOf(edition));
	const edition = inquiry.editions.find(({ id }) => id === asked.edition) ?? (open.length === 1 ? open[0] : undefined);
	return { inquiry: inquiry.id, edition: edition?.id ?? '' };
};

const canOpenAny = (inquiries: readonly Inquiry[]): boolean =>
	inquiries.some(({ editions }) => editions.some((edition) => !obstacleOf(edition)));

type WithUnitsProps = {
	inquiries: readonly Inquiry[];
	chosen: ChosenEdition;
	onChoose: (chosen: ChosenEdition) => void;
};

const WithUnits = ({ inquiries, chosen, onChoose }: WithUnitsProps) => {
	const { language } = useText();
	const [, navigate] = useLocation();
	const units = useRequest('GET /api/inquiries/:inquiry/units', {
		params: { inquiry: chosen.inquiry },
		query: { language },
	});
	if (units.state === 'loading') return <Loading />;
	if (units.state === 'failed') return <ProblemNote problem={units.problem} again={units.again} />;
	return (
		<OpenForm
			inquiries={inquiries}
			chosen={chosen}
			list={units.result}
			onChooseEdition={onChoose}
			onOpened={(round) => navigate(`/secretariat/rounds/${round}`)}
		/>
	);
};

const Choosing = ({ inquiries }: { inquiries: readonly Inquiry[] }) => {
	const { t } = useText('secretariat');
	const [asked, ask] = useAddress({ inquiry: '', edition: '' });
	const chosen = chosenIn(inquiries, asked);
	if (!chosen) return <p>{t('opening.no-inquiry')}</p>;
	if (!canOpenAny(inquiries))
		return (
			<>
				<Note>
					<p>{t('opening.none-to-open')}</p>
				</Note>
				<ChooseEdition inquiries={inquiries} chosen={chosen} problem={undefined} onChoose={ask} />
			</>
		);
	return <WithUnits key={chosen.inquiry} inquiries={inquiries} chosen={chosen} onChoose={ask} />;
};

/** Opening a round: one form, a check of the whole, then the board. */
export const OpenPage = () => {
	const { t, language } = useText('secretariat');
	const inquiries = useRequest('GET /api/inquiries', { query: { language } });
	return (
		<SecretariatPage
			synthetic={inquiries.state === 'ready' && inquiries.result.inquiries.some(({ synthetic }) => synthetic)}
		>
			{() => (
				<>
					<div className="stack">
						<PageHeading>{t('opening.title')}</PageHeading>
						<p className="lead">{t('opening.lead')}</p>
					</div>
					{inquiries.state === 'loading' && <Loading />}
					{inquiries.state === 'failed' && <ProblemNote problem={inquiries.problem} again={inquiries.again} />}
					{inquiries.state === 'ready' && <Choosing inquiries={inquiries.result.inquiries} />}
				</>
			)}
		</SecretariatPage>
	);
};
