import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { sql } from 'drizzle-orm';
import express from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#domain/contract/api.ts';
import { problemCatalogue } from '#domain/contract/problem.ts';
import { createApp, type Dependencies } from '#server/app.ts';
import { newToken } from '#server/auth/token.ts';
import { makeSecretariatLink } from '#server/commands/make-secretariat-link.ts';
import type { Database } from '#server/store/database.ts';
import { bothDatabases } from '#test/support/databases.ts';
import { syntheticCatalogue } from '#test/support/service.ts';

const [postgres] = bothDatabases;

const collecting = (lines: string[]) =>
	new Writable({
		write: (chunk, _encoding, done) => {
			lines.push(String(chunk));
			done();
		},
	});

describe('the service over HTTP', () => {
	let database: Database;
	beforeAll(async () => {
		({ database } = await (postgres as (typeof bothDatabases)[number]).open());
	});
	afterAll(() => database.close());

	const appWith = (change: Partial<Dependencies> = {}) =>
		createApp({
			transact: database.transact,
			now: () => new Date(),
			newId: randomUUID,
			newToken,
			log: { info: () => undefined, error: () => undefined },
			catalogue: syntheticCatalogue(),
			secure: false,
			trustProxy: 0,
			pages: undefined,
			demonstration: undefined,
			...change,
		});
	const newLink = () =>
		database.maintain((tx) => makeSecretariatLink(tx, { now: new Date(), newId: randomUUID, newToken }));

	test('allows no inline script, no other origin and no frame', async () => {
		const policy = (await supertest(appWith()).get('/health').expect(200)).get('Content-Security-Policy') ?? '';
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("script-src 'self'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).not.toMatch(/unsafe|upgrade-insecure/);
	});

	test('has secure cookies, and says so for the future, where people come over HTTPS only', async () => {
		const signIn = async (secure: boolean) => {
			const reply = await supertest(appWith({ secure }))
				.post('/api/session')
				.send({ token: await newLink() })
				.expect(200);
			return { cookie: reply.get('Set-Cookie')?.[0] ?? '', transport: reply.get('Strict-Transport-Security') };
		};
		const plain = await signIn(false);
		expect(plain.cookie).toMatch(/^session=.+HttpOnly; SameSite=Lax$/);
		expect(plain.transport).toBeUndefined();
		const secure = await signIn(true);
		expect(secure.cookie).toMatch(/^__Host-session=.+Path=\/.+HttpOnly; Secure; SameSite=Lax$/);
		expect(secure.transport).toContain('max-age');
	});

	test('describes every endpoint in OpenAPI 3.1, with the codes of its problems', async () => {
		const { body } = await supertest(appWith()).get('/api/openapi.json').expect(200);
		expect(body.openapi).toBe('3.1.0');
		for (const { method, path, problems } of endpoints) {
			const operation = body.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
			expect(operation?.summary, `${method} ${path}`).toBeTruthy();
			for (const code of problems) expect(JSON.stringify(operation.responses)).toContain(code);
		}
		expect(body.components.schemas.Problem.properties.code.enum).toEqual(Object.keys(problemCatalogue));
	});

	test('answers an error of its own without detail, and logs it', async () => {
		const logged: object[] = [];
		const app = appWith({
			transact: () => Promise.reject(new Error('password=secret')),
			log: { info: () => undefined, error: (fields) => logged.push(fields) },
		});
		const reply = await supertest(app).get('/api/rounds').expect(500);
		expect(reply.body).toMatchObject({ code: 'internal', errors: [] });
		expect(reply.text).not.toContain('secret');
		expect(logged).toHaveLength(1);
	});

	test('logs a failed statement without the words in it', async () => {
		const lines: string[] = [];
		const app = appWith({
			transact: (actor, _mode, work) =>
				database.transact(actor, 'write', async (tx) => {
					await tx.execute(sql`insert into person values (${randomUUID()}, ${'what a government wrote'}, ${'never'})`);
					return work(tx);
				}),
			log: pino(collecting(lines)),
		});
		await supertest(app).get('/api/rounds').expect(500);
		expect(lines.join('')).toContain('"type":"database"');
		expect(lines.join('')).not.toContain('what a government wrote');
	});

	test('logs a request without its token, cookie, query or body', async () => {
		const lines: string[] = [];
		const app = appWith({ log: pino(collecting(lines)) });
		const token = await newLink();
		const reply = await supertest(app).post('/api/session').send({ token }).expect(200);
		const cookie = reply.get('Set-Cookie')?.[0]?.split(';')[0] ?? '';
		await supertest(app).get('/api/session?language=fr').set('Cookie', cookie).expect(200);
		const log = lines.join('');
		expect(log).toContain('/api/session');
		for (const secret of [token, cookie.split('=')[1], 'language=fr']) expect(log).not.toContain(secret);
	});

	test('a page is served for every address that is not the interface’s', async () => {
		const pages = express.Router().get('/{*path}', (_request, response) => {
			response.type('html').send('<!doctype html>');
		});
		const app = appWith({ pages: { assets: express.Router(), pages } });
		expect((await supertest(app).get('/respond/planning').expect(200)).text).toBe('<!doctype html>');
		expect((await supertest(app).get('/api/respond').expect(404)).body.code).toBe('not-found');
	});

	test('what did not change is not sent again', async () => {
		const app = appWith();
		const first = await supertest(app).get('/api/inquiries').expect(200);
		await supertest(app)
			.get('/api/inquiries')
			.set('If-None-Match', first.get('ETag') ?? '')
			.expect(304);
	});
});
