import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anyone } from '#domain/access/actor.ts';
import { type Database, rowsOf, type Transaction } from '#server/store/database.ts';
import { bothDatabases } from '#test/support/databases.ts';

const at = '2010-06-01T00:00:00Z';
const ids = {
	person: randomUUID(),
	other: randomUUID(),
	named: randomUUID(),
	confidential: randomUUID(),
	northmark: randomUUID(),
	velmar: randomUUID(),
	velmarNamed: randomUUID(),
	grant: randomUUID(),
	revokedGrant: randomUUID(),
	link: randomUUID(),
	revokedLink: randomUUID(),
};

/** Two rounds; Velmar answered in both, Northmark in none. Written past row-level security. */
const fill = async (tx: Transaction): Promise<void> => {
	const run = (text: string) => tx.execute(sql.raw(text));
	for (const id of [ids.person, ids.other]) await run(`insert into person values ('${id}', 'A Focal Point', '${at}')`);
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
	for (const [grant, link, hash, revoked] of [
		[ids.grant, ids.link, 'in-force', 'null'],
		[ids.revokedGrant, ids.revokedLink, 'revoked', `'${at}'`],
	]) {
		await run(
			`insert into role_grant values ('${grant}', '${ids.person}', 'focal-point', '${ids.confidential}', 'XAA', '${at}', ${revoked})`,
		);
		await run(
			`insert into personal_link values ('${link}', '${hash}', '${grant}', false, '${at}', '2030-01-01', null, ${revoked})`,
		);
	}
	await run(`insert into session values ('session-hash', '${ids.grant}', '${at}', '2030-01-01', null)`);
	await run(
		`insert into audit_log (at, role, act, subject) values ('${at}', 'console', 'make-secretariat-link', '{}')`,
	);
};

const focalPoint = (unit: string, roundId = ids.confidential): Actor => ({
	role: 'focal-point',
	personId: ids.person,
	inquiry: 'p',
	roundId,
	unit,
});
const bearer = (tokenHash: string): Actor => ({ role: 'bearer', tokenHash });
const staff = (role: 'secretariat' | 'steward' | 'analyst' | 'chair'): Actor => ({ role, personId: ids.person });

describe.each(bothDatabases)('row-level security on $name', ({ open }) => {
	let database: Database;
	const count = (actor: Actor, table: string): Promise<number> =>
		database.transact(actor, 'read', async (tx) => {
			const rows = await rowsOf<{ n: number }>(tx, sql.raw(`select count(*)::int as n from ${table}`));
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

	test.each([
		['answer_history', 'revision = 9'],
		['"return"', 'number = 9'],
		['return_words', `default_consent = 'named'`],
		['audit_log', `act = 'nothing'`],
		['edition', `hash = 'x'`],
	])('nobody can change or delete a row of %s', async (table, change) => {
		for (const actor of [focalPoint('XAB'), staff('steward')]) {
			await expect(attempt(actor, `delete from ${table}`)).rejects.toThrow();
			await expect(attempt(actor, `update ${table} set ${change}`)).rejects.toThrow();
		}
	});

	test('a bearer finds what its own token leads to, and nothing else', async () => {
		expect(await count(bearer('in-force'), 'personal_link')).toBe(1);
		expect(await count(bearer('session-hash'), 'session')).toBe(1);
		expect(await count(bearer('guessed'), 'personal_link')).toBe(0);
		for (const table of ['answer', 'answer_history', 'return_words', 'audit_log'])
			expect(await count(bearer('in-force'), table), table).toBe(0);
	});

	test('the bearer of a revoked link cannot bring it back, start a session or touch the response', async () => {
		const changed = (statement: string) =>
			database.transact(bearer('revoked'), 'write', async (tx) => {
				return (await rowsOf(tx, sql.raw(`${statement} returning 1`))).length;
			});
		expect(await changed('update personal_link set revoked_at = null')).toBe(0);
		expect(await changed(`update response set state = 'submitted'`)).toBe(0);
		const session = `insert into session values ('new', '${ids.revokedGrant}', '${at}', '2030-01-01', null)`;
		await expect(attempt(bearer('revoked'), session)).rejects.toThrow();
	});

	test('a bearer may mark a response as opened, and change nothing else of it', async () => {
		await database.maintain((tx) =>
			tx.execute(sql.raw(`update response set state = 'invited' where id = '${ids.northmark}'`)),
		);
		const mark = (change: string) => attempt(bearer('in-force'), `update response set ${change}`);
		await expect(mark(`state = 'submitted'`)).rejects.toThrow();
		await expect(mark(`state = 'opened', default_consent = 'named'`)).rejects.toThrow();
		await expect(mark(`state = 'opened'`)).resolves.toBeDefined();
	});

	test('a government cannot add a return to the response of another, nor one that somebody else submitted', async () => {
		const insert = (response: string, person: string) =>
			`insert into "return" (id, response_id, round_id, inquiry, unit, number, submitted_at, submitted_by, edition_hash,
				closed_answers, open_answered, carried_over, late, content_hash)
			values ('${randomUUID()}', '${response}', '${ids.confidential}', 'p', 'XAA', 7, '${at}', '${person}', 'h', '{}', '{}', '{}', false, 'c')`;
		await expect(attempt(focalPoint('XAA'), insert(ids.velmar, ids.person))).rejects.toThrow();
		await expect(attempt(focalPoint('XAA'), insert(ids.northmark, ids.other))).rejects.toThrow();
		await expect(attempt(focalPoint('XAA'), insert(ids.northmark, ids.person))).resolves.toBeDefined();
	});

	test('nobody writes the log or an answer in the name of another', async () => {
		const log = (role: string, person: string) =>
			`insert into audit_log (at, role, person_id, act, subject) values ('${at}', '${role}', '${person}', 'x', '{}')`;
		await expect(attempt(focalPoint('XAB'), log('steward', ids.person))).rejects.toThrow();
		await expect(attempt(focalPoint('XAB'), log('focal-point', ids.other))).rejects.toThrow();
		await expect(attempt(focalPoint('XAB'), log('focal-point', ids.person))).resolves.toBeDefined();
		const change = `update answer set saved_by = '${ids.other}' where response_id = '${ids.velmar}'`;
		await expect(attempt(focalPoint('XAB'), change)).rejects.toThrow();
	});

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
