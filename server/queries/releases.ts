import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import { compareReleases, countFigures } from '#domain/indicators/releases/release-comparison.ts';
import { type FieldedEdition, type Inquiry, questionsOf } from '#domain/survey/definition.ts';
import type { Context } from '../commands/context.ts';
import { computation, type PreparedRelease } from '../releases/prepare-release.ts';
import type { Transaction } from '../store/database.ts';
import {
	findRelease,
	findReleaseNames,
	latestNumber,
	listReleaseRows,
	type ReleaseNames,
	type ReleaseRow,
} from '../store/releases.ts';
import { languageFor, wordsIn } from './round-head.ts';

type List = ApiResult<'GET /api/inquiries/:inquiry/releases'>;
type Head = List['releases'][number];
type One = ApiResult<'GET /api/inquiries/:inquiry/releases/:edition/:number'>;
type Draft = ApiResult<'POST /api/rounds/:round/releases/draft'>;
type Named = { inquiry: string; edition: string; number: number };

/** Releases are public: anybody may read what was frozen. */
export const listReleases = async (context: Context, inquiryId: string, asked: string): Promise<List> => {
	const inquiry = inquiryOf(context, inquiryId);
	const rows = await listReleaseRows(context.tx, inquiryId);
	const latest = new Map(rows.map(({ release }) => [release.roundId, release.number]));
	return {
		inquiry: { id: inquiry.id, title: wordsIn(inquiry.title, languageFor(inquiry.languages, asked)) },
		releases: rows.map((row) => headOf(row, latest.get(row.release.roundId) ?? 0, asked)).toReversed(),
	};
};

const inquiryOf = ({ catalogue }: Pick<Context, 'catalogue'>, id: string): Inquiry => {
	const definition = catalogue.get(id);
	if (!definition) throw new Problem('not-found');
	return definition.inquiry;
};

const headOf = ({ release, definition }: ReleaseRow, latest: number, asked: string): Head => {
	const { inquiry, edition, number, content, contentHash, note, cutOff, frozenAt } = release;
	return {
		inquiry,
		edition,
		editionTitle: wordsIn(definition.title, asked),
		number,
		kind: content.kind,
		synthetic: content.synthetic,
		cutOff: cutOff.toISOString(),
		frozenAt: frozenAt.toISOString(),
		contentHash,
		methodVersion: content.methodVersion,
		note,
		...countFigures(content.publication),
		latest,
	};
};

/** The names that were kept with a release: its readers see none of what else it was computed from. */
export const readReleaseNames = async (tx: Transaction, { inquiry, edition, number }: Named): Promise<ReleaseNames> => {
	if (!can(computation, 'read-every-answer')) throw new Problem('not-allowed');
	const names = await findReleaseNames(tx, inquiry, edition, number);
	if (!names) throw new Problem('not-found');
	return names;
};

export const readRelease = async (
	context: Context,
	{ inquiry: inquiryId, edition, number }: Named,
	names: ReleaseNames,
	asked: string,
): Promise<One> => {
	const inquiry = inquiryOf(context, inquiryId);
	const row = await findRelease(context.tx, inquiryId, edition, number);
	if (!row) throw new Problem('not-found');
	const before = await findRelease(context.tx, inquiryId, edition, number - 1);
	return {
		head: headOf(row, await latestNumber(context.tx, row.release.roundId), asked),
		names: namesOf(names, row.definition, inquiry, asked),
		content: row.release.content,
		comparison: before ? comparisonWith(before, row.release.content.publication) : null,
	};
};

const comparisonWith = (
	{ release }: Pick<ReleaseRow, 'release'>,
	publication: One['content']['publication'],
): NonNullable<One['comparison']> => ({
	number: release.number,
	figures: compareReleases(release.content.publication, publication),
});

const namesOf = (kept: ReleaseNames, edition: FieldedEdition, inquiry: Inquiry, asked: string): One['names'] => {
	const language = languageFor(inquiry.languages, asked);
	const questions = new Map(questionsOf(edition).map((question) => [question.concept, question]));
	return {
		inquiry: { id: inquiry.id, title: wordsIn(inquiry.title, language) },
		levels: kept.levels.map(({ id, title }) => ({ id, title: wordsIn(title, language) })),
		concepts: kept.concepts.map(({ id, title, level }) => {
			const question = questions.get(id);
			return {
				id,
				title: wordsIn(title, language),
				level,
				question: question?.id ?? null,
				text: question ? wordsIn(question.text, language) : null,
			};
		}),
		indicators: kept.indicators.map((indicator) => ({
			id: indicator.id,
			title: wordsIn(indicator.title, language),
			level: 'level' in indicator ? (indicator.level ?? null) : null,
		})),
		groups: kept.groups.map(({ id, name, kind }) => ({ id, name: wordsIn(name, language), kind })),
	};
};

/**
 * What a release would show. For those alone who may freeze it: two drafts of different days, laid side by side, tell
 * what the governments between them answered.
 */
export const readDraft = async (context: Context, prepared: PreparedRelease, asked: string): Promise<Draft> => {
	if (!can(context.actor, 'freeze-release')) throw new Problem('not-allowed');
	const { round, made, cutOff } = prepared;
	const { content, contentHash, basis, refused } = made;
	const inquiry = inquiryOf(context, content.inquiry);
	const before = await findRelease(context.tx, content.inquiry, content.edition, content.number - 1);
	return {
		number: content.number,
		edition: content.edition,
		kind: content.kind,
		cutOff: cutOff.toISOString(),
		contentHash,
		methodVersion: content.methodVersion,
		contacted: basis.contacted.length,
		returns: Object.keys(basis.returns).length,
		waiting: basis.waiting.length,
		names: namesOf(basis, round.definition, inquiry, asked),
		publication: content.publication,
		refused,
		comparison: before ? comparisonWith(before, content.publication) : null,
	};
};
