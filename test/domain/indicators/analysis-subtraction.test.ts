import { describe, expect, test } from 'vitest';
import type { AnalysisInput } from '#domain/indicators/analysis/analysis-parts.ts';
import { boardAnalysis } from '#domain/indicators/analysis/board-analysis.ts';
import { indicatorAnalysis } from '#domain/indicators/analysis/indicator-analysis.ts';
import { questionAnalysis } from '#domain/indicators/analysis/question-analysis.ts';
import { responseAnalysis } from '#domain/indicators/analysis/response-analysis.ts';
import { unitsSchema } from '#domain/survey/definition-schema.ts';
import { fielded, inquiryOf, meanOf, reportedEdition, reportedIn, roundIn, since as sinceYear } from './support.ts';
import { basisOf, group, publish, shownIn } from './support-releases.ts';

const concepts = ['one', 'two', 'three'];
const en = (words: string) => ({ en: words });
const codes = (letter: string, count: number) =>
	Array.from({ length: count }, (_, place) => `X${letter}${String.fromCharCode(65 + place)}`);
/** A row for each letter of the first question; the other two are mixed. */
const rowsOf = (list: readonly string[], letters: string) =>
	Object.fromEntries([...letters].map((letter, place) => [list[place] ?? '', `${letter}${place % 2 ? 'yn' : 'ny'}`]));

type Rows = Readonly<Record<string, string>>;
type Parts = {
	regions: Readonly<Record<string, readonly string[]>>;
	groups?: Readonly<Record<string, readonly string[]>>;
	rounds: readonly Rows[];
	kind?: 'confidential' | 'named';
};

const inputOf = ({ regions, groups = {}, rounds, kind = 'confidential' }: Parts): AnalysisInput => {
	const contacted = Object.values(regions).flat();
	return {
		inquiry: inquiryOf(concepts),
		editions: [
			fielded(2010, concepts),
			fielded(
				2012,
				concepts.map((concept) => ({ concept, ...sinceYear(2010, 'same') })),
			),
		],
		indicators: [meanOf('level', concepts)],
		reported: [],
		rounds: rounds.map((rows, place) => ({
			...roundIn(['2010', '2012'][place] ?? '', concepts, rows, { kind, contacted: contacted.length }),
			units: new Set(contacted),
		})),
		units: unitsSchema.parse({
			inquiry: 'trial',
			source: 'Invented.',
			regions: Object.keys(regions).map((id) => ({ id, name: en(id) })),
			units: Object.entries(regions).flatMap(([region, list]) =>
				list.map((code) => ({ code, name: en(code), kind: 'government', region })),
			),
			groups: Object.entries(groups).map(([id, list]) => ({
				id,
				name: en(id),
				members: list.map((unit) => ({ unit })),
			})),
		}),
	};
};

/** The groups whose share of the first question is shown in the first round. */
const shownGroups = (input: AnalysisInput): string[] =>
	(questionAnalysis(input, 'one').editions[0]?.byGroup ?? [])
		.filter(({ figure }) => figure.kind === 'value')
		.map(({ group: id }) => id);

describe('a named group', () => {
	const [north, south] = [codes('N', 26), codes('S', 10)];
	const [inner, outer] = [north.slice(0, 10), north.slice(0, 15)];
	const rowsWith = (five: string) => ({
		...rowsOf(north, `yyyyynnnnn${five}yynnyynnyyn`),
		...rowsOf(south, 'yynnyynnyy'),
	});
	const shownAmong = (groups: Readonly<Record<string, readonly string[]>>, five: string) =>
		shownGroups(inputOf({ regions: { north, south }, groups, rounds: [rowsWith(five)] })).slice(3);

	test('is hidden where it differs from another that is shown by governments that agree', () => {
		expect(shownAmong({ inner, outer }, 'yyyyy')).toEqual(['inner']);
		expect(shownAmong({ outer, inner }, 'yyyyy')).toEqual(['outer']);
		expect(shownAmong({ inner, outer }, 'yynny')).toEqual(['inner', 'outer']);
	});

	test('is hidden where it differs so from two that are shown, or from one and a region', () => {
		const [first, second, both] = [north.slice(0, 10), north.slice(15, 20), north.slice(0, 20)];
		expect(shownAmong({ first, second, both }, 'yyyyy')).toEqual(['first', 'second']);
		expect(shownAmong({ both, second, first }, 'yyyyy')).toEqual(['both', 'second']);
		expect(shownAmong({ inner, wide: [...outer, ...south] }, 'yyyyy')).toEqual(['inner']);
		expect(shownAmong({ inner, wide: [...outer, ...south] }, 'ynnyy')).toEqual(['inner', 'wide']);
	});
});

test('the second region that is hidden is the one that a release withholds, of the fewest returns', () => {
	const regions = { small: codes('A', 3), asked: codes('B', 7), silent: codes('C', 12), big: codes('D', 20) };
	const rows = {
		...rowsOf(regions.small, 'yyn'),
		...rowsOf(regions.asked, 'yynnyyn'),
		...rowsOf(regions.silent, 'yynnyn'),
		...rowsOf(regions.big, 'yynnyynnyynnyynnyynn'),
	};
	const input = inputOf({ regions, rounds: [rows] });
	const groups = Object.entries(regions).map(([id, units]) => group(id, 'region', units));
	const released = publish(basisOf({ rows, groups, contacted: Object.values(regions).flat() }));
	const inRelease = shownIn(released).filter((id) => id.startsWith('share/one/'));
	expect(shownGroups(input)).toEqual(['all', 'asked', 'big']);
	expect(inRelease).toEqual(['share/one/all', 'share/one/asked', 'share/one/big']);
});

describe('what is reweighted', () => {
	const regions = { north: codes('N', 9), south: codes('S', 6), west: codes('W', 4) };
	const inputWith = (south: string, west: string, kind: 'confidential' | 'named' = 'confidential') =>
		inputOf({
			regions,
			kind,
			rounds: [
				{ ...rowsOf(regions.north, 'yynnyynn'), ...rowsOf(regions.south, south), ...rowsOf(regions.west, west) },
			],
		});
	const figuresOf = (input: AnalysisInput) => [
		questionAnalysis(input, 'one').editions[0]?.reweighted,
		responseAnalysis(input).rounds[0]?.reweighted[0]?.reweighted,
		indicatorAnalysis(input, 'level').editions[0]?.sensitivity?.reweighted,
	];

	test('is the same whichever of two hidden regions gave an answer, in a confidential round', () => {
		const [here, there] = [inputWith('yynny', 'nny'), inputWith('yynnn', 'yny')];
		expect(shownGroups(here)).toEqual(['all', 'north']);
		expect(figuresOf(here)).toEqual(figuresOf(there));
		// North 4/8 of 9, the others 4/8 of 10.
		expect(figuresOf(here)[0]).toMatchObject({ value: '1/2', base: 16, population: 19 });
	});

	test('is of every region in a named round', () => {
		const [here, there] = [inputWith('yynny', 'nny', 'named'), inputWith('yynnn', 'yny', 'named')];
		for (const [place, figure] of figuresOf(here).entries()) expect(figure).not.toEqual(figuresOf(there)[place]);
	});
});

describe('what few left, or few that joined', () => {
	const all = codes('N', 20);
	const rows = rowsOf(all, 'yynnyynnyynnyynnyynn');
	const without = (list: readonly string[]) =>
		Object.fromEntries(Object.entries(rows).filter(([unit]) => !list.includes(unit)));
	const inputWith = (left: number, joined: number, kind: 'confidential' | 'named' = 'confidential') =>
		inputOf({
			regions: { north: all },
			kind,
			rounds: [without(joined === 0 ? [] : all.slice(-joined)), without(all.slice(0, left))],
		});
	const panel = { from: '2010', to: '2012' };
	const told = (input: AnalysisInput) => {
		const overTime = responseAnalysis(input).rounds[1]?.overTime;
		const { board, changes } = boardAnalysis(input, { group: 'all', panel, since: null });
		const whole = boardAnalysis(input, { group: 'all', panel: null, since: null }).changes.find(
			({ edition }) => edition === '2012',
		);
		const change = whole?.changes[0]?.change;
		return {
			governments: [overTime?.left, overTime?.panel, overTime?.joined].map((one) => one?.governments),
			among: [overTime?.left, overTime?.panel, overTime?.joined].map((one) => one?.concepts[0]?.figure.kind),
			scores: overTime?.panel.indicators[0]?.figure.kind,
			board: [board.concepts[0], board.indicators[0]].map((row) => row?.points.map(({ figure }) => figure.kind)),
			change: changes.find(({ edition }) => edition === '2012')?.changes[0]?.change.kind,
			flows: change?.kind === 'compared' && change.panel.kind === 'value' && change.panel.flows !== undefined,
			base: change?.kind === 'compared' && change.panel.kind === 'value' && change.panel.base,
			level: indicatorAnalysis(input, 'level').changes[0]?.kind,
		};
	};
	const values = ['value', 'value', 'value'];
	const shown = { among: values, scores: 'value', change: 'compared', flows: true, level: 'compared' };

	test('said is not told in a confidential round, and how many they are is', () => {
		expect(told(inputWith(2, 6))).toEqual({
			governments: [2, 12, 6],
			among: ['confidential', 'confidential', 'confidential'],
			scores: 'confidential',
			// Of those that returned in 2012 six joined, which is enough.
			board: [
				['confidential', 'value'],
				['confidential', 'value'],
			],
			change: 'confidential',
			flows: false,
			base: 12,
			level: 'confidential',
		});
		expect(told(inputWith(0, 1))).toMatchObject({ flows: false, board: [['value', 'confidential'], {}] });
	});

	test('said is told where they are none or at least five, and in a named round', () => {
		expect(told(inputWith(5, 6))).toMatchObject(shown);
		expect(told(inputWith(2, 1, 'named'))).toMatchObject(shown);
		expect(told(inputWith(0, 0))).toMatchObject({ scores: 'value', change: 'compared', flows: true });
	});
});

describe('beside a round whose answers are public', () => {
	const all = codes('N', 20);
	const others = codes('S', 20);
	/** The first question in 2010 and in 2012: of the North as given, of the South mixed enough. */
	const changeOfNorth = (first: string, second: string, kinds: readonly ('confidential' | 'named')[]) => {
		const rounds = [
			{ ...rowsOf(all, first), ...rowsOf(others, 'yynnyynnyynnyynnyynn') },
			{ ...rowsOf(all, second), ...rowsOf(others, 'ynynynynynynynynynyn') },
		];
		const input = inputOf({ regions: { north: all, south: others }, rounds });
		const of = { ...input, rounds: input.rounds.map((round, at) => ({ ...round, kind: kinds[at] ?? 'named' })) };
		const { changes } = boardAnalysis(of, { group: 'north', panel: null, since: null });
		return changes.find(({ edition }) => edition === '2012')?.changes[0]?.change.kind;
	};
	const [half, nobodyLost] = ['yyyyyyyyyynnnnnnnnnn', 'yyyyyyyyyyyyyyynnnnn'];
	const mixed = 'yyyyyyynnnyyynnnnnnn';

	test('a panel is withheld from which the confidential answers of all that said no in public would follow', () => {
		expect(changeOfNorth(half, nobodyLost, ['confidential', 'named'])).toBe('confidential');
		expect(changeOfNorth(nobodyLost, half, ['named', 'confidential'])).toBe('confidential');
		expect(changeOfNorth(half, mixed, ['confidential', 'named'])).toBe('compared');
		expect(changeOfNorth(mixed, half, ['named', 'confidential'])).toBe('compared');
		expect(changeOfNorth(half, nobodyLost, ['confidential', 'confidential'])).toBe('compared');
	});
});

describe('those that left, of a confidential round', () => {
	const [stayed, left] = [codes('N', 20), codes('L', 8)];
	const overTimeWith = (letters: string) => {
		const rows = { ...rowsOf(stayed, 'yynnyynnyynnyynnyynn'), ...rowsOf(left, letters) };
		const input = inputOf({
			regions: { north: [...stayed, ...left] },
			rounds: [rows, rowsOf(stayed, 'yynnyynnyynnyynnyynn')],
		});
		const change = boardAnalysis(input, { group: 'all', panel: null, since: null }).changes[0]?.changes[0]?.change;
		const panel = { from: '2010', to: '2012' };
		const { board } = boardAnalysis(input, { group: 'all', panel, since: null });
		return [
			responseAnalysis(input).rounds[1]?.overTime?.left.concepts[0]?.figure.kind,
			change?.kind === 'compared' && change.panel.kind === 'value' && change.panel.flows !== undefined,
			board.concepts[0]?.points[0]?.figure.kind,
		];
	};

	test('are not told where all of them gave the same answer, nor can they be found from who stayed', () => {
		expect(overTimeWith('yyyyyyyy')).toEqual(['confidential', false, 'confidential']);
		expect(overTimeWith('yyyynnnn')).toEqual(['value', true, 'value']);
	});
});

describe('who returned, of a confidential round', () => {
	const [few, many, rest] = [codes('F', 3), codes('M', 9), codes('R', 12)];
	const rows = { ...rowsOf(many, 'yynnyynny'), ...rowsOf(rest, 'yynnyynnyynn') };
	const input = inputOf({ regions: { few, many, rest }, rounds: [rows] });

	test('is told of no region that leaves one to four governments of whom it would be said', () => {
		const rates = responseAnalysis(input).rounds[0]?.byGroup.map(({ group: id, rate }) => [id, rate.kind]);
		expect(rates).toEqual([
			['few', 'confidential'],
			['many', 'confidential'],
			['rest', 'value'],
		]);
	});

	test('is not told by the figures of a few of whom none returned either', () => {
		expect(shownGroups(input)).toEqual(['all', 'rest']);
		const { board } = boardAnalysis(input, { group: 'few', panel: null, since: null });
		expect(board.concepts[0]?.points[0]?.figure).toEqual({ kind: 'confidential' });
	});
});

describe('a panel of a group, beside a round whose answers are public', () => {
	const [small, large] = [codes('S', 8), codes('L', 24)];
	const panel = { from: '2010', to: '2012' };
	/** Of the small group as many returned in 2010 as given, the first of them, and all in 2012. */
	const boardOf = (returnedThen: number, group: string) => {
		const then = Object.fromEntries(Object.entries(rowsOf(small, 'yynnyynn')).slice(0, returnedThen));
		const others = rowsOf(large, 'yynnyynnyynnyynnyynnyynn');
		const rounds = [
			{ ...then, ...others },
			{ ...rowsOf(small, 'ynynynyn'), ...others },
		];
		const input = inputOf({ regions: { small, large }, rounds });
		const of = {
			...input,
			rounds: input.rounds.map((round, at) => (at === 1 ? { ...round, kind: 'named' as const } : round)),
		};
		const { board, changes } = boardAnalysis(of, { group, panel, since: null });
		return {
			rates: board.editions.map(({ responseRate }) => responseRate.kind),
			figures: board.concepts[0]?.points.map(({ figure }) => figure.kind),
			change: changes.find(({ edition }) => edition === '2012')?.changes[0]?.change.kind,
		};
	};
	const nothing = {
		rates: ['confidential', 'confidential'],
		figures: ['confidential', 'confidential'],
		change: 'confidential',
	};

	test('tells nothing where few of it returned in confidence, or all but a few', () => {
		expect(boardOf(3, 'small')).toEqual(nothing);
		expect(boardOf(6, 'small')).toEqual(nothing);
		expect(boardOf(8, 'small').rates).toEqual(['value', 'value']);
		expect(boardOf(3, 'large').rates).toEqual(['value', 'value']);
	});
});

test('what was reported is of all governments: a group has no figure to compare with, and that is the reason given', () => {
	const north = codes('N', 12);
	const input = inputOf({ regions: { north }, rounds: [rowsOf(north, 'yynnyynnyynn')] });
	const since = {
		...input,
		editions: [reportedEdition(2008), ...input.editions],
		reported: [reportedIn(2008, { one: { percent: 80 } })],
	};
	const editions = since.editions.map((edition) =>
		edition.id === '2010'
			? fielded(2010, [{ concept: 'one', ...sinceYear(2008, 'reworded') }, 'two', 'three'])
			: edition,
	);
	const [all, own] = questionAnalysis({ ...since, editions }, 'one', '2008').changes[0]?.byGroup ?? [];
	expect(all?.change).toMatchObject({ kind: 'side-by-side', from: '2008' });
	expect(own).toEqual({
		group: 'north',
		change: { kind: 'missing', from: '2008', to: '2010', edition: '2008', reason: 'not-reported' },
	});
});
