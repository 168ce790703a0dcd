import { readAnswer } from '#domain/survey/validation.ts';
import { useText } from '../../i18n/text.tsx';
import { AnswerText, useAnswerWords } from '../../questionnaire/answer-text.tsx';
import type { PreviousAnswer, Question } from '../own-response.ts';
import { focusAnswer } from '../question-address.ts';
import { useEntry, useResponse } from '../response-context.ts';
import { shownValue } from '../store/answer-state.ts';
import { isSameAnswer } from '../store/same-answer.ts';
import { carriedOver } from './choices.ts';

const Comparability = ({ question, year }: { question: Question; year: number }) => {
	const { t } = useText('respond');
	const { status, note } = question.comparability ?? {};
	if (!status) return null;
	return (
		<>
			<span className="tag">{t(`last.${status}`, { year })}</span>
			{note && (
				<details>
					<summary>{t('last.what-changed')}</summary>
					<p>{note}</p>
				</details>
			)}
		</>
	);
};

const PreviousWords = ({ question, previous }: { question: Question; previous: PreviousAnswer }) => {
	const { t } = useText('respond');
	const words = useAnswerWords();
	const { year, value } = previous;
	const isLong = 'text' in value || ('remark' in value && value.remark);
	if (!isLong)
		return (
			<span>
				{t('last.year', { year })} <b>{words(question, value).replaceAll('\n', ', ')}</b>
			</span>
		);
	const [start = ''] = words(question, value).split('\n');
	return (
		<details>
			<summary>
				{t('last.year', { year })} <b>{start.length > 60 ? `${start.slice(0, 60)}…` : start}</b>
			</summary>
			<AnswerText question={question} answer={value} />
		</details>
	);
};

/** Last edition's answer beside the question, how far it may be compared, and a button to carry it over. */
export const LastAnswer = ({ question, readOnly }: { question: Question; readOnly: boolean }) => {
	const { t } = useText('respond');
	const { response, store } = useResponse();
	const entry = useEntry(question.id);
	const previous = response.previous[question.id] as PreviousAnswer | undefined;
	if (!previous) return null;
	const current = shownValue(entry);
	const copy = carriedOver(previous.value, current);
	const isComparable = question.comparability?.status !== 'broken';
	const mayCopy = !readOnly && isComparable && 'answer' in readAnswer(question, copy);
	const isTheSame = isSameAnswer(copy, current);
	return (
		<div className="last">
			<PreviousWords question={question} previous={previous} />
			{mayCopy && !isTheSame && (
				<button
					type="button"
					className="link"
					aria-label={t('last.still-question', { question: question.text })}
					onClick={() => {
						store.type(question.id, copy, { carriedOver: true });
						focusAnswer(question.id);
					}}
				>
					{t('last.still')}
				</button>
			)}
			<Comparability question={question} year={previous.year} />
		</div>
	);
};
