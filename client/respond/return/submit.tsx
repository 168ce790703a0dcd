import { useState } from 'react';
import { useLocation } from 'wouter';
import { type ApiProblem, request } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../ui/states.tsx';
import { standingReturn } from '../own-response.ts';
import { totalOf, useAnswersState, useEvaluation, useResponse } from '../response-context.ts';
import { savingState } from '../store/answer-state.ts';
import { useEmptyQuestions, useQuestionsToCorrect } from './problem-summary.tsx';

const useSubmission = () => {
	const { response, refresh } = useResponse();
	const [, navigate] = useLocation();
	const [state, setState] = useState<{ busy: boolean; problem?: ApiProblem }>({ busy: false });

	const submit = async (): Promise<void> => {
		setState({ busy: true });
		const outcome = await request('POST /api/responses/:response/returns', {
			params: { response: response.id },
			body: {},
		});
		await refresh();
		setState(outcome.ok ? { busy: false } : { busy: false, problem: outcome.problem });
		if (outcome.ok) navigate(`/respond/receipt/${outcome.result.number}`);
	};
	return { ...state, submit };
};

/** What happens next, and the button that does it. */
export const Submit = () => {
	const { t, formats } = useText('return');
	const { response } = useResponse();
	const saving = savingState(useAnswersState());
	const toCorrect = useQuestionsToCorrect();
	const empty = useEmptyQuestions().length;
	const { answered } = totalOf(useEvaluation());
	const [isAsking, setAsking] = useState(false);
	const { busy, problem, submit } = useSubmission();
	const number = (standingReturn(response)?.number ?? 0) + 1;
	const why = toCorrect.length > 0 ? t('submit.correct-first') : saving === 'saved' ? undefined : t('submit.wait');
	return (
		<section className="stack">
			<h2>{t('next.title')}</h2>
			<ol className="stack tight">
				<li>{t('next.1', { number })}</li>
				<li>{t('next.2')}</li>
				<li>{t('next.3', { date: formats.instant(response.round.closesAt) })}</li>
			</ol>
			{problem && <ProblemNote problem={problem} />}
			<div className="row">
				<button type="button" disabled={busy || why !== undefined} onClick={() => setAsking(true)}>
					{t('submit.action')}
				</button>
				{why && <p className="small">{why}</p>}
			</div>
			{isAsking && (
				<ConfirmDialog
					title={t('submit.confirm', { number })}
					action={t(busy ? 'submit.busy' : 'submit.action')}
					busy={busy}
					onConfirm={() => void submit().finally(() => setAsking(false))}
					onClose={() => setAsking(false)}
				>
					<p>{t('submit.confirm-why', { unit: response.unitName, answered, empty })}</p>
				</ConfirmDialog>
			)}
		</section>
	);
};
