import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	check,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	unique,
	uniqueIndex,
	uuid,
} from 'drizzle-orm/pg-core';
import type { Mapping } from '#domain/import/mapping.ts';
import type { ReleaseContent, StoredBasis } from '#domain/indicators/releases/release.ts';
import type { Answer, Answers, Consent } from '#domain/survey/answer.ts';
import type { FieldedEdition, LocalisedText } from '#domain/survey/definition.ts';
import type { ResponseState } from '#domain/survey/lifecycle.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const oneOf = (column: string, values: readonly string[]) =>
	sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(', ')})`);

// --- people ---------------------------------------------------------------------------------------------------------

export const person = pgTable('person', {
	id: uuid('id').primaryKey(),
	name: text('name').notNull(),
	createdAt: instant('created_at').notNull(),
});

export const roleGrant = pgTable(
	'role_grant',
	{
		id: uuid('id').primaryKey(),
		personId: uuid('person_id')
			.notNull()
			.references(() => person.id),
		role: text('role').$type<'secretariat' | 'steward' | 'analyst' | 'chair' | 'focal-point'>().notNull(),
		roundId: uuid('round_id').references(() => round.id),
		unit: text('unit'),
		createdAt: instant('created_at').notNull(),
		revokedAt: instant('revoked_at'),
	},
	(table) => [
		check('role_grant_role', oneOf('role', ['secretariat', 'steward', 'analyst', 'chair', 'focal-point'])),
		check('role_grant_subject', sql`(role = 'focal-point') = (round_id is not null and unit is not null)`),
		foreignKey({ columns: [table.roundId, table.unit], foreignColumns: [response.roundId, response.unit] }),
		index('role_grant_response').on(table.roundId, table.unit),
	],
);

export const personalLink = pgTable(
	'personal_link',
	{
		id: uuid('id').primaryKey(),
		tokenHash: text('token_hash').notNull().unique(),
		grantId: uuid('grant_id')
			.notNull()
			.references(() => roleGrant.id),
		singleUse: boolean('single_use').notNull(),
		createdAt: instant('created_at').notNull(),
		expiresAt: instant('expires_at').notNull(),
		usedAt: instant('used_at'),
		revokedAt: instant('revoked_at'),
	},
	(table) => [index('personal_link_grant').on(table.grantId)],
);

export const session = pgTable(
	'session',
	{
		tokenHash: text('token_hash').primaryKey(),
		grantId: uuid('grant_id')
			.notNull()
			.references(() => roleGrant.id),
		createdAt: instant('created_at').notNull(),
		expiresAt: instant('expires_at').notNull(),
		endedAt: instant('ended_at'),
	},
	(table) => [index('session_grant').on(table.grantId)],
);

// --- rounds ---------------------------------------------------------------------------------------------------------

/** The definition of each fielded edition, as it was when its round opened. */
export const edition = pgTable(
	'edition',
	{
		inquiry: text('inquiry').notNull(),
		id: text('id').notNull(),
		hash: text('hash').notNull(),
		definition: jsonb('definition').$type<FieldedEdition>().notNull(),
	},
	(table) => [primaryKey({ columns: [table.inquiry, table.id] })],
);

/** A file of earlier editions that was brought in. Taken back, its rounds no longer count; the rows stay. */
export const importRun = pgTable(
	'import',
	{
		id: uuid('id').primaryKey(),
		inquiry: text('inquiry').notNull(),
		fileName: text('file_name').notNull(),
		/** SHA-256 of the file's bytes. */
		fileHash: text('file_hash').notNull(),
		mapping: jsonb('mapping').$type<Mapping>().notNull(),
		/** Null where it was done at the console. */
		importedBy: uuid('imported_by').references(() => person.id),
		importedAt: instant('imported_at').notNull(),
		contents: jsonb('contents').$type<readonly ImportedEdition[]>().notNull(),
		undoneBy: uuid('undone_by').references(() => person.id),
		undoneAt: instant('undone_at'),
	},
	(table) => [
		check('import_undone', sql`undone_by is null or undone_at is not null`),
		index('import_inquiry').on(table.inquiry),
	],
);

export type ImportedEdition = {
	edition: string;
	contacted: number;
	returns: number;
	/** Where it corrected what was brought in before: how many returns were new, corrected, and the same. */
	correction?: { added: number; corrected: number; unchanged: number };
};

export const round = pgTable(
	'round',
	{
		id: uuid('id').primaryKey(),
		inquiry: text('inquiry').notNull(),
		edition: text('edition').notNull(),
		kind: text('kind').$type<'named' | 'confidential'>().notNull(),
		notice: text('notice'),
		opensAt: instant('opens_at').notNull(),
		closesAt: instant('closes_at').notNull(),
		synthetic: boolean('synthetic').notNull(),
		createdAt: instant('created_at').notNull(),
		createdBy: uuid('created_by').references(() => person.id),
		/** Where the answers were brought in from a file, not given here. */
		importId: uuid('import_id').references(() => importRun.id),
		/** Set with its import's: nobody finds the round, its responses or its returns any more. */
		undoneAt: instant('undone_at'),
	},
	(table) => [
		uniqueIndex('round_edition').on(table.inquiry, table.edition).where(sql`undone_at is null`),
		index('round_import').on(table.importId),
		foreignKey({ columns: [table.inquiry, table.edition], foreignColumns: [edition.inquiry, edition.id] }),
		check('round_kind', oneOf('kind', ['named', 'confidential'])),
		check('round_times', sql`opens_at < closes_at`),
		check('round_undone', sql`undone_at is null or import_id is not null`),
	],
);

/** One government's part in a round: that it was contacted, and its working answers' state. */
export const response = pgTable(
	'response',
	{
		id: uuid('id').primaryKey(),
		roundId: uuid('round_id')
			.notNull()
			.references(() => round.id),
		inquiry: text('inquiry').notNull(),
		unit: text('unit').notNull(),
		unitName: jsonb('unit_name').$type<LocalisedText>().notNull(),
		unitKind: text('unit_kind').$type<'government' | 'observer'>().notNull(),
		region: text('region'),
		state: text('state').$type<ResponseState>().notNull(),
		stateSince: instant('state_since').notNull(),
		defaultConsent: text('default_consent').$type<Consent>().notNull(),
		/** The correction that added the government to an imported round. Taken back, nobody finds the response any more. */
		importId: uuid('import_id').references(() => importRun.id),
	},
	(table) => [
		unique('response_unit').on(table.roundId, table.unit),
		check('response_state', oneOf('state', ['invited', 'opened', 'in-progress', 'submitted', 'correcting'])),
		check('response_consent', oneOf('default_consent', ['named', 'unnamed', 'none'])),
		index('response_import').on(table.importId),
		index('response_inquiry_unit').on(table.inquiry, table.unit),
	],
);

// --- working answers ------------------------------------------------------------------------------------------------

const answerColumns = {
	responseId: uuid('response_id')
		.notNull()
		.references(() => response.id),
	questionId: text('question_id').notNull(),
	/** Null where an answer was taken back. */
	value: jsonb('value').$type<Answer>(),
	revision: integer('revision').notNull(),
	/** Set by "still the case": last edition's answer was confirmed, not given anew. */
	carriedOver: boolean('carried_over').notNull(),
	savedBy: uuid('saved_by')
		.notNull()
		.references(() => person.id),
	savedAt: instant('saved_at').notNull(),
};

export const answer = pgTable('answer', answerColumns, (table) => [
	primaryKey({ columns: [table.responseId, table.questionId] }),
]);

export const answerHistory = pgTable('answer_history', answerColumns, (table) => [
	primaryKey({ columns: [table.responseId, table.questionId, table.revision] }),
]);

// --- returns --------------------------------------------------------------------------------------------------------

/** The immutable, numbered copy taken at submission. What a person wrote stands apart, under stricter policies. */
export const returnCopy = pgTable(
	'return',
	{
		id: uuid('id').primaryKey(),
		responseId: uuid('response_id')
			.notNull()
			.references(() => response.id),
		roundId: uuid('round_id')
			.notNull()
			.references(() => round.id),
		inquiry: text('inquiry').notNull(),
		unit: text('unit').notNull(),
		number: integer('number').notNull(),
		submittedAt: instant('submitted_at').notNull(),
		submittedBy: uuid('submitted_by').references(() => person.id),
		editionHash: text('edition_hash').notNull(),
		closedAnswers: jsonb('closed_answers').$type<Answers>().notNull(),
		/** Which open questions have an answer; what it says stands in return_words. */
		openAnswered: text('open_answered').array().notNull(),
		carriedOver: text('carried_over').array().notNull(),
		late: boolean('late').notNull(),
		contentHash: text('content_hash').notNull(),
		/** The correction of an imported round that it came with. Taken back, nobody finds the return any more. */
		importId: uuid('import_id').references(() => importRun.id),
	},
	(table) => [
		unique('return_number').on(table.responseId, table.number),
		index('return_round').on(table.roundId),
		index('return_import').on(table.importId),
		index('return_unit').on(table.inquiry, table.unit),
	],
);

/** The written part of a return: remarks and open answers, with their consent. */
export const returnWords = pgTable('return_words', {
	returnId: uuid('return_id')
		.primaryKey()
		.references(() => returnCopy.id),
	openAnswers: jsonb('open_answers').$type<Answers>().notNull(),
	remarks: jsonb('remarks').$type<Readonly<Record<string, string>>>().notNull(),
	defaultConsent: text('default_consent').$type<Consent>().notNull(),
});

// --- releases -------------------------------------------------------------------------------------------------------

/** What was frozen of a round, for everybody. Never changed: a correction is a release of its own. */
export const release = pgTable(
	'release',
	{
		id: uuid('id').primaryKey(),
		roundId: uuid('round_id')
			.notNull()
			.references(() => round.id),
		inquiry: text('inquiry').notNull(),
		edition: text('edition').notNull(),
		number: integer('number').notNull(),
		/** Returns submitted later are not in it. */
		cutOff: instant('cut_off').notNull(),
		frozenAt: instant('frozen_at').notNull(),
		/** Null where it was done at the console. */
		frozenBy: uuid('frozen_by').references(() => person.id),
		/** What is different from the last release, and why; null for the first. */
		note: text('note'),
		content: jsonb('content').$type<ReleaseContent>().notNull(),
		contentHash: text('content_hash').notNull(),
	},
	(table) => [
		unique('release_number').on(table.roundId, table.number),
		index('release_inquiry').on(table.inquiry),
		check('release_note', sql`number = 1 or note is not null`),
	],
);

/** What a release was computed from: which return of whom, and the definitions as they were. */
export const releaseBasis = pgTable('release_basis', {
	releaseId: uuid('release_id')
		.primaryKey()
		.references(() => release.id),
	basis: jsonb('basis').$type<StoredBasis>().notNull(),
});

// --- the log --------------------------------------------------------------------------------------------------------

export const auditLog = pgTable('audit_log', {
	id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
	at: instant('at').notNull(),
	personId: uuid('person_id'),
	role: text('role').notNull(),
	act: text('act').notNull(),
	roundId: uuid('round_id'),
	subject: jsonb('subject').$type<Record<string, unknown>>().notNull(),
});
