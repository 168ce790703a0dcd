import { type FormEvent, useState } from 'react';
import type { ApiProblem, Outcome } from '../../api.ts';

export type MadeToken = { token: string; expiresAt: string };

/** The form that makes a personal link: a name, then the link, once. `send` is what makes it. */
export const usePersonLink = (send: (name: string) => Promise<Outcome<MadeToken>>) => {
	const [name, setName] = useState('');
	const [made, setMade] = useState<MadeToken>();
	const [problem, setProblem] = useState<ApiProblem>();
	const [missing, setMissing] = useState(false);
	const [busy, setBusy] = useState(false);

	const make = async (event: FormEvent): Promise<void> => {
		event.preventDefault();
		const given = name.trim();
		setMissing(given === '');
		if (given === '' || busy) return;
		setBusy(true);
		const outcome = await send(given);
		setBusy(false);
		if (outcome.ok) setMade(outcome.result);
		setProblem(outcome.ok ? undefined : outcome.problem);
	};
	return { name: name.trim(), field: { name, missing, onChange: setName }, made, problem, busy, make };
};
