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
	release: randomUUID(),
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
	await run(
		`insert into "release" values ('${ids.release}', '${ids.confidential}', 'p', '2010', 1, '${at}', '${at}', null, null, '{}', 'h')`,
	);
	await run(`insert into release_basis values ('${ids.release}', '{"returns":{"XAB":"x"}}')`);
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

	describe('the reading of figures and words', () => {
		const computation: Actor = { role: 'computation' };
		const texts = (round: string) => `app_texts('${round}', 'q')`;

		test('an analyst finds no response and no return of a confidential round, and no words at all', async () => {
			for (const table of ['response', '"return"'])
				expect(await count(staff('analyst'), `${table} where round_id = '${ids.confidential}'`), table).toBe(0);
			expect(await count(staff('analyst'), 'return_words')).toBe(0);
		});

		test('analysts and data stewards read what was written to a question, under a pseudonym', async () => {
			for (const role of ['analyst', 'steward'] as const) {
				const rows = await database.transact(staff(role), 'read', (tx) =>
					rowsOf(tx, sql.raw(`select * from ${texts(ids.confidential)}`)),
				);
				expect(rows).toEqual([
					{
						pseudonym: expect.stringMatching(/^[0-9A-F]{5}-[0-9A-F]{5}$/),
						region: null,
						open_answer: null,
						remark: 'because',
						closed_answer: { choice: 'no' },
						default_consent: 'none',
					},
				]);
			}
		});

		test('nobody but a data steward finds whom a pseudonym stands for, nor works it out from the ids of responses', async () => {
			const [text] = await database.transact(staff('steward'), 'read', (tx) =>
				rowsOf<{ pseudonym: string }>(tx, sql.raw(`select pseudonym from ${texts(ids.confidential)}`)),
			);
			const behind = `app_unit_behind('${ids.confidential}', '${text?.pseudonym}')`;
			expect(await count(staff('steward'), behind)).toBe(1);
			expect(await count(staff('steward'), `app_unit_behind('${ids.named}', '${text?.pseudonym}')`)).toBe(0);
			const pseudonyms = `app_pseudonyms('${ids.confidential}')`;
			expect(await count(computation, pseudonyms)).toBe(2);
			for (const role of ['secretariat', 'analyst', 'chair'] as const) {
				expect(await count(staff(role), behind), role).toBe(0);
				expect(await count(staff(role), pseudonyms), role).toBe(0);
			}
			for (const actor of [focalPoint('XAA'), bearer('in-force'), anyone, { role: 'console' } as const, computation])
				expect(await count(actor, behind), actor.role).toBe(0);
			for (const role of ['secretariat', 'steward', 'analyst'] as const) {
				const derived = `select app_pseudonym(id) from response`;
				await expect(attempt(staff(role), derived), role).rejects.toThrow();
				await expect(attempt(staff(role), 'select key from pseudonym_key'), role).rejects.toThrow();
			}
		});

		test('the computation alone is told of every round how many were contacted and returned', async () => {
			const facts = `app_round_facts((select inquiry from round where id = '${ids.confidential}'))`;
			expect(await count(computation, facts)).toBeGreaterThanOrEqual(2);
			for (const role of ['secretariat', 'steward', 'analyst', 'chair'] as const)
				expect(await count(staff(role), facts), role).toBe(0);
			for (const actor of [focalPoint('XAA'), bearer('in-force'), anyone, { role: 'console' } as const])
				expect(await count(actor, facts), actor.role).toBe(0);
		});

		test('analysts and data stewards learn how many returned in each region, and nobody else does', async () => {
			const returned = `app_returns_by_region('${ids.confidential}')`;
			for (const role of ['analyst', 'steward'] as const) {
				const rows = await database.transact(staff(role), 'read', (tx) =>
					rowsOf<{ returns: number }>(tx, sql.raw(`select * from ${returned}`)),
				);
				const [all] = await database.maintain((tx) =>
					rowsOf<{ n: number }>(
						tx,
						sql.raw(`select count(distinct unit)::int as n from "return" where round_id = '${ids.confidential}'`),
					),
				);
				expect(rows).toEqual([{ region: null, returns: all?.n }]);
			}
			for (const actor of [staff('chair'), staff('secretariat'), focalPoint('XAB'), bearer('in-force'), anyone])
				expect(await count(actor, returned), actor.role).toBe(0);
		});

		test('nobody else reads a word of it', async () => {
			const others = [staff('chair'), staff('secretariat'), focalPoint('XAB'), bearer('in-force'), anyone, computation];
			for (const actor of [...others, { role: 'console' } as const])
				for (const round of [ids.confidential, ids.named]) expect(await count(actor, texts(round)), actor.role).toBe(0);
		});

		test('the computation reads every return and response, and no words, answers, people or log', async () => {
			for (const table of ['response', '"return"']) {
				const [all] = await database.maintain((tx) =>
					rowsOf<{ n: number }>(tx, sql.raw(`select count(*)::int as n from ${table}`)),
				);
				expect(await count(computation, table), table).toBe(all?.n);
			}
			for (const table of ['return_words', 'answer', 'answer_history', 'person', 'role_grant', 'session', 'audit_log'])
				expect(await count(computation, table), table).toBe(0);
		});

		test('the computation writes nothing', async () => {
			const round = `insert into round values ('${randomUUID()}', 'p', '2010', 'named', null, '${at}', '2012-12-01', true, '${at}', null)`;
			await expect(attempt(computation, round)).rejects.toThrow();
			const log = `insert into audit_log (at, role, act, subject) values ('${at}', 'steward', 'x', '{}')`;
			await expect(attempt(computation, log)).rejects.toThrow();
		});

		test('a round of an import that was taken back is found by neither', async () => {
			const undone = { import: randomUUID(), round: randomUUID(), response: randomUUID(), copy: randomUUID() };
			const before = await count(computation, '"return"');
			const run = (text: string) => database.maintain((tx) => tx.execute(sql.raw(text)));
			await run(`insert into edition values ('p', '2006', 'h', '{}')`);
			await run(
				`insert into "import" values ('${undone.import}', 'p', 'f', 'h', '{}', null, '${at}', '[]', null, null)`,
			);
			await run(
				`insert into round values ('${undone.round}', 'p', '2006', 'confidential', null, '${at}', '2012-12-01', true, '${at}', null, '${undone.import}')`,
			);
			await run(
				`insert into response values ('${undone.response}', '${undone.round}', 'p', 'XAC', '{"en":"x"}', 'government', null, 'submitted', '${at}', 'none')`,
			);
			await run(
				`insert into "return" values ('${undone.copy}', '${undone.response}', '${undone.round}', 'p', 'XAC', 1, '${at}', null, 'h', '{}', '{}', '{}', false, 'c')`,
			);
			await run(`insert into return_words values ('${undone.copy}', '{}', '{"q":"taken back"}', 'none')`);
			expect(await count(computation, '"return"')).toBe(before + 1);
			expect(await count(staff('analyst'), texts(undone.round))).toBe(1);
			await run(`update "import" set undone_at = '${at}' where id = '${undone.import}'`);
			for (const table of ['round', 'response', '"return"'])
				expect(
					await count(computation, `${table} where ${table === 'round' ? 'id' : 'round_id'} = '${undone.round}'`),
				).toBe(0);
			expect(await count(staff('analyst'), texts(undone.round))).toBe(0);
		});
	});

	test('not even the owner can change a return', async () => {
		const change = database.maintain((tx) => tx.execute(sql`update "return" set number = 7`));
		await expect(change).rejects.toThrow();
	});

	test('everybody finds a release, and what it was computed from only the stewards and the computation', async () => {
		const actors = [anyone, bearer('in-force'), focalPoint('XAB'), { role: 'console' } as const];
		for (const actor of [...actors, staff('secretariat'), staff('analyst'), staff('chair')]) {
			expect(await count(actor, '"release"'), actor.role).toBe(1);
			expect(await count(actor, 'release_basis'), actor.role).toBe(0);
		}
		for (const actor of [staff('steward'), { role: 'computation' } as const])
			expect(await count(actor, 'release_basis'), actor.role).toBe(1);
	});

	test('nobody but a data steward makes a release, in their own name', async () => {
		const insert = (by: string) =>
			`insert into "release" values ('${randomUUID()}', '${ids.confidential}', 'p', '2010', 2, '${at}', '${at}', ${by}, 'n', '{}', 'h')`;
		const own = `'${ids.person}'`;
		for (const actor of [focalPoint('XAB'), staff('secretariat'), staff('analyst'), staff('chair')])
			await expect(attempt(actor, insert(own)), actor.role).rejects.toThrow();
		for (const actor of [anyone, { role: 'computation' } as const])
			await expect(attempt(actor, insert('null')), actor.role).rejects.toThrow();
		await expect(attempt(staff('steward'), insert(`'${ids.other}'`))).rejects.toThrow();
		await expect(attempt(staff('steward'), insert(own))).resolves.toBeDefined();
		await expect(attempt(staff('steward'), insert(own)), 'a second of that number').rejects.toThrow();
		const basis = `insert into release_basis values ('${ids.release}', '{}')`;
		await expect(attempt(staff('steward'), basis)).rejects.toThrow();
	});

	test.each(['"release"', 'release_basis'])('not even the owner can change or delete a row of %s', async (table) => {
		const owner = (statement: string) => database.maintain((tx) => tx.execute(sql.raw(statement)));
		const change = table === 'release_basis' ? `basis = '{}'` : `content = '{}'`;
		for (const statement of [`update ${table} set ${change}`, `delete from ${table}`]) {
			await expect(owner(statement)).rejects.toThrow();
			await expect(attempt(staff('steward'), statement)).rejects.toThrow();
		}
	});

	test('a transaction that reads cannot write', async () => {
		const write = database.transact(focalPoint('XAB'), 'read', (tx) =>
			tx.execute(sql.raw(`update answer set revision = 9 where response_id = '${ids.velmar}'`)),
		);
		await expect(write).rejects.toThrow();
	});
});
