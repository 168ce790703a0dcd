import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { administerRecompute } from '#server/administer-recompute.ts';
import { restoreBackup, writeBackup } from '#server/store/backup.ts';
import { type Database, rowsOf } from '#server/store/database.ts';
import { bothDatabases } from '#test/support/databases.ts';
import { newFolder } from '#test/support/processes.ts';
import {
	enterAs,
	openRound,
	type Service,
	startService,
	syntheticCatalogue,
	type Visitor,
} from '#test/support/service.ts';

const inquiry = 'policy-coherence';
/** All of one region: of fewer that changed in a region than five, the changes wait for a later release. */
const codes = (syntheticCatalogue().get(inquiry)?.units.units ?? [])
	.filter(({ region }) => region === 'africa')
	.map(({ code }) => code);
/** 20 governments: of the first 18 every other says yes; the last two were contacted only. */
const units = codes.slice(0, 20);
const answersOf = (change: Record<string, string> = {}, of = units, edition = '2010'): string =>
	[
		'edition,government,recognises-nexus,obstacles',
		...of.map((unit, place) => {
			const usual = place >= 18 ? ',' : `${place % 2 ? 'yes' : 'no'},Too few staff.`;
			return `${edition},${unit},${change[unit] ?? usual}`;
		}),
	].join('\n');
const [a = '', b = '', c = '', d = '', e = '', f = ''] = units;
const invited = units[18] ?? '';
const fresh = codes[20] ?? '';
/** Six governments said otherwise, one that was silent answered, and one is new; the last of all is missing. */
const mended = `${answersOf(
	{ [a]: 'yes,', [b]: 'no,', [c]: 'yes,', [d]: 'no,', [e]: 'yes,', [f]: 'yes,Too little money.', [invited]: 'yes,' },
	units.slice(0, 19).filter((unit) => unit !== units[17]),
)}\n2010,${fresh},no,`;

type Sending = { content: string; correct?: boolean; fileName?: string };
type Rounds = { id: string; edition: string }[];

describe.each(bothDatabases)('correcting what was brought in, on $name', ({ open }) => {
	let database: Database;
	let service: Service;
	let secretariat: Visitor;
	let steward: Visitor;
	const bodyOf = ({ content, correct, fileName = 'earlier.csv' }: Sending) => ({
		...{ inquiry, fileName, content: Buffer.from(content).toString('base64'), mapping: {} },
		...(correct === undefined ? {} : { correct }),
	});
	const check = (sending: Sending) => steward.post('/api/imports/check').send(bodyOf(sending));
	const bringIn = async (sending: Sending) => {
		service.clock.now = new Date(service.clock.now.getTime() + 60_000);
		return steward.post('/api/imports').send(bodyOf(sending));
	};
	const undo = (id: string) => steward.delete(`/api/imports/${id}`);
	const imports = async () => (await steward.get('/api/imports').expect(200)).body.imports;
	const roundOf = async (edition: string): Promise<string> => {
		const { rounds } = (await secretariat.get('/api/rounds').expect(200)).body as { rounds: Rounds };
		return rounds.find((one) => one.edition === edition)?.id ?? '';
	};
	const board = async (edition: string) => {
		const id = await roundOf(edition);
		return (await secretariat.get(`/api/rounds/${id}/board`).expect(200)).body.governments as {
			unit: string;
			state: string;
			returns: number;
		}[];
	};
	const shareOf = async (edition: string) => {
		const { board: shown } = (await steward.get(`/api/inquiries/${inquiry}/results`).expect(200)).body;
		const nexus = shown.concepts.find(({ concept }: { concept: string }) => concept === 'recognises-nexus');
		return JSON.stringify(nexus.points.find((point: { edition: string }) => point.edition === edition));
	};
	const draft = async (of: string) =>
		(await steward.post(`/api/rounds/${of}/releases/draft`).send({ freezeOn: '2010-12-31', leaveOut: [] }).expect(200))
			.body;
	const release = async (of: string, note: string | null) => {
		const { contentHash } = await draft(of);
		const body = { freezeOn: '2010-12-31', leaveOut: [], note, contentHash };
		return (await steward.post(`/api/rounds/${of}/releases`).send(body).expect(200)).body;
	};
	const recompute = async (number: number) => {
		const wanted = { inquiry, edition: '2010', number };
		return administerRecompute(database, { act: 'recompute', release: wanted });
	};
	const returnsEver = (unit: string) =>
		database.maintain((tx) =>
			rowsOf<{ number: number; content_hash: string }>(
				tx,
				sql`select number, content_hash from "return" where unit = ${unit} order by edition_hash, number`,
			),
		);

	beforeAll(async () => {
		({ database } = await open());
		service = startService(database);
		service.clock.now = new Date('2014-01-01T10:00:00Z');
		secretariat = await service.enterAsSecretariat();
		steward = await enterAs(service, secretariat, 'steward');
		expect((await bringIn({ content: answersOf() })).status).toBe(200);
		await release(await roundOf('2010'), null);
	});
	afterAll(() => database.close());

	test('a data steward who brings an edition in again is told that it can come in as a correction', async () => {
		const { body } = await check({ content: mended }).expect(200);
		expect(body.problems).toMatchObject([{ code: 'edition-imported', row: 2, column: 1, params: { edition: '2010' } }]);
		expect(body.editions[0].correction).toBeNull();
		expect((await bringIn({ content: mended })).body).toMatchObject({
			code: 'import-refused',
			errors: [{ code: 'edition-imported' }],
		});
	});

	test('and sees in a dry run whose answers would change, and whose stay although the file has none', async () => {
		const { body } = await check({ content: mended, correct: true }).expect(200);
		expect(body.problems).toEqual([]);
		const { correction } = body.editions[0];
		expect(correction).toMatchObject({ unchanged: 11, contacted: 1 });
		expect([correction.corrected.length, correction.added.length, correction.kept.length]).toEqual([6, 2, 1]);
		for (const name of [...correction.corrected, ...correction.added]) expect(name).toMatch(/^[A-Z][a-z]/);
		expect(await returnsEver(a)).toHaveLength(1);
	});

	test('a file that says nothing new is no correction', async () => {
		const { body } = await check({ content: answersOf(), correct: true }).expect(200);
		expect(body.problems).toMatchObject([{ code: 'no-difference', row: null }]);
		expect((await bringIn({ content: answersOf(), correct: true })).status).toBe(422);
	});

	test('a correction makes new numbered returns of what differs, and leaves every other as it is', async () => {
		const before = await returnsEver(a);
		const share = await shareOf('2010');
		const { body } = await bringIn({ content: mended, correct: true, fileName: 'mended.csv' });
		expect(body.editions).toEqual([
			{ edition: '2010', contacted: 19, returns: 19, correction: { added: 2, corrected: 6, unchanged: 11 } },
		]);
		const after = await returnsEver(a);
		expect(after.map(({ number }) => number)).toEqual([1, 2]);
		expect(after[0]).toEqual(before[0]);
		expect(after[1]?.content_hash).not.toBe(before[0]?.content_hash);
		expect(await returnsEver(units[17] ?? '')).toHaveLength(1);
		const states = await board('2010');
		const stateOf = (wanted: string) => states.find(({ unit }) => unit === wanted);
		expect(stateOf(a)).toMatchObject({ state: 'submitted', returns: 2 });
		for (const unit of [invited, fresh]) expect(stateOf(unit)).toMatchObject({ state: 'submitted', returns: 1 });
		expect(stateOf(units[19] ?? '')).toMatchObject({ state: 'invited', returns: 0 });
		expect(await shareOf('2010')).not.toBe(share);
		expect((await imports())[0]).toMatchObject({
			fileName: 'mended.csv',
			stays: null,
			editions: [{ correction: { corrected: 6 } }],
		});
	});

	test('the next release takes the corrected returns in, and the first is computed again the same', async () => {
		const round = await roundOf('2010');
		expect(await draft(round)).toMatchObject({ number: 2, contacted: 21, returns: 20, waiting: 0 });
		expect((await draft(round)).comparison.figures.length).toBeGreaterThan(0);
		await release(round, 'Six answers were misread.');
		for (const number of [1, 2])
			expect(await recompute(number)).toMatchObject({
				recomputation: { release: { number }, figures: [], parts: [], isHashOfContent: true },
			});
	});

	test('neither import can be taken back any more, and the list says so of each', async () => {
		const [{ id: correction, stays }, { id: first, stays: firstStays }] = await imports();
		expect([stays, firstStays]).toEqual(['released', 'released']);
		for (const id of [correction, first]) expect((await undo(id).expect(409)).body.code).toBe('import-released');
		const past = database.maintain((tx) =>
			tx.execute(sql`update import set undone_at = now() where id = ${correction}`),
		);
		await expect(past).rejects.toThrow();
	});

	describe('before a release was made of it', () => {
		const [first, second, third] = [codes.slice(0, 3), codes.slice(0, 4), codes.slice(0, 5)];
		const of2012 = (change: Record<string, string>, of: string[]) => answersOf(change, of, '2012');

		test('is taken back alone: its returns and governments count nowhere, and what it corrected counts again', async () => {
			const base = (await bringIn({ content: of2012({}, first) })).body.id;
			const share = await shareOf('2012');
			const { id } = (await bringIn({ content: of2012({ [a]: 'yes,Other words.' }, second), correct: true })).body;
			expect(await shareOf('2012')).not.toBe(share);
			expect((await undo(base).expect(409)).body.code).toBe('import-corrected');
			expect((await imports()).map(({ stays }: { stays: string }) => stays).slice(0, 2)).toEqual([null, 'corrected']);
			await undo(id).expect(200);
			expect(await shareOf('2012')).toBe(share);
			expect(await board('2012')).toMatchObject(first.map((unit) => ({ unit, state: 'submitted', returns: 1 })));
			expect((await imports())[0].undoneAt).not.toBeNull();
		});

		test('leaves a place for the next, whose numbers go on and whose figures are its own', async () => {
			const { body } = await bringIn({ content: of2012({ [a]: 'yes,' }, third), correct: true });
			expect(body.editions[0].correction).toEqual({ added: 2, corrected: 1, unchanged: 2 });
			const states = await board('2012');
			expect(states.map(({ unit, returns }) => [unit, returns])).toEqual(
				third.map((unit) => [unit, unit === a ? 2 : 1]),
			);
			const round = await roundOf('2012');
			const numbers = await database.maintain((tx) =>
				rowsOf<{ number: number }>(
					tx,
					sql`select number from "return" where unit = ${a} and round_id = ${round} order by number`,
				),
			);
			expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3]);
		});

		test('the words of one that was taken back reach no analyst', async () => {
			const round = await roundOf('2012');
			const analyst: Actor = { role: 'analyst', personId: randomUUID() };
			const texts = await database.transact(analyst, 'read', (tx) =>
				rowsOf<{ open_answer: { text: string } }>(tx, sql`select open_answer from app_texts(${round}, 'obstacles')`),
			);
			expect(texts.map(({ open_answer }) => open_answer.text)).toEqual(Array(4).fill('Too few staff.'));
		});

		test('of two that say the same at once one comes in, and the other finds nothing to correct', async () => {
			const content = of2012({ [a]: 'no,Twice.' }, third);
			service.clock.now = new Date(service.clock.now.getTime() + 60_000);
			const send = () => steward.post('/api/imports').send(bodyOf({ content, correct: true }));
			const replies = await Promise.all([send(), send()]);
			expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422]);
			expect(replies.find(({ status }) => status === 422)?.body.errors).toMatchObject([{ code: 'no-difference' }]);
		});
	});

	test('a backup carries corrections, those taken back included', async () => {
		const file = join(await newFolder(), 'all.gz');
		await database.maintain((tx) => writeBackup(tx, file, service.clock.now));
		const { database: elsewhere } = await open();
		await elsewhere.maintain((tx) => restoreBackup(tx, file));
		const counts = (of: Database) =>
			of.maintain((tx) =>
				rowsOf(tx, sql`select count(*)::int as returns, count(import_id)::int as corrected from "return"`),
			);
		expect(await counts(elsewhere)).toEqual(await counts(database));
		await elsewhere.close();
	});

	test('a member of the secretariat who is no data steward corrects nothing', async () => {
		const body = bodyOf({ content: mended, correct: true });
		expect((await secretariat.post('/api/imports').send(body).expect(403)).body.code).toBe('not-allowed');
	});

	test('nothing was a surprise', () => {
		expect(service.errors).toEqual([]);
	});
});

test('a round that governments answered here is not corrected from a file', async () => {
	const [on = { open: () => Promise.reject() }] = bothDatabases;
	const { database } = await on.open();
	const service = startService(database);
	await openRound(await service.enterAsSecretariat());
	service.clock.now = new Date('2011-06-15T10:00:00Z');
	const steward = await enterAs(service, await service.enterAsSecretariat(), 'steward');
	const content = Buffer.from(answersOf()).toString('base64');
	const body = { inquiry, fileName: 'x.csv', content, mapping: {}, correct: true };
	const { problems } = (await steward.post('/api/imports/check').send(body).expect(200)).body;
	expect(problems).toMatchObject([{ code: 'edition-has-round' }]);
	expect((await steward.post('/api/imports').send(body).expect(422)).body.code).toBe('import-refused');
	await database.close();
});
