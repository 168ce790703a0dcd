import { useState } from 'react';
import { type ApiProblem, request } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';
import { useRequest } from '../../ui/use-request.ts';

type AsLastTimeProps = { inquiry: string; onChoose: (codes: string[]) => void };

/** Takes over those contacted in the latest round of the inquiry: change is best seen among the same governments. */
export const AsLastTime = ({ inquiry, onChoose }: AsLastTimeProps) => {
	const { t, language } = useText('secretariat');
	const rounds = useRequest('GET /api/rounds', { query: { language } });
	const [problem, setProblem] = useState<ApiProblem>();
	const latest =
		rounds.state === 'ready'
			? rounds.result.rounds.filter((round) => round.inquiry === inquiry).toSorted((a, b) => b.year - a.year)[0]
			: undefined;
	if (!latest) return null;

	const takeOver = async () => {
		const outcome = await request('GET /api/rounds/:round/board', {
			params: { round: latest.id },
			query: { language },
		});
		if (outcome.ok) onChoose(outcome.result.governments.map(({ unit }) => unit));
		setProblem(outcome.ok ? undefined : outcome.problem);
	};
	return (
		<>
			<button type="button" className="quiet" onClick={takeOver}>
				{t('opening.as-last-time', { year: String(latest.year) })}
			</button>
			{problem && (
				<span role="alert" className="field-problem">
					{t(`problem.${problem.code}`)}
				</span>
			)}
		</>
	);
};
