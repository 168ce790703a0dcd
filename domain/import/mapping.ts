import type { z } from 'zod';
import type { InquiryDefinition } from '../survey/definition.ts';
import type { mappingSchema } from './mapping-schema.ts';

/** What an import needs to know of an inquiry. */
export type ImportDefinition = Pick<InquiryDefinition, 'inquiry' | 'units' | 'editions'>;

/** What is said of a file's columns and cells, before the rest is guessed. */
export type GivenMapping = z.infer<typeof mappingSchema>;

export const valueMeanings = ['yes', 'no', 'not-applicable', 'prefer-not', 'unanswered'] as const;
export type ValueMeaning = (typeof valueMeanings)[number];

/** A mapping in which nothing is left to guess; kept with the import as it was used. */
export type Mapping = {
	separator: ',' | ';' | '\t';
	edition: string | null;
	onlyEdition: string | null;
	unit: string | null;
	questions: Readonly<Record<string, string>>;
	leftOut: readonly string[];
	values: Readonly<Record<ValueMeaning, readonly string[]>>;
	options: Readonly<Record<string, Readonly<Record<string, string>>>>;
	listSeparator: string;
	language: string;
	kind: 'named' | 'confidential';
	rounds: Readonly<Record<string, { opensOn: string; closesOn: string }>>;
};
