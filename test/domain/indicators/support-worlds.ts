import type { AnswerState } from '#domain/indicators/figures/answer-state.ts';
import type { ReleaseBasis, Released } from '#domain/indicators/releases/publication.ts';
import { holds, questionsIn } from '#domain/survey/condition.ts';
import { type Question, questionsOf } from '#domain/survey/definition.ts';
import { type Count, countsIn, nodeOf } from './support-counts.ts';

/** The answers to all questions of an edition. */
export type Answers = readonly AnswerState[];

/** What one government returned in an edition, as long as it stayed the same from release to release. */
export type Sheet = {
	unit: number;
	slots: readonly number[];
	/** The places of the questions that are looked at. */
	places: readonly number[];
	/** All answers that it could give, for all that is public of it. Questions that are not looked at stay as they are. */
	fillings: readonly Answers[];
	/** Which of these it gave. */
	given: number;
	/** Whether it is of a named round. */
	isKnown: boolean;
};

/** Questions that figures tie together, and all that is counted of them: other questions say nothing of their answers. */
export type Part = {
	releases: readonly Released[];
	units: readonly string[];
	counts: readonly Count[];
	sheets: readonly Sheet[];
	/** By unit: what is public of it. Those with the same look can change places in any world. */
	looks: readonly string[];
};

/** Each sheet's filling, by number. */
export type World = readonly number[];

/** The parts of which something is published, told from the publications alone. */
export const partsOf = (releases: readonly Released[]): Part[] => {
	const counts = countsIn(releases);
	const ties = [...counts.map(({ nodes }) => nodes), ...releases.flatMap(tiedByConditions)];
	return componentsOf(ties).flatMap((nodes) => {
		const own = counts.filter((count) => count.nodes.some((node) => nodes.has(node)));
		return own.length > 0 ? [partOf(releases, own, nodes)] : [];
	});
};

const tiedByConditions = ({ basis }: Released): string[][] => {
	const questions = questionsOf(basis.round.edition);
	const nodeOfId = (id: string) => questions.filter((one) => one.id === id).map(({ concept }) => concept);
	return questions.map(({ concept, askedWhen }) =>
		[concept, ...(askedWhen ? questionsIn(askedWhen) : []).flatMap(nodeOfId)].map((one) =>
			nodeOf(basis.round.edition.id, one),
		),
	);
};

const componentsOf = (ties: readonly (readonly string[])[]): ReadonlySet<string>[] => {
	const components = new Map<string, Set<string>>();
	for (const tie of ties) {
		const merged = new Set(tie.flatMap((node) => [...(components.get(node) ?? [node])]));
		for (const node of merged) components.set(node, merged);
	}
	return [...new Set(components.values())];
};

const partOf = (releases: readonly Released[], counts: readonly Count[], nodes: ReadonlySet<string>): Part => {
	const units = [...new Set(releases.flatMap(({ basis }) => [...basis.contacted]))];
	const slots = new Set(counts.flatMap(({ of }) => slotsOf(of)));
	const fillingsOf = fillingsWithin(nodes);
	const byEdition = Map.groupBy(
		[...slots].sort((a, b) => a - b),
		(slot) => releases[slot]?.publication.edition,
	);
	const sheets = units.flatMap((_, unit) =>
		[...byEdition.values()].flatMap((own) => returnsOf(releases, own, units, unit).map(fillingsOf)),
	);
	const looks = units.map((name, unit) =>
		JSON.stringify([
			sheets.filter((sheet) => sheet.unit === unit).map((sheet) => [sheet.slots, publicIn(sheet)]),
			counts.map(({ isIn, of }) => isIn(name) && slotsOf(of).every((slot) => sheetAt({ sheets }, unit, slot) >= 0)),
		]),
	);
	return { releases, units, counts, sheets, looks };
};

type Returned = { unit: number; slots: number[]; basis: ReleaseBasis; answers: Answers };

/** The returns of a government in some releases of an edition: everybody is told that it corrected one. */
const returnsOf = (
	releases: readonly Released[],
	slots: readonly number[],
	units: readonly string[],
	unit: number,
): Returned[] => {
	const sheets: Returned[] = [];
	for (const [nth, slot] of slots.entries()) {
		const { basis } = releases[slot] as Released;
		const answers = basis.round.returns.get(units[unit] ?? '')?.states;
		const last = sheets.at(-1);
		if (!answers) continue;
		if (last?.slots.includes(slots[nth - 1] ?? -1) && last.answers.join() === answers.join()) last.slots.push(slot);
		else sheets.push({ unit, slots: [slot], basis, answers });
	}
	return sheets;
};

const fillingsWithin = (nodes: ReadonlySet<string>): ((returned: Returned) => Sheet) => {
	const known = new Map<string, Answers[]>();
	return ({ unit, slots, basis, answers }) => {
		const { questions, edition } = basis.round;
		const places = questions.flatMap(({ concept }, at) => (nodes.has(nodeOf(edition.id, concept)) ? [at] : []));
		const others = answers.map((state, at) => (places.includes(at) ? '' : state));
		const key = `${edition.id} ${others}`;
		const all = known.get(key) ?? fillingsFrom(questions, answers, places);
		known.set(key, all);
		const isKnown = basis.kind === 'named';
		const fillings = isKnown ? [answers] : all;
		const given = fillings.findIndex((filling) => filling.join() === answers.join());
		if (given < 0) throw new Error(`answers that nobody can give: ${answers}`);
		return { unit, slots, places, fillings, given, isKnown };
	};
};

const fillingsFrom = (questions: readonly Question[], answers: Answers, places: readonly number[]): Answers[] => {
	let fillings = [answers];
	for (const place of places)
		fillings = fillings.flatMap((filling) => statesAt(questions[place]).map((state) => filling.with(place, state)));
	return fillings.filter((filling) => areAskedAsConditionsSay(questions, filling));
};

const statesAt = (question: Question | undefined): AnswerState[] => {
	const ifNotAsked = question?.askedWhen ? (['not-asked'] as const) : [];
	if (question?.type !== 'yes-no') return ['answered', 'unanswered', ...ifNotAsked];
	return [
		'yes',
		'no',
		'unanswered',
		...(question.notApplicable ? (['not-applicable'] as const) : []),
		...(question.preferNotToAnswer ? (['prefer-not'] as const) : []),
		...ifNotAsked,
	];
};

const areAskedAsConditionsSay = (questions: readonly Question[], answers: Answers): boolean =>
	questions.every(({ askedWhen }, at) => {
		if (!askedWhen) return true;
		const choicesOf = (id: string) => {
			const state = answers[questions.findIndex((question) => question.id === id)];
			return state === undefined || state === 'unanswered' || state === 'not-asked' ? undefined : [state];
		};
		return holds(askedWhen, choicesOf) === (answers[at] !== 'not-asked');
	});

/** The answers that are public: those of a named round. */
const publicIn = ({ places, fillings, given, isKnown }: Sheet) =>
	isKnown ? places.map((place) => fillings[given]?.[place]) : undefined;

/** Where the sheets of a government stand. */
export const sheetsOf = ({ sheets }: Part, unit: number): number[] =>
	sheets.flatMap((sheet, at) => (sheet.unit === unit ? [at] : []));

/** Where the sheet of a government for a release stands; −1 where it returned nothing. */
export const sheetAt = ({ sheets }: Pick<Part, 'sheets'>, unit: number, slot: number): number =>
	sheets.findIndex((sheet) => sheet.unit === unit && sheet.slots.includes(slot));

const slotsOf = (of: Count['of']): readonly number[] => (of.kind === 'panel' ? of.slots : [of.slot]);

/** Whether a world agrees with all that is published of a part. */
export const agrees = (part: Part, world: World): boolean =>
	part.counts.every(({ of, isIn, least, most }) => {
		const sum = part.units.reduce((total, name, unit) => total + (isIn(name) ? addedBy(part, world, unit, of) : 0), 0);
		return least <= sum && sum <= most;
	});

const addedBy = (part: Part, world: World, unit: number, of: Count['of']): number => {
	const answersIn = (slot: number): Answers | undefined => {
		const at = sheetAt(part, unit, slot);
		return part.sheets[at]?.fillings[world[at] ?? -1];
	};
	if (of.kind === 'answers') {
		const answers = answersIn(of.slot);
		return answers ? of.adds(answers) : 0;
	}
	const isCounted = of.slots.every((slot, nth) => {
		const place = part.releases[slot]?.basis.round.places.get(of.concept) ?? -1;
		return answersIn(slot)?.[place] === of.states[nth];
	});
	return isCounted ? 1 : 0;
};
