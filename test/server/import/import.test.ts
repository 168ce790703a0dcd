import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largestFile } from '#domain/import/table.ts';
import type { Database } from '#server/store/database.ts';
import { auditLog, returnCopy, round } from '#server/store/schema.ts';
import { bothDatabases } from '#test/support/databases.ts';
import { enterAs, openRound, type Service, startService, type Visitor } from '#test/support/service.ts';
import { workbookOf, workbookParts, zipOf } from '#test/support/workbook.ts';

const inquiry = 'policy-coherence';
const good = [
	'edition,government,recognises-nexus,development-plan,obstacles',
	'2010,XAA,yes,no,Too few staff.',
	'2010,XAB,yes,not-applicable,',
	'2010,XAC,no,prefer-not,',
	'2010,XAD,,,',
	'2012,XAA,yes,yes,',
].join('\n');

type Sending = { content?: string | Buffer; fileName?: string; mapping?: object; inquiry?: string };
const bodyOf = ({ content = good, fileName = 'earlier.csv', mapping = {}, inquiry: of = inquiry }: Sending = {}) => ({
	inquiry: of,
	fileName,
	content: Buffer.from(content).toString('base64'),
	mapping,
});

describe.each(bothDatabases)('bringing earlier editions in, on $name', ({ open }) => {
	let database: Database;
	let service: Service;
	let secretariat: Visitor;
	let steward: Visitor;
	const check = (sending?: Sending) => steward.post('/api/imports/check').send(bodyOf(sending));
	const bringIn = (sending?: Sending) => steward.post('/api/imports').send(bodyOf(sending));
	const results = async () => (await steward.get(`/api/inquiries/${inquiry}/results`).expect(200)).body;
	const imports = async () => (await steward.get('/api/imports').expect(200)).body.imports;
	const rowsEver = () =>
		database.maintain(async (tx) => ({
			rounds: await tx.select().from(round),
			returns: await tx.select().from(returnCopy).orderBy(returnCopy.unit),
		}));

	beforeAll(async () => {
		({ database } = await open());
		service = startService(database);
		service.clock.now = new Date('2014-01-01T10:00:00Z');
		secretariat = await service.enterAsSecretariat();
		steward = await enterAs(service, secretariat, 'steward');
	});
	afterAll(() => database.close());

	test('a dry run shows what would come in, guesses the mapping, and writes nothing', async () => {
		const { body } = await check().expect(200);
		expect(body).toMatchObject({
			file: { name: 'earlier.csv', format: 'csv', sheet: null },
			mapping: { edition: 'edition', unit: 'government', questions: { obstacles: 'obstacles' }, kind: 'confidential' },
			problemCount: 0,
		});
		expect(
			body.editions.map((one: { questions: object[] }) => ({ ...one, questions: one.questions.slice(2, 4) })),
		).toEqual([
			{
				...{ edition: '2010', contacted: 4, returns: 3, opensOn: '2010-01-01', closesOn: '2010-12-31' },
				correction: null,
				title: expect.stringContaining('2010'),
				questions: [
					{ question: 'recognises-nexus', counts: { yes: 2, no: 1 } },
					{ question: 'development-plan', counts: { no: 1, 'not-applicable': 1, 'prefer-not': 1 } },
				],
			},
			expect.objectContaining({ edition: '2012', contacted: 1, returns: 1 }),
		]);
		expect(await imports()).toEqual([]);
		expect((await rowsEver()).rounds).toEqual([]);
	});

	test.each([
		['a header that is wrong', good.replace('recognises-nexus', 'recognizes'), 'undecided-column', 1, 3],
		['a government twice in one edition', good.replace('XAB', 'XAA'), 'repeated-unit', 3, 2],
		['an unknown code', good.replace('XAB', 'QQQ'), 'unknown-unit', 3, 2],
		['an answer outside its type', good.replace('XAB,yes', 'XAB,perhaps'), 'unknown-option', 3, 3],
		['a formula', good.replace('XAB,yes', 'XAB,=1+1'), 'formula', 3, 3],
		['an unknown edition', good.replace('2010,XAC', '1999,XAC'), 'unknown-edition', 4, 1],
		['a reported edition', good.replace('2010,XAC', '2008,XAC'), 'edition-reported', 4, 1],
		['a semicolon between its cells', good.replaceAll(',', ';'), 'other-separator', 1, 1],
		['another encoding', Buffer.from(`\uFEFF${good}`, 'utf16le'), 'utf-16', 1, 1],
		['nothing in it', '', 'empty-file', null, null],
		[
			'a formula in a workbook',
			workbookOf([
				['edition', 'unit', 'recognises-nexus'],
				['2010', 'XAA', '<c><f>IF(1,"yes")</f><v>yes</v></c>'],
			]),
			'formula',
			2,
			3,
		],
		['macros', workbookOf([['edition', 'unit']], { macros: true }), 'has-macros', null, null],
		['a bomb in it', zipOf(workbookParts(Buffer.alloc(200_000_000, ' '))), 'unpacks-too-large', null, null],
	])(
		'a file with %s is refused, by row and column, and nothing of it comes in',
		async (_, content, code, row, column) => {
			const { body } = await check({ content }).expect(200);
			expect(body.problems[0]).toMatchObject({ code, row, column });
			const refused = await bringIn({ content }).expect(422);
			expect(refused.body).toMatchObject({ code: 'import-refused', errors: [{ code }] });
			if (row && column)
				expect(refused.body.errors[0].pointer).toBe(`/rows/${row}/columns/${String.fromCharCode(64 + column)}`);
			expect((await rowsEver()).rounds).toEqual([]);
		},
	);

	test('a file of more than 20 MB gets a message, and so does one that fits the line but not the limit', async () => {
		const content = Buffer.alloc(largestFile + 1, 'x');
		expect((await check({ content }).expect(413)).body.code).toBe('file-too-large');
		const { body } = await check({ content: Buffer.alloc(23_000_000, 'x') }).expect(413);
		expect(body.code).toBe('file-too-large');
	});

	test('whoever is no data steward is refused before a large file is read', async () => {
		const body = bodyOf({ content: Buffer.alloc(3_000_000, 'x') });
		for (const visitor of [service.visitor(), secretariat])
			expect((await visitor.post('/api/imports/check').send(body).expect(403)).body.code).toBe('not-allowed');
	});

	test('an import comes in whole, with where it came from, and its figures are those of its returns', async () => {
		const { body } = await bringIn().expect(200);
		expect(body.editions).toEqual([
			{ edition: '2010', contacted: 4, returns: 3, correction: null },
			{ edition: '2012', contacted: 1, returns: 1, correction: null },
		]);
		expect(await imports()).toMatchObject([
			{
				id: body.id,
				fileName: 'earlier.csv',
				fileHash: (await check().expect(200)).body.file.hash,
				mapping: { unit: 'government' },
				importedBy: 'A steward',
				importedAt: '2014-01-01T10:00:00.000Z',
				undoneAt: null,
			},
		]);
		const { rounds, board } = await results();
		expect(rounds.map((one: object) => one)).toMatchObject([
			{ edition: '2012', phase: 'closed', kind: 'confidential' },
			{ edition: '2010', phase: 'closed', kind: 'confidential' },
		]);
		const nexus = board.concepts.find(({ concept }: { concept: string }) => concept === 'recognises-nexus');
		const point = nexus.points.find(({ edition }: { edition: string }) => edition === '2010');
		expect(JSON.stringify(point.figure)).toContain('"contacted":4');
		expect((await rowsEver()).returns[0]).toMatchObject({
			unit: 'XAA',
			number: 1,
			late: false,
			carriedOver: [],
			contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
		});
	});

	test('an edition that was brought in is not brought in again, unless as a correction', async () => {
		const again = (await check().expect(200)).body;
		expect(again.problems).toMatchObject([
			{ code: 'edition-imported', row: 2, column: 1, params: { edition: '2010' } },
			{ code: 'edition-imported', row: 6, column: 1, params: { edition: '2012' } },
		]);
		expect((await bringIn().expect(422)).body.code).toBe('import-refused');
	});

	test('an import is taken back: nobody finds it anywhere, the rows stay, and the edition can come in again', async () => {
		const before = await rowsEver();
		const [{ id }] = await imports();
		await steward.delete(`/api/imports/${id}`).expect(200);
		expect((await steward.delete(`/api/imports/${id}`).expect(404)).body.code).toBe('not-found');
		expect((await results()).rounds).toEqual([]);
		expect((await secretariat.get('/api/rounds').expect(200)).body.rounds).toEqual([]);
		const [{ id: roundId = '' } = {}] = before.rounds;
		await secretariat.get(`/api/rounds/${roundId}/board`).expect(404);
		expect(await imports()).toMatchObject([{ id, undoneBy: 'A steward', undoneAt: '2014-01-01T10:00:00.000Z' }]);
		expect((await rowsEver()).returns).toEqual(before.returns);

		service.clock.now = new Date('2014-01-02T10:00:00Z');
		await bringIn({
			mapping: { kind: 'named', rounds: { 2010: { opensOn: '2010-06-01', closesOn: '2010-09-15' } } },
		}).expect(200);
		expect((await results()).rounds.at(-1)).toMatchObject({ kind: 'named', closesAt: '2010-09-16T12:00:00.000Z' });
		expect((await rowsEver()).rounds).toHaveLength(4);
		const [{ id: second }] = await imports();
		await steward.delete(`/api/imports/${second}`).expect(200);
	});

	test('of two that bring the same edition in at once one does, and the other is told that it has a round', async () => {
		service.clock.now = new Date('2014-01-03T10:00:00Z');
		const replies = await Promise.all([bringIn(), bringIn()]);
		expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422]);
		const refused = replies.find(({ status }) => status === 422);
		expect(refused?.body).toMatchObject({ code: 'import-refused', errors: [{ code: 'edition-imported' }, {}] });
		const [{ id }] = await imports();
		await steward.delete(`/api/imports/${id}`).expect(200);
	});

	test('an edition that was opened for answers is not imported over', async () => {
		await openRound(secretariat, { opensOn: '2014-01-01', closesOn: '2014-03-01' });
		const { body } = await check().expect(200);
		expect(body.problems).toMatchObject([{ code: 'edition-has-round', params: { edition: '2010' } }]);
	});

	test('a workbook comes in as a CSV file does', async () => {
		const content = workbookOf([
			['edition', 'unit', 'recognises-nexus'],
			['<c><v>2012</v></c>', 'XAA', 'yes'],
		]);
		const { body } = await check({ content, fileName: 'earlier.xlsx' }).expect(200);
		expect(body).toMatchObject({ file: { format: 'xlsx', sheet: 'Answers', otherSheets: 1 }, problemCount: 0 });
	});

	test('an inquiry that does not exist, a mapping that is none and content that is no base64 are refused', async () => {
		expect((await check({ inquiry: 'no-such' }).expect(404)).body.code).toBe('not-found');
		expect((await check({ mapping: { unit: 7 } }).expect(400)).body.code).toBe('invalid-request');
		const broken = { ...bodyOf(), content: 'not base64!' };
		expect((await steward.post('/api/imports/check').send(broken).expect(400)).body.code).toBe('invalid-request');
	});

	test('the log keeps who brought what in, and who took it back', async () => {
		const acts = await database.maintain((tx) => tx.select().from(auditLog).orderBy(auditLog.id));
		expect(acts.filter(({ act }) => act.endsWith('import') || act.startsWith('import')).map(({ act }) => act)).toEqual([
			...['import-answers', 'undo-import'],
			...['import-answers', 'undo-import'],
			...['import-answers', 'undo-import'],
		]);
	});

	test('an import that a release was made of stays, and so does its round', async () => {
		const mapping = { rounds: { 2012: { opensOn: '2012-06-01', closesOn: '2012-09-15' } } };
		const sending = { content: 'edition,government,recognises-nexus\n2012,XAA,yes\n', mapping };
		const { id } = (await bringIn(sending).expect(200)).body;
		const rounds = (await secretariat.get('/api/rounds').expect(200)).body.rounds;
		const of2012 = rounds.find(({ edition }: { edition: string }) => edition === '2012').id;
		const body = { freezeOn: '2012-09-15', leaveOut: [] };
		const draft = (await steward.post(`/api/rounds/${of2012}/releases/draft`).send(body).expect(200)).body;
		const frozen = { ...body, note: null, contentHash: draft.contentHash };
		await steward.post(`/api/rounds/${of2012}/releases`).send(frozen).expect(200);
		expect((await steward.delete(`/api/imports/${id}`).expect(409)).body.code).toBe('import-released');
		expect((await secretariat.get('/api/rounds').expect(200)).body.rounds).toEqual(rounds);
		const past = database.maintain((tx) =>
			tx.execute(sql`update import set undone_at = now() where undone_at is null`),
		);
		await expect(past).rejects.toThrow();
	});

	test('nothing was a surprise', () => {
		expect(service.errors).toEqual([]);
	});
});
