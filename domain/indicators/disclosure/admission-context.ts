import {
	isValue,
	type Publication,
	type PublishedFigure,
	type ReleaseBasis,
	type Released,
} from '../releases/publication.ts';
import { type Distance, distanceFrom } from '../releases/release-difference.ts';
import { clustersOf } from './condition-clusters.ts';
import { type Ledger, ledgerOver } from './open-answers.ts';
import { type ReaderView, readerViewOf } from './reader-view.ts';
import { type ScoreParts, scorePartsIn } from './score-parts.ts';
import type { ShownFigure } from './shown-figure.ts';
import { namedGroupsApart } from './subtraction.ts';
import type { Words } from './whole-words.ts';

/** What admission knows: the draft, what is already out, and the figures admitted so far. */
export type AdmissionContext = {
	draft: Publication;
	basis: ReleaseBasis;
	view: ReaderView;
	/** Grows with each figure that is admitted. */
	ledger: Ledger;
	/** The words already out in this round, by concept. */
	wordsOut: ReadonlyMap<string, Words>;
	/** Whether conditions tie a concept of an edition to others. */
	isTied: (concept: string) => boolean;
	distance: Distance;
	namedApart: ReadonlySet<string>;
	scoreParts: ReadonlyMap<string, ScoreParts>;
	/** What figures of the draft tell of answers. */
	tellingOf: (figures: readonly PublishedFigure[]) => ShownFigure[];
	/** Whether a figure is asked for. */
	isRequested: (id: string) => boolean;
};

/** Prepares admission. Refuses (RangeError) a panel with a release that is not among the earlier ones. */
export const admissionContext = (
	draft: Publication,
	basis: ReleaseBasis,
	earlier: readonly Released[],
	isRequested: (id: string) => boolean,
): AdmissionContext => {
	const releases = [...earlier, { publication: draft, basis }];
	const view = readerViewOf(releases);
	const scoreParts = releases.map(({ basis: { indicators: own, round } }) =>
		scorePartsIn(own, round.edition, round.places),
	);
	const shownIn = (slot: number, figures: readonly PublishedFigure[]): ShownFigure[] =>
		figures.flatMap((figure) => shownFigure(figure, alikeOf(view, slot), view, scoreParts[slot] ?? new Map()) ?? []);
	const ledger = ledgerOver(view);
	earlier.forEach(({ publication }, slot) => {
		ledger.take(shownIn(slot, publication.figures));
	});
	const clusters = clustersOf(basis.round.questions);
	const before = earlier.filter(({ publication }) => publication.edition === draft.edition);
	return {
		draft,
		basis,
		view,
		ledger,
		wordsOut: new Map(before.flatMap(({ publication }) => wordsIn(publication))),
		isTied: (concept) => (clusters.get(concept)?.length ?? 1) > 1,
		distance: distanceFrom(basis, before),
		namedApart: namedGroupsApart(basis.groups, basis.contacted),
		scoreParts: scoreParts.at(-1) ?? new Map(),
		tellingOf: (figures) => shownIn(earlier.length, figures),
		isRequested,
	};
};

const wordsIn = ({ figures }: Publication): [string, Words][] =>
	figures.flatMap(({ of, result }): [string, Words][] =>
		of.kind === 'share' && result.kind === 'words' ? [[of.concept, result.words]] : [],
	);

/** A published figure as far as it tells of answers; undefined where it says nothing of them. */
const shownFigure = (
	{ of, group, result }: PublishedFigure,
	slot: number,
	view: ReaderView,
	scoreParts: ReadonlyMap<string, ScoreParts>,
): ShownFigure | undefined => {
	if (!isValue(result) && result.kind !== 'words') return undefined;
	switch (of.kind) {
		case 'share':
			return { slot, group, of, isWords: result.kind === 'words' };
		case 'panel':
			return { slot, group, of: { kind: 'panel', concept: of.concept, first: slotOfRelease(view, of.from) } };
		case 'indicator': {
			const parts = scoreParts.get(of.indicator);
			if (!parts) throw new RangeError(`there is no indicator "${of.indicator}"`);
			const mean = isValue(result) && result.measure === 'mean' && !result.quartiles ? result : undefined;
			return { slot, group, of: { kind: 'indicator', parts, telling: mean ? 'sum' : 'every', mean } };
		}
	}
};

const slotOfRelease = (view: ReaderView, { edition, release }: { edition: string; release: number }): number => {
	const slot = view.slots.findIndex((one) => one.edition === edition && one.release === release);
	if (slot < 0) throw new RangeError(`release ${release} of "${edition}" is not among the earlier ones`);
	return alikeOf(view, slot);
};

const alikeOf = ({ slots }: ReaderView, slot: number): number => slots[slot]?.alike ?? slot;
