import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#domain/contract/api.ts';
import type { Database } from '#server/store/database.ts';
import { bothDatabases } from '#test/support/databases.ts';
import { newFolder } from '#test/support/processes.ts';
import {
	enterAs,
	enterAsGovernment,
	openRound,
	type Service,
	save,
	startService,
	submit,
	type Visitor,
} from '#test/support/service.ts';

const [postgres] = bothDatabases;
const roles = ['anyone', 'government', 'neighbour', 'secretariat', 'steward', 'analyst', 'chair'] as const;
type RoleName = (typeof roles)[number];

describe('who may call what', () => {
	let database: Database;
	let service: Service;
	let round: string;
	let response: string;
	let grant: string;
	let pseudonym: string;
	const as = {} as Record<RoleName, Visitor>;

	beforeAll(async () => {
		({ database } = await (postgres as (typeof bothDatabases)[number]).open());
		service = startService(database);
		as.anyone = service.visitor();
		as.secretariat = await service.enterAsSecretariat();
		round = await openRound(as.secretariat);
		const own = await enterAsGovernment(service, as.secretariat, round, 'XAA');
		as.government = own.government;
		response = own.response;
		as.neighbour = (await enterAsGovernment(service, as.secretariat, round, 'XAB')).government;
		for (const role of ['steward', 'analyst', 'chair'] as const)
			as[role] = await enterAs(service, as.secretariat, role);
		await save(as.government, response, 'recognises-nexus', { choice: 'yes', remark: 'Since 2008.' }).expect(200);
		expect((await submit(as.government, response)).status).toBe(200);
		pseudonym = (await as.analyst.get('/api/inquiries/policy-coherence/analysis/texts/recognises-nexus').expect(200))
			.body.rounds[0].texts[0].pseudonym;
		grant = (await as.secretariat.get('/api/people').expect(200)).body.people.at(-1).grantId;
	});
	afterAll(() => database.close());

	const file = { inquiry: 'policy-coherence', fileName: 'x.csv', content: '', mapping: {} };
	/** Each endpoint that is not for everybody: who may, in the order tried. Whoever is not named is refused. */
	const guarded: [string, () => [keyof Visitor, string, object?], readonly RoleName[]][] = [
		[
			'POST /api/rounds',
			() => [
				'post',
				'/api/rounds',
				{
					inquiry: 'policy-coherence',
					edition: '2010',
					kind: 'named',
					opensOn: '2010-06-01',
					closesOn: '2010-09-15',
					units: ['XAA'],
				},
			],
			['secretariat', 'steward'],
		],
		['GET /api/rounds/:round/board', () => ['get', `/api/rounds/${round}/board`], ['secretariat', 'steward']],
		[
			'POST /api/rounds/:round/governments/:unit/links',
			() => ['post', `/api/rounds/${round}/governments/XAC/links`, { name: 'X' }],
			['secretariat', 'steward'],
		],
		['GET /api/people', () => ['get', '/api/people'], ['secretariat', 'steward']],
		['POST /api/people', () => ['post', '/api/people', { name: 'X', role: 'analyst' }], ['secretariat', 'steward']],
		['DELETE /api/people/:grant', () => ['delete', `/api/people/${randomUUID()}`], ['secretariat', 'steward']],
		['GET /api/responses/mine', () => ['get', '/api/responses/mine'], ['government', 'neighbour']],
		[
			'PUT /api/responses/:response/answers/:question',
			() => ['put', `/api/responses/${response}/answers/resources`, { value: { choice: 'no' }, revision: 0 }],
			['government'],
		],
		[
			'PUT /api/responses/:response/default-consent',
			() => ['put', `/api/responses/${response}/default-consent`, { consent: 'named' }],
			['government'],
		],
		[
			'POST /api/responses/:response/returns',
			() => ['post', `/api/responses/${response}/returns`, { revisions: {} }],
			['government'],
		],
		[
			'POST /api/responses/:response/corrections',
			() => ['post', `/api/responses/${response}/corrections`, {}],
			['government'],
		],
		[
			'GET /api/responses/:response/returns/:number',
			() => ['get', `/api/responses/${response}/returns/1`],
			['government'],
		],
		['GET /api/responses/:response/figures', () => ['get', `/api/responses/${response}/figures`], ['government']],
		...(
			[
				['', ''],
				['/questions/:concept', '/questions/recognises-nexus'],
				['/indicators/:indicator', '/indicators/recognition-planning-gap'],
				['/response', '/response'],
				['/quality', '/quality'],
				['/texts/:concept', '/texts/recognises-nexus'],
			] as const
		).map(([path, called]): (typeof guarded)[number] => [
			`GET /api/inquiries/:inquiry/analysis${path}`,
			() => ['get', `/api/inquiries/policy-coherence/analysis${called}`],
			['steward', 'analyst'],
		]),
		[
			'POST /api/rounds/:round/names',
			() => ['post', `/api/rounds/${round}/names`, { pseudonym, reason: 'To ask about an answer.' }],
			['steward'],
		],
		[
			'POST /api/rounds/:round/releases/draft',
			() => ['post', `/api/rounds/${round}/releases/draft`, { freezeOn: '2010-06-15', leaveOut: [] }],
			['steward'],
		],
		[
			'POST /api/rounds/:round/releases',
			() => [
				'post',
				`/api/rounds/${round}/releases`,
				{ freezeOn: '2010-06-15', leaveOut: [], note: null, contentHash: '0'.repeat(64) },
			],
			['steward'],
		],
		['POST /api/imports/check', () => ['post', '/api/imports/check', file], ['steward']],
		['POST /api/imports', () => ['post', '/api/imports', file], ['steward']],
		['GET /api/imports', () => ['get', '/api/imports'], ['steward']],
		['DELETE /api/imports/:import', () => ['delete', `/api/imports/${randomUUID()}`], ['steward']],
	];
	const open = [
		'GET /api/session',
		'POST /api/session',
		'DELETE /api/session',
		'POST /api/links/preview',
		'GET /api/inquiries',
		'GET /api/inquiries/:inquiry/units',
		'GET /api/rounds',
		'GET /api/rounds/:round/questionnaire',
		'GET /api/inquiries/:inquiry/results',
		'GET /api/inquiries/:inquiry/releases',
		'GET /api/inquiries/:inquiry/releases/:edition/:number',
		'GET /api/demonstration',
		'POST /api/demonstration',
	];

	test('every endpoint of the contract is either open on purpose or guarded here', () => {
		const declared = endpoints.map(({ method, path }) => `${method} ${path}`).toSorted();
		expect([...open, ...guarded.map(([name]) => name)].toSorted()).toEqual(declared);
	});

	test.each(guarded)('%s refuses all but those it is for', async (_, request, allowed) => {
		for (const role of roles) {
			const [method, path, body] = request();
			const { status, body: reply } = await as[role][method](path).send(body);
			const refused = ['not-signed-in', 'not-allowed', 'not-found'].includes(reply.code);
			const nothingToDelete = method === 'delete' && status === 404;
			expect(refused && !nothingToDelete, `${role}: ${status} ${reply.code}`).toBe(!allowed.includes(role));
		}
	});

	test('results of a confidential round reach data stewards only', async () => {
		for (const role of roles) {
			const { body } = await as[role].get('/api/inquiries/policy-coherence/results').expect(200);
			expect(body.withheldEditions, role).toEqual(role === 'steward' ? [] : ['2010']);
			expect(body.rounds.length, role).toBe(role === 'steward' ? 1 : 0);
			const figures = body.board.concepts.flatMap(
				(concept: { points: { edition: string; figure: { kind: string } }[] }) =>
					concept.points.filter(({ edition }) => edition === '2010').map(({ figure }) => figure.kind),
			);
			if (role !== 'steward') expect(new Set(figures), role).toEqual(new Set(['missing']));
		}
	});

	test('a government cannot revoke, and a revoked part ends its session and its link at once', async () => {
		const { government, token } = await enterAsGovernment(service, as.secretariat, round, 'XAD');
		expect((await government.delete(`/api/people/${grant}`).expect(403)).body.code).toBe('not-allowed');
		const people = (await as.secretariat.get('/api/people')).body.people;
		const its = people.find((one: { name: string }) => one.name === 'Focal Point of XAD').grantId;
		await as.secretariat.delete(`/api/people/${its}`).expect(200);
		expect((await government.get('/api/responses/mine').expect(401)).body.code).toBe('not-signed-in');
		for (const path of ['/api/session', '/api/links/preview'])
			expect((await as.anyone.post(path).send({ token }).expect(410)).body.code).toBe('link-revoked');
	});

	test('the secretariat’s first link works once, opening it uses nothing up, and it expires', async () => {
		const { makeSecretariatLink } = await import('#server/commands/make-secretariat-link.ts');
		const { newToken } = await import('#server/auth/token.ts');
		const make = () =>
			database.maintain((tx) => makeSecretariatLink(tx, { now: service.clock.now, newId: randomUUID, newToken }));
		const token = await make();
		const preview = () => as.anyone.post('/api/links/preview').send({ token });
		expect((await preview().expect(200)).body).toMatchObject({ role: 'secretariat', unitName: null });
		await preview().expect(200);
		await service.enter(token);
		expect((await as.anyone.post('/api/session').send({ token }).expect(410)).body.code).toBe('link-used');
		expect((await preview().expect(410)).body.code).toBe('link-used');

		const late = await make();
		const before = service.clock.now;
		service.clock.now = new Date(before.getTime() + 25 * 3_600_000);
		expect((await as.anyone.post('/api/session').send({ token: late }).expect(410)).body.code).toBe('link-expired');
		service.clock.now = before;
		const unknown = await as.anyone.post('/api/session').send({ token: newToken() }).expect(404);
		expect(unknown.body.code).toBe('link-unknown');
	});

	test('signing out ends the session', async () => {
		const { government } = await enterAsGovernment(service, as.secretariat, round, 'XAE');
		await government.delete('/api/session').expect(200);
		expect((await government.get('/api/session').expect(200)).body.holder).toBeNull();
	});

	test('the database holds no token, only hashes', async () => {
		const { token } = await enterAsGovernment(service, as.secretariat, round, 'XAC');
		const { writeBackup } = await import('#server/store/backup.ts');
		const { readFile } = await import('node:fs/promises');
		const { gunzipSync } = await import('node:zlib');
		const folder = await newFolder();
		await database.maintain((tx) => writeBackup(tx, `${folder}/all`, service.clock.now));
		const all = gunzipSync(await readFile(`${folder}/all`)).toString();
		expect(all).toContain('token_hash');
		expect(all).not.toContain(token);
	});
});
