import type { Ratio } from '../arithmetic/ratio.ts';
import type { MissingReason } from '../figures/value.ts';

/** What an indicator says of one government. Inside the computation only: no score of a government is published. */
export type Outcome =
	| { kind: 'points'; points: Ratio }
	| { kind: 'band'; band: string }
	| { kind: 'missing'; reason: MissingReason };

export type OutcomesById = ReadonlyMap<string, Outcome>;
