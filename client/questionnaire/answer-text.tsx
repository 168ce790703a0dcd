import type { QuestionInOneLanguage } from '#domain/contract/responses.ts';
import type { Answer, OpenAnswer } from '#domain/survey/answer.ts';
import { nameOfLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/text.tsx';
import { labelOf } from './option-labels.ts';

/** The labels of what was chosen. */
const useChosen = () => {
	const { t } = useText();
	return (question: QuestionInOneLanguage, answer: Answer): string[] => {
		if ('choices' in answer) return answer.choices.map((id) => labelOf(question, id, t));
		return 'choice' in answer && answer.choice !== undefined ? [labelOf(question, answer.choice, t)] : [];
	};
};

/** An answer as plain text, to be copied. */
export const useAnswerWords = () => {
	const chosen = useChosen();
	return (question: QuestionInOneLanguage, answer: Answer): string => {
		if ('text' in answer) return answer.text;
		const remark = 'remark' in answer && answer.remark ? [answer.remark] : [];
		return [...chosen(question, answer), ...remark].join('\n');
	};
};

/** What goes with an open answer: its language, and whether it may be quoted. Without consent of its own, nothing of that. */
const OpenAnswerFacts = ({ answer }: { answer: OpenAnswer }) => {
	const { t, language } = useText();
	const consent = answer.consent && t(`consent.${answer.consent}`);
	return (
		<p className="small">
			{nameOfLanguage(answer.language, language)}
			{consent && ` · ${t('consent.quoted')} ${consent}`}
		</p>
	);
};

/** An answer to be read. Whatever a person typed is text, in its own language and direction. */
export const AnswerText = ({ question, answer }: { question: QuestionInOneLanguage; answer: Answer }) => {
	const chosen = useChosen();
	if ('text' in answer)
		return (
			<div className="stack tight">
				<p className="typed" lang={answer.language} dir="auto">
					{answer.text}
				</p>
				<OpenAnswerFacts answer={answer} />
			</div>
		);
	const remark = 'remark' in answer ? answer.remark : undefined;
	return (
		<div className="stack tight">
			{chosen(question, answer).map((label) => (
				<p key={label}>
					<b>{label}</b>
				</p>
			))}
			{remark && (
				<p className="typed" dir="auto">
					{remark}
				</p>
			)}
		</div>
	);
};
