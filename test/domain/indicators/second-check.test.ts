import { describe, expect, test } from 'vitest';
import { checkPublication } from '#domain/indicators/disclosure/check-publication.ts';
import { secondCheck } from '#domain/indicators/disclosure/second-check.ts';
import { draftPublication } from '#domain/indicators/releases/publication-draft.ts';
import { fielded, meanOf } from './support.ts';
import { basisOf, concepts, publish, resultIn } from './support-releases.ts';

const rows = Object.fromEntries(
	Array.from({ length: 12 }, (_, at) => [`G${at}`, ['yny', 'nyn', 'yyn', 'nny'][at % 4] ?? '']),
);
const basis = basisOf({
	rows,
	groups: [],
	edition: fielded(2010, concepts),
	indicators: [meanOf('level', concepts)],
});

describe('the second check', () => {
	test('lets out what the rules admitted, as it is', () => {
		const released = publish(basis);
		expect(secondCheck(released, [])).toEqual({ publication: released.publication, refused: [] });
	});

	test('withholds what was not as computed, and says so', () => {
		const { publication } = publish(basis);
		const figures = publication.figures.map((figure) =>
			figure.id === 'share/one/all' && figure.result.kind === 'value' && figure.result.measure === 'share'
				? { ...figure, result: { ...figure.result, yes: 7, no: 5 } }
				: figure,
		);
		const { publication: out, refused } = secondCheck({ publication: { ...publication, figures }, basis }, []);
		expect(refused).toContainEqual(expect.objectContaining({ figure: 'share/one/all', rule: 'not-as-computed' }));
		for (const id of ['share/one/all', 'indicator/level/all'])
			expect(resultIn({ publication: out, basis }, id)).toEqual({ kind: 'confidential' });
		expect(resultIn({ publication: out, basis }, 'share/two/all')).toMatchObject({ kind: 'value' });
		expect(checkPublication({ publication: out, basis }, [])).toMatchObject({ kind: 'passed' });
	});

	test('ends with nothing shown where everything is refused', () => {
		const all = draftPublication(basis, 1);
		const { publication, refused } = secondCheck({ publication: all, basis }, [], ({ publication: { figures } }) => {
			const shown = figures.filter(({ result }) => result.kind === 'value').slice(0, 1);
			const refusals = shown.map(({ id }) => ({ figure: id, rule: 'figure-rule' as const, leaveOut: [] }));
			return refusals.length > 0
				? { kind: 'refused', refused: refusals }
				: { kind: 'passed', publication: { ...all, figures } };
		});
		expect(refused).toHaveLength(all.figures.length);
		expect(publication.figures.every(({ result }) => result.kind === 'confidential')).toBe(true);
	});
});
