import type { Answer } from '#domain/survey/answer.ts';
import { useText } from '../../i18n/text.tsx';
import { AnswerText } from '../../questionnaire/answer-text.tsx';
import type { Question } from '../own-response.ts';
import { questionElementId } from '../question-address.ts';
import { useEntry, useResponse } from '../response-context.ts';
import { type OtherVersion, shownValue } from '../store/answer-state.ts';

type VersionProps = { question: Question; title: string; value: Answer | null; action: string; onTake: () => void };

const Version = ({ question, title, value, action, onTake }: VersionProps) => {
	const { t } = useText('respond');
	return (
		<li className="version stack tight">
			<p className="small">{title}</p>
			{value ? <AnswerText question={question} answer={value} /> : <p>{t('question.empty')}</p>}
			<p>
				<button type="button" className="quiet" onClick={onTake}>
					{action}
				</button>
			</p>
		</li>
	);
};

/** Two or more versions of one answer side by side: nothing is saved until a person has chosen. */
export const Versions = ({ question }: { question: Question }) => {
	const { t, formats } = useText('respond');
	const { store } = useResponse();
	const entry = useEntry(question.id);
	if (entry.conflict.length === 0) return null;

	const take = (value: Answer | null) => () => {
		store.resolve(question.id, value);
		document.getElementById(questionElementId(question.id))?.querySelector<HTMLElement>('input, textarea')?.focus();
	};
	const titleOf = (other: OtherVersion): string => {
		if (other.from === 'browser') return t('versions.browser', { time: formats.recently(other.typedAt) });
		if (!other.savedAt) return t('versions.nothing');
		return t('versions.theirs', { name: other.savedBy ?? '', time: formats.recently(other.savedAt) });
	};
	return (
		<div className="note warn stack" role="alert">
			<p>
				<b>{t('versions.title')}</b>
			</p>
			<ul className="versions plain-list">
				<Version
					question={question}
					title={t('versions.mine')}
					value={shownValue(entry)}
					action={t('versions.keep-mine')}
					onTake={take(shownValue(entry))}
				/>
				{entry.conflict.map((other) => (
					<Version
						key={titleOf(other)}
						question={question}
						title={titleOf(other)}
						value={other.value}
						action={t('versions.take')}
						onTake={take(other.value)}
					/>
				))}
			</ul>
			<p className="small">{t('versions.edit')}</p>
		</div>
	);
};
