import { clustersOf } from './condition-clusters.ts';
import { type Judge, judgeOf } from './exchange-search.ts';
import type { ToldEdition } from './exchange-wish.ts';
import { homesIn } from './homes.ts';
import type { EditionReturns, ReaderView } from './reader-view.ts';
import type { ShownFigure } from './shown-figure.ts';
import { additionsOf, numberedPairs, type Told, toldNothing, withAddition } from './told-answers.ts';

/** All that is published, and whether every answer stays open beside it. */
export type Ledger = {
	/** The figures that tell of a concept in an edition. */
	shownOf: (edition: string, concept: string) => readonly ShownFigure[];
	/** Takes figures in without judging them. */
	take: (figures: readonly ShownFigure[]) => void;
	/** Takes figures in where every answer they tell of stays possible as yes and as no; none of them where it does not. */
	admit: (figures: readonly ShownFigure[]) => boolean;
	/** Whether `admit` would take them. */
	wouldAdmit: (figures: readonly ShownFigure[]) => boolean;
};

/** The answers of one edition, with what is told of each question. */
type Open = {
	own: EditionReturns;
	told: Map<string, Told>;
	judge: Judge;
	tiedTo: (concept: string) => readonly string[];
};

/** Questions of one edition that are judged together. */
type Part = { open: Open; concepts: string[] };

/** An empty ledger over releases. */
export const ledgerOver = (view: ReaderView): Ledger => {
	const numbers = numberedPairs();
	const editions = new Map([...view.editions].map(([edition, own]) => [edition, openOf(own)]));
	let figureCount = 0;
	/** What was told where a part was found open for good, whatever is told of other parts. */
	const lasting = new WeakMap<Told, true>();

	const take = (figures: readonly ShownFigure[]): Node[] =>
		figures.flatMap((figure) => {
			figureCount++;
			return additionsOf(view, figure).map((addition) => {
				const { edition, concept } = addition;
				const open = editions.get(edition);
				open?.told.set(concept, withAddition(toldIn(open, concept), addition, figure, figureCount, numbers));
				return { edition, concept };
			});
		});
	const answersOf = (edition: string): ToldEdition | undefined => {
		const open = editions.get(edition);
		return open && { own: open.own, toldOf: (concept) => toldIn(open, concept) };
	};
	const isPartOpen = ({ open, concepts }: Part, homesOf: ReturnType<typeof homesIn>): boolean => {
		const told = concepts.map((concept) => toldIn(open, concept));
		if (told.every((one) => lasting.has(one))) return true;
		const judgement = open.judge(concepts, answersOf, homesOf);
		if (judgement === 'open') for (const one of told) lasting.set(one, true);
		return judgement !== 'closed';
	};
	const areOpen = (starts: readonly Node[]): boolean =>
		blocksOf(editions, starts).every((parts) => {
			const figures = new Set(
				parts.flatMap(({ open, concepts }) => concepts.flatMap((concept) => toldIn(open, concept).figures)),
			);
			const homesOf = homesIn(view, [...figures]);
			return parts.every((part) => isPartOpen(part, homesOf));
		});
	const attempt = (figures: readonly ShownFigure[], purpose: 'admit' | 'try'): boolean => {
		const before = new Map([...editions].map(([edition, { told }]) => [edition, new Map(told)]));
		const isOpen = areOpen(take(figures));
		if (!isOpen || purpose === 'try')
			for (const [edition, open] of editions) open.told = before.get(edition) ?? new Map();
		return isOpen;
	};
	return {
		shownOf: (edition, concept) => editions.get(edition)?.told.get(concept)?.figures ?? [],
		take: (figures) => void take(figures),
		admit: (figures) => attempt(figures, 'admit'),
		wouldAdmit: (figures) => attempt(figures, 'try'),
	};
};

const openOf = (own: EditionReturns): Open => {
	const clusters = clustersOf(own.questions);
	return { own, told: new Map(), judge: judgeOf(own), tiedTo: (concept) => clusters.get(concept) ?? [concept] };
};

const toldIn = ({ own, told }: Open, concept: string): Told => {
	const known = told.get(concept) ?? toldNothing(own);
	told.set(concept, known);
	return known;
};

type Node = { edition: string; concept: string };

/**
 * All that figures were added to, with everything that is tied to it: by scores and conditions within an edition, which
 * makes a part, and by panels from one edition to another, which makes a block of parts.
 */
const blocksOf = (editions: ReadonlyMap<string, Open>, starts: readonly Node[]): Part[][] => {
	const seen = new Set<string>();
	const isNew = ({ edition, concept }: Node): boolean => {
		const key = `${edition} ${concept}`;
		const isUnseen = !seen.has(key);
		seen.add(key);
		return isUnseen;
	};
	return starts.flatMap((start) => {
		if (!isNew(start)) return [];
		const parts: Part[] = [];
		const heads = [start];
		for (const head of heads) {
			const open = editions.get(head.edition);
			if (!open) continue;
			const concepts = [head.concept];
			for (const concept of concepts) {
				const { scores, panels } = toldIn(open, concept);
				const tied = [...open.tiedTo(concept), ...scores.flatMap(({ parts: { kinds } }) => [...kinds.keys()])];
				concepts.push(...tied.filter((other) => isNew({ edition: head.edition, concept: other })));
				heads.push(...Array.from(panels.values(), ({ edition }) => ({ edition, concept })).filter(isNew));
			}
			parts.push({ open, concepts });
		}
		return [parts];
	});
};
