import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import { questionsOf } from '#domain/survey/definition.ts';
import { type Evaluation, evaluateQuestionnaire } from '#domain/survey/evaluate.ts';
import type { OwnResponse, Question } from './own-response.ts';
import { type AnswerEntry, type AnswersState, entryOf, shownAnswers } from './store/answer-state.ts';
import type { AnswerStore } from './store/answer-store.ts';
import type { OpenResponse } from './use-own-response.ts';

type Context = OpenResponse & { evaluate: () => Evaluation };

export const ResponseContext = createContext<Context | undefined>(undefined);

export const useResponse = (): Context => {
	const open = use(ResponseContext);
	if (!open) throw new Error('A page of the response is drawn outside it.');
	return open;
};

export const useAnswersState = (): AnswersState => {
	const { store } = useResponse();
	return useSyncExternalStore(store.subscribe, store.state);
};

/** One answer; draws anew only when it changes. */
export const useEntry = (questionId: string): AnswerEntry => {
	const { store } = useResponse();
	return useSyncExternalStore(store.subscribe, () => entryOf(store.state(), questionId));
};

const isSameEvaluation = (one: Evaluation, other: Evaluation): boolean =>
	JSON.stringify([one.asked, one.problems, one.progress]) ===
	JSON.stringify([other.asked, other.problems, other.progress]);

/** Evaluates the answers as the page shows them; the same object while what is asked, wrong and answered stays the same. */
export const evaluatorOf = (questionnaire: OwnResponse['questionnaire'], store: AnswerStore): (() => Evaluation) => {
	let last: { state: AnswersState; evaluation: Evaluation } | undefined;
	return () => {
		const state = store.state();
		if (last?.state === state) return last.evaluation;
		const fresh = evaluateQuestionnaire(questionnaire, shownAnswers(state), 'draft');
		const evaluation = last && isSameEvaluation(last.evaluation, fresh) ? last.evaluation : fresh;
		last = { state, evaluation };
		return evaluation;
	};
};

export const useEvaluation = (): Evaluation => {
	const { store, evaluate } = useResponse();
	return useSyncExternalStore(store.subscribe, evaluate);
};

/** Every question with its number, the same on screen and on paper. */
export const useQuestions = (): ReadonlyMap<string, { question: Question; number: number; sectionId: string }> => {
	const { questionnaire } = useResponse().response;
	return useMemo(() => {
		const sectionOf = new Map(questionnaire.sections.flatMap(({ id, questions }) => questions.map((q) => [q.id, id])));
		return new Map(
			questionsOf<Question>(questionnaire).map((question, position) => [
				question.id,
				{ question, number: position + 1, sectionId: sectionOf.get(question.id) ?? '' },
			]),
		);
	}, [questionnaire]);
};

export const totalOf = ({ progress }: Evaluation): { asked: number; answered: number } =>
	progress.reduce((sum, { asked, answered }) => ({ asked: sum.asked + asked, answered: sum.answered + answered }), {
		asked: 0,
		answered: 0,
	});
