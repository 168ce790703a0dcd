import type { z } from 'zod';
import type {
	changeFigureSchema,
	differenceOfSharesSchema,
	editionChangesSchema,
	panelSchema,
} from './change-schema.ts';

/**
 * The change of a concept from one edition to a later one.
 *
 * - `compared`: the wording is the same all the way, so it has a matched panel, a difference and a test;
 * - `side-by-side`: reworded once, or one of the two known from publications alone: two figures, no p, no "increased";
 * - `not-comparable`: no line, and why;
 * - `missing`: comparable, but one of the two has no figure;
 * - `confidential`: it exists and is withheld.
 */
export type ChangeFigure = z.infer<typeof changeFigureSchema>;
export type ComparedChange = Extract<ChangeFigure, { kind: 'compared' }>;
export type NotComparable = Extract<ChangeFigure, { kind: 'not-comparable' }>;
export type PanelChange = z.infer<typeof panelSchema>;
export type MissingPanel = Exclude<ComparedChange['panel'], PanelChange>;
export type DifferenceOfShares = z.infer<typeof differenceOfSharesSchema>;
export type EditionChanges = z.infer<typeof editionChangesSchema>;
export type ConceptChange = EditionChanges['changes'][number];
