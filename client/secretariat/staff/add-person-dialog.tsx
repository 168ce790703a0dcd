import { useState } from 'react';
import { type StaffRole, staffRoles } from '#domain/access/actor.ts';
import { request } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { LinkForm } from '../links/link-form.tsx';
import { addressFor, MadeLink } from '../links/made-link.tsx';
import { NameField } from '../links/name-field.tsx';
import { type MadeToken, usePersonLink } from '../links/use-person-link.ts';
import { Dialog } from '../shared/dialog.tsx';
import { Offer } from '../shared/offer.tsx';

const ChooseRole = ({ role, onChoose }: { role: StaffRole; onChoose: (role: StaffRole) => void }) => {
	const { t } = useText('secretariat');
	return (
		<fieldset className="offers">
			<legend>{t('people.add.role')}</legend>
			{staffRoles.map((offered) => (
				<Offer
					key={offered}
					name="role"
					label={t(`secretariat.role.${offered}`)}
					more={t(`secretariat.role.${offered}.means`)}
					checked={role === offered}
					onChoose={() => onChoose(offered)}
				/>
			))}
		</fieldset>
	);
};

/** Gives somebody a part, and shows their personal link, once. */
export const AddPersonDialog = ({ onClose }: { onClose: () => void }) => {
	const { t, formats } = useText('secretariat');
	const [role, setRole] = useState<StaffRole>('secretariat');
	const { name, field, made, problem, busy, make } = usePersonLink((given) =>
		request('POST /api/people', { body: { name: given, role } }),
	);
	const message = ({ token, expiresAt }: MadeToken) =>
		t('people.add.message', {
			name,
			role: t(`secretariat.role.${role}`),
			link: addressFor(token),
			expires: formats.date(expiresAt),
		});
	return (
		<Dialog title={t('people.add.title')} onClose={onClose}>
			{(close) =>
				made ? (
					<MadeLink made={made} name={name} message={message(made)} onDone={close} />
				) : (
					<LinkForm action={t('people.add.action')} busy={busy} problem={problem} onSubmit={make} onCancel={close}>
						<NameField label={t('people.add.name')} {...field} />
						<ChooseRole role={role} onChoose={setRole} />
					</LinkForm>
				)
			}
		</Dialog>
	);
};
