import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { boardSchema } from '#domain/indicators/figures/board-schema.ts';
import type { LocalisedText } from '#domain/survey/definition.ts';
import { type Catalogue, catalogueOf } from '#server/definitions/catalogue.ts';
import { type Database, rowsOf } from '#server/store/database.ts';
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

const inquiry = '/api/inquiries/policy-coherence';
const units = ['XAA', 'XAB', 'XAC', 'XAD', 'XAE', 'XAF', 'XAG'];
const yes = { choice: 'yes' };
const no = { choice: 'no' };

/** The first inquiry with a named group: those contacted here but two. */
const catalogueWithGroups = (): Catalogue =>
	catalogueOf(
		[...syntheticCatalogue().values()].map((definition) => {
			const name = { en: 'All but two', fr: 'Tous sauf deux', es: 'Todos menos dos' } as unknown as LocalisedText;
			const groups = [{ id: 'all-but-two', name, members: units.slice(0, 5).map((unit) => ({ unit })) }];
			return { ...definition, units: { ...definition.units, groups } };
		}),
	);

type Answers = Readonly<Record<string, object>>;

const answersOf2010: Readonly<Record<string, Answers>> = {
	XAA: {
		'recognises-nexus': { ...yes, remark: 'Since 2008.' },
		'new-policies': yes,
		'new-policies-which': { text: 'A law.', language: 'en' },
	},
	XAB: {
		'recognises-nexus': yes,
		'new-policies': yes,
		'new-policies-which': { text: 'Une stratégie.', language: 'fr' },
	},
	XAC: { 'recognises-nexus': yes },
	XAD: { 'recognises-nexus': no, 'development-plan': yes },
	XAE: { 'recognises-nexus': no },
	XAF: { 'recognises-nexus': yes },
};
const answersOf2012: Readonly<Record<string, Answers>> = {
	XAA: { 'recognises-nexus': { ...no, remark: 'Repealed.' } },
	XAB: { 'recognises-nexus': yes },
	XAC: { 'recognises-nexus': yes },
	XAD: { 'recognises-nexus': yes },
	XAE: { 'recognises-nexus': no },
	XAG: { 'recognises-nexus': yes },
};

describe.each(bothDatabases)('the workbench on $name', ({ open }) => {
	const catalogue = catalogueWithGroups();
	let database: Database;
	let service: Service;
	let analyst: Visitor;
	let steward: Visitor;
	let round: string;
	const governments = new Map<string, { government: Visitor; response: string }>();

	const answerAll = async (secretariat: Visitor, id: string, all: Readonly<Record<string, Answers>>) => {
		for (const [unit, answers] of Object.entries(all)) {
			const own = await enterAsGovernment(service, secretariat, id, unit);
			governments.set(unit, own);
			for (const [question, value] of Object.entries(answers))
				await save(own.government, own.response, question, value).expect(200);
			if (unit === 'XAB')
				await own.government
					.put(`/api/responses/${own.response}/default-consent`)
					.send({ consent: 'unnamed' })
					.expect(200);
			expect((await submit(own.government, own.response)).status, unit).toBe(200);
		}
	};

	beforeAll(async () => {
		({ database } = await open());
		service = startService(database, catalogue);
		let secretariat = await service.enterAsSecretariat();
		round = await openRound(secretariat, { units });
		await answerAll(secretariat, round, answersOf2010);
		service.clock.now = new Date('2012-06-15T10:00:00Z');
		secretariat = await service.enterAsSecretariat();
		const later = { edition: '2012', opensOn: '2012-06-01', closesOn: '2012-09-15', units };
		await answerAll(secretariat, await openRound(secretariat, later), answersOf2012);
		analyst = await enterAs(service, secretariat, 'analyst');
		steward = await enterAs(service, secretariat, 'steward');
	});
	afterAll(() => database.close());

	const read = async (path: string, who = analyst) => (await who.get(`${inquiry}/analysis${path}`).expect(200)).body;
	type Board = ReturnType<typeof boardSchema.parse>;
	const nexusIn = (board: Board, edition: string) =>
		board.concepts
			.find(({ concept }) => concept === 'recognises-nexus')
			?.points.find((point) => point.edition === edition)?.figure;

	test('an analyst reads every figure of a confidential round, with the rounds it is of', async () => {
		const { board, changes, rounds, withheldEditions, panels, applied } = await read('');
		expect(nexusIn(board, '2010')).toMatchObject({ yes: 4, no: 2, submitted: 6, contacted: 7, share: '2/3' });
		expect(nexusIn(board, '2012')).toMatchObject({ yes: 4, no: 2, submitted: 6, contacted: 7 });
		const change = changes
			.find(({ edition }: { edition: string }) => edition === '2012')
			.changes.find(({ concept }: { concept: string }) => concept === 'recognises-nexus').change;
		expect(change).toMatchObject({
			kind: 'compared',
			panel: { base: 5, gained: 1, lost: 1, bothYes: 2, bothNo: 1, left: 1, joined: 1, p: 1 },
		});
		expect(rounds.map(({ edition }: { edition: string }) => edition)).toEqual(['2012', '2010']);
		expect([withheldEditions, panels]).toEqual([[], [{ from: '2010', to: '2012' }]]);
		expect(applied).toEqual({ group: 'all', panel: null, since: null });
	});

	test('a group that would name its answers is withheld, as a region has two returns', async () => {
		for (const group of ['africa', 'western-africa', 'all-but-two'])
			expect(nexusIn((await read(`?group=${group}`)).board, '2010'), group).toEqual({ kind: 'confidential' });
	});

	test('a panel is of those that returned both times, and not told as one government left and one joined', async () => {
		const { board, applied } = await read('?from=2010&to=2012');
		for (const edition of ['2010', '2012']) expect(nexusIn(board, edition)).toEqual({ kind: 'confidential' });
		expect(applied).toEqual({ group: 'all', panel: { from: '2010', to: '2012' }, since: null });
		expect(await read('?from=2012&to=2010')).toEqual(await read('?from=2010&to=2012'));
	});

	test('later editions are compared with the one that is named, a reported one too', async () => {
		type Changes = { edition: string; changes: { concept: string; change: unknown }[] }[];
		const { changes, applied } = (await read('?since=2008')) as { changes: Changes; applied: unknown };
		expect(applied).toEqual({ group: 'all', panel: null, since: '2008' });
		const into2012 = changes.find(({ edition }) => edition === '2012')?.changes;
		expect(into2012?.find(({ concept }) => concept === 'recognises-nexus')?.change).toMatchObject({
			kind: 'side-by-side',
			from: '2008',
			because: 'reworded',
		});
		expect((await read('/questions/recognises-nexus?since=2008')).changes).toMatchObject([
			{ from: '2008', to: '2010' },
			{ from: '2008', to: '2012' },
		]);
	});

	test('what is not there is not found', async () => {
		for (const path of [
			'?since=1999',
			'/questions/recognises-nexus?since=1999',
			'/indicators/recognition-planning-gap?since=1999',
			'?group=atlantis',
			'?from=2008&to=2010',
			'?from=2010',
			'?from=2010&to=2010',
			'/questions/unheard-of',
			'/indicators/unheard-of',
			'/texts/unheard-of',
		])
			expect((await analyst.get(`${inquiry}/analysis${path}`)).body.code, path).toBe('not-found');
		expect((await analyst.get('/api/inquiries/unheard-of/analysis').expect(404)).body.code).toBe('not-found');
	});

	test('a question, an indicator and the response are told group by group', async () => {
		const question = await read('/questions/recognises-nexus');
		const in2010 = question.editions.find(({ edition }: { edition: string }) => edition === '2010');
		expect(in2010.byGroup[0]).toMatchObject({ group: 'all', figure: { yes: 4, no: 2 } });
		const europe = in2010.byGroup.find(({ group }: { group: string }) => group === 'europe');
		expect(europe.figure).toEqual({ kind: 'confidential' });
		// No region is shown, so that all count as one.
		expect(in2010.reweighted).toMatchObject({ value: '2/3', population: 7 });
		expect(question.changes.at(-1)).toMatchObject({ from: '2010', to: '2012' });

		const indicator = await read('/indicators/level-planning');
		expect(indicator.editions.map(({ edition }: { edition: string }) => edition)).toEqual(['2010', '2012']);

		const { rounds } = await read('/response');
		expect(rounds[0]).toMatchObject({ edition: '2010', rate: { submitted: 6, contacted: 7 }, overTime: null });
		expect(rounds[1].overTime).toMatchObject({
			before: '2010',
			left: { governments: 1, notContacted: 0 },
			joined: { governments: 1 },
			panel: { governments: 5 },
		});
	});

	test('returns to look at again are told by pseudonym, without a region of few returns', async () => {
		const { rules, rounds } = await read('/quality');
		expect(rules.map(({ id }: { id: string }) => id)).toContain('links-in-policy-not-recognised');
		const contradicted = rounds[0].flagged.filter(({ flags }: { flags: { rule?: string }[] }) =>
			flags.some(({ rule }) => rule === 'links-in-policy-not-recognised'),
		);
		expect(contradicted).toMatchObject([
			{ pseudonym: expect.stringMatching(/^[0-9A-F]{5}-[0-9A-F]{5}$/), region: null },
		]);
	});

	type TextRow = { pseudonym: string; region: string | null; text: string; consent: string | null };
	const textsOf = async (concept: string): Promise<TextRow[][]> =>
		(await read(`/texts/${concept}`)).rounds.map(({ texts }: { texts: TextRow[] }) => texts);

	test('remarks and open answers are read with their consent', async () => {
		const [remarks, later] = await textsOf('recognises-nexus');
		expect(remarks).toMatchObject([
			{ kind: 'remark', text: 'Since 2008.', choice: 'yes', consent: null, language: null, region: null },
		]);
		expect(later).toMatchObject([{ kind: 'remark', text: 'Repealed.', choice: 'no' }]);
		const [open = []] = await textsOf('new-policies-which');
		expect(open.toSorted((one, other) => (one.text < other.text ? -1 : 1))).toMatchObject([
			{ kind: 'open', text: 'A law.', language: 'en', consent: 'none', region: null, choice: null },
			{ kind: 'open', text: 'Une stratégie.', language: 'fr', consent: 'unnamed', region: null },
		]);
	});

	test('a pseudonym stays within a round, and another round has another', async () => {
		const [[remark], [later]] = (await textsOf('recognises-nexus')) as [[TextRow], [TextRow]];
		const [open = []] = await textsOf('new-policies-which');
		const law = open.find(({ text }) => text === 'A law.');
		expect(remark.pseudonym).toBe(law?.pseudonym);
		expect(later.pseudonym).not.toBe(remark.pseudonym);
	});

	test('which entity answers is for data stewards alone to read: beside a pseudonym it would be the name', async () => {
		for (const concept of ['who-answered', 'who-contributed']) {
			expect(await read(`/texts/${concept}`)).toEqual({ regions: [], identifying: true, rounds: [] });
			const { identifying, rounds } = await read(`/texts/${concept}`, steward);
			expect([identifying, rounds.length]).toEqual([true, 2]);
		}
		expect((await read('/texts/recognises-nexus')).identifying).toBe(false);
	});

	test('a data steward looks at a name, and the look is logged; a pseudonym of another round stands for nobody', async () => {
		const [[remark], [later]] = (await textsOf('recognises-nexus')) as [[TextRow], [TextRow]];
		const look = (pseudonym: string, reason = 'To ask about a remark.') =>
			steward.post(`/api/rounds/${round}/names?language=fr`).send({ pseudonym, reason });
		const name = catalogue.get('policy-coherence')?.units.units.find(({ code }) => code === 'XAA')?.name.fr;
		expect((await look(remark.pseudonym).expect(200)).body).toEqual({ unit: 'XAA', name });
		expect((await look(later.pseudonym).expect(404)).body.code).toBe('not-found');
		await look(remark.pseudonym, '').expect(400);
		await look(remark.pseudonym, '   ').expect(400);
		const logged = await database.maintain((tx) =>
			rowsOf(tx, sql`select role, round_id, subject from audit_log where act = 'look-at-name'`),
		);
		expect(logged).toEqual([
			{
				role: 'steward',
				round_id: round,
				subject: { unit: 'XAA', pseudonym: remark.pseudonym, reason: 'To ask about a remark.' },
			},
		]);
	});

	const views = [
		...['', '?group=africa', '?group=all-but-two', '?from=2010&to=2012'],
		...['/questions/recognises-nexus', '/questions/ministries-involved', '/indicators/level-planning'],
		...['/response', '/quality', '/texts/recognises-nexus', '/texts/new-policies-which'],
	];
	const stringsIn = (value: unknown): string[] => {
		if (typeof value === 'string') return [value];
		if (typeof value !== 'object' || value === null) return [];
		return Object.entries(value).flatMap(([key, part]) => [key, ...stringsIn(part)]);
	};

	test.each(views)('no government is named in %s', async (path) => {
		const definition = catalogue.get('policy-coherence');
		const named = new Set(
			definition?.units.units.flatMap(({ code, name }) =>
				[code, ...Object.values(name)].map((one) => one.toLowerCase()),
			),
		);
		for (const language of ['en', 'fr', 'es']) {
			const body = await read(`${path}${path.includes('?') ? '&' : '?'}language=${language}`);
			expect(stringsIn(body).filter((text) => named.has(text.toLowerCase()))).toEqual([]);
			expect(JSON.stringify(body)).not.toMatch(/\bXA[A-Z]\b/);
		}
	});

	test('every view is in the language asked for, and in the first of the inquiry where it has none of it', async () => {
		const title = async (language: string) => (await read(`?language=${language}`)).inquiry.title;
		expect(new Set([await title('en'), await title('fr'), await title('es')]).size).toBe(3);
		expect(await title('pt')).toBe(await title('en'));
		const { groups, wordings } = await read('?language=fr');
		expect(groups.find(({ id }: { id: string }) => id === 'africa').name).toBe('Afrique');
		expect(JSON.stringify(wordings)).not.toContain('{since}');
		expect((await read('/quality?language=es')).rules[0].text).not.toBe((await read('/quality')).rules[0].text);
	});

	test('a correction changes the figures at once, and is flagged', async () => {
		const own = governments.get('XAG');
		if (!own) throw new Error('XAG answers in 2012.');
		await own.government.post(`/api/responses/${own.response}/corrections`).send({}).expect(200);
		await save(own.government, own.response, 'recognises-nexus', no, 1).expect(200);
		expect(nexusIn((await read('')).board, '2012')).toMatchObject({ yes: 4, no: 2 });
		expect((await submit(own.government, own.response)).status).toBe(200);
		expect(nexusIn((await read('')).board, '2012')).toMatchObject({ yes: 3, no: 3 });
		const { rounds } = await read('/quality');
		const corrected = rounds[1].flagged.flatMap(({ flags }: { flags: { kind: string }[] }) =>
			flags.filter(({ kind }) => kind === 'corrected'),
		);
		expect(corrected).toEqual([{ kind: 'corrected', number: 2 }]);
	});

	test('many who ask for the same at once get the same', async () => {
		const all = await Promise.all(Array.from({ length: 8 }, () => read('?group=asia&language=es')));
		expect(new Set(all.map((body) => JSON.stringify(body))).size).toBe(1);
	});

	test('nothing went wrong on the way', () => {
		expect(service.errors).toEqual([]);
	});
});
