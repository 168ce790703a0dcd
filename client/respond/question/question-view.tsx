import { useId } from 'react';
import { useText } from '../../i18n/text.tsx';
import { AnswerText } from '../../questionnaire/answer-text.tsx';
import type { Question } from '../own-response.ts';
import { questionElementId } from '../question-address.ts';
import { useEntry } from '../response-context.ts';
import { shownValue } from '../store/answer-state.ts';
import { AnswerMeta } from './answer-meta.tsx';
import type { FieldProps } from './field-props.ts';
import { LastAnswer } from './last-answer.tsx';
import { ListField } from './list-field.tsx';
import { OpenField } from './open-field.tsx';
import { QuestionProblem } from './question-problem.tsx';
import { Remark } from './remark.tsx';
import { Versions } from './versions.tsx';

const Field = (props: FieldProps) => {
	const { question } = props;
	return question.type === 'open' ? (
		<OpenField {...props} question={question} />
	) : (
		<ListField {...props} question={question} />
	);
};

const ReadOnlyAnswer = ({ question }: { question: Question }) => {
	const { t } = useText('respond');
	const value = shownValue(useEntry(question.id));
	return value ? <AnswerText question={question} answer={value} /> : <p className="small">{t('question.empty')}</p>;
};

type QuestionViewProps = { question: Question; number: number; readOnly: boolean };

/** One question: what is asked, its answer, last edition's answer, and what there is to say about it. */
export const QuestionView = ({ question, number, readOnly }: QuestionViewProps) => {
	const id = useId();
	const [labelledBy, describedBy] = [`${id}asked`, `${id}help`];
	return (
		<fieldset
			id={questionElementId(question.id)}
			className={question.askedWhen ? 'question follow-up' : 'question'}
			aria-describedby={describedBy}
		>
			<legend className="asked" id={labelledBy}>
				<span className="number">{number}</span> {question.text}
			</legend>
			<div id={describedBy} className="help stack tight">
				{question.help && <p className="small">{question.help}</p>}
				<QuestionProblem questionId={question.id} />
			</div>
			{readOnly ? (
				<ReadOnlyAnswer question={question} />
			) : (
				<Field question={question} labelledBy={labelledBy} describedBy={describedBy} />
			)}
			<LastAnswer question={question} readOnly={readOnly} />
			{!readOnly && question.type === 'yes-no' && question.remark && <Remark question={question} />}
			{!readOnly && <Versions question={question} />}
			<AnswerMeta questionId={question.id} />
		</fieldset>
	);
};
