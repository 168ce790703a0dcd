import { useEffect, useState } from 'react';
import { type ApiProblem, request } from '../../api.ts';
import { useLanguage } from '../../i18n/text.tsx';
import type { RoundBoard } from '../shared/api-types.ts';

const interval = 30_000;

type Seen = {
	/** As last received: it stays where a later look fails. */
	board?: RoundBoard;
	seenAt?: number;
	problem?: ApiProblem;
};

/** The board of a round, looked at again every 30 seconds while the page is in sight. */
export const useBoard = (round: string) => {
	const { language } = useLanguage();
	const [seen, setSeen] = useState<Seen>({});
	const [looks, setLooks] = useState(0);

	// biome-ignore lint/correctness/useExhaustiveDependencies: a further look is asked for by `looks`.
	useEffect(() => {
		let current = true;
		const look = async () => {
			const outcome = await request('GET /api/rounds/:round/board', { params: { round }, query: { language } });
			if (!current) return;
			setSeen((before) =>
				outcome.ok ? { board: outcome.result, seenAt: Date.now() } : { ...before, problem: outcome.problem },
			);
		};
		const lookIfInSight = () => {
			if (!document.hidden) void look();
		};
		void look();
		const timer = setInterval(lookIfInSight, interval);
		document.addEventListener('visibilitychange', lookIfInSight);
		return () => {
			current = false;
			clearInterval(timer);
			document.removeEventListener('visibilitychange', lookIfInSight);
		};
	}, [round, language, looks]);

	return { ...seen, again: () => setLooks((count) => count + 1) };
};
