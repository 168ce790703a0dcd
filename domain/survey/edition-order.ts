import { type Edition, type FieldedEdition, questionsOf, type Reported } from './definition.ts';

/** The editions from the first to the last: by year, and by id within a year. */
export const inOrder = <E extends Pick<Edition, 'id' | 'year'>>(editions: readonly E[]): E[] =>
	editions.toSorted((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));

/** The concepts that an edition carries: those it asks, or those reported of it. */
export const conceptsOf = (edition: Edition, reported: readonly Reported[]): ReadonlySet<string> =>
	new Set(
		edition.kind === 'fielded'
			? questionsOf(edition).map(({ concept }) => concept)
			: reported
					.filter((results) => results.edition === edition.id)
					.flatMap(({ results }) => results.map(({ concept }) => concept)),
	);

/** The question by which an edition asks a concept. */
export const questionFor = (edition: FieldedEdition, concept: string) =>
	questionsOf(edition).find((question) => question.concept === concept);
