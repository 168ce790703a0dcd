import { useState } from 'react';
import { longestText, type OpenAnswer } from '#domain/survey/answer.ts';
import { useText } from '../../i18n/text.tsx';
import type { QuestionOf } from '../own-response.ts';
import { useEntry, useResponse } from '../response-context.ts';
import { shownValue } from '../store/answer-state.ts';
import { AnswerLanguage } from './answer-language.tsx';
import { ConsentChoice } from './consent-choice.tsx';
import type { FieldProps } from './field-props.ts';

type OpenFieldProps = FieldProps & { question: QuestionOf<'open'> };

/** Says how much room is left where it becomes short. */
const Room = ({ used, most }: { used: number; most: number }) => {
	const { t, formats } = useText('respond');
	if (used < most * 0.8) return null;
	return (
		<p className="small">{t('question.characters', { used: formats.number(used), most: formats.number(most) })}</p>
	);
};

/** Text with its language and the consent to quote it, which are asked for once there is text. */
export const OpenField = ({ question, labelledBy, describedBy }: OpenFieldProps) => {
	const { language } = useText();
	const { store } = useResponse();
	const value = shownValue(useEntry(question.id));
	const [unsaid, setUnsaid] = useState<OpenAnswer>();
	const saved = value && 'text' in value ? value : undefined;
	const answer = saved ?? unsaid ?? { text: '', language };
	const isBlank = answer.text.trim() === '';

	const give = (next: OpenAnswer, pause: boolean): void => {
		setUnsaid({ ...next, text: '' });
		store.type(question.id, next.text === '' ? null : next, { pause });
	};
	return (
		<div className="stack">
			<div className="stack tight">
				<textarea
					className={question.length}
					rows={question.length === 'short' ? 2 : 5}
					value={answer.text}
					lang={answer.language}
					dir="auto"
					aria-labelledby={labelledBy}
					aria-describedby={describedBy}
					onChange={({ target }) => give({ ...answer, text: target.value }, true)}
					onBlur={store.flush}
				/>
				<Room used={answer.text.length} most={longestText[question.length]} />
			</div>
			{!isBlank && (
				<>
					<AnswerLanguage value={answer.language} onChange={(chosen) => give({ ...answer, language: chosen }, false)} />
					<ConsentChoice
						consent={answer.consent}
						isOwn={question.ownConsent ?? false}
						onChange={(consent) => {
							const { consent: _, ...rest } = answer;
							give(consent ? { ...rest, consent } : rest, false);
						}}
					/>
				</>
			)}
		</div>
	);
};
