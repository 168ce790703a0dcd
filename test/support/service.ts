import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import supertest, { type Test } from 'supertest';
import type { StaffRole } from '#domain/access/actor.ts';
import { createApp } from '#server/app.ts';
import { newToken } from '#server/auth/token.ts';
import { makeSecretariatLink } from '#server/commands/make-secretariat-link.ts';
import { type Catalogue, catalogueOf } from '#server/definitions/catalogue.ts';
import { readInquiries } from '#server/definitions/read-inquiry.ts';
import type { Database } from '#server/store/database.ts';

const definitionsFolder = fileURLToPath(new URL('../../survey-definitions', import.meta.url));

/** The first inquiry with the invented governments of the demonstration. */
export const syntheticCatalogue = (): Catalogue => {
	const read = readInquiries(definitionsFolder, { unitsFile: 'demonstration/units.json' });
	if ('problems' in read) throw new Error(JSON.stringify(read.problems));
	return catalogueOf(read.definitions);
};

/** Somebody with a session, or nobody: `as.get('/api/…')`. */
export type Visitor = Record<'get' | 'post' | 'put' | 'delete', (path: string) => Test>;

/** The whole application over a database, on a clock that a test moves. */
export const startService = (database: Database, catalogue: Catalogue = syntheticCatalogue()) => {
	const clock = { now: new Date('2010-06-15T10:00:00Z') };
	const errors: object[] = [];
	const app = createApp({
		transact: database.transact,
		now: () => clock.now,
		newId: randomUUID,
		newToken,
		log: { info: () => undefined, error: (fields) => errors.push(fields) },
		catalogue,
		secure: false,
		trustProxy: 0,
		pages: undefined,
		demonstration: undefined,
	});
	const visitor = (cookie?: string): Visitor => {
		const call = (method: keyof Visitor) => (path: string) => {
			const request = supertest(app)[method](path);
			return cookie ? request.set('Cookie', cookie) : request;
		};
		return { get: call('get'), post: call('post'), put: call('put'), delete: call('delete') };
	};
	const enter = async (token: string): Promise<Visitor> => {
		const reply = await supertest(app).post('/api/session').send({ token }).expect(200);
		return visitor(reply.get('Set-Cookie')?.[0]?.split(';')[0] ?? '');
	};
	const enterAsSecretariat = async () =>
		enter(await database.maintain((tx) => makeSecretariatLink(tx, { now: clock.now, newId: randomUUID, newToken })));
	return { app, clock, errors, visitor, enter, enterAsSecretariat };
};

export type Service = ReturnType<typeof startService>;

export const enterAs = async (service: Service, secretariat: Visitor, role: StaffRole): Promise<Visitor> => {
	const made = await secretariat
		.post('/api/people')
		.send({ name: `A ${role}`, role })
		.expect(200);
	return service.enter(made.body.token);
};

/** Opens a round of 2010 and returns its id. */
export const openRound = async (secretariat: Visitor, change: Record<string, unknown> = {}): Promise<string> => {
	const round = {
		inquiry: 'policy-coherence',
		edition: '2010',
		kind: 'confidential',
		opensOn: '2010-06-01',
		closesOn: '2010-09-15',
		units: ['XAA', 'XAB', 'XAC', 'XAD', 'XAE'],
		...change,
	};
	const reply = await secretariat.post('/api/rounds').send(round).expect(200);
	return reply.body.id;
};

/** Enters as the Focal Point of a government in a round. */
export const enterAsGovernment = async (
	service: Service,
	secretariat: Visitor,
	round: string,
	unit: string,
): Promise<{ government: Visitor; response: string; token: string }> => {
	const made = await secretariat
		.post(`/api/rounds/${round}/governments/${unit}/links`)
		.send({ name: `Focal Point of ${unit}` })
		.expect(200);
	const government = await service.enter(made.body.token);
	const own = await government.get('/api/responses/mine').expect(200);
	return { government, response: own.body.id, token: made.body.token };
};

/** Saves the first version of an answer. */
export const save = (government: Visitor, response: string, question: string, value: unknown, revision = 0): Test =>
	government.put(`/api/responses/${response}/answers/${question}`).send({ value, revision });

/** Submits what is stored, as the review page does: with the revision of each answer that it shows. */
export const submit = async (government: Visitor, response: string) => {
	const { answers } = (await government.get('/api/responses/mine')).body as {
		answers?: Record<string, { revision: number }>;
	};
	const revisions = Object.fromEntries(Object.entries(answers ?? {}).map(([id, { revision }]) => [id, revision]));
	return government.post(`/api/responses/${response}/returns`).send({ revisions });
};
