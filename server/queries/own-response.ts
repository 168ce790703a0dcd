import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import type { Answer } from '#domain/survey/answer.ts';
import { type FieldedEdition, questionsOf } from '#domain/survey/definition.ts';
import { joinReturn, returnDocument } from '#domain/survey/return-content.ts';
import type { Context } from '../commands/context.ts';
import { canonicalJson } from '../definitions/content-hash.ts';
import type { Transaction } from '../store/database.ts';
import { listGrantsOf, readPersonName } from '../store/people.ts';
import { findResponse, findResponseOf, listAnswers, type ResponseRow } from '../store/responses.ts';
import { findReturn, listReceipts, listReturnsOfUnit } from '../store/returns.ts';
import { findRound, listRoundRows, type RoundRow } from '../store/rounds.ts';
import { questionnaireView } from './questionnaire-view.ts';
import { languageFor, languagesOf, roundHead, wordsIn } from './round-head.ts';

type Own = ApiResult<'GET /api/responses/mine'>;

/** Everything the questionnaire's page needs, in one answer. */
export const readOwnResponse = async (context: Context, asked: string): Promise<Own> => {
	const { tx, actor } = context;
	if (actor.role === 'anyone') throw new Problem('not-signed-in');
	if (actor.role !== 'focal-point') throw new Problem('not-allowed');
	const response = await findResponseOf(tx, actor.roundId, actor.unit);
	const round = response && (await findRound(tx, response.roundId));
	if (!round || !can(actor, 'read-response', response)) throw new Problem('not-found');
	const language = languageFor(languagesOf(round.definition.title), asked);
	const answers = await listAnswers(tx, response.id);
	return {
		id: response.id,
		round: roundHead(context, round, language),
		unit: response.unit,
		unitName: wordsIn(response.unitName, language),
		personName: await readPersonName(tx, actor.personId),
		language,
		state: response.state,
		defaultConsent: response.defaultConsent,
		questionnaire: questionnaireView(round.definition, language),
		answers: Object.fromEntries(
			answers.map(({ questionId, savedAt, savedById: _, ...answer }) => [
				questionId,
				{ ...answer, savedAt: savedAt.toISOString() },
			]),
		),
		previous: await previousAnswers(tx, response, round),
		returns: await receipts(tx, response.id),
		people: await peopleOf(tx, response),
	};
};

const peopleOf = async (tx: Transaction, { roundId, unit }: ResponseRow): Promise<Own['people']> =>
	(await listGrantsOf(tx, roundId, unit)).map(({ personName, createdAt, lastSignedInAt }) => ({
		name: personName,
		since: createdAt.toISOString(),
		lastSignedInAt: lastSignedInAt?.toISOString() ?? null,
	}));

const receipts = async (tx: Transaction, responseId: string) =>
	(await listReceipts(tx, responseId)).map(({ submittedAt, submittedBy, ...receipt }) => ({
		...receipt,
		submittedAt: submittedAt.toISOString(),
		submittedBy: submittedBy ?? '',
	}));

/** What the government answered last time, question by question, through the concept that a question shares. */
const previousAnswers = async (tx: Transaction, response: ResponseRow, { definition }: RoundRow) => {
	const returns = await listReturnsOfUnit(tx, response.inquiry, response.unit);
	if (returns.length === 0) return {};
	const rows = (await listRoundRows(tx)).filter(({ round }) => round.inquiry === response.inquiry);
	const editions = new Map(rows.map((row) => [row.round.edition, row.definition]));
	const latest = (edition: string) => returns.find((one) => one.edition === edition);
	const previous: Own['previous'] = {};
	for (const question of questionsOf(definition)) {
		const edition = question.comparability?.with;
		const earlier = edition === undefined ? undefined : editions.get(edition);
		const given = edition === undefined ? undefined : latest(edition);
		if (!earlier || !given) continue;
		const value = answerTo(earlier, question.concept, joinReturn(given));
		if (value) previous[question.id] = { edition: earlier.id, year: earlier.year, value };
	}
	return previous;
};

const answerTo = (
	edition: FieldedEdition,
	concept: string,
	answers: Readonly<Record<string, Answer>>,
): Answer | undefined => {
	const question = questionsOf(edition).find((one) => one.concept === concept);
	return question && answers[question.id];
};

export const readReturn = async (
	context: Context,
	{ response: responseId, number }: { response: string; number: number },
	language: string,
): Promise<ApiResult<'GET /api/responses/:response/returns/:number'>> => {
	const { tx, actor } = context;
	if (actor.role === 'anyone') throw new Problem('not-signed-in');
	const response = await findResponse(tx, responseId);
	if (!response || !can(actor, 'read-response', response)) throw new Problem('not-found');
	const content = await findReturn(tx, responseId, number);
	const receipt = (await receipts(tx, responseId)).find((one) => one.number === number);
	const round = await findRound(tx, response.roundId);
	if (!content || !receipt || !round) throw new Problem('not-found');
	return {
		round: roundHead(context, round, language),
		unit: response.unit,
		unitName: wordsIn(response.unitName, language),
		receipt,
		defaultConsent: content.defaultConsent,
		questionnaire: questionnaireView(round.definition, language),
		answers: joinReturn(content),
		document: canonicalJson(returnDocument(content)),
	};
};
