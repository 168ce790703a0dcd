import { useState } from 'react';
import type { Answer } from '#domain/survey/answer.ts';
import type { ApiProblem } from '../../api.ts';
import { useAnswersState, useEvaluation } from '../response-context.ts';
import { type AnswersState, entryOf, shownValue } from '../store/answer-state.ts';
import { isSameAnswer } from '../store/same-answer.ts';

type Shown = Readonly<Record<string, Answer | null>>;

const shownTo = (state: AnswersState, asked: readonly string[]): Shown =>
	Object.fromEntries(asked.map((id) => [id, shownValue(entryOf(state, id))]));

/** The questions of which a page shows something else than at first: another answer, or one to a question now asked. */
export const changedSince = (first: Shown, now: Shown): string[] =>
	Object.keys(now).filter((id) => !isSameAnswer(first[id] ?? null, now[id] ?? null));

/** The revision of each answer that the server holds, as far as this page knows: what a submission vouches for. */
export const revisionsIn = ({ entries }: AnswersState): Record<string, number> =>
	Object.fromEntries(
		Object.entries(entries).flatMap(([id, { saved }]) => (saved && saved.revision > 0 ? [[id, saved.revision]] : [])),
	);

const questionsIn = ({ errors }: ApiProblem): string[] => errors.map(({ pointer }) => pointer.replace('/answers/', ''));

/** Which answers on the page were changed since it was opened, seen here or told by a refused submission. */
export const useReview = () => {
	const state = useAnswersState();
	const { asked } = useEvaluation();
	const now = shownTo(state, asked);
	const [first] = useState(now);
	const [told, setTold] = useState<readonly string[]>([]);
	const changed = changedSince(first, now);
	return {
		changed: asked.filter((id) => changed.includes(id) || told.includes(id)),
		tell: (problem: ApiProblem): void => setTold((known) => [...known, ...questionsIn(problem)]),
	};
};
