import type { Answer } from '#domain/survey/answer.ts';
import { type FieldedEdition, type Question, questionsOf } from '#domain/survey/definition.ts';
import { evaluateQuestionnaire } from '#domain/survey/evaluate.ts';

/**
 * Answers that nobody gave. A government leans to yes or to no, a concept is common or rare; over two editions most
 * answers stay, more are gained than lost, and some move back.
 */
type Random = () => number;
type Answers = Record<string, Answer>;
/** What a government answered before, by concept. */
export type Before = ReadonlyMap<string, Answer>;

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const kept = 0.94;
const gained = 0.2;
const leftEmpty = 0.05;

/** Near what was reported of 2008 and 2009, so that the demonstration tells a plausible story. */
const known: Readonly<Record<string, number>> = {
	'recognises-nexus': 2,
	'development-plan': 0.4,
	'new-policies': 0.6,
	'refined-activities': 1,
	'forum-contributed': 0.7,
	'coordination-unit': 1.6,
	'focal-point-reinforced': 0.6,
	'focal-point-coordinates': -0.8,
};

/** How common a concept is: decided by its name, so that it is the same in each edition. */
const commonness = (concept: string): number => {
	let mixed = 7;
	for (const letter of concept) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x9e3779b1) >>> 0;
	return known[concept] ?? (mixed / 2 ** 32 - 0.45) * 3;
};

const texts = {
	en: 'Synthetic answer: a committee of several ministries meets twice a year and reports to the cabinet.',
	fr: 'Réponse synthétique : un comité de plusieurs ministères se réunit deux fois par an et rend compte au gouvernement.',
	es: 'Respuesta sintética: un comité de varios ministerios se reúne dos veces al año e informa al consejo de ministros.',
};
const consents = ['named', 'unnamed', 'none'] as const;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const yesNo = (
	question: Question & { type: 'yes-no' },
	lean: number,
	before: Answer | undefined,
	random: Random,
): Answer => {
	if (question.notApplicable && random() < 0.08) return { choice: 'not-applicable' };
	if (question.preferNotToAnswer && random() < 0.02) return { choice: 'prefer-not' };
	const was = before && 'choice' in before ? before.choice : undefined;
	if (was === 'yes') return { choice: random() < kept ? 'yes' : 'no' };
	if (was === 'no') return { choice: random() < gained * logistic(lean) * 2 ? 'yes' : 'no' };
	return { choice: random() < logistic(lean + commonness(question.concept)) ? 'yes' : 'no' };
};

const answerTo = (question: Question, lean: number, before: Answer | undefined, random: Random): Answer => {
	switch (question.type) {
		case 'yes-no':
			return yesNo(question, lean, before, random);
		case 'one-of':
			return { choice: pick(random, question.options).id };
		case 'several-of': {
			const ordinary = question.options.filter((option) => !option.exclusive && option.id !== 'other');
			const chosen = ordinary.filter(() => random() < 0.45).map(({ id }) => id);
			const none = question.options.find((option) => option.exclusive);
			return { choices: chosen.length === 0 && none ? [none.id] : chosen };
		}
		case 'open': {
			const language = pick(random, ['en', 'fr', 'es'] as const);
			return { text: texts[language], language, consent: pick(random, consents) };
		}
	}
};

/** One government's answers to an edition. `part` is how far it has come, from 0 to 1. */
export const syntheticAnswers = (
	edition: FieldedEdition,
	{ lean, before, part, random }: { lean: number; before: Before; part: number; random: Random },
): Answers => {
	const questions = questionsOf(edition);
	const answers: Answers = {};
	for (const question of questions.slice(0, Math.ceil(questions.length * part))) {
		if (random() < (question.type === 'open' ? 0.4 : leftEmpty)) continue;
		answers[question.id] = answerTo(question, lean, before.get(question.concept), random);
		const { asked, answers: counted } = evaluateQuestionnaire(edition, answers, 'draft');
		if (!asked.includes(question.id) || !counted[question.id]) delete answers[question.id];
	}
	return answers;
};

export const byConcept = (edition: FieldedEdition, answers: Answers): Before =>
	new Map(
		questionsOf(edition).flatMap(({ id, concept }) => {
			const answer = answers[id];
			return answer ? [[concept, answer] as const] : [];
		}),
	);
