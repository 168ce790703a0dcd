import { useText } from '../../i18n/text.tsx';
import { Note } from '../../ui/note.tsx';
import { useQuestions } from '../response-context.ts';
import { reviewedElementId } from './all-answers.tsx';

/** What somebody else changed while the page was open, so that it is read before it is submitted. */
export const ChangedAnswers = ({ changed }: { changed: readonly string[] }) => {
	const { t } = useText('return');
	const questions = useQuestions();
	if (changed.length === 0) return null;
	return (
		<Note tone="warn" alert>
			<h2 className="small-heading">{t('changed.title', { count: changed.length })}</h2>
			<ul>
				{changed.map((id) => (
					<li key={id}>
						<a href={`#${reviewedElementId(id)}`}>{questions.get(id)?.question.text}</a>
					</li>
				))}
			</ul>
		</Note>
	);
};
