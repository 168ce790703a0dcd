import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRelease, recomputeRelease } from '#domain/indicators/releases/make-release.ts';
import type { KeptRelease, KeptReturn, ReleaseRequest } from '#domain/indicators/releases/release-basis.ts';
import { compareReleases, countFigures } from '#domain/indicators/releases/release-comparison.ts';
import { releaseContentSchema } from '#domain/indicators/releases/release-schema.ts';
import { unitsSchema } from '#domain/survey/definition-schema.ts';
import { fielded, inquiryOf, meanOf, returnIn, since } from './support.ts';

const concepts = ['one', 'two', 'three'];
const name = { en: 'Name' };
const codes = Array.from({ length: 40 }, (_, at) => `G${String(at).padStart(2, '0')}`);
const units = unitsSchema.parse({
	inquiry: 'trial',
	source: 'trial',
	regions: [
		{ id: 'north', name },
		{ id: 'south', name },
		{ id: 'far-south', name, within: 'south' },
		{ id: 'empty', name },
	],
	units: codes.map((code, at) => ({
		code,
		name,
		kind: 'government',
		...(at < 20 ? { region: 'north' } : { region: 'south', subregion: 'far-south' }),
	})),
	groups: [
		{ id: 'steering', name, members: codes.slice(10, 30).map((unit) => ({ unit })) },
		{ id: 'former', name, members: codes.slice(0, 20).map((unit) => ({ unit, to: 2009 })) },
	],
});
const editions = [
	fielded(2010, concepts),
	fielded(2012, [
		{ concept: 'one', ...since(2010, 'same') },
		{ concept: 'two', ...since(2010, 'reworded') },
		{ concept: 'three', ...since(2010, 'same') },
	]),
] as const;

/** Yes and no by turns that differ from question to question, so that nothing is unanimous. */
const rowOf = (at: number, shift = 0): string =>
	concepts.map((_, place) => (((at + shift) >> place) % 2 ? 'y' : 'n')).join('');
const returnsOf = (count: number, edition: string, shift = 0): KeptReturn[] =>
	codes.slice(0, count).map((unit, at) => ({
		...returnIn(unit, concepts, rowOf(at, shift)),
		id: `${edition}-${unit}-${shift}`,
		number: shift === 0 ? 1 : 2,
	}));

const requestOf = (place: 0 | 1, change: Partial<ReleaseRequest> = {}): ReleaseRequest => ({
	definition: {
		inquiry: inquiryOf(concepts),
		units,
		indicators: { inquiry: 'trial', indicators: [meanOf('level', concepts)] },
	},
	editions: [...editions],
	edition: editions[place],
	editionHash: 'f'.repeat(64),
	kind: 'confidential',
	synthetic: true,
	cutOff: '2012-09-16T12:00:00.000Z',
	contacted: codes,
	returns: returnsOf(36, editions[place].id),
	earlier: [],
	leaveOut: [],
	...change,
});

const keep = (request: ReleaseRequest): KeptRelease => {
	const { content, basis } = makeRelease(request);
	const returns = new Map([
		...request.earlier.flatMap((one) => [...one.returns]),
		...request.returns.map((one) => [one.id, one] as const),
	]);
	// As it comes back from the database.
	return { ...JSON.parse(JSON.stringify({ content, basis })), edition: request.edition, returns };
};

const resultOf = ({ content }: Pick<KeptRelease, 'content'>, id: string) =>
	content.publication.figures.find((figure) => figure.id === id)?.result;

describe('a release', () => {
	test('says what its schema says, by outermost regions and the named groups of its year', () => {
		const { content, basis, refused, unknown } = makeRelease(requestOf(0));
		expect(releaseContentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
		expect(basis.groups.map(({ id }) => id)).toEqual(['north', 'south', 'steering']);
		expect(content).toMatchObject({ inquiry: 'trial', edition: '2010', number: 1 });
		expect(content.responseRate).toMatchObject({ submitted: 36, contacted: 40 });
		expect(content.responseByGroup).toMatchObject([
			{ group: 'north', rate: { submitted: 20, contacted: 20 } },
			{ group: 'south', rate: { submitted: 16, contacted: 20 } },
			{ group: 'steering', rate: { submitted: 20, contacted: 20 } },
		]);
		expect([refused, unknown]).toEqual([[], []]);
		expect(countFigures(content.publication).shown).toBeGreaterThan(0);
		expect(resultOf({ content }, 'share/one/all')).toMatchObject({ yes: 18, no: 18 });
	});

	test('is the same whatever order the returns and governments come in', () => {
		const made = makeRelease(requestOf(0));
		fc.assert(
			fc.property(
				fc.shuffledSubarray(returnsOf(36, '2010'), { minLength: 36, maxLength: 36 }),
				fc.shuffledSubarray(codes, { minLength: 40, maxLength: 40 }),
				(returns, contacted) => {
					expect(makeRelease(requestOf(0, { returns, contacted }))).toEqual(made);
				},
			),
			{ numRuns: 20 },
		);
	});

	test('of a named round withholds nothing but scores of fewer than five governments', () => {
		const withheldIn = (returns: number) => {
			const { content } = makeRelease(requestOf(0, { kind: 'named', returns: returnsOf(returns, '2010') }));
			return content.publication.figures.flatMap(({ id, result }) => (result.kind === 'confidential' ? [id] : []));
		};
		expect(withheldIn(4)).toEqual(['indicator/level/all', 'indicator/level/north']);
		expect(withheldIn(24)).toEqual(['indicator/level/south']);
		expect(withheldIn(25)).toEqual([]);
	});

	test('of a confidential round says of no group that nobody returned, where its response is not told', () => {
		const contacted = codes.slice(0, 23);
		const reasonIn = (kind: 'confidential' | 'named') => {
			const returns = returnsOf(20, '2010');
			const { content } = makeRelease(requestOf(0, { kind, contacted, returns }));
			return content.publication.figures.find(({ id }) => id === 'share/one/south')?.result;
		};
		expect(reasonIn('confidential')).toEqual({ kind: 'confidential' });
		expect(reasonIn('named')).toEqual({ kind: 'missing', reason: 'no-returns' });
	});

	test('of a confidential round tells no response of a group so small that it would name who answered', () => {
		const ratesOf = (contacted: readonly string[], kind: 'confidential' | 'named' = 'confidential') => {
			const returns = returnsOf(40, '2010').filter(({ unit }) => contacted.includes(unit));
			const { content } = makeRelease(requestOf(0, { kind, contacted, returns }));
			expect(releaseContentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
			return Object.fromEntries(content.responseByGroup.map(({ group, rate }) => [group, rate.kind]));
		};
		const [told, untold] = ['value', 'confidential'];
		const fewInSouth = codes.slice(0, 23);
		// North beside all would tell of the three in the south.
		expect(ratesOf(fewInSouth)).toEqual({ north: untold, south: untold, steering: told });
		expect(ratesOf(fewInSouth, 'named')).toEqual({ north: told, south: told, steering: told });
		expect(ratesOf(codes.slice(0, 25))).toEqual({ north: told, south: told, steering: told });
		// Steering has three more than those of the south, which north beside all tells of.
		expect(ratesOf(codes.slice(7, 30))).toEqual({ north: told, south: told, steering: untold });
	});

	test('of one return in a confidential round shows nothing but who returned', () => {
		const { content, refused } = makeRelease(requestOf(0, { returns: returnsOf(1, '2010') }));
		expect(countFigures(content.publication).shown).toBe(0);
		expect(content.responseRate).toMatchObject({ submitted: 1, contacted: 40 });
		expect(refused).toEqual([]);
	});

	test('withholds what is left out by hand, and names what is no figure of it', () => {
		const leaveOut = ['share/one/all', 'share/one/nowhere', 'share/one/all'];
		const { content, basis, unknown } = makeRelease(requestOf(0, { leaveOut }));
		expect(resultOf({ content }, 'share/one/all')).toEqual({ kind: 'confidential' });
		expect(resultOf({ content }, 'indicator/level/all')).toEqual({ kind: 'confidential' });
		expect(basis.leftOut).toEqual(['share/one/all', 'share/one/nowhere']);
		expect(unknown).toEqual(['share/one/nowhere']);
	});

	test('counts late, corrected and carried-over returns of the whole round', () => {
		const returns = returnsOf(36, '2010').map((one, at) => ({
			...one,
			late: at < 2,
			number: at < 3 ? 2 : 1,
			carriedOver: new Set(at < 4 ? ['one-question'] : []),
		}));
		expect(makeRelease(requestOf(0, { returns })).content.quality).toEqual({ late: 2, corrected: 3, carriedOver: 4 });
	});
});

describe('releases of two editions', () => {
	const first = keep(requestOf(0));

	test('have panels of the questions that are the same, with the latest release of the edition before', () => {
		const again = keep(requestOf(0, { earlier: [first] }));
		const later = makeRelease(requestOf(1, { earlier: [first, again], returns: returnsOf(36, '2012', 1) }));
		expect(later.basis.against).toEqual([{ edition: '2010', release: 2, concepts: ['one', 'three'] }]);
		const panels = later.content.publication.figures.flatMap(({ of }) => (of.kind === 'panel' ? [of.concept] : []));
		expect([...new Set(panels)]).toEqual(['one', 'three']);
	});

	test('that came out in the other order have no panel with what follows', () => {
		const second = keep(requestOf(1, { returns: returnsOf(36, '2012') }));
		expect(makeRelease(requestOf(0, { earlier: [second] })).basis.against).toEqual([]);
	});
});

describe('a second release of a round', () => {
	const first = keep(requestOf(0));

	test('of the same returns differs in nothing', () => {
		const second = makeRelease(requestOf(0, { earlier: [first] }));
		expect(second.content.number).toBe(2);
		expect(compareReleases(first.content.publication, second.content.publication)).toEqual([]);
	});

	test('of the same returns differs in nothing, whatever they are, and nor does what is compared with it', () => {
		const letters = fc.string({ unit: fc.constantFrom(...'yyynn-'), minLength: 3, maxLength: 3 });
		const rows = fc.array(fc.option(letters, { freq: 6 }), { minLength: codes.length, maxLength: codes.length });
		const kept = (edition: string, all: readonly (string | null)[]): KeptReturn[] =>
			all.flatMap((row, at) => {
				const unit = codes[at] ?? '';
				return row === null ? [] : [{ ...returnIn(unit, concepts, row), id: `${edition}-${unit}`, number: 1 }];
			});
		fc.assert(
			fc.property(rows, rows, (then, now) => {
				const [before, after] = [kept('2010', then), kept('2012', now)];
				const earlier = keep(requestOf(0, { returns: before }));
				const one = keep(requestOf(1, { returns: after, earlier: [earlier] }));
				const again = makeRelease(requestOf(1, { returns: after, earlier: [earlier, one] }));
				expect(compareReleases(one.content.publication, again.content.publication)).toEqual([]);
				const earlierAgain = keep(requestOf(0, { returns: before, earlier: [earlier, one] }));
				const beside = makeRelease(requestOf(1, { returns: after, earlier: [earlier, one, earlierAgain] }));
				expect(compareReleases(one.content.publication, beside.content.publication)).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});

	test('keeps two late and two corrected returns for later, and counts them as they were', () => {
		const changed = returnsOf(38, '2010').map((one, at) => (at < 2 ? (returnsOf(2, '2010', 1)[at] ?? one) : one));
		const second = makeRelease(requestOf(0, { earlier: [first], returns: changed }));
		expect(second.basis.waiting).toEqual(['G00', 'G01', 'G36', 'G37']);
		expect(second.basis.returns).toEqual(first.basis.returns);
		expect(second.content.quality.corrected).toBe(0);
		expect(compareReleases(first.content.publication, second.content.publication)).toEqual([]);
	});

	test('of a named round has every late and corrected return in it', () => {
		const kind = 'named';
		const changed = returnsOf(38, '2010').map((one, at) => (at < 2 ? (returnsOf(2, '2010', 1)[at] ?? one) : one));
		const second = makeRelease(requestOf(0, { kind, earlier: [keep(requestOf(0, { kind }))], returns: changed }));
		expect(second.basis.waiting).toEqual([]);
		expect(second.basis.returns).toEqual(Object.fromEntries(changed.map(({ unit, id }) => [unit, id])));
	});

	test('says which figures differ where twenty returns were corrected', () => {
		const corrected = [...returnsOf(20, '2010', 1), ...returnsOf(36, '2010').slice(20)];
		const second = makeRelease(requestOf(0, { earlier: [first], returns: corrected }));
		expect(second.basis.waiting).toEqual([]);
		expect(second.content.quality.corrected).toBe(20);
		const differences = compareReleases(first.content.publication, second.content.publication);
		for (const { before, after } of differences) expect(after).not.toEqual(before);
		expect(differences.length).toBeGreaterThan(0);
	});
});

describe('a comparison of two releases', () => {
	test('names figures that are new and figures that are gone', () => {
		const { publication } = makeRelease(requestOf(0)).content;
		const [gone, ...others] = publication.figures;
		expect(compareReleases(publication, { ...publication, figures: others })).toEqual([
			{ id: gone?.id, before: gone, after: null },
		]);
		expect(compareReleases({ ...publication, figures: others }, publication)).toEqual([
			{ id: gone?.id, before: null, after: gone },
		]);
	});
});

describe('a release computed again', () => {
	const first = keep(requestOf(0, { leaveOut: ['share/two/north'] }));
	const second = keep(requestOf(1, { earlier: [first], returns: returnsOf(36, '2012', 1) }));

	test('is what was kept, as long as the returns are', () => {
		expect(recomputeRelease(first, [])).toEqual(first.content);
		expect(recomputeRelease(second, [first])).toEqual(second.content);
	});

	test('differs where a return does', () => {
		const [one] = returnsOf(1, '2010', 1);
		const id = first.basis.returns.G00 ?? '';
		const returns = new Map([...first.returns, [id, { ...(one as KeptReturn), id }]]);
		expect(recomputeRelease({ ...first, returns }, [])).not.toEqual(first.content);
	});

	test('is refused where one of its returns is gone', () => {
		expect(() => recomputeRelease({ ...first, returns: new Map() }, [])).toThrow(RangeError);
	});
});
