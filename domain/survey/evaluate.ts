import type { Answer } from './answer.ts';
import { holds } from './condition.ts';
import { questionsOf } from './definition.ts';
import type { AskedQuestion, Questionnaire } from './questionnaire.ts';
import { type AnswerProblemCode, type ProblemParams, type Reading, readAnswer } from './validation.ts';

export type ProblemCode = AnswerProblemCode | 'unknown-question' | 'unanswered';
export type QuestionProblem = { questionId: string; code: ProblemCode; params: ProblemParams };
export type SectionProgress = { sectionId: string; asked: number; answered: number };

export type Evaluation = {
	/** Ids of the questions asked, in order. */
	asked: string[];
	problems: QuestionProblem[];
	progress: SectionProgress[];
	/** The answers that count: valid, and to a question that is asked. */
	answers: Record<string, Answer>;
};

/** A remark alone is kept, but does not answer the question. */
const isAnswered = (answer: Answer | undefined): boolean =>
	answer !== undefined && ('text' in answer || 'choices' in answer || answer.choice !== undefined);

const choicesIn = (answer: Answer | undefined): readonly string[] | undefined => {
	if (!answer || !isAnswered(answer)) return undefined;
	if ('choices' in answer) return answer.choices;
	if ('text' in answer) return [];
	return answer.choice === undefined ? undefined : [answer.choice];
};

const ownValue = (answers: Readonly<Record<string, unknown>>, id: string): unknown =>
	Object.hasOwn(answers, id) ? answers[id] : undefined;

const asRecord = (answers: unknown): Readonly<Record<string, unknown>> =>
	typeof answers === 'object' && answers !== null && !Array.isArray(answers) ? { ...answers } : {};

/**
 * The only way to know what is asked, what is wrong and what counts, in the browser and on the server.
 *
 * Total over any JSON. A condition can look only at questions before its own (the definition check holds that), so one
 * pass decides. A question has at most one problem; what is not asked has none, and its answer never counts. `submit`
 * also lists every question asked and left empty as `unanswered`, which is no reason to refuse: no question is required.
 */
export const evaluateQuestionnaire = (
	questionnaire: Questionnaire,
	given: unknown,
	phase: 'draft' | 'submit',
): Evaluation => {
	const stored = asRecord(given);
	const questions = questionsOf<AskedQuestion>(questionnaire);
	const counted = new Map<string, Answer>();
	const asked = new Set<string>();
	const problems: QuestionProblem[] = [];

	for (const question of questions) {
		const choicesOf = (id: string) => choicesIn(counted.get(id));
		if (question.askedWhen && !holds(question.askedWhen, choicesOf)) continue;
		asked.add(question.id);
		const reading = readAnswer(question, ownValue(stored, question.id));
		if ('answer' in reading) counted.set(question.id, reading.answer);
		problems.push(...problemsOf(question.id, reading, phase));
	}
	const known = new Set(questions.map((question) => question.id));
	for (const questionId of Object.keys(stored))
		if (!known.has(questionId)) problems.push({ questionId, code: 'unknown-question', params: {} });

	return {
		asked: [...asked],
		problems,
		progress: questionnaire.sections.map((section) => sectionProgress(section, asked, counted)),
		answers: Object.fromEntries(counted),
	};
};

const problemsOf = (questionId: string, reading: Reading, phase: 'draft' | 'submit'): QuestionProblem[] => {
	if ('problem' in reading) return [{ questionId, ...reading.problem }];
	const unanswered = 'empty' in reading || !isAnswered(reading.answer);
	return unanswered && phase === 'submit' ? [{ questionId, code: 'unanswered', params: {} }] : [];
};

const sectionProgress = (
	section: { id: string; questions: readonly AskedQuestion[] },
	asked: ReadonlySet<string>,
	counted: ReadonlyMap<string, Answer>,
): SectionProgress => {
	const here = section.questions.filter((question) => asked.has(question.id));
	const answered = here.filter((question) => isAnswered(counted.get(question.id)));
	return { sectionId: section.id, asked: here.length, answered: answered.length };
};
