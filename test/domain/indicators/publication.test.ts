import { describe, expect, test } from 'vitest';
import { checkPublication } from '#domain/indicators/disclosure/check-publication.ts';
import { confidential, missing } from '#domain/indicators/figures/value.ts';
import { draftPublication } from '#domain/indicators/releases/publication-draft.ts';
import { publicationSchema } from '#domain/indicators/releases/publication-schema.ts';
import { fielded, meanOf } from './support.ts';
import { basisOf, group, publish, type Rows, resultIn, shownIn, underRuleAlone } from './support-releases.ts';
import { findings } from './support-solver.ts';

const asked = ['one'];

/** Rows of one question from letters, one a government, called by a prefix and a number. */
const rowsOf = (parts: Readonly<{ [prefix: string]: string }>): Rows =>
	Object.fromEntries(
		Object.entries(parts).flatMap(([prefix, letters]) => [...letters].map((letter, at) => [`${prefix}${at}`, letter])),
	);
const unitsIn = (rows: Rows, ...prefixes: string[]) =>
	Object.keys(rows).filter((unit) => prefixes.includes(unit.replace(/\d+$/, '')));

/** One release of one question, with a region for each prefix. */
const released = (parts: Readonly<{ [prefix: string]: string }>, named: Readonly<{ [id: string]: string[] }> = {}) => {
	const rows = rowsOf(parts);
	const groups = [
		...Object.keys(parts).map((prefix) => group(prefix, 'region', unitsIn(rows, prefix))),
		...Object.entries(named).map(([id, units]) => group(id, 'named', units)),
	];
	return publish(basisOf({ rows, groups, asked }), [], undefined, asked);
};

const yes = (count: number) => 'y'.repeat(count);
const no = (count: number) => 'n'.repeat(count);

describe('a publication of a confidential round', () => {
	test('shows the whole round and each region where every figure meets the rule', () => {
		const release = released({ north: 'yyynn', south: 'yynnn' });
		expect(shownIn(release)).toEqual(['share/one/all', 'share/one/north', 'share/one/south']);
		expect(publicationSchema.parse(JSON.parse(JSON.stringify(release.publication)))).toEqual(release.publication);
	});

	test('withholds a second region with a confidential one: the smallest with which subtraction tells nothing', () => {
		const release = released({ north: 'yyyyn', south: 'yyyynnnn', west: 'yyynnn' });
		expect(shownIn(release)).toEqual(['share/one/all', 'share/one/south']);
		expect(resultIn(release, 'share/one/north')).toEqual(confidential);
		expect(resultIn(release, 'share/one/west')).toEqual(confidential);
	});

	test('shows no region where units without one would be left over alone', () => {
		const rows = rowsOf({ north: 'yyynn', south: 'yynnn', x: 'y' });
		const groups = [group('north', 'region', unitsIn(rows, 'north')), group('south', 'region', unitsIn(rows, 'south'))];
		const release = publish(basisOf({ rows, groups, asked }));
		expect(shownIn(release)).toEqual(['share/one/all', 'share/one/south']);
	});

	test('says nothing beside a confidential figure: no count, no base, no reason', () => {
		const release = released({ north: 'yyyyya-', south: 'yyynnn' });
		expect(resultIn(release, 'share/one/north')).toEqual({ kind: 'confidential' });
	});

	test('of an empty round says that nobody returned', () => {
		const release = publish(
			basisOf({ rows: {}, groups: [group('north', 'region', ['A'])], contacted: ['A', 'B'], asked }),
		);
		expect(release.publication.figures.map(({ result }) => result)).toEqual([
			missing('no-returns'),
			missing('no-returns'),
		]);
		expect(checkPublication(release, [])).toMatchObject({ kind: 'passed' });
	});

	test('of one return shows nothing', () => {
		const release = released({ north: 'y' });
		expect(release.publication.figures.map(({ result }) => result)).toEqual([confidential, confidential]);
	});

	test('does not say that nobody was asked a question, nor that nobody answered it', () => {
		expect(resultIn(released({ north: 'xxxxxx' }), 'share/one/all')).toEqual(confidential);
		expect(resultIn(released({ north: '------' }), 'share/one/all')).toEqual(confidential);
	});

	test('says that all or almost all said yes for 0, 1 and 2 noes of 20 alike, and no more of any region', () => {
		for (const noes of [0, 1, 2]) {
			const release = released({ north: yes(12) + no(noes), south: yes(8 - noes) });
			expect(resultIn(release, 'share/one/all')).toEqual({ kind: 'words', words: 'all-or-almost-all' });
			expect(shownIn(release)).toEqual([]);
			expect(findings([release])).toEqual([]);
		}
		expect(resultIn(released({ north: no(20) }), 'share/one/all')).toMatchObject({ words: 'none-or-almost-none' });
		expect(shownIn(released({ north: yes(17) + no(3) }))).toContain('share/one/all');
	});

	test('of fewer than 20 unanimous answers says nothing: words would tell the one that differs what all others said', () => {
		expect(resultIn(released({ north: yes(19) }), 'share/one/all')).toEqual(confidential);
	});

	test('shows nothing of a group of 1 to 4, and of a region beside it only what subtraction allows', () => {
		const release = released({ north: 'yynn', south: 'yyynnn', west: 'yyynnn' });
		expect(shownIn(release)).toEqual(['share/one/all', 'share/one/west']);
	});

	test('with all governments in one group shows it beside the whole round', () => {
		expect(shownIn(released({ north: 'yyynnn' }))).toEqual(['share/one/all', 'share/one/north']);
	});

	test('shows of two overlapping named groups the first, where their difference is 1 to 4 governments', () => {
		const units = Array.from({ length: 20 }, (_, at) => `north${at}`);
		const release = released(
			{ north: 'ynynynynynynynynynyn' },
			{ steering: units.slice(0, 10), friends: units.slice(1, 11), others: units.slice(10) },
		);
		expect(shownIn(release)).toEqual(['share/one/all', 'share/one/north', 'share/one/steering', 'share/one/others']);
	});

	test('shows both of two overlapping named groups that lie far apart', () => {
		const units = Array.from({ length: 20 }, (_, at) => `north${at}`);
		const named = { steering: units.slice(0, 10), friends: units.slice(5, 15) };
		const release = released({ north: 'ynynynynynynynynynyn' }, named);
		expect(shownIn(release)).toContain('share/one/friends');
		expect(findings([release])).toEqual([]);
	});

	test('of a named round shows everything', () => {
		const rows = rowsOf({ north: 'yy', south: 'yn' });
		const groups = [group('north', 'region', unitsIn(rows, 'north')), group('south', 'region', unitsIn(rows, 'south'))];
		const release = publish(basisOf({ rows, groups, asked, kind: 'named' }));
		expect(shownIn(release)).toHaveLength(3);
		expect(checkPublication(release, [])).toMatchObject({ kind: 'passed' });
	});

	test('shows a mean only where each of its shares is shown, to one decimal and without quartiles', () => {
		const concepts = ['one', 'two', 'three'];
		const indicators = [meanOf('level', concepts)];
		const rowsFrom = (rows: readonly string[]) => Object.fromEntries(rows.map((row, at) => [`N${at}`, row]));
		const mixed = ['yyy', 'ynn', 'yny', 'nyn', 'nny', 'yyy', 'nnn', 'nyy', 'yyn', 'ynn', 'nny', 'yyy', 'nyn'];
		const oneSided = mixed.map((row, at) => `${at === 0 ? 'n' : 'y'}${row.slice(1)}`);
		const shown = publish(basisOf({ rows: rowsFrom([...mixed, ...mixed]), groups: [], indicators }));
		expect(resultIn(shown, 'indicator/level/all')).toMatchObject({ measure: 'mean', mean: '269/5', base: 26 });
		expect(resultIn(shown, 'indicator/level/all')).not.toHaveProperty('quartiles');
		const withheld = publish(basisOf({ rows: rowsFrom(oneSided), groups: [], indicators }));
		expect(resultIn(withheld, 'share/one/all')).toEqual(confidential);
		expect(resultIn(withheld, 'indicator/level/all')).toEqual(confidential);
		for (const release of [shown, withheld]) expect(findings([release])).toEqual([]);
	});

	test('says of groups no more than shares', () => {
		const rows = rowsOf({ N: 'yynnyynn', S: 'ynynynyn' });
		const groups = [group('N', 'region', unitsIn(rows, 'N')), group('S', 'region', unitsIn(rows, 'S'))];
		const before = publish(basisOf({ rows, groups, asked, edition: fielded(2010, asked) }), [], undefined, asked);
		const release = publish(basisOf({ rows, groups, asked }), [before], undefined, asked);
		const told = release.publication.figures.filter(({ group: own }) => own !== 'all').map(({ of }) => of.kind);
		expect([...new Set(told)]).toEqual(['share']);
	});

	test('is not drafted with overlapping regions, two groups of one name, or a return of one not contacted', () => {
		const north = group('north', 'region', ['A']);
		const rows = { A: 'y' };
		const draftWith = (parts: object) => () => draftPublication(basisOf({ rows, groups: [north], asked, ...parts }), 1);
		expect(draftWith({ groups: [north, group('west', 'region', ['A'])] })).toThrow(RangeError);
		expect(draftWith({ groups: [north, group('north', 'named', ['A'])] })).toThrow(RangeError);
		expect(draftWith({ groups: [group('all', 'named', ['A'])] })).toThrow(RangeError);
		expect(draftWith({ contacted: ['B'] })).toThrow(RangeError);
	});
});

describe('a question asked by condition', () => {
	const edition = fielded(2012, [
		{ concept: 'one' },
		{ concept: 'two', askedWhen: { equals: { question: 'one-question', value: 'yes' } } },
	]);
	const gated = (rows: Rows) => {
		const groups = [group('north', 'region', Object.keys(rows))];
		return basisOf({ rows, groups, asked: ['one', 'two'], edition });
	};
	const named = (rows: readonly string[]): Rows => Object.fromEntries(rows.map((row, at) => [`G${at}`, row]));

	test('is withheld where the number asked would tell an answer that is withheld', () => {
		const basis = gated(named(['yy', 'yy', 'yy', 'yn', 'yn', 'yn', 'nx']));
		expect(findings([publish(basis, [], underRuleAlone)])).not.toEqual([]);
		const release = publish(basis);
		expect(shownIn(release)).toEqual([]);
		expect(findings([release])).toEqual([]);
	});

	test('is shown beside the question it depends on', () => {
		const release = publish(gated(named(['yy', 'yy', 'yn', 'yn', 'yn', 'nx', 'nx', 'nx'])));
		expect(shownIn(release)).toContain('share/two/all');
		expect(findings([release])).toEqual([]);
	});
});

describe('the check of a publication', () => {
	const bad = () => {
		const rows = rowsOf({ north: 'yyyyn', south: 'yyyynnnn', west: 'yyynnn' });
		const groups = ['north', 'south', 'west'].map((id) => group(id, 'region', unitsIn(rows, id)));
		return publish(basisOf({ rows, groups, asked }), [], underRuleAlone);
	};

	test('refuses a confidential region alone, and says what to leave out', () => {
		expect(checkPublication(bad(), [])).toEqual({
			kind: 'refused',
			refused: [{ figure: 'share/one/west', rule: 'subtraction', leaveOut: ['share/one/west'] }],
		});
	});

	test('passes it when that is left out', () => {
		const { publication, basis } = bad();
		const figures = publication.figures.map((figure) =>
			figure.id === 'share/one/west' ? { ...figure, result: confidential } : figure,
		);
		expect(checkPublication({ publication: { ...publication, figures }, basis }, [])).toMatchObject({ kind: 'passed' });
	});

	test('refuses a number that is not as computed, and a figure of nothing', () => {
		const { publication, basis } = released({ north: 'yyynn' });
		const other = released({ north: 'yynnn' }).publication;
		expect(checkPublication({ publication: other, basis }, [])).toMatchObject({
			refused: [{ rule: 'not-as-computed' }, { rule: 'not-as-computed' }],
		});
		const [first] = publication.figures;
		const unknown = { ...publication, figures: first ? [{ ...first, id: 'share/nothing/all' }] : [] };
		expect(checkPublication({ publication: unknown, basis }, [])).toMatchObject({ kind: 'refused' });
	});

	test('refuses a figure that breaks the rule, and words that are not due', () => {
		const alone = released({ north: 'yyynn' });
		const { basis } = released({ north: 'yyyyn' });
		const shown = draftPublication(basis, 1);
		expect(checkPublication({ publication: shown, basis }, [])).toMatchObject({
			refused: [{ rule: 'figure-rule' }, { rule: 'figure-rule' }],
		});
		const words = { kind: 'words', words: 'all-or-almost-all' } as const;
		const figures = alone.publication.figures.map((figure) => ({ ...figure, result: words }));
		const { publication } = alone;
		expect(checkPublication({ publication: { ...publication, figures }, basis: alone.basis }, [])).toMatchObject({
			kind: 'refused',
		});
	});
});
