import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnalysisInput, panelsOf } from '#domain/indicators/analysis/analysis-parts.ts';
import { boardAnalysis } from '#domain/indicators/analysis/board-analysis.ts';
import { indicatorAnalysis } from '#domain/indicators/analysis/indicator-analysis.ts';
import { questionAnalysis } from '#domain/indicators/analysis/question-analysis.ts';
import { responseAnalysis } from '#domain/indicators/analysis/response-analysis.ts';
import { editionChangesSchema } from '#domain/indicators/change/change-schema.ts';
import { boardSchema } from '#domain/indicators/figures/board-schema.ts';
import type { Units } from '#domain/survey/definition.ts';
import { unitsSchema } from '#domain/survey/definition-schema.ts';
import { differenceOf, fielded, inquiryOf, meanOf, reportedEdition, reportedIn, roundIn, since } from './support.ts';

const en = (words: string) => ({ en: words });
type Name = Units['regions'][number]['name'];
const concepts = ['a', 'b', 'c', 'd'];
const codes = (letter: string, count: number) => Array.from({ length: count }, (_, place) => `X${letter}${place}`);
const [north, east, south] = [codes('N', 6), codes('E', 5), codes('S', 7)];

/** North has a part, the East, and six others; the South has none. "Club" is five of the South, "pair" two of it. */
const units: Units = unitsSchema.parse({
	inquiry: 'trial',
	source: 'Invented.',
	regions: [
		{ id: 'north', name: en('North') },
		{ id: 'east', name: en('East'), within: 'north' },
		{ id: 'south', name: en('South') },
		{ id: 'nowhere', name: en('Nowhere') },
	],
	units: [
		...north.map((code) => ({ code, name: en(code), kind: 'government', region: 'north' })),
		...east.map((code) => ({ code, name: en(code), kind: 'government', region: 'north', subregion: 'east' })),
		...south.map((code) => ({ code, name: en(code), kind: 'government', region: 'south' })),
	],
	groups: [
		{ id: 'half', name: en('Half'), members: [...north.slice(0, 5), ...south.slice(0, 2)].map((unit) => ({ unit })) },
		{ id: 'near', name: en('Near'), members: south.slice(0, 6).map((unit) => ({ unit })) },
		{ id: 'later', name: en('Later'), members: north.map((unit) => ({ unit, from: 2012 })) },
	],
});

const editions = [
	reportedEdition(2008),
	fielded(2010, ['a', 'b', 'c']),
	fielded(2012, [{ concept: 'a', ...since(2010, 'same') }, { concept: 'b', ...since(2010, 'reworded') }, 'c', 'd']),
];
const everywhere = [...north, ...east, ...south];

const roundOf = (
	edition: string,
	rows: Readonly<Record<string, string>>,
	{ contacted = everywhere, kind = 'confidential' as 'confidential' | 'named' } = {},
) => ({
	...roundIn(edition, edition === '2010' ? ['a', 'b', 'c'] : concepts, rows, { kind, contacted: contacted.length }),
	units: new Set(contacted),
});

const rowsFor = (list: readonly string[], rows: string) =>
	Object.fromEntries(rows.split(' ').map((row, place) => [list[place] ?? '', row]));

const first = {
	...rowsFor(north, 'yyy yyn yny nyy nnn yna'),
	...rowsFor(east, 'yyy yny nnn nyn ynn'),
	...rowsFor(south, 'yyy nyn nny yyn'),
};
const second = {
	...rowsFor(north, 'yyyy yyny yyyn nyyn nnnn'),
	...rowsFor(east, 'yyyy yyny nnnn nnnn ynnx'),
	...rowsFor(south, 'nyyy yyny nnyn'),
	[south[6] ?? '']: 'yy-p',
};
/** With five returns of the South, three yes and two no to the first question: every region meets the figure rule. */
const fuller = { ...first, [south[4] ?? '']: 'yyn' };
const indicators = [meanOf('level', ['a', 'b', 'c']), differenceOf('gap', 'a', 'b')];
const reported = [reportedIn(2008, { a: { percent: 80, about: true }, b: { percent: 50 } })];
const inputOf = (more: Partial<AnalysisInput> = {}): AnalysisInput => ({
	inquiry: inquiryOf(concepts),
	editions,
	indicators,
	reported,
	rounds: [roundOf('2010', first), roundOf('2012', second)],
	units,
	...more,
});
const input = inputOf();
const named = inputOf({ rounds: input.rounds.map((round) => ({ ...round, kind: 'named' as const })) });
const full = inputOf({ rounds: [roundOf('2010', fuller), roundOf('2012', second)] });
const all = { group: 'all', panel: null, since: null };
const both = { from: '2010', to: '2012' };

type Rows = ReturnType<typeof boardAnalysis>['board'];
const figureOf = ({ concepts: rows, indicators: scores }: Rows, id: string, edition: string) =>
	(rows.find(({ concept }) => concept === id) ?? scores.find(({ indicator }) => indicator === id))?.points.find(
		(point) => point.edition === edition,
	)?.figure;
const boardFigure = (filter: Parameters<typeof boardAnalysis>[1], id: string, edition = '2010', from = input) =>
	figureOf(boardAnalysis(from, filter).board, id, edition);
const changeIn = (filter: Parameters<typeof boardAnalysis>[1], concept: string, from = input) =>
	boardAnalysis(from, filter)
		.changes.find(({ edition }) => edition === '2012')
		?.changes.find((one) => one.concept === concept)?.change;

describe('compared with an edition that is not the one before', () => {
	test('the board, a question and its groups, and an indicator show each later edition beside that one', () => {
		const since = { ...all, since: '2008' };
		expect(changeIn(since, 'a')).toMatchObject({ kind: 'not-comparable', from: '2008', reason: 'not-stated' });
		expect(questionAnalysis(named, 'a', '2010').changes).toEqual(
			questionAnalysis(named, 'a').changes.filter(({ from }) => from === '2010'),
		);
		expect(questionAnalysis(input, 'a', '2008').changes.map(({ from, to }) => [from, to])).toEqual([
			['2008', '2010'],
			['2008', '2012'],
		]);
		expect(indicatorAnalysis(input, 'level', '2010').changes).toEqual(indicatorAnalysis(input, 'level').changes);
		expect(indicatorAnalysis(input, 'gap', '2008').changes).toMatchObject([
			{ kind: 'not-comparable', from: '2008', to: '2010', reason: 'reported' },
			{ kind: 'not-comparable', from: '2008', to: '2012', reason: 'reported' },
		]);
	});

	test('which must be known', () => {
		expect(() => boardAnalysis(input, { ...all, since: '2000' })).toThrow(RangeError);
	});
});

describe('the board of the workbench', () => {
	test('has every figure over all governments, without protection', () => {
		expect(boardFigure(all, 'a')).toMatchObject({ yes: 9, no: 6, base: 15, contacted: 18 });
		expect(boardFigure(all, 'a', '2008')).toMatchObject({ kind: 'reported', low: '4/5' });
		expect(boardFigure(all, 'd', '2010')).toEqual({ kind: 'missing', reason: 'not-in-edition' });
	});

	test('has the shares of a region in a named round as they are, of however few, and nothing reported of all', () => {
		const southern = { group: 'south', panel: null, since: null };
		expect(boardFigure(southern, 'a', '2010', named)).toMatchObject({ yes: 2, no: 2, base: 4, contacted: 7 });
		expect(boardFigure(southern, 'a', '2008', named)).toEqual({ kind: 'missing', reason: 'not-reported' });
		expect(changeIn(southern, 'a', named)).toMatchObject({ kind: 'compared', panel: { base: 3, gained: 1, lost: 1 } });
	});

	test('has no returns in a region where nobody was contacted', () => {
		expect(boardFigure({ group: 'nowhere', panel: null, since: null }, 'a')).toEqual({
			kind: 'missing',
			reason: 'no-returns',
		});
	});

	test('counts those that returned in both of two editions, in every edition', () => {
		const panel = { group: 'all', panel: both, since: null };
		for (const edition of ['2010', '2012'])
			expect(boardFigure(panel, 'a', edition, named)).toMatchObject({ yes: 7, no: 6, submitted: 13, contacted: 13 });
		expect(changeIn(panel, 'a', named)).toMatchObject({ panel: { base: 13, gained: 1, lost: 1, left: 0, joined: 0 } });
		expect(changeIn(all, 'a')).toMatchObject({ panel: { base: 13, gained: 1, lost: 1, left: 2, joined: 1 } });
	});

	test('has named groups with the members of each year', () => {
		const later = { group: 'later', panel: null, since: null };
		expect(boardFigure(later, 'a', '2010', named)).toEqual({ kind: 'missing', reason: 'no-returns' });
		expect(boardFigure(later, 'a', '2012', named)).toMatchObject({ yes: 3, no: 2, contacted: 6 });
	});

	test('survives JSON, as its schemas say', () => {
		for (const group of ['all', 'north', 'east', 'half', 'near', 'later', 'nowhere'])
			for (const panel of [null, both]) {
				const made = boardAnalysis(input, { group, panel, since: null });
				expect(boardSchema.parse(JSON.parse(JSON.stringify(made.board)))).toEqual(made.board);
				for (const change of made.changes) expect(editionChangesSchema.parse(change)).toEqual(change);
			}
	});

	test('refuses a group and a panel that are not there', () => {
		expect(() => boardAnalysis(input, { group: 'west', panel: null, since: null })).toThrow(RangeError);
		expect(() => boardAnalysis(input, { group: 'all', panel: { from: '2008', to: '2010' }, since: null })).toThrow(
			RangeError,
		);
	});

	test('has a panel of every two editions that share a government', () => {
		expect(panelsOf(input)).toEqual([both]);
		expect(panelsOf(inputOf({ rounds: [roundOf('2010', first), roundOf('2012', {})] }))).toEqual([]);
	});
});

describe('what analysts are not shown', () => {
	const half = { group: 'half', panel: null, since: null };

	const southern = { group: 'south', panel: null, since: null };
	const northern = { group: 'north', panel: null, since: null };

	test('is a region that breaks the figure rule, and a second that it could be found from, in a confidential round', () => {
		expect(boardFigure(southern, 'a')).toEqual({ kind: 'confidential' });
		expect(boardFigure(northern, 'a')).toEqual({ kind: 'confidential' });
		expect(boardFigure({ group: 'east', panel: null, since: null }, 'a')).toEqual({ kind: 'confidential' });
		expect(changeIn(southern, 'a')).toEqual({ kind: 'confidential' });
		expect(boardFigure(southern, 'a', '2010', full)).toMatchObject({ yes: 3, no: 2, contacted: 7 });
		expect(boardFigure(northern, 'a', '2010', full)).toMatchObject({ yes: 7, no: 4 });
		expect(boardFigure(all, 'a')).toMatchObject({ yes: 9, no: 6 });
	});

	test('is not the region that is left, where two that are hidden meet the rule together', () => {
		const regions = ['north', 'south', 'west', 'outback'].map((id) => ({ id, name: en(id) as unknown as Name }));
		const members = { north: north.concat(east), south, west: codes('W', 4), outback: codes('O', 2) };
		const placed = Object.entries(members).flatMap(([region, list]) => list.map((code) => ({ code, region })));
		const wide = unitsSchema.parse({
			...units,
			regions,
			units: placed.map((one) => ({ ...one, name: en(one.code), kind: 'government' })),
			groups: [],
		});
		const rows = { ...fuller, ...rowsFor(members.west, 'yyy nnn'), ...rowsFor(members.outback, 'ynn') };
		const contacted = placed.map(({ code }) => code);
		const of = (more: Record<string, string>) =>
			inputOf({ units: wide, rounds: [roundOf('2010', { ...rows, ...more }, { contacted })] });
		const shownIn = (from: AnalysisInput) =>
			regions.filter(
				({ id }) => boardFigure({ group: id, panel: null, since: null }, 'a', '2010', from)?.kind === 'value',
			);
		// Three yes and no between the two that are hidden: too few, so the South goes with them.
		expect(shownIn(of({})).map(({ id }) => id)).toEqual(['north']);
		expect(shownIn(of(rowsFor(members.west, 'yyy nnn yyy nnn'))).map(({ id }) => id)).toEqual(['north', 'south']);
	});

	test('is the score of fewer than five governments, in whatever round', () => {
		expect(boardFigure(southern, 'a', '2010', named)).toMatchObject({ base: 4 });
		expect(boardFigure(southern, 'level', '2010', named)).toEqual({ kind: 'confidential' });
		expect(boardFigure(northern, 'level', '2010', named)).toMatchObject({ measure: 'mean', base: 11 });
		const few = inputOf({ rounds: [roundOf('2010', rowsFor(south, 'yyy nyn'), { kind: 'named' })] });
		expect(boardFigure(all, 'level', '2010', few)).toEqual({ kind: 'confidential' });
		const { byGroup: [ofAll] = [], sensitivity } = indicatorAnalysis(few, 'level').editions[0] ?? {};
		expect([ofAll?.figure, sensitivity]).toEqual([{ kind: 'confidential' }, null]);
		// Nobody returned both times, so that there is no panel, and the mean of all is that of two.
		const apart = inputOf({
			rounds: [
				roundOf('2010', rowsFor(south, 'yyy nyn'), { kind: 'named' }),
				roundOf('2012', rowsFor(north, 'yyyy yyny'), { kind: 'named' }),
			],
			editions: [
				fielded(2010, ['a', 'b', 'c']),
				fielded(
					2012,
					['a', 'b', 'c'].map((concept) => ({ concept, ...since(2010, 'same') })),
				),
			],
		});
		expect(indicatorAnalysis(apart, 'level').changes).toEqual([{ kind: 'confidential' }]);
		const byGroup = indicatorAnalysis(named, 'level').editions[0]?.byGroup;
		expect(byGroup?.find(({ group }) => group === 'south')?.figure).toEqual({ kind: 'confidential' });
	});

	test('is the score of fewer than five that returned twice, or that left', () => {
		const twice = [
			roundOf('2010', fuller, { kind: 'named' }),
			roundOf('2012', rowsFor(south, 'yyyy yyny'), { kind: 'named' }),
		];
		const from = inputOf({ rounds: twice });
		expect(boardFigure({ group: 'all', panel: both, since: null }, 'level', '2010', from)).toEqual({
			kind: 'confidential',
		});
		expect(boardFigure({ group: 'all', panel: both, since: null }, 'a', '2010', from)).toMatchObject({ base: 2 });
		const panel = responseAnalysis(from).rounds[1]?.overTime?.panel;
		expect(panel?.indicators.find(({ indicator }) => indicator === 'gap')?.figure).toEqual({ kind: 'confidential' });
	});

	test('is what breaks the figure rule in a named group, in a confidential round alone', () => {
		expect(boardFigure(half, 'a', '2010', withoutNear())).toMatchObject({ yes: 4, no: 3 });
		expect(boardFigure(half, 'b', '2010', withoutNear())).toMatchObject({ kind: 'value' });
		const oneNo = { ...first, [north[3] ?? '']: 'yyy', [north[4] ?? '']: 'yyy' };
		const rounds = [roundOf('2010', oneNo), roundOf('2012', second)];
		expect(boardFigure(half, 'a', '2010', withoutNear({ rounds }))).toEqual({ kind: 'confidential' });
		expect(boardFigure(half, 'level', '2010', withoutNear({ rounds }))).toEqual({ kind: 'confidential' });
		const open = rounds.map((round) => ({ ...round, kind: 'named' as const }));
		expect(boardFigure(half, 'a', '2010', withoutNear({ rounds: open }))).toMatchObject({ yes: 6, no: 1 });
	});

	test('is a named group that differs by fewer than five from a region or a union of groups', () => {
		const near = { group: 'near', panel: null, since: null };
		expect(boardFigure(near, 'a')).toEqual({ kind: 'confidential' });
		expect(changeIn(near, 'a')).toEqual({ kind: 'confidential' });
		const { board } = boardAnalysis(input, near);
		expect(board.editions.find(({ id }) => id === '2010')?.responseRate).toEqual({ kind: 'confidential' });
		expect(boardFigure(near, 'd', '2010')).toEqual({ kind: 'missing', reason: 'not-in-edition' });
	});

	test('is a named group of which a part would be told by subtraction of a region', () => {
		const members = [...south, ...north.slice(0, 5)].map((unit) => ({ unit }));
		const groups = [{ id: 'half', name: en('Half') as unknown as Name, members }];
		const undivided = { regions: units.regions.filter(({ id }) => id !== 'east'), groups };
		const more = { units: { ...units, ...undivided, units: units.units.map(({ subregion: _, ...unit }) => unit) } };
		expect(boardFigure(half, 'a', '2010', inputOf({ ...more, rounds: full.rounds }))).toMatchObject({ yes: 6, no: 4 });
		const unanimous = { ...fuller, ...rowsFor(north, 'yyy yyn yny yyy ynn nna') };
		const rounds = [roundOf('2010', unanimous), roundOf('2012', second)];
		// The South is wholly in it: what is left of it are five of the North, who all said yes.
		expect(boardFigure(half, 'a', '2010', inputOf({ ...more, rounds }))).toEqual({ kind: 'confidential' });
		// Of the North without the East, which are shown, one would be left that is not in the group.
		const divided = inputOf({ units: { ...units, groups }, rounds: full.rounds });
		expect(boardFigure(half, 'a', '2010', divided)).toEqual({ kind: 'confidential' });
	});

	test('is a region within another, where what is left of that one would be told by subtraction', () => {
		const eastern = { group: 'east', panel: null, since: null };
		expect(boardFigure(eastern, 'a', '2010', full)).toMatchObject({ yes: 3, no: 2 });
		const unanimous = { ...fuller, ...rowsFor(north, 'yyy yyn yny yyy ynn yna') };
		const rounds = [roundOf('2010', unanimous), roundOf('2012', second)];
		expect(boardFigure(eastern, 'a', '2010', inputOf({ rounds }))).toEqual({ kind: 'confidential' });
		expect(boardFigure({ group: 'north', panel: null, since: null }, 'a', '2010', inputOf({ rounds }))).toMatchObject({
			yes: 9,
		});
	});

	test('is a part of the returns of a covered group', () => {
		const panel = { group: 'half', panel: both, since: null };
		const rounds = [roundOf('2010', first), roundOf('2012', { ...second, ...rowsFor(south, 'nyyy yyny') })];
		expect(boardFigure(panel, 'a', '2010', withoutNear({ rounds }))).toMatchObject({ yes: 4, no: 3 });
		const { [north[0] ?? '']: _, ...withoutOne } = second;
		const parted = [roundOf('2010', first), roundOf('2012', withoutOne)];
		expect(boardFigure(panel, 'a', '2010', withoutNear({ rounds: parted }))).toEqual({ kind: 'confidential' });
		expect(changeIn(panel, 'a', withoutNear({ rounds: parted }))).toEqual({ kind: 'confidential' });
	});

	const withoutNear = (more: Partial<AnalysisInput> = {}) =>
		inputOf({ units: { ...units, groups: units.groups?.filter(({ id }) => id === 'half') }, ...more });

	test('is never found by taking what is shown from the whole, or from a region', () => {
		const letter = fc.constantFrom('y', 'n', 'a', '-');
		const row = fc.array(letter, { minLength: 3, maxLength: 3 }).map((letters) => letters.join(''));
		const rows = fc.array(row, { minLength: everywhere.length, maxLength: everywhere.length });
		fc.assert(
			fc.property(rows, (given) => {
				const returns = Object.fromEntries(everywhere.map((code, place) => [code, given[place] ?? '---']));
				const one = inputOf({ rounds: [roundOf('2010', returns)] });
				const shown = (group: string) => countsOf(boardFigure({ group, panel: null, since: null }, 'a', '2010', one));
				const [whole, ...cells] = ['all', 'north', 'south', 'east'].map(shown);
				const [northern, , eastern] = cells;
				const told = [...cells, restAfter(whole, cells.slice(0, 2)), northern && restAfter(northern, [eastern])];
				for (const { yes, no } of told.flatMap((one) => one ?? [])) {
					expect(Math.min(yes, no)).toBeGreaterThanOrEqual(2);
					expect(yes + no).toBeGreaterThanOrEqual(5);
				}
			}),
		);
	});

	type Counts = { yes: number; no: number };

	const countsOf = (figure: ReturnType<typeof boardFigure>): Counts | undefined =>
		figure?.kind === 'value' && figure.measure === 'share' ? figure : undefined;

	/** What is left where something is shown; nothing where all of it is, or none. */
	const restAfter = (whole: Counts | undefined, parts: readonly (Counts | undefined)[]): Counts | undefined => {
		const known = parts.flatMap((part) => part ?? []);
		if (!whole || known.length === 0) return undefined;
		const yes = known.reduce((left, part) => left - part.yes, whole.yes);
		const no = known.reduce((left, part) => left - part.no, whole.no);
		return yes + no === 0 ? undefined : { yes, no };
	};
});

describe('a question of the workbench', () => {
	test('has its figure by group in every edition that carries it, all governments first', () => {
		const { editions: made } = questionAnalysis(full, 'a');
		expect(made.map(({ edition }) => edition)).toEqual(['2008', '2010', '2012']);
		expect(made[0]?.byGroup.map(({ group }) => group)).toEqual(['all']);
		expect(made[1]?.byGroup.map(({ group }) => group)).toEqual(['all', 'north', 'east', 'south', 'half', 'near']);
		expect(made[2]?.byGroup.map(({ group }) => group)).toContain('later');
		const inGroup = Object.fromEntries(made[1]?.byGroup.map(({ group, figure }) => [group, figure]) ?? []);
		expect(inGroup.all).toMatchObject({ yes: 10, no: 6 });
		expect(inGroup.north).toMatchObject({ yes: 7, no: 4 });
		expect(inGroup.near).toEqual({ kind: 'confidential' });
		// North 7/11 of 11, South 3/5 of 7, over 18: (7 + 4.2) / 18.
		expect(made[1]?.reweighted).toMatchObject({ value: '28/45', base: 16, population: 18 });
	});

	test('has its change by group from one edition to the next', () => {
		const { changes } = questionAnalysis(input, 'a');
		expect(changes.map(({ from, to }) => [from, to])).toEqual([
			['2008', '2010'],
			['2010', '2012'],
		]);
		expect(changes[0]?.byGroup.map(({ group }) => group)).toEqual(['all']);
		const now = Object.fromEntries(changes[1]?.byGroup.map(({ group, change }) => [group, change]) ?? []);
		expect(now.all).toMatchObject({ kind: 'compared', panel: { gained: 1, lost: 1 } });
		expect(now.south).toEqual({ kind: 'confidential' });
		expect(now.near).toEqual({ kind: 'confidential' });
	});

	test('that is reworded stands side by side, and one that is new is not compared', () => {
		expect(questionAnalysis(input, 'b').changes[1]?.byGroup[0]?.change).toMatchObject({ kind: 'side-by-side' });
		expect(questionAnalysis(input, 'd').changes).toMatchObject([{ byGroup: [{ change: { kind: 'not-comparable' } }] }]);
		expect(questionAnalysis(input, 'd').editions.map(({ edition }) => edition)).toEqual(['2012']);
	});

	test('that nobody was asked says so, and one that the inquiry does not have is refused', () => {
		const rounds = [roundOf('2010', rowsFor(south, 'xyy xnn'))];
		const [, asked] = questionAnalysis(inputOf({ rounds }), 'a').editions;
		expect(asked?.byGroup[0]?.figure).toEqual({ kind: 'missing', reason: 'not-asked' });
		expect(asked?.reweighted).toEqual({ kind: 'missing', reason: 'not-asked' });
		expect(() => questionAnalysis(input, 'z')).toThrow(RangeError);
	});

	test('of an edition that has no round yet has no figure, and says why', () => {
		const [, , made] = questionAnalysis(inputOf({ rounds: [roundOf('2010', first)] }), 'a').editions;
		expect(made).toEqual({
			edition: '2012',
			byGroup: [{ group: 'all', figure: { kind: 'missing', reason: 'not-fielded' } }],
			reweighted: { kind: 'missing', reason: 'not-fielded' },
		});
	});
});

describe('an indicator of the workbench', () => {
	test('has its figure by group, how far it depends on its making, and its change', () => {
		const made = indicatorAnalysis(input, 'level');
		expect(made.editions.map(({ edition }) => edition)).toEqual(['2010', '2012']);
		expect(made.editions[0]?.byGroup[0]).toMatchObject({ group: 'all', figure: { measure: 'mean', base: 15 } });
		expect(made.editions[0]?.byGroup.find(({ group }) => group === 'near')?.figure).toEqual({ kind: 'confidential' });
		expect(made.editions[0]?.sensitivity?.leftOut.map(({ component }) => component)).toEqual(['a', 'b', 'c']);
		expect(made.changes).toMatchObject([{ from: '2010', to: '2012', kind: 'not-comparable' }]);
	});

	test('that is a difference of two reported shares begins where they were reported', () => {
		const made = indicatorAnalysis(input, 'gap');
		expect(made.editions[0]).toMatchObject({ edition: '2008', sensitivity: null });
		expect(() => indicatorAnalysis(input, 'z')).toThrow(RangeError);
	});
});

describe('the response of the workbench', () => {
	test('tells who returned by group, over time, and what it does to the figures', () => {
		const [then, now] = responseAnalysis(input).rounds;
		expect(then).toMatchObject({
			edition: '2010',
			rate: { rate: '5/6', submitted: 15, contacted: 18 },
			overTime: null,
		});
		expect(then?.byGroup.map(({ group }) => group)).toEqual(['north', 'east', 'south', 'half', 'near']);
		expect(then?.byGroup[2]?.rate).toMatchObject({ submitted: 4, contacted: 7 });
		expect(then?.byGroup[4]?.rate).toEqual({ kind: 'confidential' });
		expect(now?.overTime).toMatchObject({
			before: '2010',
			left: { governments: 2, notContacted: 0 },
			joined: { governments: 1 },
			panel: { governments: 13 },
		});
		const leaversIn = (from: AnalysisInput) =>
			responseAnalysis(from).rounds[1]?.overTime?.left.concepts.find(({ concept }) => concept === 'a')?.figure;
		expect(leaversIn(named)).toMatchObject({ yes: 2, no: 0, submitted: 2, contacted: 2 });
		expect(leaversIn(input)).toEqual({ kind: 'confidential' });
		// In the confidential round no region is shown, so that all count as one.
		expect(then?.reweighted[0]).toMatchObject({ concept: 'a', figure: { yes: 9 }, reweighted: { value: '3/5' } });
		expect(responseAnalysis(named).rounds[0]?.reweighted[0]).toMatchObject({ reweighted: { value: '7/12' } });
	});
});

describe('every view', () => {
	const views = (of: AnalysisInput) => [
		boardAnalysis(of, all),
		boardAnalysis(of, { group: 'half', panel: null, since: null }),
		...concepts.map((concept) => questionAnalysis(of, concept)),
		...indicators.map(({ id }) => indicatorAnalysis(of, id)),
		responseAnalysis(of),
	];

	test('is there of an empty round, of one return, of a round to which nobody was invited, and of no round', () => {
		const one = { [north[0] ?? '']: 'yyy' };
		for (const rounds of [
			[],
			[roundOf('2010', {})],
			[roundOf('2010', one)],
			[roundOf('2010', {}, { contacted: [] })],
			[roundOf('2010', {}), roundOf('2012', { [north[0] ?? '']: 'yyyy' })],
		])
			expect(() => views(inputOf({ rounds }))).not.toThrow();
		const { rounds } = responseAnalysis(inputOf({ rounds: [roundOf('2010', {}, { contacted: [] })] }));
		expect(rounds[0]?.rate).toEqual({ kind: 'missing', reason: 'no-returns' });
		expect(boardFigure(all, 'a', '2010', inputOf({ rounds: [roundOf('2010', one)] }))).toMatchObject({ yes: 1, no: 0 });
	});

	test('names no unit', () => {
		for (const view of views(input)) expect(JSON.stringify(view)).not.toMatch(/"X[NES]\d"/);
	});
});
