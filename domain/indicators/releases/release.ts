import type { z } from 'zod';
import type { Indicator, InquiryDefinition, LocalisedText } from '#domain/survey/definition.ts';
import type { releaseContentSchema } from './release-schema.ts';

/** The version of the method that this code implements (docs/method.md). A release says by which it was made. */
export const methodVersion = '1.0';

/** Everything that a release says, and that its content hash is taken over. */
export type ReleaseContent = z.infer<typeof releaseContentSchema>;

/** What a release was computed from; with the returns and the edition, which never change, it can be computed again. */
export type StoredBasis = {
	/** The return of each government that is in it, by government. */
	returns: Readonly<Record<string, string>>;
	/** Governments whose new or corrected return waits for a later release, because too few have changed. */
	waiting: readonly string[];
	contacted: readonly string[];
	indicators: readonly Indicator[];
	/** The groups that figures are published by, with all their members. */
	groups: readonly { id: string; kind: 'region' | 'named'; name: LocalisedText; units: readonly string[] }[];
	/** What the figures are of, for the names. */
	concepts: InquiryDefinition['inquiry']['concepts'];
	levels: InquiryDefinition['inquiry']['levels'];
	/** The releases of other editions that its panels compare with. */
	against: readonly { edition: string; release: number; concepts: readonly string[] }[];
	/** Figures that were left out by hand, by their ids. */
	leftOut: readonly string[];
};
