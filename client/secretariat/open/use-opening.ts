import { useState } from 'react';
import { type ApiProblem, request } from '../../api.ts';
import { forgetDraft } from './kept-draft.ts';
import { type DraftProblem, problemsFromServer, type RoundDraft } from './round-draft.ts';

type Opening = {
	inquiry: string;
	edition: string;
	draft: RoundDraft;
	onOpened: (round: string) => void;
	/** With what the server refuses at a field. */
	onRefused: (problems: DraftProblem[]) => void;
};

/** Sends a round to be opened. What is about no field stays as `problem`. */
export const useOpening = ({ inquiry, edition, draft, onOpened, onRefused }: Opening) => {
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<ApiProblem>();

	const open = async (): Promise<void> => {
		const { units, notice, ...rest } = draft;
		setBusy(true);
		const outcome = await request('POST /api/rounds', {
			body: { inquiry, edition, ...rest, units: [...units], ...(notice.trim() ? { notice: notice.trim() } : {}) },
		});
		setBusy(false);
		if (outcome.ok) {
			forgetDraft(inquiry);
			return onOpened(outcome.result.id);
		}
		const refused = problemsFromServer(outcome.problem);
		setProblem(refused.length > 0 ? undefined : outcome.problem);
		if (refused.length > 0) onRefused(refused);
	};
	return { open, busy, problem };
};
