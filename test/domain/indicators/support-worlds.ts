import type { AnswerState } from '#domain/indicators/answer-state.ts';
import { scoringFor } from '#domain/indicators/composite.ts';
import { toNumber } from '#domain/indicators/exact.ts';
import { conceptsOfIndicators } from '#domain/indicators/indicator-graph.ts';
import type { PublishedFigure, Released } from '#domain/indicators/publication.ts';
import { multiply, type Ratio, ratio, toExact } from '#domain/indicators/ratio.ts';
import { holds, questionsIn } from '#domain/survey/condition.ts';
import { type Question, questionsOf } from '#domain/survey/definition.ts';

/** The answers of one government: its states in each release, undefined where it returned nothing. */
export type Record = readonly (readonly AnswerState[] | undefined)[];

/** Something counted by a published figure: what it must come to, and what one government adds to it. */
export type Count = {
	figure: string;
	/** One number where a figure is published as it is; words say "at most", a rounded mean "about". */
	least: number;
	most: number;
	nodes: readonly string[];
	/** Undefined where the government is not counted. */
	adds: (unit: number, record: Record) => number;
	slots: readonly number[];
	/** What it comes to with the answers that were given. */
	own: number;
	/** The answers that it is of: a release, and the place of a question in it. */
	cells: readonly (readonly [slot: number, place: number])[];
};

/** A puzzle: who could have answered what, given all that is published, told from the publications alone. */
export type Puzzle = {
	units: readonly string[];
	releases: readonly Released[];
	truth: readonly Record[];
	counts: readonly Count[];
	/** What is public of a government in some releases; those that it does not tell apart have the same. */
	looksIn: (slots: readonly number[]) => readonly string[];
	/** Whether a government could have answered so, as far as some releases are concerned. */
	isValid: (unit: number, record: Record, slots: readonly number[]) => boolean;
};

/** Makes whole numbers of scores of up to five questions. */
const scale = 60;
const scaled = (points: Ratio): number => {
	const whole = toExact(multiply(points, ratio(scale)));
	if (whole.includes('/')) throw new Error(`scores of this many questions are not foreseen: ${whole}`);
	return Number(whole);
};

export const puzzleOf = (releases: readonly Released[]): Puzzle => {
	const units = [...new Set(releases.flatMap(({ basis }) => [...basis.contacted]))];
	const truth = units.map((unit) => releases.map(({ basis }) => basis.round.returns.get(unit)?.states));
	const looksIn = (slots: readonly number[]) =>
		units.map((unit, at) => {
			const own = truth[at] ?? [];
			return slots
				.map((slot) => {
					const { basis } = releases[slot] as Released;
					const groups = basis.groups.filter((group) => group.units.has(unit)).map(({ id }) => id);
					const known = basis.kind === 'named' ? own[slot] : undefined;
					return [own[slot] !== undefined, isCorrected(releases, own, slot, slots), groups, known].join();
				})
				.join('|');
		});
	const counts = releases
		.flatMap(({ publication }, slot) =>
			publication.figures.flatMap((figure) => countsOf(figure, slot, releases, units)),
		)
		.map(
			(count): Count => ({
				...count,
				own: truth.reduce((sum, record, unit) => sum + count.adds(unit, record), 0),
				cells: count.slots.flatMap((slot) =>
					[...(releases[slot]?.basis.round.places ?? [])].flatMap(([concept, place]) =>
						count.nodes.includes(`${releases[slot]?.publication.edition} ${concept}`) ? [[slot, place] as const] : [],
					),
				),
			}),
		);
	const isValid = (unit: number, record: Record, slots: readonly number[]): boolean =>
		slots.every((slot) => {
			const { basis } = releases[slot] as Released;
			const [own, states] = [truth[unit] ?? [], record[slot]];
			if (!states) return own[slot] === undefined;
			if (basis.kind === 'named' && states.some((state, at) => state !== own[slot]?.[at])) return false;
			const earlier = record[previousSlot(releases, slot, slots) ?? -1];
			const isKept = earlier && !isCorrected(releases, own, slot, slots);
			if (isKept && states.some((state, at) => state !== earlier[at])) return false;
			return areAskedAsConditionsSay(basis.round.questions, states);
		});
	return { units, releases, truth, counts, looksIn, isValid };
};

const previousSlot = (releases: readonly Released[], slot: number, among: readonly number[]): number | undefined => {
	const edition = releases[slot]?.publication.edition;
	return among.findLast((at) => at < slot && releases[at]?.publication.edition === edition);
};

const isCorrected = (
	releases: readonly Released[],
	record: Record,
	slot: number,
	among: readonly number[],
): boolean => {
	const [then, now] = [record[previousSlot(releases, slot, among) ?? -1], record[slot]];
	return then !== undefined && now !== undefined && then.some((state, at) => state !== now[at]);
};

const areAskedAsConditionsSay = (questions: readonly Question[], states: readonly AnswerState[]): boolean =>
	questions.every(({ askedWhen }, at) => {
		if (!askedWhen) return true;
		const choicesOf = (id: string) => {
			const state = states[questions.findIndex((question) => question.id === id)];
			return state === undefined || state === 'unanswered' || state === 'not-asked' ? undefined : [state];
		};
		return holds(askedWhen, choicesOf) === (states[at] !== 'not-asked');
	});

type CountAsPublished = Omit<Count, 'own' | 'cells'>;

const countsOf = (
	{ id, of, group, result }: PublishedFigure,
	slot: number,
	releases: readonly Released[],
	units: readonly string[],
): CountAsPublished[] => {
	const { basis, publication } = releases[slot] as Released;
	const members = group === 'all' ? undefined : basis.groups.find((one) => one.id === group)?.units;
	const isIn = (unit: number, record: Record): boolean =>
		record[slot] !== undefined && (members?.has(units[unit] ?? '') ?? true);
	const count = (
		total: number,
		nodes: readonly string[],
		holdsFor: (record: Record) => boolean,
		isMost = false,
	): CountAsPublished => ({
		figure: `${publication.edition}.${publication.release} ${id}`,
		least: isMost ? 0 : total,
		most: total,
		nodes,
		slots: [slot],
		adds: (unit, record) => (isIn(unit, record) && holdsFor(record) ? 1 : 0),
	});
	const stateAt = (record: Record, at: number, concept: string): AnswerState | undefined =>
		record[at]?.[releases[at]?.basis.round.places.get(concept) ?? -1];
	if (of.kind === 'share') {
		const nodes = [`${publication.edition} ${of.concept}`];
		const inState = (total: number, state: AnswerState, isMost = false) =>
			count(total, nodes, (record) => stateAt(record, slot, of.concept) === state, isMost);
		if (result.kind === 'words') return [inState(2, result.words === 'all-or-almost-all' ? 'no' : 'yes', true)];
		if (result.kind !== 'value' || result.measure !== 'share') return [];
		return [
			inState(result.yes, 'yes'),
			inState(result.no, 'no'),
			inState(result.notApplicable, 'not-applicable'),
			inState(result.preferredNot, 'prefer-not'),
			inState(result.unanswered, 'unanswered'),
			inState(result.notAsked, 'not-asked'),
		];
	}
	if (result.kind !== 'value') return [];
	if (of.kind === 'panel' && result.measure === 'panel') {
		const first = releases.findIndex(
			(one) => one.publication.edition === of.from.edition && one.publication.release === of.from.release,
		);
		const nodes = [`${publication.edition} ${of.concept}`, `${of.from.edition} ${of.concept}`];
		const cell = (total: number, then: AnswerState, now: AnswerState): CountAsPublished => ({
			...count(
				total,
				nodes,
				(record) => stateAt(record, first, of.concept) === then && stateAt(record, slot, of.concept) === now,
			),
			slots: [first, slot],
		});
		return [
			cell(result.bothYes, 'yes', 'yes'),
			cell(result.bothNo, 'no', 'no'),
			cell(result.gained, 'no', 'yes'),
			cell(result.lost, 'yes', 'no'),
		];
	}
	if (of.kind !== 'indicator') return [];
	const scoring = scoringFor(basis.indicators, basis.round.edition);
	const concepts = conceptsOfIndicators(basis.indicators).get(of.indicator) ?? new Set<string>();
	const nodes = Array.from(concepts, (concept) => `${publication.edition} ${concept}`);
	const outcomes = new Map<string, ReturnType<typeof scoring.outcomesOf>>();
	const outcomeOf = (record: Record) => {
		const states = record[slot] ?? [];
		const known =
			outcomes.get(states.join()) ?? scoring.outcomesOf({ given: { unit: '', asked: new Set(), answers: {} }, states });
		outcomes.set(states.join(), known);
		return known.get(of.indicator);
	};
	if (result.measure === 'distribution')
		return result.options.map(({ id: band, count: total }) =>
			count(total, nodes, (record) => {
				const outcome = outcomeOf(record);
				return outcome?.kind === 'band' && band.split('+').includes(outcome.band);
			}),
		);
	if (result.measure !== 'mean') return [];
	const absent = result.contacted - result.notAsked - result.base;
	const sums: [rounded: string, of: number, shift: number][] = [
		[result.mean, result.base, 0],
		[result.bounds[0], result.base + absent, 0],
		[result.bounds[1], result.base + absent, 100 * absent],
	];
	return [
		count(result.base, nodes, (record) => outcomeOf(record)?.kind === 'points'),
		count(result.notAsked, nodes, (record) => {
			const outcome = outcomeOf(record);
			return outcome?.kind === 'missing' && outcome.reason === 'not-asked';
		}),
		...sums.map(([rounded, of, shift]): CountAsPublished => {
			const at = toNumber(rounded) * of - shift;
			return {
				...count(0, nodes, () => true),
				least: Math.ceil((at - of / 20) * scale - 1e-6),
				most: Math.ceil((at + of / 20) * scale - 1e-6) - 1,
				adds: (unit, record) => {
					const outcome = outcomeOf(record);
					return isIn(unit, record) && outcome?.kind === 'points' ? scaled(outcome.points) : 0;
				},
			};
		}),
	];
};

/** The concepts of an edition that change together because conditions tie them, by place. */
export const clustersIn = ({ basis }: Released): number[][] => {
	const questions = questionsOf(basis.round.edition);
	const clusters = questions.map((_, at) => new Set([at]));
	questions.forEach(({ askedWhen }, at) => {
		for (const gate of askedWhen ? questionsIn(askedWhen) : []) {
			const other = questions.findIndex(({ id }) => id === gate);
			const merged = new Set([...(clusters[at] ?? []), ...(clusters[other] ?? [])]);
			for (const one of merged) clusters[one] = merged;
		}
	});
	return [...new Set(clusters)].map((cluster) => [...cluster].sort((a, b) => a - b));
};
