import type { EditionReturns } from './reader-view.ts';
import type { ToldOf } from './told-answers.ts';

/** A yes or a no that must be possible: in a return, for a question. */
export type Wish = { at: number; concept: string; answer: 'yes' | 'no' };

/**
 * A wish that is not met for everybody who reads: without knowledge of others (undefined), or for those who know all the
 * answers of one of these governments.
 */
export type Unmet = Wish & { knowing: ReadonlySet<number> | undefined };

export type ToldEdition = { own: EditionReturns; toldOf: ToldOf };
export type ToldEditions = (edition: string) => ToldEdition | undefined;
