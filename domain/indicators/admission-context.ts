import { clustersOf } from './condition-clusters.ts';
import { type Admit, addShown, admitFor, type Ledger, ledgerOf, type ShownFigure } from './open-answers.ts';
import { isValue, type Publication, type PublishedFigure, type ReleaseBasis, type Released } from './publication.ts';
import { type CellSet, type ReaderView, readerViewOf } from './reader-view.ts';
import { type Distance, distanceFrom } from './release-difference.ts';
import { type Patterned, patternsOf } from './score-pattern.ts';
import { namedGroupsApart } from './subtraction.ts';
import type { Words } from './whole-words.ts';

/** What admission knows: the draft, what is already out, and the figures admitted so far. */
export type AdmissionContext = {
	draft: Publication;
	basis: ReleaseBasis;
	view: ReaderView;
	/** The slot of the release that is being made. */
	current: number;
	/** Grows with each figure that is admitted. */
	ledger: Ledger;
	/** The words already out in this round, by concept. */
	wordsOut: ReadonlyMap<string, Words>;
	admitShown: Admit;
	/** Whether conditions tie a concept of an edition to others. */
	isTied: (concept: string) => boolean;
	distance: Distance;
	namedApart: ReadonlySet<string>;
	patterns: ReadonlyMap<string, Patterned>;
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
	const patterns = releases.map((one) => patternsOf(one.basis.indicators));
	const out = earlier.flatMap(({ publication }, slot) =>
		publication.figures.flatMap((figure) => shownFigure(figure, slot, view, patterns[slot] ?? new Map()) ?? []),
	);
	const clusters = clustersOf(basis.round.questions);
	const before = earlier.filter(({ publication }) => publication.edition === draft.edition);
	return {
		draft,
		basis,
		view,
		current: earlier.length,
		ledger: ledgerOf(view, out),
		wordsOut: new Map(before.flatMap(({ publication }) => wordsIn(publication))),
		admitShown: admitFor(view),
		isTied: (concept) => (clusters.get(concept)?.length ?? 1) > 1,
		distance: distanceFrom(basis, before),
		namedApart: namedGroupsApart(basis.groups, basis.contacted),
		patterns: patterns.at(-1) ?? new Map(),
		isRequested,
	};
};

const wordsIn = ({ figures }: Publication): [string, Words][] =>
	figures.flatMap(({ of, result }): [string, Words][] =>
		of.kind === 'share' && result.kind === 'words' ? [[of.concept, result.words]] : [],
	);

/** A published figure as far as it tells of answers; undefined where it says nothing of them. */
export const shownFigure = (
	{ of, group, result }: PublishedFigure,
	slot: number,
	view: ReaderView,
	patterns: ReadonlyMap<string, Patterned>,
): ShownFigure | undefined => {
	if (!isValue(result) && result.kind !== 'words') return undefined;
	switch (of.kind) {
		case 'share':
			return { slot, set: view.returnedIn(slot, group), of, isWords: result.kind === 'words' };
		case 'panel': {
			const first = slotOfRelease(view, of.from);
			const set: CellSet = view.returnedInBoth(first, slot, group);
			return { slot, set, of: { kind: 'panel', concept: of.concept, first } };
		}
		case 'indicator': {
			const patterned = patterns.get(of.indicator);
			if (!patterned) throw new RangeError(`there is no indicator "${of.indicator}"`);
			const isSum = patterned.isLinear && isValue(result) && result.measure === 'mean' && !result.quartiles;
			const set = view.returnedIn(slot, group);
			return { slot, set, of: { kind: 'indicator', patterned, telling: isSum ? 'sum' : 'every' } };
		}
	}
};

const slotOfRelease = ({ slots }: ReaderView, { edition, release }: { edition: string; release: number }): number => {
	const slot = slots.findIndex((one) => one.edition === edition && one.release === release);
	if (slot < 0) throw new RangeError(`release ${release} of "${edition}" is not among the earlier ones`);
	return slot;
};

/** Takes figures in where every answer stays possible; takes none of them where it does not. */
export const admitIfOpen = (
	context: AdmissionContext,
	figures: readonly PublishedFigure[],
	purpose: 'admit' | 'try' = 'admit',
): boolean => {
	const { view, current, ledger, patterns, admitShown } = context;
	const telling = figures.flatMap((figure) => shownFigure(figure, current, view, patterns) ?? []);
	return admitShown(ledger, telling, purpose);
};

/** Takes words in: whatever is published later is looked at as if they told the numbers. */
export const takeInWords = ({ view, current, ledger, patterns }: AdmissionContext, figure: PublishedFigure): void => {
	const telling = shownFigure(figure, current, view, patterns);
	if (telling) addShown(view, ledger.shown, telling);
};
