import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiResult } from '#domain/contract/api.ts';
import { figureId, type PublishedFigure, type Result } from '#domain/indicators/releases/publication.ts';
import type { ReleaseContent } from '#domain/indicators/releases/release.ts';
import { releaseContentSchema } from '#domain/indicators/releases/release-schema.ts';
import type { LocalisedText } from '#domain/survey/definition.ts';
import { type Catalogue, catalogueOf } from '#server/definitions/catalogue.ts';
import type { Database } from '#server/store/database.ts';
import { release } from '#server/store/schema.ts';
import { bothDatabases } from '#test/support/databases.ts';
import {
	enterAs,
	enterAsGovernment,
	openRound,
	type Service,
	save,
	startService,
	submit,
	syntheticCatalogue,
	type Visitor,
} from '#test/support/service.ts';

type OwnFigures = ApiResult<'GET /api/responses/:response/figures'>;

/** With a named group that XAA leaves before 2012, and one that it never joins. */
const catalogueWithGroups = (): Catalogue => {
	const definition = syntheticCatalogue().get('policy-coherence');
	if (!definition) throw new Error('There is no such inquiry.');
	const name = (words: string) => ({ en: words, fr: words, es: words }) as unknown as LocalisedText;
	const groups = [
		{ id: 'steering', name: name('Steering Group'), members: [{ unit: 'XAA', to: 2011 }, { unit: 'XAB' }] },
		{ id: 'process', name: name('A process'), members: [{ unit: 'XAB' }, { unit: 'XAC' }] },
	];
	return catalogueOf([{ ...definition, units: { ...definition.units, groups } }]);
};

const share: Result = {
	kind: 'value',
	measure: 'share',
	yes: 3,
	no: 2,
	base: 5,
	notApplicable: 0,
	preferredNot: 0,
	unanswered: 0,
	notAsked: 0,
	submitted: 5,
	contacted: 6,
	share: '3/5',
	bounds: ['1/2', '2/3'],
	interval: [0.4, 0.75],
};
const figure = (concept: string, group: string, result: Result): PublishedFigure => {
	const of = { kind: 'share', concept } as const;
	return { id: figureId(of, group), group, of, result };
};

const contentOf = (number: number, figures: PublishedFigure[], groups: readonly string[]): ReleaseContent =>
	releaseContentSchema.parse({
		format: 'coherence-inquiry-release/1',
		inquiry: 'policy-coherence',
		edition: '2010',
		number,
		kind: 'confidential',
		synthetic: false,
		methodVersion: '1.0',
		editionHash: 'a'.repeat(64),
		cutOff: '2010-09-16T12:00:00Z',
		responseRate: { kind: 'missing', reason: 'no-returns' },
		responseByGroup: [],
		quality: { late: 0, corrected: 0, carriedOver: 0 },
		publication: {
			edition: '2010',
			release: number,
			groups: groups.map((id) => ({ id, kind: id === 'steering' || id === 'process' ? 'named' : 'region' })),
			figures,
		},
	});

const insertRelease = (database: Database, roundId: string, content: ReleaseContent) =>
	database.maintain((tx) =>
		tx.insert(release).values({
			id: randomUUID(),
			roundId,
			inquiry: content.inquiry,
			edition: content.edition,
			number: content.number,
			cutOff: new Date(content.cutOff),
			frozenAt: new Date('2010-10-01T09:00:00Z'),
			frozenBy: null,
			note: content.number === 1 ? null : 'A late return.',
			content,
			contentHash: 'b'.repeat(64),
		}),
	);

describe.each(bothDatabases)('a government’s own figures on $name', ({ open }) => {
	let database: Database;
	let service: Service;
	let secretariat: Visitor;
	let region: string;
	const rounds = { first: '', second: '' };
	const own = { first: '', second: '' };
	let government: Visitor;
	let neighbour: Awaited<ReturnType<typeof enterAsGovernment>>;

	const figuresOf = async (visitor: Visitor, response: string, language = 'en'): Promise<OwnFigures> =>
		(await visitor.get(`/api/responses/${response}/figures?language=${language}`).expect(200)).body;
	const questionIn = (figures: OwnFigures, concept: string) =>
		figures.questions.find((one) => one.concept === concept) as OwnFigures['questions'][number];
	const answer = async (visitor: Visitor, response: string, choices: Record<string, string>) => {
		for (const [question, choice] of Object.entries(choices))
			await save(visitor, response, question, { choice }).expect(200);
	};

	beforeAll(async () => {
		({ database } = await open());
		const catalogue = catalogueWithGroups();
		region = catalogue.get('policy-coherence')?.units.units.find(({ code }) => code === 'XAA')?.region ?? '';
		service = startService(database, catalogue);
		secretariat = await service.enterAsSecretariat();
		rounds.first = await openRound(secretariat);
		const first = await enterAsGovernment(service, secretariat, rounds.first, 'XAA');
		own.first = first.response;
		await answer(first.government, own.first, {
			'recognises-nexus': 'no',
			'budget-line': 'yes',
			'adaptation-plan': 'no',
			resources: 'no',
			'gender-approach': 'no',
		});
		expect((await submit(first.government, own.first)).status).toBe(200);
		neighbour = await enterAsGovernment(service, secretariat, rounds.first, 'XAB');
		await save(neighbour.government, neighbour.response, 'recognises-nexus', {
			choice: 'yes',
			remark: 'Only the neighbour writes this.',
		}).expect(200);
		expect((await submit(neighbour.government, neighbour.response)).status).toBe(200);

		service.clock.now = new Date('2012-06-15T10:00:00Z');
		secretariat = await service.enterAsSecretariat();
		rounds.second = await openRound(secretariat, { edition: '2012', opensOn: '2012-06-01', closesOn: '2012-09-15' });
		const second = await enterAsGovernment(service, secretariat, rounds.second, 'XAA');
		own.second = second.response;
		government = second.government;
		neighbour = await enterAsGovernment(service, secretariat, rounds.first, 'XAB');
	});
	afterAll(() => database.close());

	test('before it submits, its working answers are not on the page, and nothing is released', async () => {
		await answer(government, own.second, { 'recognises-nexus': 'yes' });
		const figures = await figuresOf(government, own.second);
		expect(figures).toMatchObject({ returned: null, release: null, groups: [], before: { id: '2010' } });
		expect(questionIn(figures, 'recognises-nexus')).toMatchObject({ thisTime: null, lastTime: 'no', released: [] });
		expect(figures.editions.map(({ id, response }) => [id, response])).toEqual([
			['2010', own.first],
			['2012', own.second],
		]);
	});

	test('what it answered no to last time and yes to now is read from its returns, question by question', async () => {
		await answer(government, own.second, {
			'budget-line': 'no',
			'adaptation-plan': 'yes',
			'resources-staff': 'yes',
			'impact-indicators': 'yes',
		});
		expect((await submit(government, own.second)).status).toBe(200);
		await government.post(`/api/responses/${own.second}/corrections`).send({}).expect(200);
		await save(government, own.second, 'recognises-nexus', { choice: 'no' }, 1).expect(200);
		const figures = await figuresOf(government, own.second);
		expect(figures.returned).toEqual({ number: 1, submittedAt: '2012-06-15T10:00:00.000Z' });
		expect(questionIn(figures, 'recognises-nexus')).toMatchObject({
			thisTime: 'yes',
			lastTime: 'no',
			comparability: 'same',
		});
		expect(questionIn(figures, 'budget-line')).toMatchObject({ thisTime: 'no', lastTime: 'yes' });
		expect(questionIn(figures, 'gender-approach')).toMatchObject({ thisTime: null, lastTime: 'no' });
		expect(questionIn(figures, 'forum-contributed')).toMatchObject({ thisTime: 'not-asked', lastTime: 'not-asked' });
		expect(questionIn(figures, 'impact-indicators')).toMatchObject({ lastTime: 'not-asked', comparability: 'first' });
		expect(questionIn(figures, 'resources-staff')).toMatchObject({ lastTime: 'not-asked', comparability: 'broken' });
		expect(new Set(figures.questions.map(({ level }) => level))).toEqual(new Set(figures.levels.map(({ id }) => id)));
	});

	test('a reworded question says so, with both wordings and what is different', async () => {
		const reworded = questionIn(await figuresOf(government, own.second), 'adaptation-plan');
		expect(reworded).toMatchObject({ thisTime: 'yes', lastTime: 'no', comparability: 'reworded' });
		expect(reworded.lastText).not.toBe(reworded.text);
		expect(reworded.lastText).toMatch(/\?$/);
		expect(reworded.note).toMatch(/national adaptation plan now counts/);
		const inFrench = questionIn(await figuresOf(government, own.second, 'fr'), 'adaptation-plan');
		expect(inFrench.note).toMatch(/plan national d’adaptation/);
	});

	test('released shares are those of the latest release to the byte, of its own groups of that year only', async () => {
		const groups = [region, 'steering', 'process'];
		const confidential = { kind: 'confidential' } as const;
		const old = [figure('recognises-nexus', 'all', confidential)];
		const figures = [
			figure('recognises-nexus', 'all', share),
			figure('recognises-nexus', region, confidential),
			figure('recognises-nexus', 'steering', share),
			figure('recognises-nexus', 'process', share),
			figure('budget-line', 'all', { kind: 'words', words: 'none-or-almost-none' }),
			figure('budget-line', region, { kind: 'missing', reason: 'nobody-answered' }),
		];
		await insertRelease(database, rounds.first, contentOf(1, old, groups));
		await insertRelease(database, rounds.first, contentOf(2, figures, groups));

		const read = await figuresOf(government, own.first);
		expect(read.release).toEqual({
			edition: '2010',
			number: 2,
			cutOff: '2010-09-16T12:00:00.000Z',
			frozenAt: '2010-10-01T09:00:00.000Z',
		});
		expect(read.before).toBeNull();
		expect(read.groups.map(({ id }) => id)).toEqual([region, 'steering']);
		expect(questionIn(read, 'recognises-nexus').released.map(({ group }) => group)).toEqual([
			'all',
			region,
			'steering',
		]);
		expect(questionIn(read, 'gender-approach').released).toEqual([]);

		const [stored] = await database.maintain(async (tx) =>
			(await tx.select({ number: release.number, content: release.content }).from(release)).filter(
				({ number }) => number === 2,
			),
		);
		const text = new Map(stored?.content.publication.figures.map((one) => [one.id, JSON.stringify(one)]));
		const shown = read.questions.flatMap(({ released }) => released.map((one) => one.figure));
		expect(shown).toHaveLength(5);
		for (const one of shown) expect(JSON.stringify(one)).toBe(text.get(one.id));
	});

	test('a release of one round says nothing of another', async () => {
		const figures = await figuresOf(government, own.second);
		expect(figures.release).toBeNull();
		expect(figures.questions.flatMap(({ released }) => released)).toEqual([]);
	});

	test('no other government’s code, name, answer or words are in it', async () => {
		const units = syntheticCatalogue().get('policy-coherence')?.units.units ?? [];
		for (const response of Object.values(own)) {
			const text = JSON.stringify(await figuresOf(government, response));
			expect(text).not.toContain('Only the neighbour writes this.');
			for (const { code, name } of units) {
				expect(text).not.toContain(`"${code}"`);
				if (code !== 'XAA') expect(text).not.toContain(`"${name.en}"`);
			}
		}
	});

	test('nobody but the government itself may read it, data stewards neither', async () => {
		const path = `/api/responses/${own.first}/figures`;
		const signedIn = [secretariat, neighbour.government];
		for (const role of ['steward', 'analyst', 'chair'] as const)
			signedIn.push(await enterAs(service, secretariat, role));
		const codes: string[] = [];
		for (const visitor of signedIn) codes.push((await visitor.get(path)).body.code);
		expect(codes).toEqual(['not-allowed', 'not-found', 'not-allowed', 'not-allowed', 'not-allowed']);
		expect((await service.visitor().get(path).expect(401)).body.code).toBe('not-signed-in');
		const unknown = await government.get(`/api/responses/${randomUUID()}/figures`).expect(404);
		expect(unknown.body.code).toBe('not-found');
		const elsewhere = await government.get(`/api/responses/${neighbour.response}/figures`).expect(404);
		expect(elsewhere.body.code).toBe('not-found');
	});
});
