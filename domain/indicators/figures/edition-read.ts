import type { Edition, FieldedEdition, Reported } from '#domain/survey/definition.ts';
import { conceptsOf, inOrder } from '#domain/survey/edition-order.ts';
import type { FieldedRound } from './edition-figures.ts';
import { reportedShare } from './reported.ts';
import { type RoundStates, statesOfRound } from './round-states.ts';
import { shareOf } from './share.ts';
import { type MissingFigure, missing, type ReportedFigure, type ShareValue } from './value.ts';

/** An edition with what is known of it: the returns of its round, or what was published. */
export type EditionRead = { concepts: ReadonlySet<string> } & (
	| { edition: FieldedEdition; round: RoundStates | undefined }
	| { edition: Edition & { kind: 'reported' }; reported: Reported | undefined }
);
export type FieldedRead = Extract<EditionRead, { edition: FieldedEdition }>;

/** The editions in order of year, each read once. */
export const readEditions = (
	editions: readonly Edition[],
	rounds: readonly FieldedRound[],
	reported: readonly Reported[],
): EditionRead[] =>
	inOrder(editions).map((edition) => {
		const concepts = conceptsOf(edition, reported);
		if (edition.kind === 'reported')
			return { edition, concepts, reported: reported.find((one) => one.edition === edition.id) };
		const round = rounds.find((one) => one.edition === edition.id);
		return { edition, concepts, round: round && statesOfRound(edition, round) };
	});

export const isFielded = (read: EditionRead | undefined): read is FieldedRead => read?.edition.kind === 'fielded';

/** The share of yes of a yes/no concept over all that returned. */
export const fieldedShare = ({ round }: FieldedRead, concept: string): ShareValue | MissingFigure => {
	const counts = round?.counts[round.places.get(concept) ?? -1];
	return round && counts ? shareOf(counts, round.contacted) : missing(round ? 'not-in-edition' : 'not-fielded');
};

/** The share of yes of a yes/no concept in an edition, computed or as published. */
export const shareIn = (read: EditionRead, concept: string): ShareValue | ReportedFigure | MissingFigure => {
	if (isFielded(read)) return fieldedShare(read, concept);
	return read.reported ? reportedShare(read.reported, concept) : missing('not-reported');
};
