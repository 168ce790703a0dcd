import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReleaseContent, StoredBasis } from '#domain/indicators/releases/release.ts';
import { releaseContentSchema } from '#domain/indicators/releases/release-schema.ts';
import { administerRecompute } from '#server/administer-recompute.ts';
import { contentHash } from '#server/definitions/content-hash.ts';
import { readReleaseNames } from '#server/queries/releases.ts';
import { computation } from '#server/releases/prepare-release.ts';
import { restoreBackup, writeBackup } from '#server/store/backup.ts';
import { type Database, rowsOf } from '#server/store/database.ts';
import { bothDatabases } from '#test/support/databases.ts';
import { fillRound } from '#test/support/filled-round.ts';
import { newFolder } from '#test/support/processes.ts';
import {
	enterAs,
	openRound,
	type Service,
	startService,
	syntheticCatalogue,
	type Visitor,
} from '#test/support/service.ts';

const codes =
	syntheticCatalogue()
		.get('policy-coherence')
		?.units.units.map(({ code }) => code) ?? [];
const [asked, answered] = [codes.slice(0, 60), codes.slice(0, 40)];
const inTime = new Date('2010-08-01T10:00:00Z');
const closed = new Date('2010-10-04T09:00:00Z');
const results = '/api/inquiries/policy-coherence/results?language=en';
const releases = '/api/inquiries/policy-coherence/releases';

type Draft = { freezeOn?: string; leaveOut?: string[] };
const draftBody = ({ freezeOn = '2010-09-20', leaveOut = [] }: Draft) => ({ freezeOn, leaveOut });

describe.each(bothDatabases)('releases on $name', ({ open }) => {
	let database: Database;
	let service: Service;
	let secretariat: Visitor;
	let steward: Visitor;
	let reader: Visitor;
	let round: string;

	const draft = (change: Draft = {}, visitor = steward, of = round) =>
		visitor.post(`/api/rounds/${of}/releases/draft`).send(draftBody(change));
	const freeze = (body: Draft & { note?: string | null; contentHash: string }, visitor = steward, of = round) => {
		const { note = null, contentHash } = body;
		return visitor.post(`/api/rounds/${of}/releases`).send({ ...draftBody(body), note, contentHash });
	};
	/** Freezes what a draft of now shows. */
	const release = async (change: Draft & { note?: string } = {}, of = round) => {
		const { body } = await draft(change, steward, of).expect(200);
		return (await freeze({ ...change, contentHash: body.contentHash }, steward, of).expect(200)).body;
	};
	const read = <Row>(statement: string): Promise<Row[]> =>
		database.maintain((tx) => rowsOf<Row>(tx, sql.raw(statement)));

	/** Sessions do not last from one month to another. */
	const enterAt = async (now: Date) => {
		service.clock.now = now;
		secretariat = await service.enterAsSecretariat();
		steward = await enterAs(service, secretariat, 'steward');
	};

	beforeAll(async () => {
		({ database } = await open());
		service = startService(database);
		await enterAt(service.clock.now);
		reader = service.visitor();
		round = await openRound(secretariat, { units: asked });
	});
	afterAll(() => database.close());

	describe('cannot be made', () => {
		test('of a round that is open, nor before anybody has returned', async () => {
			expect((await draft({ freezeOn: '2010-06-15' }).expect(422)).body.code).toBe('freeze-date');
			await enterAt(closed);
			expect((await draft().expect(409)).body.code).toBe('no-returns');
			expect((await freeze({ contentHash: '0'.repeat(64) }).expect(409)).body.code).toBe('no-returns');
			await fillRound(database, round, answered, { submittedAt: inTime });
		});

		test.each(['2010-05-31', '2010-10-05', '2199-01-01'])(
			'with the day %s, before the opening or after today',
			async (day) => {
				expect((await draft({ freezeOn: day }).expect(422)).body.code).toBe('freeze-date');
			},
		);

		test('with a day that is none, or a round that is none', async () => {
			for (const freezeOn of ['2010-13-01', 'yesterday', '']) await draft({ freezeOn }).expect(400);
			await draft({}, steward, randomUUID()).expect(404);
			await draft({}, steward, 'x').expect(400);
		});

		test('on a day on which nobody had returned yet', async () => {
			expect((await draft({ freezeOn: '2010-06-02' }).expect(409)).body.code).toBe('no-returns');
		});

		test('without a figure that is none of it', async () => {
			const { body } = await draft({ leaveOut: ['share/recognises-nexus/all', 'share/nothing/all'] }).expect(400);
			expect(body).toMatchObject({
				code: 'invalid-request',
				errors: [{ pointer: '/leaveOut/1', code: 'unknown-figure' }],
			});
		});

		test('by anybody but a data steward', async () => {
			for (const role of ['analyst', 'chair'] as const) {
				const visitor = await enterAs(service, secretariat, role);
				for (const tried of [draft({}, visitor), freeze({ contentHash: '0'.repeat(64) }, visitor)])
					expect((await tried.expect(403)).body.code).toBe('not-allowed');
			}
			await draft({}, secretariat).expect(403);
			await draft({}, reader).expect(403);
		});

		test('by a data steward whose role is revoked while it is computed', async () => {
			const { body } = await draft().expect(200);
			const roles = await read<{ id: string }>('select id from role_grant');
			const before = roles.map(({ id }) => `'${id}'`).join();
			const watched = startService({
				...database,
				transact: async (actor, mode, work) => {
					const result = await database.transact(actor, mode, work);
					if (actor.role === 'computation')
						await read(`update role_grant set revoked_at = now() where role = 'steward' and id not in (${before})`);
					return result;
				},
			});
			watched.clock.now = closed;
			const revoked = await enterAs(watched, await watched.enterAsSecretariat(), 'steward');
			expect((await freeze({ contentHash: body.contentHash }, revoked).expect(403)).body.code).toBe('not-allowed');
			expect(await read('select * from release')).toEqual([]);
		});

		test('other than as its draft showed it', async () => {
			const { body } = await draft().expect(200);
			for (const change of [
				{ contentHash: '0'.repeat(64) },
				{ contentHash: body.contentHash, freezeOn: '2010-09-21' },
				{ contentHash: body.contentHash, leaveOut: ['share/recognises-nexus/all'] },
			])
				expect((await freeze(change).expect(409)).body.code).toBe('draft-changed');
			expect((await reader.get(releases).expect(200)).body.releases).toEqual([]);
		});
	});

	test('a draft says what would be published, and freezes nothing', async () => {
		const { body } = await draft().expect(200);
		expect(body).toMatchObject({
			number: 1,
			edition: '2010',
			kind: 'confidential',
			contacted: 60,
			returns: 40,
			waiting: 0,
		});
		expect(body).toMatchObject({ cutOff: '2010-09-21T12:00:00.000Z', refused: [], comparison: null });
		const kinds = new Set(body.publication.figures.map(({ result }: { result: { kind: string } }) => result.kind));
		expect(kinds).toContain('value');
		expect(kinds).toContain('confidential');
		expect(JSON.stringify(body)).not.toMatch(/"X[A-Z]{2}"/);
		expect(await read('select * from release')).toEqual([]);
	});

	test('of two stewards that freeze at once one makes the release, and the other is told', async () => {
		const { body } = await draft().expect(200);
		const other = await enterAs(service, secretariat, 'steward');
		const tries = await Promise.all(
			[steward, other].map((visitor) => freeze({ contentHash: body.contentHash }, visitor)),
		);
		expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 409]);
		expect(tries.find(({ status }) => status === 409)?.body.code).toBe('draft-changed');
		expect(tries.find(({ status }) => status === 200)?.body).toEqual({
			inquiry: 'policy-coherence',
			edition: '2010',
			number: 1,
			contentHash: body.contentHash,
		});
		expect(await read('select * from release')).toHaveLength(1);
		const log = await read<{ subject: object }>(`select subject from audit_log where act = 'freeze-release'`);
		expect(log.map(({ subject }) => subject)).toMatchObject([{ edition: '2010', number: 1 }]);
	});

	test('anybody reads it, whole and as it was frozen, in their language', async () => {
		const { body } = await reader.get(`${releases}/2010/1?language=fr`).expect(200);
		const content = releaseContentSchema.parse(body.content);
		expect(contentHash(content)).toBe(body.head.contentHash);
		expect(body.head).toMatchObject({ number: 1, latest: 1, note: null, synthetic: true, methodVersion: '1.0' });
		const figures = content.publication.figures.length;
		expect(body.head.shown + body.head.withheld).toBeLessThanOrEqual(figures);
		expect(body.head.shown).toBeGreaterThan(0);
		expect(body.head.withheld).toBeGreaterThan(0);
		expect(body.names.concepts.find(({ id }: { id: string }) => id === 'recognises-nexus').text).toMatch(
			/gouvernement/,
		);
		expect(body.names.groups.length).toBeGreaterThan(0);
		expect(body.comparison).toBeNull();
		expect(JSON.stringify(body)).not.toMatch(/"X[A-Z]{2}"/);
		const list = await reader.get(releases).expect(200);
		expect(list.body.releases).toMatchObject([{ edition: '2010', number: 1 }]);
	});

	test('its readers are given its names, and no government that it was computed from', async () => {
		const named = { inquiry: 'policy-coherence', edition: '2010', number: 1 };
		const names = await database.transact(computation, 'read', (tx) => readReleaseNames(tx, named));
		expect(Object.keys(names).toSorted()).toEqual(['concepts', 'groups', 'indicators', 'levels']);
		expect(names.groups.length).toBeGreaterThan(0);
		expect(JSON.stringify(names)).not.toMatch(/"X[A-Z]{2}"/);
	});

	test.each(['2010/2', '2012/1', '2010/0', '2010/x', '2010/99999999999'])('there is no release %s', async (path) => {
		const { status } = await reader.get(`${releases}/${path}`);
		expect([400, 404]).toContain(status);
		await reader.get('/api/inquiries/nothing/releases').expect(404);
	});

	test('the results show its figures to those who may not see the answers, and say so', async () => {
		const { body: seen } = await reader.get(results).expect(200);
		const { body: own } = await steward.get(results).expect(200);
		expect(seen).toMatchObject({ withheldEditions: [], releases: [{ edition: '2010', number: 1 }] });
		expect(own).toMatchObject({ withheldEditions: [], releases: [] });
		const { body } = await reader.get(`${releases}/2010/1`).expect(200);
		const { content } = body as { content: ReleaseContent };
		const figureOf = (
			board: { concepts: { concept: string; points: { edition: string; figure: object }[] }[] },
			concept: string,
		) =>
			board.concepts.find((row) => row.concept === concept)?.points.find(({ edition }) => edition === '2010')?.figure;
		for (const { of, group, result } of content.publication.figures)
			if (of.kind === 'share' && group === 'all') expect(figureOf(seen.board, of.concept), of.concept).toEqual(result);
		expect(figureOf(seen.board, 'capacity-support')).toEqual({ kind: 'confidential' });
		expect(figureOf(own.board, 'capacity-support')).toMatchObject({ kind: 'value' });
		expect(seen.board.editions.find(({ id }: { id: string }) => id === '2010')).toMatchObject({
			round: 'confidential',
			responseRate: { submitted: 40, contacted: 60 },
		});
	});

	describe('a second release', () => {
		test('needs a note of what is different', async () => {
			const { body } = await draft().expect(200);
			for (const note of [null, '', '  \n'])
				expect((await freeze({ contentHash: body.contentHash, note }).expect(422)).body.code).toBe('note-needed');
		});

		test('is not of a day before the last', async () => {
			expect((await draft({ freezeOn: '2010-09-19' }).expect(422)).body.code).toBe('freeze-date');
		});

		test('keeps three late returns waiting', async () => {
			const late = codes.slice(40, 43);
			await fillRound(database, round, late, { submittedAt: new Date('2010-09-25T10:00:00Z'), seed: 2 });
			const few = (await draft({ freezeOn: '2010-10-01' }).expect(200)).body;
			expect(few).toMatchObject({ number: 2, returns: 40, waiting: 3 });
			expect(few.comparison).toEqual({ number: 1, figures: [] });
			expect((await draft({ freezeOn: '2010-09-23' }).expect(200)).body.waiting).toBe(0);
		});

		test('says which figures differ from the first, and leaves the first as it is', async () => {
			const before = (await reader.get(`${releases}/2010/1`).expect(200)).body;
			const leaveOut = ['share/recognises-nexus/all'];
			const made = await release({ freezeOn: '2010-09-24', leaveOut, note: ' A figure was wrong. ' });
			expect(made.number).toBe(2);
			const second = (await reader.get(`${releases}/2010/2`).expect(200)).body;
			expect(second.head.note).toBe('A figure was wrong.');
			expect(second.comparison.number).toBe(1);
			const ids = second.comparison.figures.map(({ id }: { id: string }) => id);
			expect(ids).toContain('share/recognises-nexus/all');
			const first = (await reader.get(`${releases}/2010/1`).expect(200)).body;
			expect(first).toEqual({ ...before, head: { ...before.head, latest: 2 } });
			expect((await reader.get(releases)).body.releases.map(({ number }: { number: number }) => number)).toEqual([
				2, 1,
			]);
			expect((await reader.get(results)).body.releases).toMatchObject([{ number: 2 }]);
		});

		test('of which two were frozen on the same instant stand in their order', async () => {
			const [first, second] = await read<{ frozen_at: string | Date }>('select frozen_at from release order by number');
			expect(new Date(second?.frozen_at ?? 0).getTime()).toBeGreaterThan(new Date(first?.frozen_at ?? 0).getTime());
		});
	});

	describe('computed again', () => {
		const recompute = (number: number) =>
			administerRecompute(database, {
				act: 'recompute',
				release: { inquiry: 'policy-coherence', edition: '2010', number },
			});

		test('are the same, figure by figure', async () => {
			for (const number of [1, 2]) {
				const reply = await recompute(number);
				if (!('recomputation' in reply)) throw new Error(reply.unknownRelease);
				const { figures, parts, isHashOfContent, contentHash: computed, release: kept } = reply.recomputation;
				expect({ figures, parts, isHashOfContent }).toEqual({ figures: [], parts: [], isHashOfContent: true });
				expect(computed).toBe(kept.contentHash);
			}
		});

		test('are found by their id, or not at all', async () => {
			const [row] = await read<{ id: string }>('select id from release where number = 1');
			const byId = (id: string) => administerRecompute(database, { act: 'recompute', release: { id } });
			expect(await byId(row?.id ?? '')).toMatchObject({ recomputation: { release: { number: 1 } } });
			expect(await byId(randomUUID())).toHaveProperty('unknownRelease');
			expect(await recompute(3)).toHaveProperty('unknownRelease');
		});

		test('are the same where a backup was restored', async () => {
			const file = join(await newFolder(), 'all.gz');
			await database.maintain((tx) => writeBackup(tx, file, closed));
			const elsewhere = (await open()).database;
			await elsewhere.maintain((tx) => restoreBackup(tx, file));
			const wanted = { inquiry: 'policy-coherence', edition: '2010', number: 2 };
			const reply = await administerRecompute(elsewhere, { act: 'recompute', release: wanted });
			expect(reply).toEqual(await recompute(2));
			expect(reply).toMatchObject({ recomputation: { figures: [], parts: [], isHashOfContent: true } });
			await elsewhere.close();
		});

		test('are told apart where a return or a figure is not what it was', async () => {
			const owner = (statement: string) => database.maintain((tx) => tx.execute(sql.raw(statement)));
			const [row] = await read<{ basis: StoredBasis }>(
				'select basis from release_basis join release on id = release_id where number = 1',
			);
			const changed = Object.values(row?.basis.returns ?? {})[0];
			await owner('alter table "return" disable trigger return_immutable');
			await owner(`update "return" set closed_answers = '{}' where id = '${changed}'`);
			const reply = await recompute(1);
			if (!('recomputation' in reply)) throw new Error(reply.unknownRelease);
			expect(reply.recomputation.figures.length).toBeGreaterThan(0);
			expect(reply.recomputation.parts).toContain('publication');
			expect(reply.recomputation.contentHash).not.toBe(reply.recomputation.release.contentHash);
		});
	});
});

describe('a release and its definitions', () => {
	test('are recomputed and read as they were kept, though the files have changed since', async () => {
		const [postgres] = bothDatabases;
		const { database } = await (postgres as (typeof bothDatabases)[number]).open();
		const service = startService(database);
		const round = await openRound(await service.enterAsSecretariat(), { units: asked });
		await fillRound(database, round, answered, { submittedAt: inTime });
		service.clock.now = closed;
		const steward = await enterAs(service, await service.enterAsSecretariat(), 'steward');
		const body = { freezeOn: '2010-09-20', leaveOut: [] };
		const drafted = (await steward.post(`/api/rounds/${round}/releases/draft`).send(body).expect(200)).body;
		const frozen = { ...body, note: null, contentHash: drafted.contentHash };
		await steward.post(`/api/rounds/${round}/releases`).send(frozen).expect(200);
		const before = (await service.visitor().get(`${releases}/2010/1`).expect(200)).body;

		const catalogue = new Map(syntheticCatalogue());
		const definition = catalogue.get('policy-coherence');
		if (!definition) throw new Error('no definition');
		const { units, indicators, inquiry } = definition;
		catalogue.set('policy-coherence', {
			...definition,
			inquiry: { ...inquiry, concepts: inquiry.concepts.slice(1) },
			units: { ...units, regions: [], units: units.units.slice(3).map(({ region: _, ...unit }) => unit) },
			indicators: { ...indicators, indicators: [] },
		});
		const later = startService(database, catalogue);
		expect((await later.visitor().get(`${releases}/2010/1`).expect(200)).body).toEqual(before);
		const wanted = { act: 'recompute', release: { inquiry: 'policy-coherence', edition: '2010', number: 1 } } as const;
		expect(await administerRecompute(database, wanted)).toMatchObject({ recomputation: { figures: [], parts: [] } });
		await database.close();
	});
});
