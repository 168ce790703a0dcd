import './paper.css';
import type { ReactNode } from 'react';
import type { QuestionnaireView } from '#domain/contract/responses.ts';
import type { Answer } from '#domain/survey/answer.ts';
import { evaluateQuestionnaire } from '#domain/survey/evaluate.ts';
import { useText } from '../i18n/text.tsx';
import { AnswerText } from './answer-text.tsx';
import { BlankAnswer, BoxedConsents } from './blank-answer.tsx';
import { conditionWords, numbered } from './condition-words.ts';

type PaperProps = {
	questionnaire: QuestionnaireView;
	/** Without answers: blank, every question, with room to write. */
	answers?: Record<string, Answer>;
	/** Repeated at the top and at the foot of each sheet. */
	/** Marked as such on every sheet. */
	synthetic: boolean;
	runningHead: ReactNode;
	runningFoot?: ReactNode;
	children: ReactNode;
};

const PaperQuestion = ({
	questions,
	id,
	answers,
}: {
	questions: ReturnType<typeof numbered>;
	id: string;
	answers: Record<string, Answer> | undefined;
}) => {
	const { t } = useText('return');
	const found = questions.get(id);
	if (!found) return null;
	const { question, number } = found;
	const answer = answers?.[id];
	return (
		<li className="question paper-question" value={number}>
			{!answers && question.askedWhen && (
				<p className="small">
					<i>{t('paper.if', { condition: conditionWords(question.askedWhen, questions, t) })}</i>
				</p>
			)}
			<p>
				<b>
					{number}. {question.text}
				</b>
			</p>
			{question.help && <p className="small">{question.help}</p>}
			{!answers && <BlankAnswer question={question} />}
			{answers && answer && <AnswerText question={question} answer={answer} />}
			{answers && !answer && <p className="not-answered">{t('review.not-answered')}</p>}
		</li>
	);
};

/** A questionnaire made for paper: blank for circulation, or with answers. */
export const Paper = ({ questionnaire, answers, synthetic, runningHead, runningFoot, children }: PaperProps) => {
	const { t } = useText('return');
	const questions = numbered(questionnaire);
	const asked = answers && evaluateQuestionnaire(questionnaire, answers, 'draft').asked;
	return (
		<article className="paper">
			<div className="running-head small">
				{runningHead}
				{synthetic && ` · ${t('page.synthetic')}`}
			</div>
			<div className="paper-body stack">
				{children}
				<p>{questionnaire.introduction}</p>
				{!answers && (
					<div className="stack tight">
						<p>{t('paper.consent-all')}</p>
						<BoxedConsents />
					</div>
				)}
				{questionnaire.sections.map((section) => (
					<section key={section.id} className="stack">
						<h2>{section.title}</h2>
						<ol className="plain-list stack">
							{section.questions
								.filter(({ id }) => !asked || asked.includes(id))
								.map(({ id }) => (
									<PaperQuestion key={id} id={id} questions={questions} answers={answers} />
								))}
						</ol>
					</section>
				))}
			</div>
			{runningFoot && <div className="running-foot small">{runningFoot}</div>}
		</article>
	);
};
