import { useState } from 'react';
import { useLocation } from 'wouter';
import { type ApiProblem, request } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../ui/states.tsx';
import { useResponse } from '../response-context.ts';

/** Opens a submitted return again. It stands until the correction is submitted. */
export const Correct = ({ number }: { number: number }) => {
	const { t, formats } = useText('return');
	const { response, refresh } = useResponse();
	const [, navigate] = useLocation();
	const [isAsking, setAsking] = useState(false);
	const [problem, setProblem] = useState<ApiProblem>();

	const reopen = async (): Promise<void> => {
		const outcome = await request('POST /api/responses/:response/corrections', {
			params: { response: response.id },
			body: {},
		});
		setAsking(false);
		await refresh();
		if (outcome.ok) navigate('/respond/review');
		else setProblem(outcome.problem);
	};
	return (
		<section className="stack on-screen">
			<h2>{t('correct.title')}</h2>
			<p>{t('correct.why', { number, date: formats.instant(response.round.closesAt) })}</p>
			{problem && <ProblemNote problem={problem} />}
			<p>
				<button type="button" className="quiet" onClick={() => setAsking(true)}>
					{t('correct.action')}
				</button>
			</p>
			{isAsking && (
				<ConfirmDialog
					title={t('correct.confirm')}
					action={t('correct.action')}
					onConfirm={() => void reopen()}
					onClose={() => setAsking(false)}
				>
					<p>{t('correct.why', { number, date: formats.instant(response.round.closesAt) })}</p>
					<p>{t('correct.remember')}</p>
				</ConfirmDialog>
			)}
		</section>
	);
};
