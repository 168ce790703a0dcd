import { and, asc, desc, eq, inArray, lte, max, sql } from 'drizzle-orm';
import type { ReleaseContent, StoredBasis } from '#domain/indicators/releases/release.ts';
import { rowsOf, type Transaction } from './database.ts';
import { computedFrom } from './returns.ts';
import { edition, release, releaseBasis, returnCopy } from './schema.ts';

const ofEdition = and(eq(edition.inquiry, release.inquiry), eq(edition.id, release.edition));
const withEdition = { release, definition: edition.definition };
export type ReleaseRow = NonNullable<Awaited<ReturnType<typeof findRelease>>>;

/** The releases of an inquiry, in the order in which they were frozen. */
export const listReleaseRows = (tx: Transaction, inquiry: string) =>
	tx
		.select(withEdition)
		.from(release)
		.innerJoin(edition, ofEdition)
		.where(eq(release.inquiry, inquiry))
		.orderBy(asc(release.frozenAt), asc(release.number));

export const findRelease = async (tx: Transaction, inquiry: string, editionId: string, number: number) => {
	const [found] = await tx
		.select(withEdition)
		.from(release)
		.innerJoin(edition, ofEdition)
		.where(and(eq(release.inquiry, inquiry), eq(release.edition, editionId), eq(release.number, number)));
	return found;
};

export const findReleaseById = async (tx: Transaction, id: string) => {
	const [found] = await tx.select({ release }).from(release).where(eq(release.id, id));
	return found?.release;
};

/** The last release of each round of an inquiry, without what it says. */
export const listLatestReleases = (tx: Transaction, inquiry: string) =>
	tx
		.selectDistinctOn([release.roundId], {
			id: release.id,
			roundId: release.roundId,
			edition: release.edition,
			number: release.number,
			cutOff: release.cutOff,
			frozenAt: release.frozenAt,
		})
		.from(release)
		.where(eq(release.inquiry, inquiry))
		.orderBy(release.roundId, desc(release.number));
export type ReleaseHead = Awaited<ReturnType<typeof listLatestReleases>>[number];

/** The last release of one round, whole. */
export const findLatestRelease = async (tx: Transaction, roundId: string) => {
	const [found] = await tx
		.select()
		.from(release)
		.where(eq(release.roundId, roundId))
		.orderBy(desc(release.number))
		.limit(1);
	return found;
};

export const listContents = async (tx: Transaction, ids: readonly string[]): Promise<ReleaseContent[]> => {
	const rows = await tx
		.select({ content: release.content })
		.from(release)
		.where(inArray(release.id, [...ids]));
	return rows.map(({ content }) => content);
};

/** The releases of an inquiry with what they were computed from, in the order in which they were frozen. */
export const listReleasesWithBasis = (tx: Transaction, inquiry: string) =>
	tx
		.select({
			id: release.id,
			content: release.content,
			contentHash: release.contentHash,
			cutOff: release.cutOff,
			frozenAt: release.frozenAt,
			basis: releaseBasis.basis,
			definition: edition.definition,
		})
		.from(release)
		.innerJoin(edition, ofEdition)
		.innerJoin(releaseBasis, eq(releaseBasis.releaseId, release.id))
		.where(eq(release.inquiry, inquiry))
		.orderBy(asc(release.frozenAt), asc(release.number));

/** What the figures of a release are of; no government. */
export type ReleaseNames = Pick<StoredBasis, 'levels' | 'concepts' | 'indicators'> & {
	groups: readonly Omit<StoredBasis['groups'][number], 'units'>[];
};

/** The names that were kept with a release, and nothing else of what it was computed from. */
export const findReleaseNames = async (
	tx: Transaction,
	inquiry: string,
	editionId: string,
	number: number,
): Promise<ReleaseNames | undefined> => {
	const [found] = await rowsOf<ReleaseNames>(
		tx,
		sql`select basis -> 'levels' as levels, basis -> 'concepts' as concepts, basis -> 'indicators' as indicators,
				(select coalesce(jsonb_agg(own.one - 'units' order by own.place), '[]')
					from jsonb_array_elements(basis -> 'groups') with ordinality own (one, place)) as groups
			from ${releaseBasis} join ${release} on ${release.id} = ${releaseBasis.releaseId}
			where ${release.inquiry} = ${inquiry} and ${release.edition} = ${editionId} and ${release.number} = ${number}`,
	);
	return found;
};

/** The number of the last release of a round. */
export const latestNumber = async (tx: Transaction, roundId: string): Promise<number> => {
	const [found] = await tx
		.select({ number: max(release.number) })
		.from(release)
		.where(eq(release.roundId, roundId));
	return found?.number ?? 0;
};

/** Every return that a release of the inquiry was made of. */
export const listReleasedReturns = (tx: Transaction, inquiry: string) =>
	tx
		.select(computedFrom)
		.from(returnCopy)
		.where(
			inArray(
				returnCopy.id,
				sql`(select own.value::uuid from ${release} join ${releaseBasis} on release_id = ${release.id},
					jsonb_each_text(basis -> 'returns') own where ${release.inquiry} = ${inquiry})`,
			),
		);

/** When the last return of a round so far was submitted. */
export const lastSubmission = async (tx: Transaction, roundId: string, until: Date): Promise<Date | null> => {
	const [found] = await tx
		.select({ at: max(returnCopy.submittedAt) })
		.from(returnCopy)
		.where(and(eq(returnCopy.roundId, roundId), lte(returnCopy.submittedAt, until)));
	return found?.at ?? null;
};

/** Writes a release with what it was computed from. */
export const insertRelease = async (
	tx: Transaction,
	row: typeof release.$inferInsert,
	basis: (typeof releaseBasis.$inferInsert)['basis'],
): Promise<void> => {
	await tx.insert(release).values(row);
	await tx.insert(releaseBasis).values({ releaseId: row.id, basis });
};
