import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import type { BoardInOneLanguage } from '#domain/contract/results.ts';
import type { FieldedRound } from '#domain/indicators/edition-figures.ts';
import { type Board, computeBoard } from '#domain/indicators/indicator-board.ts';
import { conceptsOfIndicators } from '#domain/indicators/indicator-graph.ts';
import { type Edition, type FieldedEdition, type InquiryDefinition, questionsOf } from '#domain/survey/definition.ts';
import { inLanguage } from '#domain/survey/wording.ts';
import type { Context } from '../commands/context.ts';
import { contentHash } from '../definitions/content-hash.ts';
import { evaluatedReturn } from '../figures/evaluated-return.ts';
import { listLatestReturns, returnsFingerprint } from '../store/returns.ts';
import { countContacted, listRoundRows, type RoundRow } from '../store/rounds.ts';
import { languageFor, roundHead, wordsIn } from './round-head.ts';

type Results = ApiResult<'GET /api/inquiries/:inquiry/results'>;

/** Every figure over the editions, from the rounds that the actor may see. */
export const readResults = async (context: Context, inquiryId: string, asked: string): Promise<Results> => {
	const definition = context.catalogue.get(inquiryId);
	if (!definition) throw new Problem('not-found');
	const { inquiry, indicators, reported, units } = definition;
	const rows = (await listRoundRows(context.tx)).filter(({ round }) => round.inquiry === inquiryId);
	const visible = rows.filter(({ round }) => can(context.actor, 'see-results', round));
	const editions = editionsAsFielded(definition, rows);
	const board = await keptBoard(await boardKey(context, definition, visible), async () => {
		const rounds: FieldedRound[] = [];
		for (const row of visible) rounds.push(await fieldedRound(context, row));
		const input = { inquiry, editions, indicators: indicators.indicators, reported, rounds };
		return computeBoard({ ...input, audience: 'data-stewards' });
	});
	const language = languageFor(inquiry.languages, asked);
	return {
		synthetic: units.synthetic ?? false,
		rounds: visible.map((row) => roundHead(context, row, language)),
		withheldEditions: rows.filter((row) => !visible.includes(row)).map(({ round }) => round.edition),
		...namesIn(definition, editions, language),
		board: inLanguage(board, language, inquiry.languages) as BoardInOneLanguage,
	};
};

const boards = new Map<string, Board>();
const mostBoards = 20;

/** The board of the same returns is the same board: it is computed once, and forgotten when others were asked for since. */
const keptBoard = async (key: string, compute: () => Promise<Board>): Promise<Board> => {
	const board = boards.get(key) ?? (await compute());
	boards.delete(key);
	boards.set(key, board);
	for (const oldest of boards.keys()) if (boards.size > mostBoards) boards.delete(oldest);
	return board;
};

const boardKey = async ({ tx }: Context, definition: InquiryDefinition, rows: readonly RoundRow[]): Promise<string> => {
	const { inquiry, indicators, reported } = definition;
	const rounds: unknown[] = [];
	for (const { round, editionHash } of rows) {
		const contacted = await countContacted(tx, round.id);
		rounds.push([round.id, editionHash, contacted, await returnsFingerprint(tx, round.id)]);
	}
	return contentHash({ inquiry, indicators, reported, rounds });
};

/** An edition that was fielded is read as it was then. */
const editionsAsFielded = ({ editions }: InquiryDefinition, rows: readonly RoundRow[]): Edition[] =>
	editions.map((edition) => rows.find(({ round }) => round.edition === edition.id)?.definition ?? edition);

const fieldedRound = async ({ tx }: Context, { round, definition }: RoundRow): Promise<FieldedRound> => {
	const returns = await listLatestReturns(tx, round.id);
	return {
		edition: round.edition,
		kind: round.kind,
		contacted: await countContacted(tx, round.id),
		returns: returns.map((one) => evaluatedReturn(definition, one)),
	};
};

const namesIn = ({ inquiry, indicators }: InquiryDefinition, editions: readonly Edition[], language: string) => {
	const conceptsOf = conceptsOfIndicators(indicators.indicators);
	return {
		inquiry: {
			id: inquiry.id,
			title: wordsIn(inquiry.title, language),
			description: wordsIn(inquiry.description, language),
			languages: inquiry.languages,
		},
		editions: editions.map(({ id, title, meeting }) => ({
			id,
			title: wordsIn(title, language),
			meeting: wordsIn(meeting, language),
		})),
		levels: inquiry.levels.map(({ id, title, scored }) => ({ id, title: wordsIn(title, language), scored })),
		concepts: inquiry.concepts.map(({ id, title, level, follows, scored }) => ({
			id,
			title: wordsIn(title, language),
			level,
			follows: follows ?? null,
			scored: scored ?? false,
		})),
		indicators: indicators.indicators.map((indicator) => ({
			id: indicator.id,
			title: wordsIn(indicator.title, language),
			note: indicator.note ? wordsIn(indicator.note, language) : null,
			level: 'level' in indicator ? (indicator.level ?? null) : null,
			concepts: [...(conceptsOf.get(indicator.id) ?? [])],
			kind: indicator.kind,
		})),
		wordings: editions.flatMap((edition) =>
			edition.kind === 'fielded' ? wordingsOf(inLanguage(edition, language, inquiry.languages)) : [],
		),
	};
};

type EditionInOneLanguage = ReturnType<typeof inLanguage<FieldedEdition>>;

const wordingsOf = (edition: EditionInOneLanguage): Results['wordings'] =>
	questionsOf<EditionInOneLanguage['sections'][number]['questions'][number]>(edition).map((question) => ({
		edition: edition.id,
		concept: question.concept,
		question: question.id,
		type: question.type,
		text: question.text,
		help: question.help ?? null,
		conditional: question.askedWhen !== undefined,
		options: 'options' in question ? question.options.map(({ id, label }) => ({ id, label })) : [],
	}));
