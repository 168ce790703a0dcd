import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { focusQuestionInAddress, questionAddress } from './question-address.ts';
import { useQuestions } from './response-context.ts';

type QuestionLinkProps = { questionId: string; label?: string; children?: ReactNode };

/** Leads to a question and puts the focus on its first control, on another page or on this. */
export const QuestionLink = ({ questionId, label, children }: QuestionLinkProps) => {
	const questions = useQuestions();
	return (
		<Link
			href={questionAddress(questionId, questions)}
			aria-label={label}
			onClick={() => void setTimeout(focusQuestionInAddress)}
		>
			{children ?? questions.get(questionId)?.question.text}
		</Link>
	);
};
