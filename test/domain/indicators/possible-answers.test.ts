import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPublication } from '#domain/indicators/disclosure/check-publication.ts';
import { publicationSchema } from '#domain/indicators/releases/publication-schema.ts';
import { publishAll, releasesArbitrary, shownIn, underRuleAlone } from './support-releases.ts';
import { findings } from './support-solver.ts';

const small = releasesArbitrary({ least: 10, most: 16 });
const larger = releasesArbitrary({ least: 17, most: 24 });

// Other rounds every time, and every one of them is decided: what fails here is an answer that figures give away. A failure
// is made smaller only for so long, as it takes longer to show that there is no world than to find one.
const interruptAfterTimeLimit = 100_000;

describe('everything published of two editions, with two releases of the later', () => {
	test('leaves each answer possible as yes and as no, also for a reader who knows one other government', () => {
		fc.assert(
			fc.property(small, (bases) => {
				expect(findings(publishAll(bases))).toEqual([]);
			}),
			{ numRuns: 150, interruptAfterTimeLimit },
		);
	}, 120_000);

	test('does so in rounds in which groups, panels and means are shown', () => {
		const shown = new Set<string>();
		fc.assert(
			fc.property(larger, (bases) => {
				const releases = publishAll(bases);
				for (const id of releases.flatMap(shownIn)) shown.add(id.split('/')[0] ?? '');
				expect(findings(releases)).toEqual([]);
			}),
			{ numRuns: 40, interruptAfterTimeLimit },
		);
		expect([...shown].sort()).toEqual(['indicator', 'panel', 'share']);
	}, 120_000);

	test('does not under the figure rule alone', () => {
		const found = fc.sample(small, { numRuns: 20 }).filter((bases) => {
			const plain = bases.map((basis) => ({ ...basis, indicators: [] }));
			return findings(publishAll(plain, underRuleAlone, [])).length > 0;
		});
		expect(found.length).toBeGreaterThan(10);
	}, 60_000);

	test('passes its own check, and survives JSON', () => {
		fc.assert(
			fc.property(small, (bases) => {
				const releases = publishAll(bases);
				for (const [at, released] of releases.entries()) {
					expect(checkPublication(released, releases.slice(0, at))).toMatchObject({ kind: 'passed' });
					const { publication } = released;
					expect(publicationSchema.parse(JSON.parse(JSON.stringify(publication)))).toEqual(publication);
				}
			}),
			{ numRuns: 40 },
		);
	}, 60_000);
});
