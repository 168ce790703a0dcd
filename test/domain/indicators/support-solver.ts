import type { AnswerState } from '#domain/indicators/answer-state.ts';
import { questionsOf } from '#domain/survey/definition.ts';
import { type Count, clustersIn, type Puzzle, type Record } from './support-worlds.ts';

/** An answer that the publications rule out for a government. */
export type Finding = {
	unit: string;
	release: string;
	concept: string;
	answer: 'yes' | 'no';
	/** The government that the reader knows; undefined where it takes no such knowledge. */
	knowing: string | undefined;
	verdict: 'impossible' | 'could not decide';
};

type Wish = { unit: number; slot: number; place: number; answer: 'yes' | 'no'; knowing: number | undefined };

const mostSteps = 60_000;

/**
 * The government test: every answer that is not possible, for a reader who knows one other government or none.
 *
 * Where no simple exchange of answers makes a world that agrees, all worlds of the questions concerned are searched.
 */
export const findings = (puzzle: Puzzle, stopAtFirst = true): Finding[] => {
	const found: Finding[] = [];
	const concerned = concernFor(puzzle);
	for (const wish of wishesOf(puzzle)) {
		const concern = concerned(wish);
		// An answer that no figure counts is free, or the same as one that is looked at in another release.
		if (!concern.slots.includes(wish.slot)) continue;
		const verdict = verdictOn(concern, wish);
		if (verdict === 'possible') continue;
		const release = puzzle.releases[wish.slot];
		found.push({
			unit: puzzle.units[wish.unit] ?? '',
			release: `${release?.publication.edition}.${release?.publication.release}`,
			concept: release?.basis.round.questions[wish.place]?.concept ?? '',
			answer: wish.answer,
			knowing: wish.knowing === undefined ? undefined : puzzle.units[wish.knowing],
			verdict,
		});
		if (stopAtFirst) return found;
	}
	return found;
};

const fewRepairSteps = 300;
const manyRepairSteps = 20_000;

/** Cheap ways first; the last one only where all the others could not decide. */
const verdictOn = (concern: Concern, wish: Wish): 'possible' | Finding['verdict'] => {
	if (isReachedByExchange(concern, wish) || isReachedByRepair(concern, wish, fewRepairSteps)) return 'possible';
	const verdict = searchAll(concern, wish);
	const isLeft = verdict === 'could not decide';
	return isLeft && isReachedByRepair(concern, wish, manyRepairSteps) ? 'possible' : verdict;
};

const sameRecord = (one: Record | undefined, other: Record | undefined): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

/** One government of each look; each that could be known, once. */
function* wishesOf({ units, looksIn, truth, releases }: Puzzle): Generator<Wish> {
	const looks = looksIn([...releases.keys()]);
	const knowable = units.flatMap((_, at) => {
		const first = units.findIndex((_, other) => looks[other] === looks[at] && sameRecord(truth[other], truth[at]));
		const second = units.findIndex(
			(_, other) => other > first && looks[other] === looks[at] && sameRecord(truth[other], truth[at]),
		);
		return at === first || at === second ? [at] : [];
	});
	for (const knowing of [undefined, ...knowable])
		for (const look of new Set(looks)) {
			const unit = looks.findIndex((one, at) => one === look && at !== knowing);
			if (unit < 0) continue;
			for (const [slot, { basis }] of releases.entries()) {
				if (basis.kind === 'named' || !truth[unit]?.[slot]) continue;
				for (const [place, { type }] of basis.round.questions.entries())
					if (type === 'yes-no')
						for (const answer of ['yes', 'no'] as const) yield { unit, slot, place, answer, knowing };
			}
		}
}

/** The part of a puzzle that bears on a question: what is counted with it, and in which releases. */
type Concern = {
	puzzle: Puzzle;
	nodes: ReadonlySet<string>;
	counts: readonly Count[];
	slots: readonly number[];
	looks: readonly string[];
};

const concernFor = (puzzle: Puzzle): ((wish: Wish) => Concern) => {
	const known = new Map<string, Concern>();
	return ({ slot, place }) => {
		const release = puzzle.releases[slot];
		const start = `${release?.publication.edition} ${release?.basis.round.questions[place]?.concept}`;
		const found = known.get(start) ?? concernOf(puzzle, start);
		known.set(start, found);
		return found;
	};
};

const concernOf = (puzzle: Puzzle, start: string): Concern => {
	const nodes = linkedTo(puzzle, start);
	const counts = puzzle.counts.filter((count) => count.nodes.some((node) => nodes.has(node)));
	const slots = [...new Set(counts.flatMap((count) => count.slots))].sort((a, b) => a - b);
	return { puzzle, nodes, counts, slots, looks: puzzle.looksIn(slots) };
};

type Changes = ReadonlyMap<number, Record>;

const agrees = ({ puzzle: { truth, isValid }, counts, slots }: Concern, changes: Changes): boolean => {
	for (const [unit, record] of changes) if (!isValid(unit, record, slots)) return false;
	return counts.every(({ adds, least, most, own }) => {
		let sum = own;
		for (const [unit, record] of changes) sum += adds(unit, record) - adds(unit, truth[unit] ?? []);
		return least <= sum && sum <= most;
	});
};

/** Whole returns of two that look alike, then one answer: of one alone, or (with those tied to it) of two, or of four. */
const isReachedByExchange = (concern: Concern, wish: Wish): boolean => {
	const { releases } = concern.puzzle;
	const edition = releases[wish.slot]?.publication.edition;
	const ofEdition = concern.slots.filter((at) => releases[at]?.publication.edition === edition);
	return [ofEdition, concern.slots].some((slots) => isReachedWithin(concern, wish, slots));
};

/** @param slots the releases in which answers change places */
const isReachedWithin = (concern: Concern, wish: Wish, slots: readonly number[]): boolean => {
	const { puzzle, looks } = concern;
	const { units, truth, releases } = puzzle;
	const cluster =
		clustersIn(releases[wish.slot] as Puzzle['releases'][number]).find((one) => one.includes(wish.place)) ?? [];
	const free = units.map((_, at) => at).filter((at) => at !== wish.knowing && truth[at]?.[wish.slot]);
	const own = (record: Record): string => JSON.stringify(slots.map((slot) => cluster.map((at) => record[slot]?.[at])));
	const withAnswers = (record: Record, from: Record): Record =>
		record.map((states, slot) => {
			const given = from[slot];
			if (!slots.includes(slot) || !states || !given) return states;
			return states.map((state, at) => (cluster.includes(at) ? (given[at] ?? state) : state));
		});
	for (const stand of free) {
		const start = new Map([
			[wish.unit, truth[stand] ?? []],
			[stand, truth[wish.unit] ?? []],
		]);
		const recordOf = (unit: number): Record => start.get(unit) ?? truth[unit] ?? [];
		if (recordOf(wish.unit)[wish.slot]?.[wish.place] === wish.answer && agrees(concern, start)) return true;
		const from = recordOf(wish.unit);
		const alone = from.map((states, slot) => (slot === wish.slot ? states?.with(wish.place, wish.answer) : states));
		if (agrees(concern, new Map([...start, [wish.unit, alone]]))) return true;
		if (looks[stand] !== looks[wish.unit]) continue;
		const givers = free.filter((at) => at !== wish.unit && recordOf(at)[wish.slot]?.[wish.place] === wish.answer);
		for (const giver of givers) {
			const to = recordOf(giver);
			const two = new Map([...start, [wish.unit, withAnswers(from, to)], [giver, withAnswers(to, from)]]);
			if (agrees(concern, two)) return true;
			const others = free.filter((at) => at !== wish.unit && at !== giver);
			for (const third of others.filter((at) => own(recordOf(at)) === own(from)))
				for (const fourth of others.filter((at) => at !== third && own(recordOf(at)) === own(to))) {
					const four = new Map(two);
					four.set(third, withAnswers(recordOf(third), to));
					four.set(fourth, withAnswers(recordOf(fourth), from));
					if (agrees(concern, four)) return true;
				}
		}
	}
	return false;
};

/**
 * Whether answers of others can make up for one: they change between the same two states, one after another, each so that
 * a count that is not met comes nearer.
 */
const isReachedByRepair = (concern: Concern, wish: Wish, mostSteps: number): boolean => {
	const { puzzle, counts } = concern;
	const { units, truth } = puzzle;
	const given = truth[wish.unit]?.[wish.slot]?.[wish.place];
	if (given === undefined || given === wish.answer) return false;
	const vectors = new Map<string, number[]>();
	const vectorOf = (unit: number, record: Record): number[] => {
		const key = `${unit} ${record.map((states) => states?.join()).join('|')}`;
		const known = vectors.get(key) ?? counts.map(({ adds }) => adds(unit, record));
		vectors.set(key, known);
		return known;
	};
	const lack = (sum: number, nth: number): number => {
		const { least = 0, most = 0 } = counts[nth] ?? {};
		return sum < least ? sum - least : Math.max(0, sum - most);
	};
	let steps = 0;
	type Flip = { unit: number; record: Record; key: string };
	const flipsFor = (nth: number, changes: Changes, changed: ReadonlySet<string>, sum: number): Flip[] => {
		const wanted = -Math.sign(lack(sum, nth));
		return units.flatMap((_, unit) => {
			if (unit === wish.knowing) return [];
			const own = changes.get(unit) ?? truth[unit] ?? [];
			return (counts[nth]?.cells ?? []).flatMap(([slot, place]): Flip[] => {
				const key = `${unit} ${editionOf(puzzle, slot)} ${place}`;
				const state = own[slot]?.[place];
				if (changed.has(key) || (state !== given && state !== wish.answer)) return [];
				const record = withState(puzzle, unit, own, slot, place, state === given ? wish.answer : given);
				const moved = (vectorOf(unit, record)[nth] ?? 0) - (vectorOf(unit, own)[nth] ?? 0);
				return Math.sign(moved) === wanted && puzzle.isValid(unit, record, concern.slots)
					? [{ unit, record, key }]
					: [];
			});
		});
	};
	const repair = (changes: Changes, changed: ReadonlySet<string>, sums: readonly number[], left: number): boolean => {
		const unmet = sums.flatMap((sum, nth) => (lack(sum, nth) === 0 ? [] : [nth]));
		if (unmet.length === 0) return agrees(concern, changes);
		if (left === 0 || ++steps > mostSteps) return false;
		const [first = 0] = unmet;
		return flipsFor(first, changes, changed, sums[first] ?? 0)
			.map(({ unit, record, key }) => {
				const before = vectorOf(unit, changes.get(unit) ?? truth[unit] ?? []);
				const after = vectorOf(unit, record);
				const moved = sums.map((sum, nth) => sum + (after[nth] ?? 0) - (before[nth] ?? 0));
				return { unit, record, key, moved, worse: moved.filter((sum, nth) => lack(sum, nth) !== 0).length };
			})
			.sort((one, other) => one.worse - other.worse)
			.some(({ unit, record, key, moved }) =>
				repair(new Map([...changes, [unit, record]]), new Set([...changed, key]), moved, left - 1),
			);
	};
	const own = truth[wish.unit] ?? [];
	const start = withState(puzzle, wish.unit, own, wish.slot, wish.place, wish.answer);
	const [before, after] = [vectorOf(wish.unit, own), vectorOf(wish.unit, start)];
	const sums = counts.map((count, nth) => count.own + (after[nth] ?? 0) - (before[nth] ?? 0));
	const key = `${wish.unit} ${editionOf(puzzle, wish.slot)} ${wish.place}`;
	return [1, 3, 5, 7].some((most) => {
		steps = 0;
		return repair(new Map([[wish.unit, start]]), new Set([key]), sums, most);
	});
};

const editionOf = ({ releases }: Puzzle, slot: number): string => releases[slot]?.publication.edition ?? '';

/** One answer changed, in all releases in which the return was the same. */
const withState = (
	puzzle: Puzzle,
	unit: number,
	record: Record,
	slot: number,
	place: number,
	state: AnswerState,
): Record => {
	const own = puzzle.truth[unit] ?? [];
	return record.map((states, at) => {
		const isSame = editionOf(puzzle, at) === editionOf(puzzle, slot) && own[at]?.join() === own[slot]?.join();
		return isSame ? states?.with(place, state) : states;
	});
};

const searchAll = (concern: Concern, wish: Wish): 'possible' | Finding['verdict'] => {
	const choices = concern.puzzle.units.map((_, unit) => choicesOf(concern, unit, wish));
	if (choices.some((own) => own === 'too many')) return 'could not decide';
	return search(choices as number[][][], concern.counts);
};

/** All that is counted together with a question, or asked because of it. */
const linkedTo = ({ counts, releases }: Puzzle, start: string): Set<string> => {
	const nodes = new Set([start]);
	for (const node of nodes) {
		for (const count of counts) if (count.nodes.includes(node)) for (const other of count.nodes) nodes.add(other);
		for (const release of releases) {
			const { edition } = release.basis.round;
			const named = questionsOf(edition).map(({ concept }) => `${edition.id} ${concept}`);
			for (const cluster of clustersIn(release))
				if (cluster.some((at) => named[at] === node)) for (const at of cluster) nodes.add(named[at] ?? '');
		}
	}
	return nodes;
};

const statesAt = ({ releases }: Puzzle, slot: number, place: number): AnswerState[] => {
	const question = releases[slot]?.basis.round.questions[place];
	if (question?.type !== 'yes-no') return ['answered', 'unanswered'];
	return [
		'yes',
		'no',
		'unanswered',
		...(question.notApplicable ? (['not-applicable'] as const) : []),
		...(question.preferNotToAnswer ? (['prefer-not'] as const) : []),
		...(question.askedWhen ? (['not-asked'] as const) : []),
	];
};

const mostRecords = 20_000;

/** What a government can add to the counts, over all its possible records; the questions not concerned stay as they are. */
const choicesOf = ({ puzzle, nodes, counts, slots }: Concern, unit: number, wish: Wish): number[][] | 'too many' => {
	const own = puzzle.truth[unit] ?? [];
	let records: Record[] = [own];
	if (unit !== wish.knowing)
		for (const [slot, { publication, basis }] of puzzle.releases.entries()) {
			if (!own[slot] || basis.kind === 'named' || !slots.includes(slot)) continue;
			for (const [place, { concept }] of basis.round.questions.entries()) {
				if (!nodes.has(`${publication.edition} ${concept}`)) continue;
				records = records.flatMap((record) =>
					statesAt(puzzle, slot, place).map((state) =>
						record.map((states, at) => (at === slot ? states?.with(place, state) : states)),
					),
				);
				if (records.length > mostRecords) return 'too many';
			}
		}
	const choices = new Map<string, number[]>();
	for (const record of records) {
		if (!puzzle.isValid(unit, record, slots)) continue;
		if (unit === wish.unit && record[wish.slot]?.[wish.place] !== wish.answer) continue;
		const added = counts.map(({ adds }) => adds(unit, record));
		choices.set(added.join(), added);
	}
	return [...choices.values()];
};

/** Whether one choice of each government adds up to the counts. */
const search = (
	choices: readonly (readonly number[])[][],
	counts: readonly Count[],
): 'possible' | Finding['verdict'] => {
	const order = choices.toSorted((a, b) => a.length - b.length);
	const reach = order.map(() => counts.map(() => [0, 0] as [number, number]));
	for (let at = order.length - 1; at >= 0; at--)
		for (let nth = 0; nth < counts.length; nth++) {
			const own = (order[at] ?? []).map((added) => added[nth] ?? 0);
			const [low, high] = reach[at + 1]?.[nth] ?? [0, 0];
			(reach[at] ?? [])[nth] = [low + Math.min(...own), high + Math.max(...own)];
		}
	const roomIn = (nth: number): number => (counts[nth]?.most ?? 0) - (counts[nth]?.least ?? 0);
	const dead = new Set<string>();
	let steps = 0;
	const fits = (at: number, left: readonly number[]): boolean => {
		if (at === order.length) return left.every((rest, nth) => rest >= 0 && rest <= roomIn(nth));
		const key = `${at} ${left.join()}`;
		if (dead.has(key) || ++steps > mostSteps) return false;
		const isHopeless = left.some((rest, nth) => {
			const [low, high] = reach[at]?.[nth] ?? [0, 0];
			return rest < low || rest - roomIn(nth) > high;
		});
		const isFound =
			!isHopeless &&
			(order[at] ?? []).some((added) =>
				fits(
					at + 1,
					left.map((rest, nth) => rest - (added[nth] ?? 0)),
				),
			);
		if (!isFound) dead.add(key);
		return isFound;
	};
	if (
		fits(
			0,
			counts.map(({ most }) => most),
		)
	)
		return 'possible';
	return steps > mostSteps ? 'could not decide' : 'impossible';
};
