import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/text.tsx';
import type { DraftProblem } from './round-draft.ts';

/** What stands in the way, each with a way to its field; takes the focus when it appears. */
export const ProblemSummary = ({ problems }: { problems: readonly DraftProblem[] }) => {
	const { t } = useText('secretariat');
	const summary = useRef<HTMLElement>(null);
	useEffect(() => summary.current?.focus(), []);
	if (problems.length === 0) return null;
	return (
		<section ref={summary} className="note bad stack tight" tabIndex={-1} aria-label={t('opening.problems')}>
			<p>{t('opening.problems')}</p>
			<ul>
				{problems.map(({ field, code }) => (
					<li key={field}>
						<button type="button" className="link" onClick={() => document.getElementById(field)?.focus()}>
							{t(`opening.problem.${code}`)}
						</button>
					</li>
				))}
			</ul>
		</section>
	);
};
