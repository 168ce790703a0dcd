import { useText } from '../../i18n/text.tsx';
import { useEntry } from '../response-context.ts';

/** Who saved the answer last, and when. */
export const AnswerMeta = ({ questionId }: { questionId: string }) => {
	const { t, formats } = useText('respond');
	const { saved, draft } = useEntry(questionId);
	if (!saved?.savedAt || saved.value === null || draft) return null;
	const carried = saved.carriedOver ? ` · ${t('last.carried')}` : '';
	return (
		<p className="small meta">
			{t('question.answered-by', { name: saved.savedBy ?? '', date: formats.recently(saved.savedAt) })}
			{carried}
		</p>
	);
};
