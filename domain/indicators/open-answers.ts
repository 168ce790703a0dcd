import type { AnswerState } from './answer-state.ts';
import { clustersOf } from './condition-clusters.ts';
import { type AnswerClass, isEveryAnswerPossible, type Target } from './possible-answers.ts';
import { wholeRound } from './publication.ts';
import type { CellSet, ReaderView } from './reader-view.ts';
import { letterOf, type Patterned, type Telling } from './score-pattern.ts';

/** A figure that is published, as far as it tells of answers. */
export type ShownFigure = {
	slot: number;
	set: CellSet;
	/** Words tell less than the numbers do; they are looked at as if they told the numbers. */
	isWords?: boolean;
	of:
		| { kind: 'share'; concept: string }
		| { kind: 'panel'; concept: string; first: number }
		| { kind: 'indicator'; patterned: Patterned; telling: Telling };
};

/** Published figures, by edition and concept that they tell of. */
export type ShownFigures = Map<string, ShownFigure[]>;

const nodeOf = (edition: string, concept: string): string => `${edition} ${concept}`;

const nodesOf = ({ slots }: ReaderView, { slot, of }: ShownFigure): string[] => {
	const edition = slots[slot]?.edition ?? '';
	if (of.kind === 'share') return [nodeOf(edition, of.concept)];
	if (of.kind === 'panel') return [nodeOf(edition, of.concept), nodeOf(slots[of.first]?.edition ?? '', of.concept)];
	return Array.from(of.patterned.concepts, (concept) => nodeOf(edition, concept));
};

/** Takes a figure in among those published, without judging it. */
export const addShown = (view: ReaderView, shown: ShownFigures, figure: ShownFigure): void => {
	for (const node of nodesOf(view, figure)) shown.set(node, [...(shown.get(node) ?? []), figure]);
};

const dropShown = (view: ReaderView, shown: ShownFigures, figure: ShownFigure): void => {
	for (const node of nodesOf(view, figure)) shown.set(node, shown.get(node)?.filter((one) => one !== figure) ?? []);
};

/** The figures that tell of a concept in an edition. */
export const shownOf = (shown: ShownFigures, edition: string, concept: string): readonly ShownFigure[] =>
	shown.get(nodeOf(edition, concept)) ?? [];

/** The figures that are published, and in which releases each question was last found to be open. */
export type Ledger = { shown: ShownFigures; judged: Map<string, string> };

/** Takes figures in where every answer they tell of stays possible. */
export type Admit = (ledger: Ledger, figures: readonly ShownFigure[], purpose: 'admit' | 'try') => boolean;

/**
 * Makes the judgement ready for a view.
 *
 * A figure is judged by the answers it counts. Where it ties questions, editions or releases together that were not (an
 * indicator, a panel, a further release), all questions so tied are judged again: what a reader can tell governments
 * apart by has grown for all of them.
 */
export const admitFor = (view: ReaderView): Admit => {
	const clusters = clustersByEdition(view);
	const homesOf = rememberedHomes(view);
	return ({ shown, judged }, figures, purpose) => {
		for (const figure of figures) addShown(view, shown, figure);
		const own = new Set(figures.flatMap((figure) => nodesOf(view, figure)));
		const fresh = new Map<string, string>();
		const isOpen = blocksOf([...own], shown, view, clusters).every(({ nodes, slots }) => {
			const key = slots.join();
			const toJudge = nodes.filter((node) => own.has(node) || judged.get(node) !== key);
			for (const node of toJudge) fresh.set(node, key);
			return clustersAt(toJudge, clusters).every(({ edition, cluster }) =>
				isClusterOpen(view, edition, cluster, homesOf(slots), shown),
			);
		});
		if (isOpen && purpose === 'admit') for (const [node, key] of fresh) judged.set(node, key);
		else for (const figure of figures) dropShown(view, shown, figure);
		return isOpen;
	};
};

/** A ledger of what was published before, which is not judged again by itself. */
export const ledgerOf = (view: ReaderView, figures: readonly ShownFigure[]): Ledger => {
	const ledger: Ledger = { shown: new Map(), judged: new Map() };
	for (const figure of figures) addShown(view, ledger.shown, figure);
	for (const { nodes, slots } of blocksOf([...ledger.shown.keys()], ledger.shown, view, clustersByEdition(view)))
		for (const node of nodes) ledger.judged.set(node, slots.join());
	return ledger;
};

type Clusters = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
/** Questions that published figures or conditions tie together, and the releases in which they are counted. */
type Block = { nodes: string[]; slots: number[] };

const clustersByEdition = ({ slots }: ReaderView): Clusters =>
	new Map(slots.map(({ edition, basis }) => [edition, clustersOf(basis.round.questions)] as const));

const partsOfNode = (node: string): [string, string] => {
	const [edition = '', concept = ''] = node.split(' ');
	return [edition, concept];
};

const clusterAt = (node: string, clusters: Clusters): readonly string[] => {
	const [edition, concept] = partsOfNode(node);
	return clusters.get(edition)?.get(concept) ?? [concept];
};

const clustersAt = (nodes: readonly string[], clusters: Clusters) => {
	const found = new Map<string, { edition: string; cluster: readonly string[] }>();
	for (const node of nodes) {
		const [edition] = partsOfNode(node);
		const cluster = clusterAt(node, clusters);
		found.set(`${edition} ${cluster.join(' ')}`, { edition, cluster });
	}
	return [...found.values()];
};

const blocksOf = (starts: readonly string[], shown: ShownFigures, view: ReaderView, clusters: Clusters): Block[] => {
	const seen = new Set<string>();
	return starts.flatMap((start) => {
		if (seen.has(start)) return [];
		const nodes = new Set([start]);
		const slots = new Set<number>();
		const figures = new Set<ShownFigure>();
		for (const node of nodes) {
			const [edition] = partsOfNode(node);
			for (const tied of clusterAt(node, clusters)) nodes.add(nodeOf(edition, tied));
			for (const figure of shown.get(node) ?? []) {
				if (figures.has(figure)) continue;
				figures.add(figure);
				slots.add(figure.slot);
				if (figure.of.kind === 'panel') slots.add(figure.of.first);
				for (const other of nodesOf(view, figure)) nodes.add(other);
			}
		}
		for (const node of nodes) seen.add(node);
		return [{ nodes: [...nodes], slots: [...slots].sort((a, b) => a - b) }];
	});
};

const rememberedHomes = (view: ReaderView): ((slots: readonly number[]) => Int32Array) => {
	const known = new Map<string, Int32Array>();
	return (slots) => {
		const homes = known.get(slots.join()) ?? homesIn(view, slots);
		known.set(slots.join(), homes);
		return homes;
	};
};

/**
 * What a reader could tell units apart by, in these releases: returned, corrected, groups, and answers known of a named
 * round. Whole returns to all of these may change places within a home.
 */
const homesIn = (view: ReaderView, places: readonly number[]): Int32Array => {
	const sets = places.flatMap((place) => [
		view.returnedIn(place, wholeRound),
		view.corrected[place] ?? new Uint8Array(view.cellCount),
		...(view.slots[place]?.basis.groups ?? []).map(({ id }) => view.returnedIn(place, id)),
	]);
	const cellKeys = Array.from({ length: view.cellCount }, (_, cell) => sets.map((set) => set[cell]).join(''));
	const named = places.flatMap((place) => (view.slots[place]?.isKnown ? [view.slots[place]] : []));
	const homes = new Map<string, number>();
	return Int32Array.from({ length: view.unitCount }, (_, unit) => {
		const known = named.map(({ states }) => states[unit]?.map(letterOf).join('') ?? '').join('|');
		const key = `${cellKeys[view.cellOf[unit] ?? 0]}|${known}`;
		const home = homes.get(key) ?? homes.size;
		homes.set(key, home);
		return home;
	});
};

const isClusterOpen = (
	view: ReaderView,
	edition: string,
	cluster: readonly string[],
	homeOf: Int32Array,
	shown: ShownFigures,
): boolean => {
	const figures = [...new Set(cluster.flatMap((concept) => shownOf(shown, edition, concept)))];
	if (figures.length === 0) return true;
	const own = view.slots.flatMap(({ edition: one }, place) => (one === edition ? [place] : []));
	const targets = targetsOf(view, own, cluster, homeOf, figures);
	return isEveryAnswerPossible(classesOf(view, own, cluster, homeOf, figures), targets);
};

const tellsOf = ({ slot, of }: ShownFigure, place: number): boolean =>
	slot === place || (of.kind === 'panel' && of.first === place);

/** Yes and no of each question, in each release, for those that any figure of the cluster counts. */
const targetsOf = (
	view: ReaderView,
	own: readonly number[],
	cluster: readonly string[],
	homeOf: Int32Array,
	figures: readonly ShownFigure[],
): Target[] =>
	own.flatMap((place, nth) => {
		const { isKnown, basis } = view.slots[place] ?? {};
		const telling = figures.filter((figure) => tellsOf(figure, place));
		if (isKnown || !basis || telling.length === 0) return [];
		const homes = new Set<number>();
		for (let unit = 0; unit < view.unitCount; unit++)
			if (telling.some(({ set }) => set[view.cellOf[unit] ?? 0])) homes.add(homeOf[unit] ?? 0);
		return cluster.flatMap((concept, at) => {
			if (basis.round.questions[basis.round.places.get(concept) ?? -1]?.type !== 'yes-no') return [];
			const position = nth * cluster.length + at;
			return ['y', 'n'].map((answer): Target => ({ homes, isMet: (record) => record[position] === answer }));
		});
	});

const classesOf = (
	view: ReaderView,
	own: readonly number[],
	cluster: readonly string[],
	homeOf: Int32Array,
	figures: readonly ShownFigure[],
): AnswerClass[] => {
	const digits = new Map<string, bigint>();
	const digit = (name: string): bigint => {
		const known = digits.get(name) ?? 1n << BigInt(3 * digits.size);
		digits.set(name, known);
		return known;
	};
	const ofCell = cellSignatures(view, own, figures, digit);
	const patterns = figures.flatMap((figure, nth) => patternIn(view, own, cluster, figure, nth) ?? []);
	const classes = new Map<string, { home: number; signature: bigint; records: Map<string, number> }>();
	for (let unit = 0; unit < view.unitCount; unit++) {
		if (own.every((place) => view.slots[place]?.states[unit] === undefined)) continue;
		let signature = ofCell[view.cellOf[unit] ?? 0] ?? 0n;
		for (const pattern of patterns) {
			const name = pattern(unit);
			if (name !== undefined) signature += digit(name);
		}
		const home = homeOf[unit] ?? 0;
		const key = `${home} ${signature}`;
		const one = classes.get(key) ?? { home, signature, records: new Map<string, number>() };
		classes.set(key, one);
		const record = recordOf(view, own, cluster, unit);
		one.records.set(record, (one.records.get(record) ?? 0) + 1);
	}
	return [...classes.values()];
};

const recordOf = (view: ReaderView, own: readonly number[], cluster: readonly string[], unit: number): string =>
	own.map((place) => cluster.map((concept) => letterOf(stateIn(view, place, unit, concept))).join('')).join('');

const stateIn = ({ slots }: ReaderView, place: number, unit: number, concept: string): AnswerState | undefined => {
	const slot = slots[place];
	return slot?.states[unit]?.[slot.basis.round.places.get(concept) ?? -1];
};

/** What a cell is counted in: the published sets, and having returned or corrected, each once. */
const cellSignatures = (
	view: ReaderView,
	own: readonly number[],
	figures: readonly ShownFigure[],
	digit: (name: string) => bigint,
): bigint[] => {
	const shapes = own.flatMap((place) => [view.returnedIn(place, wholeRound), view.corrected[place] ?? []]);
	const sets = new Map([...shapes, ...figures.map(({ set }) => set)].map((set) => [set.join(''), set]));
	return Array.from({ length: view.cellCount }, (_, cell) => {
		let signature = 0n;
		for (const [key, set] of sets) if (set[cell]) signature += digit(key);
		return signature;
	});
};

/** A panel counts no others than yes and no: its flows are withheld. */
const sideOf = (state: AnswerState | undefined): string => (state === 'yes' || state === 'no' ? state : 'outside');

/** How a figure that ties answers to others counts a unit; undefined where it does not count it. */
const patternIn = (
	view: ReaderView,
	own: readonly number[],
	cluster: readonly string[],
	{ slot, set, of }: ShownFigure,
	nth: number,
): ((unit: number) => string | undefined) | undefined => {
	if (of.kind === 'share') return undefined;
	const isIn = (unit: number): boolean => set[view.cellOf[unit] ?? 0] === 1;
	if (of.kind === 'panel') {
		const other = own.includes(slot) ? of.first : slot;
		return (unit) => (isIn(unit) ? `${nth} ${sideOf(stateIn(view, other, unit, of.concept))}` : undefined);
	}
	const { patterned, telling } = of;
	return (unit) => {
		const stateOf = (concept: string) => stateIn(view, slot, unit, concept) ?? 'not-asked';
		return isIn(unit) ? `${nth} ${patterned.pattern(stateOf, cluster, telling)}` : undefined;
	};
};
