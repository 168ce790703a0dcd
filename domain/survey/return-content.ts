import type { Answer, Answers, Consent, OpenAnswer, YesNoAnswer } from './answer.ts';
import { questionsOf } from './definition.ts';
import type { AskedQuestion, Questionnaire } from './questionnaire.ts';

/** A return in its two parts: what is counted, and what a person wrote. */
export type ReturnContent = {
	closedAnswers: Record<string, Answer>;
	openAnswers: Record<string, OpenAnswer & { consent: Consent }>;
	remarks: Record<string, string>;
};

/**
 * Splits the answers that count into closed answers, open answers and remarks. Each open answer gets its consent: its
 * own, or the default of the return; a question with a consent of its own is not quoted unless that was given.
 */
export const splitReturn = (questionnaire: Questionnaire, answers: Answers, defaultConsent: Consent): ReturnContent => {
	const content: ReturnContent = { closedAnswers: {}, openAnswers: {}, remarks: {} };
	for (const question of questionsOf<AskedQuestion>(questionnaire)) {
		const answer = answers[question.id];
		if (!answer) continue;
		if ('text' in answer) {
			const fallback = question.type === 'open' && question.ownConsent ? 'none' : defaultConsent;
			content.openAnswers[question.id] = { ...answer, consent: answer.consent ?? fallback };
		} else if ('choices' in answer) content.closedAnswers[question.id] = answer;
		else {
			if (answer.choice !== undefined) content.closedAnswers[question.id] = { choice: answer.choice };
			if ('remark' in answer && answer.remark?.trim()) content.remarks[question.id] = answer.remark;
		}
	}
	return content;
};

/** The answers of a return as they were given, joined again from its parts. */
export const joinReturn = ({
	closedAnswers,
	openAnswers,
	remarks,
}: {
	closedAnswers: Answers;
	openAnswers: Answers;
	remarks: Readonly<Record<string, string>>;
}): Record<string, Answer> => {
	const remarked = Object.entries(remarks).map(([questionId, remark]): [string, Answer] => {
		const answer = closedAnswers[questionId];
		return [questionId, { ...(answer as YesNoAnswer | undefined), remark }];
	});
	return { ...closedAnswers, ...openAnswers, ...Object.fromEntries(remarked) };
};

type Submission = {
	inquiry: string;
	edition: string;
	editionHash: string;
	unit: string;
	number: number;
	submittedAt: Date;
	closedAnswers: Answers;
	openAnswers: Answers;
	remarks: Readonly<Record<string, string>>;
	defaultConsent: Consent;
	carriedOver: readonly string[];
};

/** What the content hash of a return is of: who submitted what, to which questions, when. */
export const returnDocument = (submission: Submission) => {
	const { inquiry, edition, editionHash, unit, number, submittedAt } = submission;
	const { closedAnswers, openAnswers, remarks, defaultConsent, carriedOver } = submission;
	return {
		...{ inquiry, edition, editionHash, unit, number, submittedAt: submittedAt.toISOString() },
		...{ closedAnswers, openAnswers, remarks, defaultConsent, carriedOver },
	};
};
