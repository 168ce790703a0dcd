import { can } from '#domain/access/permission.ts';
import type { ApiResult } from '#domain/contract/api.ts';
import { Problem } from '#domain/contract/problem.ts';
import type { StoredBasis } from '#domain/indicators/release.ts';
import { compareReleases, countFigures } from '#domain/indicators/release-comparison.ts';
import { type FieldedEdition, type Inquiry, questionsOf } from '#domain/survey/definition.ts';
import type { Context } from '../commands/context.ts';
import { computation, type PreparedRelease } from '../releases/prepare-release.ts';
import type { Transaction } from '../store/database.ts';
import { findBasis, findRelease, listReleaseRows, type ReleaseRow } from '../store/releases.ts';
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
	return {
		inquiry: { id: inquiry.id, title: wordsIn(inquiry.title, languageFor(inquiry.languages, asked)) },
		releases: rows.map((row) => headOf(row, rows, asked)).toReversed(),
	};
};

const inquiryOf = ({ catalogue }: Pick<Context, 'catalogue'>, id: string): Inquiry => {
	const definition = catalogue.get(id);
	if (!definition) throw new Problem('not-found');
	return definition.inquiry;
};

const headOf = ({ release, definition }: ReleaseRow, rows: readonly ReleaseRow[], asked: string): Head => {
	const { inquiry, edition, number, content, contentHash, note, cutOff, frozenAt, roundId } = release;
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
		latest: Math.max(...rows.filter((one) => one.release.roundId === roundId).map((one) => one.release.number)),
	};
};

/** The names that were kept with a release: its readers see none of what else it was computed from. */
export const readReleaseBasis = async (tx: Transaction, { inquiry, edition, number }: Named): Promise<StoredBasis> => {
	if (!can(computation, 'read-every-answer')) throw new Problem('not-allowed');
	const found = await findRelease(tx, inquiry, edition, number);
	const basis = found && (await findBasis(tx, found.release.id));
	if (!basis) throw new Problem('not-found');
	return basis;
};

export const readRelease = async (
	context: Context,
	{ inquiry: inquiryId, edition, number }: Named,
	basis: StoredBasis,
	asked: string,
): Promise<One> => {
	const inquiry = inquiryOf(context, inquiryId);
	const rows = await listReleaseRows(context.tx, inquiryId);
	const isOfRound = ({ release }: ReleaseRow, wanted: number) =>
		release.edition === edition && release.number === wanted;
	const row = rows.find((one) => isOfRound(one, number));
	if (!row) throw new Problem('not-found');
	const before = rows.find((one) => isOfRound(one, number - 1));
	return {
		head: headOf(row, rows, asked),
		names: namesOf(basis, row.definition, inquiry, asked),
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

const namesOf = (basis: StoredBasis, edition: FieldedEdition, inquiry: Inquiry, asked: string): One['names'] => {
	const language = languageFor(inquiry.languages, asked);
	const questions = new Map(questionsOf(edition).map((question) => [question.concept, question]));
	return {
		inquiry: { id: inquiry.id, title: wordsIn(inquiry.title, language) },
		levels: basis.levels.map(({ id, title }) => ({ id, title: wordsIn(title, language) })),
		concepts: basis.concepts.map(({ id, title, level }) => {
			const question = questions.get(id);
			return {
				id,
				title: wordsIn(title, language),
				level,
				question: question?.id ?? null,
				text: question ? wordsIn(question.text, language) : null,
			};
		}),
		indicators: basis.indicators.map((indicator) => ({
			id: indicator.id,
			title: wordsIn(indicator.title, language),
			level: 'level' in indicator ? (indicator.level ?? null) : null,
		})),
		groups: basis.groups.map(({ id, name, kind }) => ({ id, name: wordsIn(name, language), kind })),
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
