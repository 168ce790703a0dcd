import { useState } from 'react';
import type { ApiResult } from '#domain/contract/api.ts';
import { type ApiProblem, request } from '../../api.ts';
import { useText } from '../../i18n/text.tsx';

/** Every figure is checked against all others: that may take minutes. */
const longestWait = 600_000;

export type Draft = ApiResult<'POST /api/rounds/:round/releases/draft'>;
export type Frozen = ApiResult<'POST /api/rounds/:round/releases'>;
/** What a draft was asked for. */
type Asked = { freezeOn: string; leaveOut: readonly string[] };

const isSame = (one: Asked, other: Asked): boolean =>
	one.freezeOn === other.freezeOn &&
	one.leaveOut.length === other.leaveOut.length &&
	one.leaveOut.every((id) => other.leaveOut.includes(id));

/** A release being made: asked for with a day and with what is left out, looked at, asked for again, and frozen. */
export const useDrafting = (round: string, firstDay: string) => {
	const { language } = useText();
	const [freezeOn, setFreezeOn] = useState(firstDay);
	const [leaveOut, setLeaveOut] = useState<readonly string[]>([]);
	const [drafted, setDrafted] = useState<{ draft: Draft; asked: Asked; language: string }>();
	const [computingSince, setComputingSince] = useState<number>();
	const [problem, setProblem] = useState<ApiProblem>();
	const [frozen, setFrozen] = useState<Frozen>();
	const asked = { freezeOn, leaveOut };

	const compute = async (): Promise<void> => {
		setComputingSince(Date.now());
		setProblem(undefined);
		const inputs = { params: { round }, query: { language }, body: { freezeOn, leaveOut: [...leaveOut] } };
		const outcome = await request('POST /api/rounds/:round/releases/draft', inputs, { wait: longestWait });
		setComputingSince(undefined);
		if (outcome.ok) setDrafted({ draft: outcome.result, asked, language });
		else setProblem(outcome.problem);
	};
	/** Freezes what the draft showed; what stands in the way is given back. */
	const freeze = async (note: string): Promise<ApiProblem | undefined> => {
		if (!drafted) return undefined;
		const body = {
			freezeOn: drafted.asked.freezeOn,
			leaveOut: [...drafted.asked.leaveOut],
			note: note.trim() === '' ? null : note.trim(),
			contentHash: drafted.draft.contentHash,
		};
		const outcome = await request(
			'POST /api/rounds/:round/releases',
			{ params: { round }, body },
			{ wait: longestWait },
		);
		if (!outcome.ok) return outcome.problem;
		setFrozen(outcome.result);
		setDrafted(undefined);
		setLeaveOut([]);
		return undefined;
	};
	return {
		...{ freezeOn, setFreezeOn, leaveOut, problem, setProblem, computingSince, frozen, compute, freeze },
		draft: drafted?.draft,
		/** What was chosen since is not in the draft. */
		isBehind: drafted !== undefined && (!isSame(drafted.asked, asked) || drafted.language !== language),
		leave: (ids: readonly string[], out: boolean) =>
			setLeaveOut((before) => (out ? [...new Set([...before, ...ids])] : before.filter((id) => !ids.includes(id)))),
	};
};

export type Drafting = ReturnType<typeof useDrafting>;
