import { useState } from 'react';
import { type ApiProblem, request } from '../api.ts';
import { useText } from '../i18n/text.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

type SignOutProps = {
	onSignedOut: () => void;
	/** What would be left unsaved, in words: asked about before it is left. */
	unsaved?: string | undefined;
};

export const SignOut = ({ onSignedOut, unsaved }: SignOutProps) => {
	const { t } = useText();
	const [problem, setProblem] = useState<ApiProblem>();
	const [isAsking, setAsking] = useState(false);
	const signOut = async () => {
		setAsking(false);
		const outcome = await request('DELETE /api/session', {});
		if (outcome.ok) onSignedOut();
		else setProblem(outcome.problem);
	};
	return (
		<>
			<button type="button" className="link" onClick={() => (unsaved ? setAsking(true) : void signOut())}>
				{t('action.sign-out')}
			</button>
			{problem && <span role="alert">{t(`problem.${problem.code}`)}</span>}
			{isAsking && (
				<ConfirmDialog
					title={t('action.sign-out')}
					action={t('action.sign-out')}
					onConfirm={() => void signOut()}
					onClose={() => setAsking(false)}
				>
					<p>{unsaved}</p>
				</ConfirmDialog>
			)}
		</>
	);
};
