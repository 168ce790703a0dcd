import { useEffect, useState } from 'react';
import { useText } from '../i18n/text.tsx';
import { QuestionLink } from './question-link.tsx';
import { useAnswersState, useResponse } from './response-context.ts';
import { type AnswersState, idsWhere, savingState } from './store/answer-state.ts';

const needingAttention = (state: AnswersState): string[] =>
	idsWhere(state, ({ conflict, refused }) => conflict.length > 0 || (refused !== undefined && refused !== 'not-asked'));

const useSavingWords = (state: AnswersState): string => {
	const { t, formats } = useText('respond');
	switch (savingState(state)) {
		case 'saved':
			return state.lastSavedAt ? t('saving.saved', { time: formats.recently(state.lastSavedAt) }) : t('saving.none');
		case 'saving':
			return t('saving.saving');
		case 'retrying':
			return t('saving.retrying');
		case 'attention':
			return t('saving.attention', { count: needingAttention(state).length });
		case 'stopped':
			return t('saving.stopped');
	}
};

/** Says the state aloud once it has stood for a moment: not each "Saving…" between two answers. */
const Announced = ({ words }: { words: string }) => {
	const [said, setSaid] = useState(words);
	useEffect(() => {
		const timer = setTimeout(() => setSaid(words), 1500);
		return () => clearTimeout(timer);
	}, [words]);
	return (
		<span role="status" className="unseen">
			{said}
		</span>
	);
};

/** The state of saving in words, always in sight. */
export const SaveStrip = () => {
	const { t } = useText('respond');
	const { store, response } = useResponse();
	const state = useAnswersState();
	const words = useSavingWords(state);
	const saving = savingState(state);
	const [first] = needingAttention(state);
	const isWell = saving === 'saved' || saving === 'saving';
	return (
		<section className="save-strip" data-saving={saving} aria-label={t('saving.label')}>
			<span className="of">{t('return-of', { unit: response.unitName })}</span>
			<span className={isWell ? 'state' : 'state waiting'} aria-hidden="true">
				{words}
			</span>
			<Announced words={words} />
			{saving === 'retrying' && (
				<>
					<span className="small">{t('saving.kept')}</span>
					<button type="button" className="link" onClick={store.tryNow}>
						{t('saving.try')}
					</button>
				</>
			)}
			{saving === 'attention' && first && <QuestionLink questionId={first} />}
		</section>
	);
};
