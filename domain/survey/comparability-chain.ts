import type { Comparability, Edition } from './definition.ts';
import { questionFor } from './edition-order.ts';

/** What the question of one edition states on how it compares with an earlier one. */
export type ChainLink = { edition: string } & Comparability;

/** From the later edition back to the earlier, as far as it goes; a chain has its weakest link. */
export type Chain = { links: ChainLink[] } & (
	| { status: 'same' | 'reworded' }
	| { status: 'broken'; reason: 'broken' | 'reworded-twice' | 'not-stated' }
);

/**
 * How a concept compares over a chain of editions, each question naming the one before that carried the concept.
 *
 * Broken where a link is, where two are reworded, and where nothing is stated that leads to the earlier edition.
 *
 * @param from the earlier edition
 * @param to the later edition
 * @param ordered the editions from the first to the last (`inOrder`), `to` among them
 */
export const chainBetween = (concept: string, from: string, to: string, ordered: readonly Edition[]): Chain => {
	const links: ChainLink[] = [];
	let rewordings = 0;
	let place = ordered.findIndex(({ id }) => id === to);
	while (place >= 0) {
		const edition = ordered[place];
		const stated = edition?.kind === 'fielded' ? questionFor(edition, concept)?.comparability : undefined;
		if (!edition || !stated) break;
		links.push({ edition: edition.id, ...stated });
		if (stated.status === 'broken') return { status: 'broken', reason: 'broken', links };
		if (stated.status === 'reworded') rewordings++;
		if (rewordings > 1) return { status: 'broken', reason: 'reworded-twice', links };
		if (stated.with === from) return { status: rewordings === 1 ? 'reworded' : 'same', links };
		place = ordered.findLastIndex(({ id }, earlier) => earlier < place && id === stated.with);
	}
	return { status: 'broken', reason: 'not-stated', links };
};
