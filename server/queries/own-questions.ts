import type { ApiResult } from '#domain/contract/api.ts';
import type { Answers, YesNoAnswer } from '#domain/survey/answer.ts';
import { type Chain, chainBetween } from '#domain/survey/comparability-chain.ts';
import { type Edition, type FieldedEdition, type InquiryDefinition, questionsOf } from '#domain/survey/definition.ts';
import { questionFor } from '#domain/survey/edition-order.ts';
import { evaluateQuestionnaire } from '#domain/survey/evaluate.ts';
import { inLanguage } from '#domain/survey/wording.ts';
import { wordsIn } from './round-head.ts';

type OwnFigures = ApiResult<'GET /api/responses/:response/figures'>;
type OwnQuestion = OwnFigures['questions'][number];
/** What a government answered in an edition: the answers of its return. */
export type Given = { edition: FieldedEdition; answers: Answers };

type Asking = {
	definition: InquiryDefinition;
	editions: readonly Edition[];
	edition: FieldedEdition;
	/** Nothing where it has not submitted. */
	returned: Answers | undefined;
	before: Given | undefined;
	language: string;
};

/** The yes/no questions with their levels, in the order of the inquiry. */
export const ownQuestions = (
	{ definition, editions, edition, returned, before, language }: Asking,
	released: (concept: string) => OwnQuestion['released'],
): Pick<OwnFigures, 'levels' | 'questions'> => {
	const { inquiry } = definition;
	const wording = wordingsOf(edition, language, inquiry.languages);
	const now = returned && choicesIn({ edition, answers: returned });
	const then = before && choicesIn(before);
	const wordingBefore = before && wordingsOf(before.edition, language, inquiry.languages);
	const questions = questionsOf(edition).flatMap(({ id, concept: conceptId, type }) => {
		const concept = inquiry.concepts.find((one) => one.id === conceptId);
		if (type !== 'yes-no' || !concept) return [];
		const text = wording.get(conceptId) ?? '';
		const { comparability, note } = comparedWith(before?.edition, edition, conceptId, editions);
		const textBefore = wordingBefore?.get(conceptId) ?? text;
		return {
			concept: conceptId,
			question: id,
			level: concept.level,
			title: wordsIn(concept.title, language),
			text,
			thisTime: now ? now(conceptId) : null,
			lastTime: then ? then(conceptId) : null,
			comparability,
			lastText: textBefore === text ? null : textBefore,
			note: note ? wordsIn(note, language) : null,
			released: released(conceptId),
		};
	});
	const levels = inquiry.levels
		.filter(({ id }) => questions.some(({ level }) => level === id))
		.map(({ id, title }) => ({ id, title: wordsIn(title, language) }));
	return { levels, questions };
};

const wordingsOf = (edition: FieldedEdition, language: string, languages: readonly string[]) =>
	new Map(questionsOf(inLanguage(edition, language, languages)).map(({ concept, text }) => [concept, text]));

type Choice = OwnQuestion['thisTime'];

/** What was answered to the question of a concept, read as it was asked: by its conditions, or not at all. */
const choicesIn = ({ edition, answers }: Given): ((concept: string) => Choice) => {
	const { asked } = evaluateQuestionnaire(edition, answers, 'draft');
	return (concept) => {
		const question = questionFor(edition, concept);
		if (question?.type !== 'yes-no' || !asked.includes(question.id)) return 'not-asked';
		const answer = answers[question.id] as YesNoAnswer | undefined;
		return answer?.choice ?? null;
	};
};

type Compared = Pick<OwnQuestion, 'comparability'> & { note?: Chain['links'][number]['note'] };

const comparedWith = (
	before: FieldedEdition | undefined,
	current: FieldedEdition,
	concept: string,
	editions: readonly Edition[],
): Compared => {
	if (!before) return { comparability: 'first' };
	const { status, links } = chainBetween(concept, before.id, current.id, editions);
	const stated = links.findLast((link) => link.status === status);
	// Nothing is stated, and nothing was asked: the question is new, or was left out the last time.
	if (!stated && !questionFor(before, concept)) return { comparability: 'first' };
	return { comparability: status, ...(stated?.note && { note: stated.note }) };
};
