import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ApiResult } from '#domain/contract/api.ts';
import { type ApiProblem, request } from '../api.ts';
import { useText } from '../i18n/text.tsx';
import { ProblemNote } from '../ui/states.tsx';

type Entry = ApiResult<'GET /api/demonstration'>['entries'][number];

const placeOf = (role: Entry['role'], inquiry = ''): string => {
	const places: Record<Entry['role'], string> = {
		steward: '/secretariat',
		analyst: `/analyse/${inquiry}`,
		chair: `/releases/${inquiry}`,
		'focal-point': '/respond',
	};
	return places[role];
};

const wordsOf = ({ role, state }: Entry) =>
	state || role === 'focal-point'
		? (`home.demonstration.state.${state ?? 'invited'}` as const)
		: (`home.demonstration.${role}` as const);

/** In a demonstration anybody may enter in any of its parts. */
export const EnterDemonstration = ({
	entries,
	inquiry,
}: {
	entries: readonly Entry[];
	inquiry: string | undefined;
}) => {
	const { t } = useText('home');
	const [, navigate] = useLocation();
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<ApiProblem>();

	const enter = async (entry: Entry) => {
		setBusy(true);
		const outcome = await request('POST /api/demonstration', { body: { entry: entry.id } });
		setBusy(false);
		if (outcome.ok) navigate(placeOf(outcome.result.role, inquiry));
		else setProblem(outcome.problem);
	};
	return (
		<section className="stack" aria-labelledby="demonstration">
			<h2 id="demonstration">{t('home.demonstration.title')}</h2>
			<p>{t('home.demonstration.lead')}</p>
			<ul className="plain-list entries">
				{entries.map((entry) => (
					<li key={entry.id}>
						<button type="button" className="entry" disabled={busy} onClick={() => enter(entry)}>
							<span className="entry-name">{entry.name}</span>
							<span>{t(wordsOf(entry))}</span>
						</button>
					</li>
				))}
				{inquiry && (
					<li>
						<Link className="entry" href={`/results/${inquiry}`}>
							<span className="entry-name">{t('home.demonstration.public')}</span>
							<span>{t('home.demonstration.public.more')}</span>
						</Link>
					</li>
				)}
			</ul>
			{problem && <ProblemNote problem={problem} />}
		</section>
	);
};
