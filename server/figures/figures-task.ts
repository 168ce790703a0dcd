import type { AnalysisFilter, Since } from '#domain/indicators/analysis/analysis.ts';
import type { ReleasedRound } from '#domain/indicators/releases/board-with-releases.ts';
import type { InquiryDefinition } from '#domain/survey/definition.ts';

/** What can be asked of the figures of an inquiry. */
export type View =
	/** Of these rounds from their returns, and beside them what these releases say of theirs. */
	| { kind: 'results'; rounds: readonly string[]; releases: readonly string[] }
	| ({ kind: 'board' } & AnalysisFilter)
	| { kind: 'question'; concept: string; since: Since }
	| { kind: 'indicator'; indicator: string; since: Since }
	| { kind: 'response' }
	| { kind: 'quality' };

/** A round, with a key that changes when anything does that its figures are computed from. */
export type KeyedRound = { id: string; edition: string; kind: 'named' | 'confidential'; key: string };

/** The state of an inquiry that a view is of. */
export type InquiryState = { inquiry: string; definitionHash: string; rounds: readonly KeyedRound[] };

export type ToThread =
	| {
			kind: 'view';
			id: number;
			state: InquiryState;
			view: View;
			language: string;
			released: readonly ReleasedRound[];
	  }
	| { kind: 'definition'; hash: string; definition: InquiryDefinition }
	| { kind: 'round'; inquiry: string; key: string; text: string };

/** What a view lacks before it can be answered. */
export type Lacking = { definition: boolean; rounds: readonly KeyedRound[] };

/** A finished JSON text; null where there is no such group, panel, concept or indicator. */
export type FromThread =
	| { id: number; text: string | null }
	| { id: number; lacking: Lacking }
	| { id: number; error: string };
