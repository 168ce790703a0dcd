import { useState } from 'react';
import { useLocation } from 'wouter';
import { type ApiProblem, request } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../ui/states.tsx';
import { standingReturn } from '../own-response.ts';
import { totalOf, useAnswersState, useEvaluation, useResponse } from '../response-context.ts';
import { savingState } from '../store/answer-state.ts';
import { useConsentSetting } from '../use-consent-setting.ts';
import { returnTaken } from './lost-reply.ts';
import { useEmptyQuestions, useQuestionsToCorrect } from './problem-summary.tsx';
import { revisionsIn } from './use-review.ts';

type Revisions = Record<string, number>;

const useSubmission = (onChanged: (problem: ApiProblem) => void) => {
	const { response, refresh } = useResponse();
	const { language } = useText();
	const [, navigate] = useLocation();
	const [state, setState] = useState<{ busy: boolean; problem?: ApiProblem }>({ busy: false });

	const submit = async (revisions: Revisions): Promise<void> => {
		setState({ busy: true });
		const outcome = await request('POST /api/responses/:response/returns', {
			params: { response: response.id },
			body: { revisions },
		});
		const number = outcome.ok ? outcome.result.number : await returnTaken(outcome.problem, response, language);
		await refresh();
		if (!outcome.ok && outcome.problem.code === 'answers-changed') onChanged(outcome.problem);
		setState(outcome.ok ? { busy: false } : { busy: false, problem: outcome.problem });
		if (number !== undefined) navigate(`/respond/receipt/${number}`);
	};
	return { ...state, submit };
};

/** Why nothing can be submitted yet, in words. */
const useHindrance = (): string | undefined => {
	const { t } = useText('return');
	const saving = savingState(useAnswersState());
	const toCorrect = useQuestionsToCorrect();
	const [{ state: consent }] = useConsentSetting();
	if (toCorrect.length > 0) return t('submit.correct-first');
	if (consent === 'failed') return t('submit.consent-failed');
	return saving === 'saved' && consent !== 'saving' ? undefined : t('submit.wait');
};

type SubmitProps = {
	/** How many answers were changed while the page was open. */
	changed: number;
	onChanged: (problem: ApiProblem) => void;
};

/** What happens next, and the button that does it. */
export const Submit = ({ changed, onChanged }: SubmitProps) => {
	const { t, formats } = useText('return');
	const { response, store } = useResponse();
	const empty = useEmptyQuestions().length;
	const { answered } = totalOf(useEvaluation());
	// As the page shows the answers when somebody asks to submit: a later change is refused and shown first.
	const [asking, setAsking] = useState<Revisions>();
	const { busy, problem, submit } = useSubmission(onChanged);
	const number = (standingReturn(response)?.number ?? 0) + 1;
	const why = useHindrance();
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
				<button
					type="button"
					disabled={busy || why !== undefined}
					onClick={() => setAsking(revisionsIn(store.state()))}
				>
					{t('submit.action')}
				</button>
				{why && <p className="small">{why}</p>}
			</div>
			{asking && (
				<ConfirmDialog
					title={t('submit.confirm', { number })}
					action={t(busy ? 'submit.busy' : 'submit.action')}
					busy={busy}
					onConfirm={() => void submit(asking).finally(() => setAsking(undefined))}
					onClose={() => setAsking(undefined)}
				>
					<p>{t('submit.confirm-why', { unit: response.unitName, answered, empty })}</p>
					{changed > 0 && <p>{t('changed.title', { count: changed })}</p>}
				</ConfirmDialog>
			)}
		</section>
	);
};
