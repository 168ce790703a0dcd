import type { ChangeFigure, EditionChanges } from '../change/change-value.ts';
import type { Board } from '../figures/indicator-board.ts';
import type { ConfidentialFigure, Figure, MissingFigure, RateValue } from '../figures/value.ts';
import type { LevelChange } from '../scores/level-change-value.ts';
import type { Reweighted, Sensitivity } from '../scores/sensitivity-value.ts';

/** Which governments the figures are of: a group, or those that returned in two editions. */
export type AnalysisFilter = { group: string; panel: { from: string; to: string } | null; since: Since };

/** The edition that all later ones are compared with; null where each is compared with the one before. */
export type Since = string | null;

/** All figures of an inquiry over its editions, of the governments chosen, and how they changed. */
export type BoardAnalysis = { board: Board; changes: readonly EditionChanges[] };

type GroupFigure = { group: string; figure: Figure };

/** One question, group by group. Group "all" is the whole round and stands first. */
export type QuestionAnalysis = {
	concept: string;
	editions: readonly { edition: string; byGroup: readonly GroupFigure[]; reweighted: Reweighted | MissingFigure }[];
	/** Each edition with the one that was asked for, or the one before it that carries the concept. */
	changes: readonly { from: string; to: string; byGroup: readonly { group: string; change: ChangeFigure }[] }[];
};

/** The score of a level (or any other indicator), group by group, and how far it depends on how it is made. */
export type IndicatorAnalysis = {
	indicator: string;
	editions: readonly { edition: string; byGroup: readonly GroupFigure[]; sensitivity: Sensitivity | null }[];
	changes: readonly LevelChange[];
};

type FiguresAmong = {
	governments: number;
	concepts: readonly { concept: string; figure: Figure }[];
	indicators: readonly { indicator: string; figure: Figure }[];
};

/** Who returned and who did not, round by round in order of year. */
export type ResponseAnalysis = {
	rounds: readonly {
		edition: string;
		rate: RateValue | MissingFigure;
		byGroup: readonly { group: string; rate: RateValue | MissingFigure | ConfidentialFigure }[];
		/** Against the round before; null for the first. */
		overTime: {
			before: string;
			/** Returned then and not now: how they had answered. */
			left: FiguresAmong & { notContacted: number };
			/** Returned now and not then. */
			joined: FiguresAmong;
			/** Returned both times: the result of now for them alone. */
			panel: FiguresAmong;
		} | null;
		/** Every share of yes, over all and reweighted by region to those contacted. */
		reweighted: readonly { concept: string; figure: Figure; reweighted: Reweighted | MissingFigure }[];
	}[];
};
