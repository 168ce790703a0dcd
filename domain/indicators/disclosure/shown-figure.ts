import type { MeanValue } from '../figures/value.ts';
import type { ScoreParts, Telling } from './score-parts.ts';

/** A figure that is published, as far as it tells of answers. */
export type ShownFigure = {
	/** The release that publishes it, and of which of its groups. */
	slot: number;
	group: string;
	/** Words tell less than the numbers do; they are looked at as if they told the numbers. */
	isWords?: boolean;
	of:
		| { kind: 'share'; concept: string }
		/** @see `first` is the release that it compares with */
		| { kind: 'panel'; concept: string; first: number }
		| { kind: 'indicator'; parts: ScoreParts; telling: Telling; mean: MeanValue | undefined };
};
