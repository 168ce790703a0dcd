import { useText } from '../../i18n/text.tsx';
import { useEntry, useEvaluation } from '../response-context.ts';

/** What is wrong with an answer: as the engine judges it here, or as the server refused it. */
export const QuestionProblem = ({ questionId }: { questionId: string }) => {
	const { t, formats } = useText('respond');
	const { refused } = useEntry(questionId);
	const problem = useEvaluation().problems.find((one) => one.questionId === questionId);
	const words = (): string | undefined => {
		if (problem?.code === 'too-long') return t('wrong.too-long', { most: formats.number(Number(problem.params.most)) });
		if (problem && problem.code !== 'unanswered') return t(`problem.${problem.code}`);
		return refused && refused !== 'not-asked' ? t('wrong.not-saved', { reason: t(`problem.${refused}`) }) : undefined;
	};
	const said = words();
	return (
		<div role="alert" className="problem">
			{said && <p>{said}</p>}
		</div>
	);
};
