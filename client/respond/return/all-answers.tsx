import { useText } from '../../i18n/text.tsx';
import { AnswerText } from '../../questionnaire/answer-text.tsx';
import { type Question, readOnlyReason } from '../own-response.ts';
import { QuestionLink } from '../question-link.tsx';
import { useEntry, useEvaluation, useQuestions, useResponse } from '../response-context.ts';
import { shownValue } from '../store/answer-state.ts';

const ReviewedAnswer = ({ question, number }: { question: Question; number: number }) => {
	const { t } = useText('return');
	const { response } = useResponse();
	const value = shownValue(useEntry(question.id));
	return (
		<div className={value ? 'reviewed' : 'reviewed empty'}>
			<dt>
				<span className="number">{number}</span> {question.text}
			</dt>
			<dd>{value ? <AnswerText question={question} answer={value} /> : <p>{t('review.not-answered')}</p>}</dd>
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

/** Every answer to what is asked, section by section. */
export const AllAnswers = () => {
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
						<ReviewedAnswer key={question.id} question={question} number={questions.get(question.id)?.number ?? 0} />
					))}
			</dl>
		</section>
	));
};
