import { useText } from '../../i18n/text.tsx';
import { AnswerText } from '../../questionnaire/answer-text.tsx';
import { type Question, readOnlyReason } from '../own-response.ts';
import { AnswerMeta } from '../question/answer-meta.tsx';
import { QuestionLink } from '../question-link.tsx';
import { useEntry, useEvaluation, useQuestions, useResponse } from '../response-context.ts';
import { shownValue } from '../store/answer-state.ts';

export const reviewedElementId = (questionId: string): string => `r-${questionId}`;

type ReviewedAnswerProps = { question: Question; number: number; isChanged: boolean };

const ReviewedAnswer = ({ question, number, isChanged }: ReviewedAnswerProps) => {
	const { t } = useText('return');
	const { response } = useResponse();
	const value = shownValue(useEntry(question.id));
	return (
		<div id={reviewedElementId(question.id)} className={value ? 'reviewed' : 'reviewed empty'}>
			<dt>
				<span className="number">{number}</span> {question.text}
			</dt>
			<dd>{value ? <AnswerText question={question} answer={value} /> : <p>{t('review.not-answered')}</p>}</dd>
			{isChanged && (
				<dd>
					<span className="state waiting">{t('changed.mark')}</span>
					<AnswerMeta questionId={question.id} />
				</dd>
			)}
			{readOnlyReason(response) === undefined && (
				<dd>
					<QuestionLink questionId={question.id} label={t('review.change-question', { question: question.text })}>
						{t('review.change')}
					</QuestionLink>
				</dd>
			)}
		</div>
	);
};

/** Every answer to what is asked, section by section; those changed while the page was open are marked. */
export const AllAnswers = ({ changed }: { changed: readonly string[] }) => {
	const { response } = useResponse();
	const { asked } = useEvaluation();
	const questions = useQuestions();
	return response.questionnaire.sections.map((section) => (
		<section key={section.id} className="stack">
			<h3>{section.title}</h3>
			<dl>
				{section.questions
					.filter(({ id }) => asked.includes(id))
					.map((question) => (
						<ReviewedAnswer
							key={question.id}
							question={question}
							number={questions.get(question.id)?.number ?? 0}
							isChanged={changed.includes(question.id)}
						/>
					))}
			</dl>
		</section>
	));
};
