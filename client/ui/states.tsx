import { useEffect, useState } from 'react';
import type { ApiProblem } from '../api.ts';
import { useText } from '../i18n/text.tsx';
import { Note } from './note.tsx';

/** Says nothing for a moment, so that what comes quickly does not flicker. */
export const Loading = () => {
	const { t } = useText();
	const [slow, setSlow] = useState(false);
	useEffect(() => {
		const timer = setTimeout(() => setSlow(true), 400);
		return () => clearTimeout(timer);
	}, []);
	return (
		<p className="small" role="status">
			{slow && t('state.loading')}
		</p>
	);
};

/** What a problem is, in words, with a way to try again where that may help. */
export const ProblemNote = ({ problem, again }: { problem: ApiProblem; again?: () => void }) => {
	const { t } = useText();
	return (
		<Note tone="bad" alert>
			<p>{t(`problem.${problem.code}`)}</p>
			{again && (
				<p>
					<button type="button" className="quiet" onClick={again}>
						{t('action.again')}
					</button>
				</p>
			)}
		</Note>
	);
};
