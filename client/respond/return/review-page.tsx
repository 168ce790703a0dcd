import { Link } from 'wouter';
import { useText } from '../../i18n/text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { readOnlyReason } from '../own-response.ts';
import { RespondLayout } from '../respond-layout.tsx';
import { totalOf, useEvaluation, useResponse } from '../response-context.ts';
import { AllAnswers } from './all-answers.tsx';
import { ChangedAnswers } from './changed-answers.tsx';
import { EmptyQuestions, ProblemSummary } from './problem-summary.tsx';
import { Submit } from './submit.tsx';
import { useReview } from './use-review.ts';

const QuotingDefault = () => {
	const { t } = useText('return');
	const { response } = useResponse();
	return (
		<p>
			{t('review.consent', { consent: t(`consent.${response.defaultConsent}`) })}{' '}
			{readOnlyReason(response) === undefined && <Link href="/respond#consent">{t('review.consent-change')}</Link>}
		</p>
	);
};

/** Everything on one page before it is submitted: what is wrong, what is empty, every answer, what happens next. */
export const ReviewPage = () => {
	const { t } = useText('return');
	const { response } = useResponse();
	const total = totalOf(useEvaluation());
	const { changed, tell } = useReview();
	return (
		<RespondLayout current="review">
			<div className="stack">
				<PageHeading>{t('review.title')}</PageHeading>
				<p className="lead">{t('review.lead', total)}</p>
				<p>
					<Link href="/respond/print/draft">{t('review.print')}</Link>
				</p>
			</div>
			<ChangedAnswers changed={changed} />
			<ProblemSummary />
			<EmptyQuestions />
			<section className="stack">
				<h2>{t('review.answers')}</h2>
				<QuotingDefault />
				<AllAnswers changed={changed} />
			</section>
			{readOnlyReason(response) === undefined && <Submit changed={changed.length} onChanged={tell} />}
		</RespondLayout>
	);
};
