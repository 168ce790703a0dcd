import type { FieldedEdition } from '#domain/survey/definition.ts';
import { add, divide, multiply, type Ratio, ratio, sum, toExact, zero } from '../arithmetic/ratio.ts';
import type { Outcome } from '../scores/outcome.ts';
import type { Reweighted } from '../scores/sensitivity-value.ts';
import type { AnswerState } from './answer-state.ts';
import type { ContactedRound } from './groups.ts';
import { statesOfRound } from './round-states.ts';
import { whyNobody } from './share.ts';
import { type MissingFigure, missing } from './value.ts';

/** What one government that returned contributes: a number, nothing because it does not apply to it, or nothing known. */
type Contribution = { unit: string; value: Ratio | 'not-asked' | 'unknown' };

/** The governments contacted of one region, those it is known not to apply to apart, and what is known of the others. */
type Stratum = { region: string | undefined; population: number; values: Ratio[] };

/** The outermost region of each unit (`regionsOfUnits`). Units without one count as a region together. */
export type Regions = ReadonlyMap<string, string>;

const one = ratio(1);

const valueOfState: Readonly<Record<AnswerState, Contribution['value']>> = {
	yes: one,
	no: zero,
	'not-applicable': 'not-asked',
	'not-asked': 'not-asked',
	'prefer-not': 'unknown',
	unanswered: 'unknown',
	answered: 'unknown',
};

/**
 * The share of yes of a yes/no concept, exact, where each region counts as many governments as were contacted in it and
 * it is not known not to apply to.
 */
export const reweightedShare = (
	concept: string,
	edition: FieldedEdition,
	round: ContactedRound,
	regions: Regions,
): Reweighted | MissingFigure => {
	const { returns, places } = statesOfRound(edition, round);
	const place = places.get(concept) ?? -1;
	const contributions = Array.from(returns, ([unit, { states }]) => ({
		unit,
		value: valueOfState[states[place] ?? 'not-asked'],
	}));
	return reweighted('reweighted-share', contributions, round.units, regions);
};

/** The mean over governments of an indicator, reweighted in the same way. @param outcomes by the order of the returns */
export const reweightedMean = (
	outcomes: readonly Outcome[],
	{ returns, units }: ContactedRound,
	regions: Regions,
): Reweighted | MissingFigure => {
	const contributions = returns.map(({ unit }, place) => ({ unit, value: valueOfOutcome(outcomes[place]) }));
	return reweighted('reweighted-mean', contributions, units, regions);
};

const valueOfOutcome = (outcome: Outcome | undefined): Contribution['value'] => {
	if (outcome?.kind === 'points') return outcome.points;
	return outcome?.kind === 'missing' && outcome.reason === 'not-asked' ? 'not-asked' : 'unknown';
};

const reweighted = (
	measure: Reweighted['measure'],
	contributions: readonly Contribution[],
	contacted: ReadonlySet<string>,
	regions: Regions,
): Reweighted | MissingFigure => {
	const strata = strataOf(contributions, contacted, regions);
	const covered = strata.filter(({ values }) => values.length > 0);
	const silent = strata.filter(({ population, values }) => values.length === 0 && population > 0);
	const population = totalOf(covered);
	if (population === 0) {
		const notAsked = contributions.filter(({ value }) => value === 'not-asked').length;
		return missing(whyNobody(contributions.length, notAsked));
	}
	const weighted = covered.map((stratum) => multiply(meanOf(stratum.values), ratio(stratum.population)));
	return {
		kind: 'value',
		measure,
		value: toExact(divide(weighted.reduce(add, zero), ratio(population))),
		base: covered.reduce((base, { values }) => base + values.length, 0),
		population,
		notRepresented: { regions: silent.flatMap(({ region }) => region ?? []), governments: totalOf(silent) },
	};
};

const meanOf = (values: readonly Ratio[]): Ratio => divide(sum(values), ratio(values.length));

const totalOf = (strata: readonly Stratum[]): number => strata.reduce((total, { population }) => total + population, 0);

const strataOf = (
	contributions: readonly Contribution[],
	contacted: ReadonlySet<string>,
	regions: Regions,
): Stratum[] => {
	const byRegion = new Map<string | undefined, Stratum>();
	const stratumOf = (unit: string): Stratum => {
		const region = regions.get(unit);
		const stratum = byRegion.get(region) ?? { region, population: 0, values: [] };
		byRegion.set(region, stratum);
		return stratum;
	};
	for (const unit of contacted) stratumOf(unit).population++;
	for (const { unit, value } of contributions) {
		if (!contacted.has(unit)) throw new RangeError(`"${unit}" returned and was not contacted`);
		if (value === 'not-asked') stratumOf(unit).population--;
		else if (value !== 'unknown') stratumOf(unit).values.push(value);
	}
	return [...byRegion.values()];
};
