import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Judged, judgeTable } from '#domain/import/judge-table.ts';
import type { GivenMapping } from '#domain/import/mapping.ts';
import { summarise } from '#domain/import/summarise.ts';
import { columnName } from '#domain/import/table.ts';
import { smallInquiry } from '#test/support/small-inquiry.ts';

const definition = smallInquiry();
const facts = { recorded: ['2010', '2012'], now: new Date('2020-01-01T00:00:00Z') };

const judge = (lines: string, mapping: GivenMapping = {}, more: Partial<typeof facts> = {}): Judged =>
	judgeTable(
		lines
			.trim()
			.split('\n')
			.map((line, index) => ({ number: index + 1, cells: line.trim().split(',') })),
		mapping,
		definition,
		{ ...facts, ...more },
	);

/** Such as "3 C unknown-option maybe": row, column, code, and what stands in the cell. */
const said = ({ problems }: Judged): string[] =>
	problems.map(({ row, column, code, params }) =>
		[row, column && columnName(column), code, params.choice ?? params.value ?? ''].filter(Boolean).join(' '),
	);

describe('a table of earlier editions', () => {
	test('comes in by edition and government, with the answers that the engine counts', () => {
		const judged = judge(
			`
			edition,unit,plan,unit-of,budget,partners,status
			2010,XAA,yes,NO,,cities; companies,Done
			2010,Brena,Oui,n/a,prefer-not,Aucun d’eux,
			2012,XAA,0,1,no,,
		`.replace('unit-of', 'Is one unit responsible?'),
		);
		expect(said(judged)).toEqual([]);
		expect(judged.editions).toEqual([
			{
				edition: '2010',
				firstRow: 2,
				units: [
					{
						unit: 'XAA',
						row: 2,
						answers: {
							plan: { choice: 'yes' },
							unit: { choice: 'no' },
							partners: { choices: ['cities', 'companies'] },
							status: { choice: 'done' },
						},
					},
					{
						unit: 'XAB',
						row: 3,
						answers: {
							plan: { choice: 'yes' },
							unit: { choice: 'not-applicable' },
							budget: { choice: 'prefer-not' },
							partners: { choices: ['none'] },
						},
					},
				],
			},
			{
				edition: '2012',
				firstRow: 4,
				units: [
					{
						unit: 'XAA',
						row: 4,
						answers: { plan: { choice: 'no' }, unit: { choice: 'yes' }, budget: { choice: 'no' } },
					},
				],
			},
		]);
	});

	test('counts what would come in, and a government without any answer as contacted only', () => {
		const judged = judge(
			'edition,unit,plan,unit,unit-which\n2010,XAA,yes,yes,\n2010,XAB,no,no,\n2010,XAC,,-,'.replace(
				'plan,unit,',
				'plan,UNIT,',
			),
			{
				unit: 'unit',
				questions: { UNIT: 'unit' },
			},
		);
		expect(said(judged)).toEqual([]);
		const [summary] = summarise(judged, definition);
		expect(summary).toMatchObject({ edition: '2010', contacted: 3, returns: 2 });
		expect(summary?.questions.filter(({ question }) => ['plan', 'unit-which', 'budget'].includes(question))).toEqual([
			{ question: 'plan', counts: { yes: 1, no: 1 } },
			{ question: 'unit-which', counts: { unanswered: 1 } },
			{ question: 'budget', counts: { unanswered: 2 } },
		]);
	});

	test('can be of one edition that no column names, with cells of its own for yes, no and options', () => {
		const judged = judge('state,adopted,Q7\nXAA,X,finished\nXAB,O,', {
			onlyEdition: '2010',
			unit: 'state',
			questions: { adopted: 'plan', Q7: 'status' },
			values: { yes: ['x'], no: ['o'] },
			options: { status: { Finished: 'done' } },
		});
		expect(said(judged)).toEqual([]);
		expect(judged.editions[0]?.units.map(({ answers }) => answers)).toEqual([
			{ plan: { choice: 'yes' }, status: { choice: 'done' } },
			{ plan: { choice: 'no' } },
		]);
	});
});

describe('a header that cannot be read', () => {
	test.each([
		['says nothing of the edition', 'unit,plan\nXAA,yes', {}, ['1 no-edition-column']],
		['says nothing of the government', 'edition,plan\n2010,yes', {}, ['1 no-unit-column']],
		['has no question', 'edition,unit\n2010,XAA', {}, ['1 no-question-column']],
		['has a column that nobody decided on', 'edition,unit,plan,pln\n2010,XAA,yes,no', {}, ['1 D undecided-column']],
		['has a name twice', 'edition,unit,plan,plan\n2010,XAA,yes,no', {}, ['1 D repeated-column']],
		['has a column without a name', 'edition,unit,plan,\n2010,XAA,yes,no', {}, ['1 D empty-header']],
		[
			'lacks a column of the mapping',
			'edition,government,plan\n2010,XAA,yes',
			{ unit: 'state' },
			['1 missing-column', '1 B undecided-column'],
		],
		[
			'leads to a question that does not exist',
			'edition,unit,x\n2010,XAA,yes',
			{ questions: { x: 'no-such' } },
			['1 C unknown-question'],
		],
		[
			'leads twice to one question',
			'edition,unit,plan,x\n2010,XAA,yes,no',
			{ questions: { x: 'plan' } },
			['1 C repeated-question'],
		],
		[
			'gives a cell two meanings',
			'edition,unit,plan\n2010,XAA,yes',
			{ values: { yes: ['x'], no: ['X'] } },
			['1 ambiguous-value x'],
		],
		['has no row under it', 'edition,unit,plan', {}, ['1 no-rows']],
	] satisfies [string, string, GivenMapping, string[]][])('%s', (_, lines, mapping, problems) => {
		expect(said(judge(lines, mapping))).toEqual(problems);
	});
});

describe('a person who brings a file in learns of every cell that cannot, at once', () => {
	test('below a header with a column that nobody decided on', () => {
		const judged = judge('edition,unit,plan,budget,pln\n2010,XAA,maybe,=1,no\n2010,QQQ,yes,perhaps,\n1999,,yes,,');
		expect(said(judged)).toEqual([
			'1 E undecided-column',
			'2 C unknown-option maybe',
			'2 D formula =1',
			'3 B unknown-unit',
			'3 D unknown-option perhaps',
			'4 A unknown-edition',
			'4 B no-unit',
		]);
	});

	test('below a header that says neither the edition nor the government, without a word more about these', () => {
		expect(said(judge('plan,budget\nmaybe,yes\nyes,=1'))).toEqual([
			'1 no-edition-column',
			'1 no-unit-column',
			'2 A unknown-option maybe',
			'3 B formula =1',
		]);
		expect(judge('edition,plan\n2010,yes').editions).toEqual([]);
	});

	test('in a row whose edition cannot come in, and whose government stands there already', () => {
		const header = 'edition,unit,plan,budget,status,partners';
		expect(said(judge(`${header}\n1999,QQQ,maybe,yes,,\n,XAA,yes,sometimes,,cities;farms\n2008,XAB,,=2,,`))).toEqual([
			'2 A unknown-edition',
			'2 B unknown-unit',
			'2 C unknown-option maybe',
			'3 A no-edition',
			'3 D unknown-option sometimes',
			'3 F unknown-option farms',
			'4 A edition-reported',
			'4 D formula =2',
		]);
		expect(said(judge('edition,unit,plan\n2010,XAA,yes\n2010,XAA,maybe'))).toEqual([
			'3 B repeated-unit',
			'3 C unknown-option maybe',
		]);
		expect(said(judge('edition,unit,plan\n2010,XAA,maybe\n2010,XAB,no', {}, { recorded: [] }))).toEqual([
			'2 A edition-not-recorded',
			'2 C unknown-option maybe',
		]);
	});

	test('and of none that is good in one edition, where nobody knows which it is of', () => {
		expect(said(judge('edition,unit,status,unit-which\n1999,XAA,done,The cabinet'))).toEqual(['2 A unknown-edition']);
	});
});

describe('a row that cannot come in', () => {
	const rows = (...lines: string[]) => judge(['edition,unit,plan,budget,partners,unit-which', ...lines].join('\n'));
	test.each([
		['an edition that does not exist', '1999,XAA,yes,,,', '2 A unknown-edition'],
		['an edition known from publications only', '2008,XAA,yes,,,', '2 A edition-reported'],
		['no edition', ',XAA,yes,,,', '2 A no-edition'],
		['a government that is not on the list', '2010,QQQ,yes,,,', '2 B unknown-unit'],
		['no government', '2010,,yes,,,', '2 B no-unit'],
		['an answer that is not offered', '2010,XAA,maybe,,,', '2 C unknown-option maybe'],
		['not applicable where it is not offered', '2010,XAA,n/a,,,', '2 C unknown-option not-applicable'],
		['an option that does not exist', '2010,XAA,,,cities;farms,', '2 E unknown-option farms'],
		['an option that stands alone, with another', '2010,XAA,,,cities;none,', '2 E exclusive-option'],
		['an option twice', '2010,XAA,,,cities;cities,', '2 E wrong-type'],
		['a formula', '2010,XAA,=1+1,,,', '2 C formula =1+1'],
		['a formula for a government', '2010,=A1,yes,,,', '2 B formula'],
		['a broken character', '2010,XAA,y\uFFFDs,,,', '2 C unreadable-character'],
		['an answer to a question that was not asked of it', '2010,XAA,,,,The cabinet', '2 F not-asked'],
		['more cells than the header', '2010,XAA,yes,,,,x', '2 row-length'],
		['fewer cells than the header', '2010,XAA,yes', '2 row-length'],
	])('has %s', (_, line, problem) => {
		expect(said(rows(line))).toEqual([problem]);
	});

	test('says a government a second time in an edition, and where the first was', () => {
		const judged = rows('2010,XAA,yes,,,', '2012,XAA,yes,,,', '2010,Aland,no,,,');
		expect(judged.problems).toEqual([
			{ row: 4, column: 2, header: 'unit', code: 'repeated-unit', params: { unit: 'XAA', edition: '2010', row: 2 } },
		]);
	});

	test('is of an edition whose hash is not recorded, said once, at its first row', () => {
		const judged = judge('edition,unit,plan\n2010,XAA,yes\n2010,XAB,yes', {}, { recorded: ['2012'] });
		expect(said(judged)).toEqual(['2 A edition-not-recorded']);
	});

	test('answers a question that its edition does not ask', () => {
		expect(said(judge('edition,unit,status\n2010,XAA,done\n2012,XAA,done\n2012,XAB,'))).toEqual([
			'3 C unknown-question',
		]);
	});

	test('is of a round that would not be over', () => {
		expect(said(judge('edition,unit,plan\n2010,XAA,yes', {}, { now: new Date('2010-12-31T00:00:00Z') }))).toEqual([
			'2 A round-not-over',
		]);
		const reversed = { 2010: { opensOn: '2010-06-05', closesOn: '2010-06-01' } };
		expect(said(judge('edition,unit,plan\n2010,XAA,yes', { rounds: reversed }))).toEqual(['2 A dates-reversed']);
	});

	test('has a text that is too long, shown shortened', () => {
		const judged = judge(`edition,unit,plan\n2010,XAA,${'x'.repeat(9000)}`);
		expect(judged.problems[0]?.params.choice).toHaveLength(80);
		const open = judge(`edition,unit,unit responsible,unit-which\n2010,XAA,yes,${'x'.repeat(301)}`, {
			questions: { 'unit responsible': 'unit' },
		});
		expect(open.problems).toMatchObject([{ row: 2, column: 4, code: 'too-long', params: { most: 300 } }]);
	});
});

test('ten thousand wrong cells are counted, and a thousand of them listed', () => {
	const lines = Array.from({ length: 10_000 }, () => '2010,QQQ,yes').join('\n');
	const judged = judge(`edition,unit,plan\n${lines}`);
	expect([judged.problemCount, judged.problems.length]).toEqual([10_000, 1000]);
});

test('whatever the cells hold, a table is judged without a throw, and what comes in is what the engine counts', () => {
	const cell = fc.oneof(
		fc.string(),
		fc.constantFrom('2010', '2012', 'XAA', 'XAB', 'yes', 'no', '', 'cities;none', '=x'),
	);
	fc.assert(
		fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 8 }), (rows) => {
			const table = [['edition', 'unit', 'plan', 'partners'], ...rows];
			const judged = judgeTable(
				table.map((cells, index) => ({ number: index + 1, cells })),
				{},
				definition,
				facts,
			);
			const kept = judged.editions.flatMap(({ units }) => units);
			const units = kept.every(({ unit }) => definition.units.units.some(({ code }) => code === unit));
			return units && judged.problemCount === judged.problems.length && kept.length <= rows.length;
		}),
	);
});

test.each([
	[1, 'A'],
	[26, 'Z'],
	[27, 'AA'],
	[52, 'AZ'],
	[703, 'AAA'],
])('column %i is called %s', (column, name) => {
	expect(columnName(column)).toBe(name);
});
