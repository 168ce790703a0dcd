import { describe, expect, test } from 'vitest';
import { mergeSmallBands } from '#domain/indicators/disclosure/band-merging.ts';
import { checkPublication } from '#domain/indicators/disclosure/check-publication.ts';
import { distributionOf } from '#domain/indicators/figures/distribution.ts';
import type { DistributionValue } from '#domain/indicators/figures/value.ts';
import { draftPublication } from '#domain/indicators/releases/publication-draft.ts';
import { returnsForRelease } from '#domain/indicators/releases/release-difference.ts';
import { fielded } from './support.ts';
import { basisOf, group, publish, type Rows, resultIn, shownIn, underRuleAlone } from './support-releases.ts';
import { findings } from './support-solver.ts';

const asked = ['one'];
const rowsOf = (letters: string): Rows => Object.fromEntries([...letters].map((letter, at) => [`G${at}`, letter]));
const everyone = Array.from({ length: 20 }, (_, at) => `G${at}`);
const basis = (letters: string, year = 2012) =>
	basisOf({ rows: rowsOf(letters), groups: [], contacted: everyone, asked, edition: fielded(year, asked) });

describe('a second release of a round', () => {
	const first = publish(basis('ynynynynyn'));

	test('with one late return would tell its answer, so it shows nothing', () => {
		const later = basis('ynynynynyny');
		expect(findings([first, publish(later, [first], underRuleAlone)])).not.toEqual([]);
		expect(shownIn(publish(later, [first]))).toEqual([]);
		const shown = { publication: draftPublication(later, 2), basis: later };
		expect(checkPublication(shown, [first])).toMatchObject({ refused: [{ rule: 'release-difference' }] });
	});

	test('with five late returns that all said yes would tell it of each, so it shows nothing', () => {
		expect(shownIn(publish(basis('ynynynynynyyyyy'), [first]))).toEqual([]);
	});

	test('with five late returns of both kinds shows its figures', () => {
		const second = publish(basis('ynynynynynyynny'), [first]);
		expect(shownIn(second)).toEqual(['share/one/all']);
		expect(findings([first, second])).toEqual([]);
	});

	test('of the same returns shows the same', () => {
		expect(shownIn(publish(basis('ynynynynyn'), [first]))).toEqual(shownIn(first));
	});

	test('is refused where a panel is with a release that is not among the earlier ones', () => {
		const earlier = publish(basis('ynynynynyn', 2010));
		const second = publish(basis('nynynynyny'), [earlier], undefined, asked);
		expect(checkPublication(second, [])).toMatchObject({ refused: [{ rule: 'not-as-computed' }] });
	});
});

describe('late and corrected returns', () => {
	const returnsOf = (letters: string) => basis(letters).round.returns;
	const last = returnsOf('ynynynynyn');

	test('wait where fewer than five have changed, and count as they did', () => {
		const { returns, waiting } = returnsForRelease(returnsOf('nnynynynyny'), last, []);
		expect(waiting.sort()).toEqual(['G0', 'G10']);
		expect([...returns.keys()]).toEqual([...last.keys()]);
		expect(returns.get('G0')).toBe(last.get('G0'));
	});

	test('come in together, five or more', () => {
		const current = returnsOf('nyynynynynyyy');
		expect(returnsForRelease(current, last, []).waiting).toEqual([]);
	});

	test('wait in a group where fewer than five have changed, and then everywhere if too few are left', () => {
		const groups = [group('north', 'region', ['G0', 'G1', 'G2']), group('south', 'region', everyone.slice(3))];
		const { waiting } = returnsForRelease(returnsOf('nyynynynynyyy'), last, groups);
		expect(waiting.sort()).toEqual(['G0', 'G1', 'G10', 'G11', 'G12']);
	});

	test('that were withdrawn do not wait', () => {
		const { returns, waiting } = returnsForRelease(returnsOf('ynynynyny'), last, []);
		expect(waiting).toEqual([]);
		expect(returns.has('G9')).toBe(false);
	});
});

describe('a matched panel', () => {
	const first = publish(basis('ynynynynynyn', 2010));

	test('is shown where the same governments answered both times, and no flow with it', () => {
		const second = publish(basis('nnyynynnyyyn'), [first], undefined, asked);
		expect(shownIn(second)).toContain('panel/one/2010/all');
		expect(resultIn(second, 'panel/one/2010/all')).not.toHaveProperty('flows');
		expect(findings([first, second])).toEqual([]);
		expect(checkPublication(second, [first])).toMatchObject({ kind: 'passed' });
	});

	test('is tested among the panels that are shown alone, and a publication that says otherwise is refused', () => {
		const concepts = ['one', 'two'];
		const roundOf = (year: number, first: string, second: string) => {
			const rows = Object.fromEntries([...first].map((letter, at) => [`G${at}`, `${letter}${second[at]}`]));
			return basisOf({ rows, groups: [], contacted: everyone, asked: concepts, edition: fielded(year, concepts) });
		};
		const earlier = publish(roundOf(2010, 'ynynynynynyn', 'yyyyyyyyyyyn'));
		const second = publish(roundOf(2012, 'nnyynynnyyyn', 'yyyyyyyyyyyn'), [earlier], undefined, concepts);
		const panel = second.publication.figures.find(({ id }) => id === 'panel/one/2010/all');
		expect(shownIn(second)).not.toContain('panel/two/2010/all');
		expect(panel?.test).toEqual({ adjustedP: 1, questions: 1, direction: 'counts-only' });
		expect(second.publication.figures.filter((figure) => figure.test)).toEqual([panel]);
		expect(checkPublication(second, [earlier])).toMatchObject({ kind: 'passed' });
		const figures = second.publication.figures.map((figure) =>
			figure.test ? { ...figure, test: { ...figure.test, questions: 2 } } : figure,
		);
		expect(checkPublication({ ...second, publication: { ...second.publication, figures } }, [earlier])).toMatchObject({
			refused: [{ figure: 'panel/one/2010/all', rule: 'not-as-computed' }],
		});
	});

	test('is withheld where one government left: two shares would tell what it had answered', () => {
		const later = basis('nnyynynnyyy');
		expect(findings([first, publish(later, [first], underRuleAlone, asked)])).not.toEqual([]);
		const second = publish(later, [first], undefined, asked);
		expect(shownIn(second)).toEqual(['share/one/all']);
		const shown = { publication: draftPublication(later, 1, [{ released: first, concepts: asked }]), basis: later };
		expect(checkPublication(shown, [first])).toMatchObject({ refused: [{ rule: 'leavers-and-joiners' }] });
	});
});

describe('bands', () => {
	const bandsOf = (...counts: number[]): DistributionValue => {
		const ids = counts.map((_, at) => `b${at}`);
		const chosen = counts.flatMap((count, at) => Array.from({ length: count }, () => [`b${at}`]));
		const value = distributionOf(ids, chosen, { submitted: chosen.length, contacted: 99, notAsked: 0 });
		if (value.kind === 'missing') throw new Error(value.reason);
		return value;
	};
	const merged = (...counts: number[]) =>
		mergeSmallBands(bandsOf(...counts)).options.map(({ id, count }) => [id, count]);

	test('of 1 to 4 are merged with the band above, the last with the one below', () => {
		expect(merged(7, 2, 6, 3)).toEqual([
			['b0', 7],
			['b1+b2+b3', 11],
		]);
		expect(merged(7, 0, 6)).toEqual([
			['b0', 7],
			['b1', 0],
			['b2', 6],
		]);
		expect(merged(1, 2, 1)).toEqual([['b0+b1+b2', 4]]);
		expect(merged(1, 0, 5)).toEqual([['b0+b1+b2', 6]]);
	});
});
