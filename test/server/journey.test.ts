import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#server/store/database.ts';
import { bothDatabases } from '#test/support/databases.ts';
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

/** Definition → answers → return → share, through all rooms. */
describe.each(bothDatabases)('the main journey on $name', ({ open }) => {
	let database: Database;
	let service: Service;
	let secretariat: Visitor;
	let round: string;

	beforeAll(async () => {
		({ database } = await open());
		service = startService(database);
		secretariat = await service.enterAsSecretariat();
		round = await openRound(secretariat);
	});
	afterAll(() => database.close());

	const answerAndSubmit = async (unit: string, choice: string) => {
		const { government, response } = await enterAsGovernment(service, secretariat, round, unit);
		await save(government, response, 'recognises-nexus', { choice }).expect(200);
		const receipt = await submit(government, response);
		expect(receipt.status).toBe(200);
		return { government, response, receipt: receipt.body };
	};

	test('five governments answer, and a data steward reads the share of yes with its base', async () => {
		for (const unit of ['XAA', 'XAB', 'XAC']) await answerAndSubmit(unit, 'yes');
		await answerAndSubmit('XAD', 'no');

		const steward = await enterAs(service, secretariat, 'steward');
		const results = await steward.get('/api/inquiries/policy-coherence/results').expect(200);
		const concept = results.body.board.concepts.find((one: { concept: string }) => one.concept === 'recognises-nexus');
		const figures = Object.fromEntries(
			concept.points.map((point: { edition: string; figure: object }) => [point.edition, point.figure]),
		);
		expect(figures['2010']).toMatchObject({
			kind: 'value',
			share: '3/4',
			yes: 3,
			no: 1,
			base: 4,
			submitted: 4,
			contacted: 5,
		});
		expect(figures['2010'].bounds).toEqual(['3/5', '4/5']);
		expect(figures['2008']).toMatchObject({ kind: 'reported', about: true, wording: 'about 80% of governments' });
	});

	test('a return is refused where a colleague has saved something since it was reviewed', async () => {
		const { government, response } = await enterAsGovernment(service, secretariat, round, 'XAE');
		const colleague = (await enterAsGovernment(service, secretariat, round, 'XAE')).government;
		await save(government, response, 'local-authorities', { choice: 'yes' }).expect(200);
		await save(colleague, response, 'local-authorities', { choice: 'no' }, 1).expect(200);
		const post = (revisions: Record<string, number>) =>
			government.post(`/api/responses/${response}/returns`).send({ revisions });
		for (const reviewed of [{}, { 'local-authorities': 1 }]) {
			const reply = await post(reviewed).expect(409);
			expect(reply.body).toMatchObject({
				code: 'answers-changed',
				errors: [{ pointer: '/answers/local-authorities' }],
			});
		}
		await save(government, response, 'local-authorities', null, 2).expect(200);
		const own = await government.get('/api/responses/mine').expect(200);
		expect(own.body.people.map(({ name }: { name: string }) => name)).toEqual([
			'Focal Point of XAE',
			'Focal Point of XAE',
		]);
		expect(own.body.people[0].lastSignedInAt).toBe('2010-06-15T10:00:00.000Z');
	});

	test('a receipt has a number, a time and a hash, and the board shows states without content', async () => {
		const board = await secretariat.get(`/api/rounds/${round}/board`).expect(200);
		const states = board.body.governments.map((one: { unit: string; state: string }) => `${one.unit} ${one.state}`);
		expect(states).toEqual(['XAA submitted', 'XAB submitted', 'XAC submitted', 'XAD submitted', 'XAE in-progress']);
		// The secretariat may not read a return of this confidential round, and still counts them.
		expect(board.body.governments.map((one: { returns: number }) => one.returns)).toEqual([1, 1, 1, 1, 0]);
		expect(JSON.stringify(board.body)).not.toContain('"choice"');
	});

	test('a correction is return 2, and return 1 is kept as it was', async () => {
		const { government, response, receipt } = await answerAndSubmit('XAE', 'no');
		expect(receipt).toMatchObject({
			number: 1,
			submittedAt: '2010-06-15T10:00:00.000Z',
			submittedBy: 'Focal Point of XAE',
		});
		const refused = await save(government, response, 'recognises-nexus', { choice: 'yes' }, 1).expect(409);
		expect(refused.body.code).toBe('return-submitted');

		await government.post(`/api/responses/${response}/corrections`).send({}).expect(200);
		await save(government, response, 'recognises-nexus', { choice: 'yes', remark: 'Since May.' }, 1).expect(200);
		const second = await submit(government, response);
		expect(second.status).toBe(200);
		expect(second.body.number).toBe(2);
		expect(second.body.contentHash).not.toBe(receipt.contentHash);

		const answersOf = async (number: number) =>
			(await government.get(`/api/responses/${response}/returns/${number}`).expect(200)).body.answers;
		expect(await answersOf(1)).toEqual({ 'recognises-nexus': { choice: 'no' } });
		expect(await answersOf(2)).toEqual({ 'recognises-nexus': { choice: 'yes', remark: 'Since May.' } });
	});

	test('the hash of a receipt is that of the document that a government can keep', async () => {
		const { government, response } = await enterAsGovernment(service, secretariat, round, 'XAE');
		const { body } = await government.get(`/api/responses/${response}/returns/2`).expect(200);
		expect(createHash('sha256').update(body.document).digest('hex')).toBe(body.receipt.contentHash);
		expect(JSON.parse(body.document)).toMatchObject({
			unit: 'XAE',
			number: 2,
			remarks: { 'recognises-nexus': 'Since May.' },
		});
	});

	test('last edition’s answer stands beside the question in the next round', async () => {
		const next = await openRound(secretariat, { edition: '2012', opensOn: '2010-06-02', closesOn: '2010-12-01' });
		const { government } = await enterAsGovernment(service, secretariat, next, 'XAE');
		const own = await government.get('/api/responses/mine?language=fr').expect(200);
		expect(own.body.previous['recognises-nexus']).toEqual({
			edition: '2010',
			year: 2010,
			value: { choice: 'yes', remark: 'Since May.' },
		});
		expect(own.body.language).toBe('fr');
	});

	test('nothing unexpected happened on the way', () => {
		expect(service.errors).toEqual([]);
	});
});
