import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anyone } from '#domain/access/actor.ts';
import type { Database, Transaction } from '#server/store/database.ts';
import { bothDatabases } from '#test/support/databases.ts';

const at = '2014-01-01T00:00:00Z';
const ids = {
	person: randomUUID(),
	import: randomUUID(),
	round: randomUUID(),
	response: randomUUID(),
	copy: randomUUID(),
	correction: randomUUID(),
	second: randomUUID(),
};
const staff = (role: 'secretariat' | 'steward' | 'analyst' | 'chair'): Actor => ({ role, personId: ids.person });
const government: Actor = { role: 'focal-point', personId: ids.person, inquiry: 'p', roundId: ids.round, unit: 'XAB' };
const console: Actor = { role: 'console' };
const tables = ['round', 'response', '"return"', 'return_words'];

/** A named round that was imported, with one return: what everybody finds as long as the import stands. */
const fill = async (tx: Transaction): Promise<void> => {
	const run = (text: string) => tx.execute(sql.raw(text));
	await run(`insert into person values ('${ids.person}', 'A steward', '${at}')`);
	await run(`insert into edition values ('p', '2010', 'h', '{}')`);
	await run(`insert into import values ('${ids.import}', 'p', 'f.csv', 'h', '{}', '${ids.person}', '${at}', '[]')`);
	await run(
		`insert into round values ('${ids.round}', 'p', '2010', 'named', null, '2010-01-01', '2010-12-31', true, '${at}', null, '${ids.import}')`,
	);
	await run(
		`insert into response values ('${ids.response}', '${ids.round}', 'p', 'XAB', '{"en":"x"}', 'government', null, 'submitted', '${at}', 'none')`,
	);
	await run(
		`insert into "return" values ('${ids.copy}', '${ids.response}', '${ids.round}', 'p', 'XAB', 1, '${at}', null, 'h', '{}', '{}', '{}', false, 'c')`,
	);
	await run(`insert into return_words values ('${ids.copy}', '{}', '{}', 'none')`);
};

describe.each(bothDatabases)('what row-level security says of imports, on $name', ({ open }) => {
	let database: Database;
	const count = (actor: Actor, table: string): Promise<number> =>
		database.transact(actor, 'read', async (tx) => {
			const result = (await tx.execute(sql.raw(`select count(*)::int as n from ${table}`))) as unknown;
			const rows = (Array.isArray(result) ? result : (result as { rows: unknown[] }).rows) as { n: number }[];
			return rows[0]?.n ?? -1;
		});
	const attempt = (actor: Actor, statement: string) =>
		database.transact(actor, 'write', (tx) => tx.execute(sql.raw(statement)));
	const undo = `update import set undone_at = '${at}', undone_by = app_person()`;

	beforeAll(async () => {
		({ database } = await open());
		await database.maintain(fill);
	});
	afterAll(() => database.close());

	test('nobody but a data steward, or whoever is at the console, finds an import', async () => {
		for (const actor of [staff('steward'), console]) expect(await count(actor, 'import')).toBe(1);
		for (const actor of [anyone, government, staff('secretariat'), staff('analyst'), staff('chair')])
			expect(await count(actor, 'import'), actor.role).toBe(0);
	});

	test('nobody else makes one, or a round or a return of one', async () => {
		const make = `insert into import values ('${randomUUID()}', 'p', 'g.csv', 'h', '{}', app_person(), '${at}', '[]')`;
		const makeRound = `insert into round values ('${randomUUID()}', 'p', '2010', 'named', null, '2010-01-01', '2010-12-31', true, '${at}', null, '${ids.import}')`;
		const makeReturn = `insert into "return" values ('${randomUUID()}', '${ids.response}', '${ids.round}', 'p', 'XAB', 2, '${at}', app_person(), 'h', '{}', '{}', '{}', false, 'c')`;
		for (const actor of [anyone, government, staff('secretariat'), staff('analyst'), staff('chair')])
			for (const statement of [make, makeRound]) await expect(attempt(actor, statement), actor.role).rejects.toThrow();
		for (const actor of [anyone, staff('secretariat'), staff('analyst'), staff('chair')])
			await expect(attempt(actor, makeReturn), actor.role).rejects.toThrow();
	});

	test('a data steward changes nothing of an import, and deletes none', async () => {
		await expect(attempt(staff('steward'), `update import set file_hash = 'other'`)).rejects.toThrow();
		await expect(attempt(staff('steward'), `update round set undone_at = '${at}'`)).rejects.toThrow();
		await expect(attempt(staff('steward'), 'delete from import')).rejects.toThrow();
		await expect(database.maintain((tx) => tx.execute(sql`delete from import`))).rejects.toThrow();
	});

	test('whoever may not import takes none back', async () => {
		for (const actor of [anyone, government, staff('secretariat')]) await attempt(actor, undo);
		expect(await count(staff('steward'), 'import where undone_at is null')).toBe(1);
	});

	test('nobody else corrects it, and a data steward only under a correction that stands', async () => {
		const correct = (copy: string, number: number, by: string) =>
			`insert into "return" values ('${copy}', '${ids.response}', '${ids.round}', 'p', 'XAB', ${number}, '${at}', app_person(), 'h', '{}', '{}', '{}', false, 'c', ${by})`;
		const add = `insert into response values ('${randomUUID()}', '${ids.round}', 'p', 'XAC', '{"en":"x"}', 'government', null, 'invited', '${at}', 'none', '${ids.correction}')`;
		const start = `insert into import values ('${ids.correction}', 'p', 'g.csv', 'h', '{}', app_person(), '${at}'::timestamptz + interval '1 day', '[]')`;
		await expect(attempt(staff('steward'), correct(ids.second, 2, 'null'))).rejects.toThrow();
		await attempt(staff('steward'), start);
		for (const actor of [anyone, government, staff('secretariat'), staff('analyst')])
			for (const statement of [correct(randomUUID(), 2, `'${ids.correction}'`), add])
				await expect(attempt(actor, statement), actor.role).rejects.toThrow();
		await attempt(staff('steward'), correct(ids.second, 2, `'${ids.correction}'`));
		await attempt(staff('steward'), add);
		for (const actor of [anyone, console]) expect(await count(actor, '"return"'), actor.role).toBe(2);
		expect(await count(staff('analyst'), `app_import_places('${ids.round}')`)).toBe(0);
	});

	test('once a correction is taken back nobody finds what it brought, and nothing comes under it', async () => {
		await attempt(staff('steward'), `${undo} where id = '${ids.correction}'`);
		for (const actor of [anyone, government, console, staff('steward')])
			for (const table of tables.slice(0, 3)) expect(await count(actor, table), `${actor.role} ${table}`).toBe(1);
		const late = `insert into "return" values ('${randomUUID()}', '${ids.response}', '${ids.round}', 'p', 'XAB', 3, '${at}', app_person(), 'h', '{}', '{}', '{}', false, 'c', '${ids.correction}')`;
		await expect(attempt(staff('steward'), late)).rejects.toThrow();
		expect(await count(staff('steward'), `app_import_places('${ids.round}')`)).toBe(2);
	});

	test('once it is taken back, its round, responses, returns and words are found by nobody, and it stays so', async () => {
		for (const table of tables) expect(await count(staff('steward'), table), table).toBe(1);
		await attempt(staff('steward'), undo);
		for (const actor of [anyone, government, console, staff('steward'), staff('secretariat'), staff('analyst')])
			for (const table of tables) expect(await count(actor, table), `${actor.role} ${table}`).toBe(0);
		await attempt(staff('steward'), undo);
		await expect(
			database.maintain((tx) => tx.execute(sql.raw('update import set undone_at = null'))),
		).rejects.toThrow();
	});
});
