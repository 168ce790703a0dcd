import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { AnswerText, useAnswerWords } from '../../questionnaire/answer-text.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Note } from '../../ui/note.tsx';
import { useAnswersState, useQuestions, useResponse } from '../response-context.ts';
import { entryOf } from '../store/answer-state.ts';
import { useUnsaved } from './use-unsaved.ts';

const UnsavedAnswer = ({ questionId }: { questionId: string }) => {
	const { t } = useText('respond');
	const { store } = useResponse();
	const [isAsking, setAsking] = useState(false);
	const question = useQuestions().get(questionId)?.question;
	const words = useAnswerWords();
	const value = entryOf(useAnswersState(), questionId).draft?.value;
	if (!question || !value) return null;
	return (
		<li className="stack tight">
			<b>{question.text}</b>
			<AnswerText question={question} answer={value} />
			<div className="row">
				<CopyButton text={words(question, value)} />
				<button type="button" className="link" onClick={() => setAsking(true)}>
					{t('unsaved.discard')}
				</button>
			</div>
			{isAsking && (
				<ConfirmDialog
					title={t('unsaved.discard')}
					action={t('unsaved.discard')}
					onConfirm={() => store.discard(questionId)}
					onClose={() => setAsking(false)}
				>
					<p>{t('unsaved.discard-why')}</p>
				</ConfirmDialog>
			)}
		</li>
	);
};

const useStopWords = (): string | undefined => {
	const { t } = useText('respond');
	const { stopped } = useAnswersState();
	switch (stopped) {
		case undefined:
			return undefined;
		case 'not-signed-in':
		case 'round-closed':
		case 'return-submitted':
			return t(`stopped.${stopped}`);
		default:
			return t('stopped.other', { reason: t(`problem.${stopped}`) });
	}
};

/** Why saving has stopped, and everything typed that is not saved, to be copied. */
export const UnsavedNote = () => {
	const { t } = useText('respond');
	const unsaved = useUnsaved();
	const why = useStopWords();
	const { refresh } = useResponse();
	return (
		<Note tone="bad">
			<p role="alert">{why}</p>
			{why && (
				<p>
					<button type="button" className="quiet" onClick={() => void refresh()}>
						{t('saving.try')}
					</button>
				</p>
			)}
			{unsaved.length > 0 && (
				<>
					<h2 className="small-heading">{t('unsaved.title')}</h2>
					<ul className="plain-list stack">
						{unsaved.map((id) => (
							<UnsavedAnswer key={id} questionId={id} />
						))}
					</ul>
				</>
			)}
		</Note>
	);
};
