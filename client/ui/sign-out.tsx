import { useState } from 'react';
import { type ApiProblem, request } from '../api.ts';
import { useText } from '../i18n/text.tsx';

export const SignOut = ({ onSignedOut }: { onSignedOut: () => void }) => {
	const { t } = useText();
	const [problem, setProblem] = useState<ApiProblem>();
	const signOut = async () => {
		const outcome = await request('DELETE /api/session', {});
		if (outcome.ok) onSignedOut();
		else setProblem(outcome.problem);
	};
	return (
		<>
			<button type="button" className="link" onClick={signOut}>
				{t('action.sign-out')}
			</button>
			{problem && <span role="alert">{t(`problem.${problem.code}`)}</span>}
		</>
	);
};
