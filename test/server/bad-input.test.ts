import supertest from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#server/store/database.ts';
import { bothDatabases } from '#test/support/databases.ts';
import { enterAsGovernment, openRound, type Service, save, startService, type Visitor } from '#test/support/service.ts';

const [postgres] = bothDatabases;

describe('what is wrong gets a problem with a code of its own, and changes nothing', () => {
	let database: Database;
	let service: Service;
	let secretariat: Visitor;
	let government: Visitor;
	let response: string;
	let round: string;
	let token: string;

	beforeAll(async () => {
		({ database } = await (postgres as (typeof bothDatabases)[number]).open());
		service = startService(database);
		secretariat = await service.enterAsSecretariat();
		round = await openRound(secretariat);
		({ government, response, token } = await enterAsGovernment(service, secretariat, round, 'XAA'));
	});
	afterAll(() => database.close());
	const now = new Date('2010-06-15T10:00:00Z');
	afterEach(() => {
		service.clock.now = now;
	});

	const answers = async () => (await government.get('/api/responses/mine').expect(200)).body.answers;

	test.each([
		['an answer of the wrong type', 'recognises-nexus', { text: 'yes', language: 'en' }, 'wrong-type'],
		['a number for an answer', 'recognises-nexus', 7, 'wrong-type'],
		['a text that PostgreSQL cannot hold', 'obstacles', { text: 'a\0b', language: 'en' }, 'wrong-type'],
		['half of a surrogate pair', 'obstacles', { text: 'a\ud800b', language: 'en' }, 'wrong-type'],
		['a choice that is not offered', 'recognises-nexus', { choice: 'perhaps' }, 'unknown-option'],
		['an answer to an unknown question', 'no-such-question', { choice: 'yes' }, 'unknown-question'],
		['an answer to a question not asked', 'new-policies-which', { text: 'A law.', language: 'en' }, 'not-asked'],
		['a text that is too long', 'obstacles', { text: 'x'.repeat(8001), language: 'en' }, 'too-long'],
		['a language that is no language', 'obstacles', { text: 'x', language: '<b>' }, 'unknown-language'],
	])('%s is refused', async (_, question, value, code) => {
		const before = await answers();
		const reply = await save(government, response, question, value).expect(422);
		expect(reply.body).toMatchObject({ code, status: 422, type: `urn:coherence-inquiry:problem:${code}` });
		expect(reply.get('Content-Type')).toContain('application/problem+json');
		expect(await answers()).toEqual(before);
	});

	test('an answer with a key that is not known is refused', async () => {
		const path = `/api/responses/${response}/answers/recognises-nexus`;
		const body = { value: { choice: 'yes' }, revision: 0, submit: true };
		const reply = await government.put(path).send(body).expect(400);
		expect(reply.body).toMatchObject({ code: 'unknown-keys', errors: [{ pointer: '/submit', code: 'unknown-key' }] });
		expect(await answers()).toEqual({});
	});

	test('broken JSON, a body over 1 MB and a form are refused', async () => {
		const path = `/api/responses/${response}/answers/obstacles`;
		const send = (type: string, body: string) => government.put(path).set('Content-Type', type).send(body);
		expect((await send('application/json', '{"value":').expect(400)).body.code).toBe('broken-json');
		const large = JSON.stringify({ value: 'x'.repeat(1_100_000), revision: 0 });
		expect((await send('application/json', large).expect(413)).body.code).toBe('body-too-large');
		expect((await send('text/plain', 'x').expect(415)).body.code).toBe('unsupported-media-type');
	});

	test('a request that another site sends is refused', async () => {
		const reply = await supertest(service.app).delete('/api/session').set('Sec-Fetch-Site', 'cross-site').expect(403);
		expect(reply.body.code).toBe('cross-site');
	});

	test('two windows save one answer: the second gets both texts and loses nothing', async () => {
		const text = (words: string) => ({ text: words, language: 'en' });
		await save(government, response, 'next-step', text('From the first window.')).expect(200);
		const second = await save(government, response, 'next-step', text('From the second window.')).expect(409);
		expect(second.body).toMatchObject({
			code: 'stale-revision',
			current: { revision: 1, value: text('From the first window.'), savedBy: 'Focal Point of XAA', own: true },
		});
		expect((await answers())['next-step'].value).toEqual(text('From the first window.'));
		await save(government, response, 'next-step', text('Both.'), 1).expect(200);
		expect((await answers())['next-step']).toMatchObject({ revision: 2, value: text('Both.') });
	});

	test('of many saves at once on one revision, one wins', async () => {
		const attempts = Array.from({ length: 8 }, (_, n) =>
			save(government, response, 'obstacles', { text: `Window ${n}.`, language: 'en' }),
		);
		const statuses = (await Promise.all(attempts)).map(({ status }) => status).toSorted();
		expect(statuses).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
	});

	test('markup in an answer comes back as the text it is', async () => {
		const text = '<script>alert(1)</script> & "quotes"';
		await save(government, response, 'good-practice', { text, language: 'en' }).expect(200);
		expect((await answers())['good-practice'].value.text).toBe(text);
	});

	test('before the opening and after the closing nothing can be saved, submitted or opened again', async () => {
		service.clock.now = new Date('2010-05-30T00:00:00Z');
		expect((await save(government, response, 'resources', { choice: 'yes' }).expect(409)).body.code).toBe(
			'round-not-open',
		);
		// The fifteenth is over everywhere at noon of the sixteenth in UTC.
		service.clock.now = new Date('2010-09-16T11:59:59Z');
		government = await service.enter(token);
		await save(government, response, 'resources', { choice: 'yes' }).expect(200);
		service.clock.now = new Date('2010-09-16T12:00:00Z');
		for (const [method, path] of [
			['put', 'answers/resources'],
			['post', 'returns'],
			['put', 'default-consent'],
		] as const) {
			const body = {
				'answers/resources': { value: null, revision: 1 },
				returns: { revisions: {} },
				'default-consent': { consent: 'named' },
			};
			const reply = await government[method](`/api/responses/${response}/${path}`).send(body[path]).expect(409);
			expect(reply.body.code, path).toBe('round-closed');
		}
	});

	test('an edition that is not the recorded one cannot be fielded, and a round is opened once', async () => {
		const open = (change: object) =>
			secretariat.post('/api/rounds').send({
				...{
					inquiry: 'policy-coherence',
					kind: 'named',
					opensOn: '2010-06-01',
					closesOn: '2010-09-15',
					units: ['XAA'],
				},
				...change,
			});
		expect((await open({ edition: '2008' }).expect(409)).body.code).toBe('edition-not-fielded');
		expect((await open({ edition: '2010' }).expect(409)).body.code).toBe('round-exists');
		expect((await open({ edition: '1999' }).expect(404)).body.code).toBe('not-found');
		expect((await open({ edition: '2012', units: ['XAA', 'QQQ'] }).expect(422)).body).toMatchObject({
			code: 'unknown-unit',
			errors: [{ pointer: '/units/1', code: 'unknown-unit' }],
		});
		expect((await open({ edition: '2012', units: ['XAA', 'XAA'] }).expect(422)).body.errors[0].code).toBe(
			'repeated-unit',
		);
		expect((await open({ edition: '2012', closesOn: '2010-05-01' }).expect(400)).body.code).toBe('invalid-request');
	});

	test('an address that does not exist is a problem, not a page', async () => {
		for (const path of ['/api/nothing', '/api/rounds/%E0%A4%A/board', `/api/rounds/${round}/nothing`])
			expect((await secretariat.get(path).expect(404)).body.code).toBe('not-found');
	});

	test('no problem was a surprise', () => {
		expect(service.errors).toEqual([]);
	});
});
