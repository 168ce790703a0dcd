import { useText } from '../../i18n/text.tsx';
import { Note } from '../../ui/note.tsx';
import { QuestionLink } from '../question-link.tsx';
import { useAnswersState, useEvaluation, useQuestions } from '../response-context.ts';
import { entryOf } from '../store/answer-state.ts';

/** The questions whose answers cannot stand: wrong, refused, or in two versions. */
export const useQuestionsToCorrect = (): string[] => {
	const state = useAnswersState();
	const { asked, problems } = useEvaluation();
	const wrong = new Set(problems.map(({ questionId }) => questionId));
	return asked.filter((id) => {
		const { conflict, refused } = entryOf(state, id);
		return wrong.has(id) || conflict.length > 0 || (refused !== undefined && refused !== 'not-asked');
	});
};

export const ProblemSummary = () => {
	const { t } = useText('respond');
	const toCorrect = useQuestionsToCorrect();
	if (toCorrect.length === 0) return null;
	return (
		<Note tone="bad" alert>
			<h2 className="small-heading">{t('summary.title', { count: toCorrect.length })}</h2>
			<ul>
				{toCorrect.map((id) => (
					<li key={id}>
						<QuestionLink questionId={id} />
					</li>
				))}
			</ul>
		</Note>
	);
};

export const useEmptyQuestions = (): string[] => {
	const { asked, answers } = useEvaluation();
	const questions = useQuestions();
	return asked.filter((id) => {
		const answer = answers[id];
		const isChoice = questions.get(id)?.question.type === 'yes-no';
		return !answer || (isChoice && !('choice' in answer));
	});
};

/** What is left empty: no question is required, so this is said, not held against anybody. */
export const EmptyQuestions = () => {
	const { t } = useText('return');
	const empty = useEmptyQuestions();
	const questions = useQuestions();
	if (empty.length === 0) return <p className="state">{t('review.all-answered')}</p>;
	return (
		<section className="stack">
			<h2>{t('review.empty-title', { count: empty.length })}</h2>
			<p>{t('review.empty-why')}</p>
			<details open={empty.length <= 12}>
				<summary>{t('review.empty-list')}</summary>
				<ul className="plain-list stack tight numbered">
					{empty.map((id) => (
						<li key={id}>
							<span className="number">{questions.get(id)?.number}</span> <QuestionLink questionId={id} />
						</li>
					))}
				</ul>
			</details>
		</section>
	);
};
