import fc from 'fast-check';
import { countedIn, meetsRule } from '#domain/indicators/disclosure/counted.ts';
import { protectPublication } from '#domain/indicators/disclosure/suppression.ts';
import type { Group } from '#domain/indicators/figures/groups.ts';
import { statesOfRound } from '#domain/indicators/figures/round-states.ts';
import { confidential } from '#domain/indicators/figures/value.ts';
import {
	isValue,
	type PublishedFigure,
	type ReleaseBasis,
	type Released,
} from '#domain/indicators/releases/publication.ts';
import { type Against, draftPublication } from '#domain/indicators/releases/publication-draft.ts';
import { conceptsOfIndicators } from '#domain/indicators/scores/indicator-graph.ts';
import type { FieldedEdition, Indicator } from '#domain/survey/definition.ts';
import { fielded, meanOf, roundIn } from './support.ts';

export const concepts = ['one', 'two', 'three'];

/** Rows of letters (see `roundIn`), by unit. */
export type Rows = Readonly<{ [unit: string]: string }>;

export const group = (id: string, kind: Group['kind'], units: Iterable<string>): Group => ({
	id,
	kind,
	units: new Set(units),
});

type BasisParts = {
	rows: Rows;
	groups: readonly Group[];
	edition?: FieldedEdition;
	contacted?: Iterable<string>;
	indicators?: readonly Indicator[];
	kind?: ReleaseBasis['kind'];
	asked?: readonly string[];
};

/** What a release of these rows is computed from; contacted are those that returned, unless it says more. */
export const basisOf = ({
	rows,
	groups,
	indicators = [],
	kind = 'confidential',
	...more
}: BasisParts): ReleaseBasis => {
	const asked = more.asked ?? concepts;
	const edition = more.edition ?? fielded(2012, asked);
	const contacted = new Set(more.contacted ?? Object.keys(rows));
	const round = statesOfRound(edition, roundIn(edition.id, asked, rows, { kind, contacted: contacted.size }));
	return { kind, round, contacted, groups, indicators };
};

/** Makes a publication of a basis, after earlier ones. */
export type Protect = typeof protectPublication;

/** Publishes a basis after earlier releases: the next of its round, with panels against the last release of another. */
export const publish = (
	basis: ReleaseBasis,
	earlier: readonly Released[] = [],
	protect: Protect = protectPublication,
	compared: readonly string[] = concepts,
): Released => {
	const edition = basis.round.edition.id;
	const release = earlier.filter(({ publication }) => publication.edition === edition).length + 1;
	const last = earlier.findLast(({ publication }) => publication.edition !== edition);
	const against: Against[] = last ? [{ released: last, concepts: compared }] : [];
	return { publication: protect(draftPublication(basis, release, against), basis, earlier), basis };
};

/** The ids of the figures shown with their numbers. */
export const shownIn = ({ publication }: Released): string[] =>
	publication.figures.filter(({ result }) => isValue(result)).map(({ id }) => id);

export const resultIn = ({ publication }: Released, id: string) =>
	publication.figures.find((figure) => figure.id === id)?.result;

const letter = fc.constantFrom(...'yyyynnnn-a');
const row = fc.tuple(letter, letter, letter).map((letters) => letters.join(''));

type Sizes = { least: number; most: number };

/** Three releases: one of 2010, and two of 2012 with a few late or corrected returns between them. */
export const releasesArbitrary = ({ least, most }: Sizes): fc.Arbitrary<ReleaseBasis[]> =>
	fc
		.integer({ min: least, max: most })
		.chain((count) =>
			fc.record({
				regions: fc.array(fc.nat(2), { minLength: count, maxLength: count }),
				named: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
				lasting: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }),
				rows: fc.array(fc.tuple(row, row, row), { minLength: count, maxLength: count }),
				changes: fc.integer({ min: 0, max: 7 }),
				areRegionsTwo: fc.boolean(),
				absent: fc.constantFrom(0, 0, 2, 5),
				isCalm: fc.boolean(),
			}),
		)
		.map(({ regions, named, lasting, rows, changes, areRegionsTwo, absent, isCalm }) => {
			const units = regions.map((_, at) => `G${at}`);
			const isIn = (region: number) =>
				units.filter((_, at) => (areRegionsTwo ? (regions[at] ?? 0) % 2 : regions[at]) === region);
			const groups = [
				group('north', 'region', isIn(0)),
				group('south', 'region', isIn(1)),
				...(areRegionsTwo ? [] : [group('west', 'region', isIn(2))]),
				group(
					'steering',
					'named',
					units.filter((_, at) => named[at]),
				),
			];
			const rowsOf = (pick: (at: number) => string | undefined): Rows =>
				Object.fromEntries(units.flatMap((unit, at) => (pick(at) === undefined ? [] : [[unit, pick(at) ?? '']])));
			const indicators = [meanOf('level', concepts, { policy: 'as-no' })];
			const basis = (year: number, own: Rows) =>
				basisOf({ rows: own, groups, edition: fielded(year, concepts), contacted: units, indicators });
			const isChanged = (at: number) => !isCalm && at < changes;
			const isLate = (at: number) => isChanged(at) && (lasting[at] ?? 0) % 2 === 0;
			return [
				basis(
					2010,
					rowsOf((at) => (at >= units.length - absent ? undefined : rows[at]?.[0])),
				),
				basis(
					2012,
					rowsOf((at) => (isLate(at) ? undefined : rows[at]?.[1])),
				),
				basis(
					2012,
					rowsOf((at) => (isChanged(at) ? rows[at]?.[2] : rows[at]?.[1])),
				),
			];
		});

/** Publishes them one after another. */
export const publishAll = (
	bases: readonly ReleaseBasis[],
	protect: Protect = protectPublication,
	compared = concepts,
): Released[] => {
	const released: Released[] = [];
	for (const basis of bases) released.push(publish(basis, released, protect, compared));
	return released;
};

/** The figure rule and nothing more, as a page that looks at one figure at a time would have it. */
export const underRuleAlone: Protect = (draft, { indicators }) => {
	const isShown = ({ of, group: own, result }: PublishedFigure): boolean => {
		if (of.kind !== 'indicator') {
			const counted = countedIn(result);
			return counted !== undefined && meetsRule(counted);
		}
		const made = conceptsOfIndicators(indicators).get(of.indicator) ?? new Set();
		return draft.figures.every(
			(one) => one.of.kind !== 'share' || one.group !== own || !made.has(one.of.concept) || isShown(one),
		);
	};
	const figures = draft.figures.map((figure) => (isShown(figure) ? figure : { ...figure, result: confidential }));
	return { ...draft, figures };
};
