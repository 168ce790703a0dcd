import { useId, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import type { Question } from '../own-response.ts';
import { useEntry, useResponse } from '../response-context.ts';
import { isCarriedOver, shownValue } from '../store/answer-state.ts';
import { remarkOf, withRemark } from './choices.ts';

/** The optional remark on a yes/no answer, folded away until there is one. */
export const Remark = ({ question }: { question: Question }) => {
	const id = useId();
	const { t } = useText('respond');
	const { store } = useResponse();
	const entry = useEntry(question.id);
	const value = shownValue(entry);
	const remark = remarkOf(value);
	const [isUnfolded, setUnfolded] = useState(false);
	if (remark !== '' && !isUnfolded) setUnfolded(true);
	return (
		<details className="remark" open={isUnfolded}>
			<summary className="small">{t('question.remark')}</summary>
			<div className="stack tight">
				<label htmlFor={id}>{t('question.remark-label')}</label>
				<textarea
					id={id}
					value={remark}
					dir="auto"
					aria-describedby={`${id}help`}
					onChange={({ target }) =>
						store.type(question.id, withRemark(value, target.value), {
							pause: true,
							carriedOver: isCarriedOver(entry),
						})
					}
					onBlur={store.flush}
				/>
				<p className="small" id={`${id}help`}>
					{t('question.remark-help')}
				</p>
			</div>
		</details>
	);
};
