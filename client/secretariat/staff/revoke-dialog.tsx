import { useState } from 'react';
import { type ApiProblem, request } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../ui/states.tsx';
import type { Holder, Person } from '../shared/api-types.ts';

type RevokeDialogProps = { person: Person; holder: Holder; onRevoked: () => void; onClose: () => void };

/** Takes somebody's part back, after asking. */
export const RevokeDialog = ({ person, holder, onRevoked, onClose }: RevokeDialogProps) => {
	const { t } = useText('secretariat');
	const [problem, setProblem] = useState<ApiProblem>();
	const [busy, setBusy] = useState(false);
	const maybeOneself = person.name === holder.personName && person.role === holder.role;

	const revoke = async () => {
		setBusy(true);
		const outcome = await request('DELETE /api/people/:grant', { params: { grant: person.grantId } });
		setBusy(false);
		if (outcome.ok) onRevoked();
		else setProblem(outcome.problem);
	};
	return (
		<ConfirmDialog
			title={t('people.revoke.title', { name: person.name })}
			action={t('people.revoke.confirm')}
			busy={busy}
			onConfirm={revoke}
			onClose={onClose}
		>
			<p>{t('people.revoke.what')}</p>
			{person.role === 'focal-point' && <p>{t('people.revoke.answers-stay')}</p>}
			{maybeOneself && (
				<p>
					<strong>{t('people.revoke.oneself')}</strong>
				</p>
			)}
			{problem && <ProblemNote problem={problem} />}
		</ConfirmDialog>
	);
};
