import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anyone } from '#domain/access/actor.ts';
import type { Database, Transaction } from '#server/store/database.ts';
import { bothDatabases } from '#test/support/databases.ts';

const at = '2010-06-01T00:00:00Z';
const ids = {
	person: randomUUID(),
	named: randomUUID(),
	confidential: randomUUID(),
	northmark: randomUUID(),
	velmar: randomUUID(),
	velmarNamed: randomUUID(),
};

/** Two rounds; Velmar answered in both, Northmark in none. Written past row-level security. */
const fill = async (tx: Transaction): Promise<void> => {
	const run = (text: string) => tx.execute(sql.raw(text));
	await run(`insert into person values ('${ids.person}', 'A Focal Point', '${at}')`);
	for (const [id, edition, kind] of [
		[ids.confidential, '2010', 'confidential'],
		[ids.named, '2012', 'named'],
	]) {
		await run(`insert into edition values ('p', '${edition}', 'h', '{}')`);
		await run(
			`insert into round values ('${id}', 'p', '${edition}', '${kind}', null, '${at}', '2012-12-01', true, '${at}', null)`,
		);
	}
	for (const [id, round, unit] of [
		[ids.northmark, ids.confidential, 'XAA'],
		[ids.velmar, ids.confidential, 'XAB'],
		[ids.velmarNamed, ids.named, 'XAB'],
	])
		await run(
			`insert into response values ('${id}', '${round}', 'p', '${unit}', '{"en":"x"}', 'government', null, 'submitted', '${at}', 'none')`,
		);
	for (const [response, round] of [
		[ids.velmar, ids.confidential],
		[ids.velmarNamed, ids.named],
	]) {
		const copy = randomUUID();
		await run(`insert into answer values ('${response}', 'q', '{"choice":"no"}', 1, false, '${ids.person}', '${at}')`);
		await run(
			`insert into answer_history values ('${response}', 'q', '{"choice":"no"}', 1, false, '${ids.person}', '${at}')`,
		);
		await run(
			`insert into "return" values ('${copy}', '${response}', '${round}', 'p', 'XAB', 1, '${at}', null, 'h', '{"q":{"choice":"no"}}', '{}', '{}', false, 'c')`,
		);
		await run(`insert into return_words values ('${copy}', '{}', '{"q":"because"}', 'none')`);
	}
};

const focalPoint = (unit: string, roundId = ids.confidential): Actor => ({
	role: 'focal-point',
	personId: ids.person,
	inquiry: 'p',
	roundId,
	unit,
});
const staff = (role: 'secretariat' | 'steward' | 'analyst' | 'chair'): Actor => ({ role, personId: ids.person });

describe.each(bothDatabases)('row-level security on $name', ({ open }) => {
	let database: Database;
	const count = (actor: Actor, table: string): Promise<number> =>
		database.transact(actor, 'read', async (tx) => {
			const result = (await tx.execute(sql.raw(`select count(*)::int as n from ${table}`))) as unknown;
			const rows = (Array.isArray(result) ? result : (result as { rows: unknown[] }).rows) as { n: number }[];
			return rows[0]?.n ?? -1;
		});
	const attempt = (actor: Actor, statement: string) =>
		database.transact(actor, 'write', (tx) => tx.execute(sql.raw(statement)));

	beforeAll(async () => {
		({ database } = await open());
		await database.maintain(fill);
	});
	afterAll(() => database.close());

	test('a government finds its own answers, history, returns and words', async () => {
		for (const table of ['answer', 'answer_history', '"return"', 'return_words'])
			expect(await count(focalPoint('XAB'), table), table).toBe(2);
	});

	test('a government that asks in plain SQL finds no working answer, history or words of another', async () => {
		for (const table of ['answer', 'answer_history', 'return_words'])
			expect(await count(focalPoint('XAA'), table), table).toBe(0);
	});

	test('a government finds no return of another but in a named round', async () => {
		expect(await count(focalPoint('XAA'), '"return"')).toBe(1);
		expect(await count(focalPoint('XAA'), `"return" where round_id = '${ids.confidential}'`)).toBe(0);
	});

	test.each(['secretariat', 'analyst', 'chair'] as const)(
		'a member of the %s finds no working answer, no words, and no return of a confidential round',
		async (role) => {
			for (const table of ['answer', 'answer_history', 'return_words'])
				expect(await count(staff(role), table), table).toBe(0);
			expect(await count(staff(role), `"return" where round_id = '${ids.confidential}'`)).toBe(0);
		},
	);

	test('a data steward finds returns and words, but no working answer', async () => {
		expect(await count(staff('steward'), '"return"')).toBe(2);
		expect(await count(staff('steward'), 'return_words')).toBe(2);
		expect(await count(staff('steward'), 'answer')).toBe(0);
	});

	test('anyone finds no person, link, session, answer or log', async () => {
		for (const table of ['person', 'role_grant', 'personal_link', 'session', 'answer', 'return_words', 'audit_log'])
			expect(await count(anyone, table), table).toBe(0);
	});

	test('a government cannot write an answer of another, nor one of its own in another round', async () => {
		const insert = (response: string) =>
			`insert into answer values ('${response}', 'other', '{}', 1, false, '${ids.person}', '${at}')`;
		await expect(attempt(focalPoint('XAA'), insert(ids.velmar))).rejects.toThrow();
		await expect(attempt(focalPoint('XAB'), insert(ids.velmarNamed))).rejects.toThrow();
		await expect(attempt(focalPoint('XAB'), insert(ids.velmar))).resolves.toBeDefined();
	});

	test.each(['answer_history', '"return"', 'return_words', 'audit_log', 'edition'])(
		'nobody can change or delete a row of %s',
		async (table) => {
			await expect(attempt(focalPoint('XAB'), `delete from ${table}`)).rejects.toThrow();
			await expect(attempt(staff('steward'), `delete from ${table}`)).rejects.toThrow();
		},
	);

	test('not even the owner can change a return', async () => {
		const change = database.maintain((tx) => tx.execute(sql`update "return" set number = 7`));
		await expect(change).rejects.toThrow();
	});

	test('a transaction that reads cannot write', async () => {
		const write = database.transact(focalPoint('XAB'), 'read', (tx) =>
			tx.execute(sql.raw(`update answer set revision = 9 where response_id = '${ids.velmar}'`)),
		);
		await expect(write).rejects.toThrow();
	});
});
