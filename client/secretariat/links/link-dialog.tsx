import { request } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import type { RoundHead, Standing } from '../shared/api-types.ts';
import { Dialog } from '../shared/dialog.tsx';
import { LinkForm } from './link-form.tsx';
import { addressFor, MadeLink } from './made-link.tsx';
import { NameField } from './name-field.tsx';
import { type MadeToken, usePersonLink } from './use-person-link.ts';

type LinkDialogProps = { round: RoundHead; government: Standing; onClose: () => void };

/** Makes a personal link for a government's Focal Point: their name, then the link, shown once. */
export const LinkDialog = ({ round, government, onClose }: LinkDialogProps) => {
	const { t, formats } = useText('secretariat');
	const { name, field, made, problem, busy, make } = usePersonLink((given) =>
		request('POST /api/rounds/:round/governments/:unit/links', {
			params: { round: round.id, unit: government.unit },
			body: { name: given },
		}),
	);
	const message = ({ token, expiresAt }: MadeToken) =>
		t(`link.message.${round.kind}`, {
			name,
			government: government.name,
			round: round.title,
			link: addressFor(token),
			closes: formats.instant(round.closesAt),
			expires: formats.date(expiresAt),
		});
	return (
		<Dialog title={t('link.title', { government: government.name })} onClose={onClose}>
			{(close) =>
				made ? (
					<MadeLink made={made} name={name} message={message(made)} onDone={close} />
				) : (
					<LinkForm action={t('link.make')} busy={busy} problem={problem} onSubmit={make} onCancel={close}>
						<p>{t('link.what')}</p>
						{government.links > 0 && <p className="small">{t('link.others', { links: government.links })}</p>}
						<NameField label={t('link.name')} hint={t('link.name-hint')} {...field} />
					</LinkForm>
				)
			}
		</Dialog>
	);
};
