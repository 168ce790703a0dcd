import { useText } from '../../i18n/text.tsx';
import { type OfferedOption, optionsOf } from '../../questionnaire/option-labels.ts';
import type { Question } from '../own-response.ts';
import { focusAnswer } from '../question-address.ts';
import { useEntry, useResponse } from '../response-context.ts';
import { shownValue } from '../store/answer-state.ts';
import { chosenIn, toggled, withChoice } from './choices.ts';

type ClosedQuestion = Exclude<Question, { type: 'open' }>;

/** Radio buttons or checkboxes. */
export const ListField = ({ question }: { question: ClosedQuestion }) => {
	const { t } = useText('respond');
	const { store } = useResponse();
	const value = shownValue(useEntry(question.id));
	const chosen = chosenIn(value);
	const options = optionsOf(question, t);
	const isSeveral = question.type === 'several-of';

	const choose = (option: OfferedOption): void => {
		const choices = toggled(chosen, options, option);
		const several = choices.length === 0 ? null : { choices };
		store.type(question.id, isSeveral ? several : withChoice(value, option.id));
	};
	return (
		<>
			{isSeveral && <p className="small">{t('question.several')}</p>}
			<div className={isSeveral || options.length > 4 ? 'choice listed' : 'choice'}>
				{options.map((option) => (
					<label key={option.id}>
						<input
							type={isSeveral ? 'checkbox' : 'radio'}
							name={question.id}
							checked={chosen.includes(option.id)}
							onChange={() => choose(option)}
						/>
						{option.label}
					</label>
				))}
				{!isSeveral && chosen.length > 0 && (
					<button
						type="button"
						className="link small"
						onClick={() => {
							store.type(question.id, withChoice(value, undefined));
							focusAnswer(question.id);
						}}
					>
						{t('question.clear')}
					</button>
				)}
			</div>
		</>
	);
};
